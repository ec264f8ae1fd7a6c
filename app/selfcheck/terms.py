"""Plain words for what the rules name: content/checks/<check>/terms.yaml, beside the conditions that it is about.

One entry for each id of conditions, limbs, outcomes, ignored, rights, urgent and fluctuating, and for each question
that a rule asks (`asks`, `asks_of_each_need`).
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from app.asking.terms import Term, read_terms
from app.domain.asking.wording import Text
from app.domain.rules.eligibility import machine_of


class TermWords(Term):
    """`spoken` is the name as a person says it of themselves. Of a question `if_yes` and `if_no` are whole sentences,
    true after that answer: they stand under "It may change if …"."""

    spoken: Text | None = None
    if_yes: Text | None = None
    if_no: Text | None = None


@lru_cache
def terms_of(check: str) -> dict[str, TermWords]:
    return read_terms(check, TermWords, named_in(check))


def named_in(check: str) -> Iterator[str]:
    """Every id that a result of this check may hold."""
    machine = machine_of(check)
    parts = (machine.limbs, machine.outcomes, machine.ignored, machine.fluctuating, machine.rights, machine.urgent)
    yield from (each.id for each in chain(machine.conditions, *parts))
    yield from (key for each in machine.conditions for key in questions_asked(each))


def questions_asked(condition: object) -> tuple[str, ...]:
    asked = getattr(condition, "asks", None)
    return ((asked,) if asked else ()) + tuple(getattr(condition, "asks_of_each_need", ()))
