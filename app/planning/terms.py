"""Plain words for the points of the checklists: content/checks/<check>/terms.yaml, beside the conditions."""

from functools import lru_cache

from app.asking.terms import Term, read_terms
from app.domain.asking.wording import Text
from app.domain.rules.plans import checklists


class TermWords(Term):
    """`says` is what is owed, or why it belongs on the list; `if_unknown` the same where nobody knows if it is so."""

    says: Text
    if_unknown: Text | None = None


@lru_cache
def terms_of(check: str) -> dict[str, TermWords]:
    return read_terms(check, TermWords, (point.id for point in checklists()[check].points))
