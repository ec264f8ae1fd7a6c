"""Plain words for what the rules name: content/checks/<check>/terms.yaml, beside the conditions that it is about.

One entry for each id of conditions, limbs, outcomes, ignored, rights, urgent and fluctuating, and for each question
that a rule asks (`asks`, `asks_of_each_need`).
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from app.domain.asking.wording import CHECKS, Text
from app.domain.content_files import ContentError, Entry, read_entries
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.domain.rules.eligibility import machine_of


class TermWords(Entry):
    """`name` names it in a list: "Food and drink". `says` are whole sentences: what the law asks or gives. Of a
    question `if_yes` and `if_no` are whole sentences too, true after that answer: they stand under "It may change if
    …". `guide` is the slug of the guide that tells more."""

    id: str
    name: Text
    says: Text | None = None
    if_yes: Text | None = None
    if_no: Text | None = None
    guide: str = ""


@lru_cache
def terms_of(check: str) -> dict[str, TermWords]:
    found = read_entries(CHECKS / check / "terms.yaml", TermWords, key="id")
    if missing := sorted(set(named_in(check)) - found.keys()):
        raise ContentError(f"content/checks/{check}/terms.yaml: {', '.join(missing)} has no words. Add an entry.")
    for each in found.values():
        if each.guide and each.guide not in guides(SOURCE_LANGUAGE):
            raise ContentError(f"content/checks/{check}/terms.yaml: “{each.id}” leads to no guide “{each.guide}”.")
    return found


def named_in(check: str) -> Iterator[str]:
    """Every id that a result of this check may hold."""
    machine = machine_of(check)
    parts = (machine.limbs, machine.outcomes, machine.ignored, machine.fluctuating, machine.rights, machine.urgent)
    yield from (each.id for each in chain(machine.conditions, *parts))
    yield from (key for each in machine.conditions for key in questions_asked(each))


def questions_asked(condition: object) -> tuple[str, ...]:
    asked = getattr(condition, "asks", None)
    return ((asked,) if asked else ()) + tuple(getattr(condition, "asks_of_each_need", ()))
