"""Plain words for what the sums name: content/checks/paying/terms.yaml, one entry for each slug of the rules beside it.

An income, a kind of savings, who lives in a home, a step of the sum, what is free, a note, a condition of a deferred
payment: each is called by one name, whichever nation's rules name it.
"""

from collections.abc import Iterator
from functools import lru_cache

from app.asking.terms import Term, read_terms
from app.domain.rules.charging import Nation, policy_of

#: of `charging.deferred_payment`
CONDITIONS = (
    "care-home-for-good",
    "eligible-needs",
    "home-counted",
    "other-savings-within-limit",
    "home-is-good-security",
)


@lru_cache
def terms() -> dict[str, Term]:
    """`says` holds no number: the figures that a rule uses are shown beside it, with their dates."""
    return read_terms("paying", Term, named())


def named() -> Iterator[str]:
    """Every slug that a result may show."""
    for nation in Nation:
        for rules in policy_of(nation).all_rules().values():
            yield from rules
    yield from CONDITIONS
