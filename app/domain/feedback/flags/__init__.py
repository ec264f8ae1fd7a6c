"""The checks: each is one file, looks at one text, and flags. None decides: a person reads every feedback.

A flag puts a feedback further up in the queue and marks the words. Words that people may edit stand in
`content/feedback`.
"""

from collections.abc import Iterable

from app.domain.feedback.flags.adverts import ADVERTS
from app.domain.feedback.flags.contacts import CONTACTS
from app.domain.feedback.flags.copies import COPIES
from app.domain.feedback.flags.flag import Check, Context, Flag, Span
from app.domain.feedback.flags.links import LINKS
from app.domain.feedback.flags.names import NAMES
from app.domain.feedback.flags.safeguarding import SAFEGUARDING
from app.domain.feedback.flags.slurs import SLURS
from app.domain.feedback.flags.small_numbers import SMALL_NUMBERS
from app.domain.feedback.flags.staff_naming import STAFF_NAMING
from app.domain.feedback.flags.threats import THREATS
from app.domain.feedback.flags.wrong_place import WRONG_PLACE

__all__ = ["CHECKS", "Check", "Context", "Flag", "flags", "risk_of"]

_IN_ORDER = (
    SAFEGUARDING,
    THREATS,
    SLURS,
    CONTACTS,
    LINKS,
    SMALL_NUMBERS,
    ADVERTS,
    STAFF_NAMING,
    COPIES,
    NAMES,
    WRONG_PLACE,
)
#: the most pressing first: pages list them so
CHECKS: dict[str, Check] = {check.slug: check for check in _IN_ORDER}
#: two matters are a little more pressing than one
_FOR_EACH_OTHER = 2
_MOST = 100


def flags(text: str, *, context: Context) -> tuple[Flag, ...]:
    return tuple(
        Flag(check.slug, span.start, span.end, check.risk)
        for check in CHECKS.values()
        for span in _apart(check.find(text, context))
    )


def risk_of(found: Iterable[Flag]) -> int:
    """Of all flags of one text: 0 to 100."""
    risks = {flag.check: flag.risk for flag in found}
    return min(_MOST, max(risks.values()) + _FOR_EACH_OTHER * (len(risks) - 1)) if risks else 0


def _apart(spans: Iterable[Span]) -> list[Span]:
    """In order; one that lies in another is the same mark."""
    kept: list[Span] = []
    for span in sorted(set(spans), key=lambda each: (each.start, -each.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept
