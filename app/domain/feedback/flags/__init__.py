"""The checks: each is one file, looks at one text, and flags. None decides: a person reads every feedback.

A flag puts a feedback further up in the queue and marks the words. Words that people may edit stand in
`content/feedback`.
"""

from collections.abc import Iterable

from app.domain.feedback.flags.contacts import CONTACTS
from app.domain.feedback.flags.copies import COPIES, fingerprint
from app.domain.feedback.flags.flag import Check, Context, Flag
from app.domain.feedback.flags.safeguarding import SAFEGUARDING

__all__ = ["CHECKS", "Check", "Context", "Flag", "fingerprint", "flags", "risk_of"]

#: in the order in which a page lists them
CHECKS: dict[str, Check] = {check.slug: check for check in (SAFEGUARDING, CONTACTS, COPIES)}
#: two matters are a little more pressing than one
_FOR_EACH_OTHER = 2
_MOST = 100


def flags(text: str, *, context: Context) -> tuple[Flag, ...]:
    return tuple(
        Flag(check.slug, span.start, span.end, check.risk)
        for check in CHECKS.values()
        for span in sorted(set(check.find(text, context)), key=lambda each: (each.start, each.end))
    )


def risk_of(found: Iterable[Flag]) -> int:
    """Of all flags of one text: 0 to 100."""
    risks = {flag.check: flag.risk for flag in found}
    return min(_MOST, max(risks.values()) + _FOR_EACH_OTHER * (len(risks) - 1)) if risks else 0
