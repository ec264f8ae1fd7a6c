"""Plain words for what the sums name: content/checks/paying/terms.yaml, one entry for each slug of the rules beside it.

An income, a kind of savings, who lives in a home, a step of the sum, what is free, a note, a condition of a deferred
payment: each is called by one name, whichever nation's rules name it.
"""

from collections.abc import Iterator
from functools import lru_cache

from app.domain.asking.wording import Text
from app.domain.content_files import ContentError, Entry, read_entries
from app.domain.rules.charging import Nation, policy_of
from app.domain.rules.charging.policy import PAYING

#: of `charging.deferred_payment`
CONDITIONS = (
    "care-home-for-good",
    "eligible-needs",
    "home-counted",
    "other-savings-within-limit",
    "home-is-good-security",
)


class TermWords(Entry):
    """`name` stands in a line of a sum or heads a note: "State Pension", "Spending money". `says` are whole sentences
    and hold no number: the figures that a rule uses are shown beside it, with their dates. `guide` tells more."""

    id: str
    name: Text
    says: Text | None = None
    guide: str = ""


@lru_cache
def terms() -> dict[str, TermWords]:
    found = read_entries(PAYING / "terms.yaml", TermWords, key="id")
    if missing := sorted(set(named()) - found.keys()):
        raise ContentError(f"content/checks/paying/terms.yaml: {', '.join(missing)} has no words. Add an entry.")
    if spare := sorted(found.keys() - set(named())):
        raise ContentError(f"content/checks/paying/terms.yaml: no rule names {', '.join(spare)}. Take it out.")
    return found


def named() -> Iterator[str]:
    """Every slug that a result may show."""
    for nation in Nation:
        for rules in policy_of(nation).all_rules().values():
            yield from rules
    yield from CONDITIONS
