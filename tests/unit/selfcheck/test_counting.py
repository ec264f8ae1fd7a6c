"""How many ways there are through the checks: found by walking them, and worked out by hand.

A walk looks at few things of what was said. Ways that agree in those go on alike, so they are walked once and counted.
"""

from functools import lru_cache

import pytest

from app.domain.asking import Answers, Kind, Question, Value, stand
from app.domain.rules.conditions import State
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.loading import AnyMachine
from app.selfcheck.facts import unable
from app.selfcheck.routing import route_of
from tests.unit.asking.every_answer import values_of

PASSES = {"others_can_meet": "no", "community_can_meet": "no", "unlikely_without_council": "yes"}

#: who it is for; nobody in danger, or one of two answers and going on; two more questions of three answers
BEFORE = 2 * 3 * 3 * 3
POSTCODE = 2


def ways_in_england(parts: int, easy: int) -> int:
    """`parts`: ways to answer all parts of life, `easy` of them with nothing hard. What is hard leads to a question."""
    return easy + 3 * (parts - easy)


def ways_in_wales() -> int:
    """Of 129 answers to a part of life one is easy, 65 leave it open, and 63 make it hard; the last of seven parts,
    a child, may not apply. The steps have 1 + 2 * (1 + 2 * 3) = 15 ways, and one of them makes a hard part pass. After
    it, and where the cause is none of the law's, no steps are asked any more."""
    goes_on, passes = 1 + 65 * 15 + 63 * 14, 63
    with_steps, without = goes_on + 1 + passes, 130
    for _ in range(6):
        with_steps, without = goes_on * with_steps + passes * without, 129 * without
    return 2 * with_steps + without


#: nine parts of life with 128 sets of what is hard and "I don't know", and a child, who may not apply
NEEDS_ENGLAND = ways_in_england(129**9 * 130, easy=2)
#: the first condition has three answers, and one of them ends the questions but for who lives near the border
NO_CAUSE, CAUSES, NEAR_THE_BORDER = 1, 2, 3
#: to take longer alone is easy here, and so is to take longer sometimes; two parts of life may not apply. The carer's
#: health has three answers, and two of them lead to the question of what it means whatever the parts of life
CARER_PARTS = 129**6 * 130**2
CARER_ENGLAND = ways_in_england(CARER_PARTS, easy=3**6 * 4**2) + 2 * 3 * CARER_PARTS
AFTER_ENGLAND = 3 * 3 * POSTCODE
BY_HAND = {
    ("needs-england", "england"): BEFORE * (NO_CAUSE + CAUSES * NEEDS_ENGLAND) * AFTER_ENGLAND,
    ("needs-england", "both"): BEFORE * NEAR_THE_BORDER * NEEDS_ENGLAND * AFTER_ENGLAND,
    ("needs-wales", "wales"): BEFORE * ways_in_wales() * 3 * POSTCODE,
    ("needs-wales", "both"): BEFORE * ways_in_wales() * 3 * POSTCODE,
    ("carer-england", "england"): BEFORE * (NO_CAUSE + CAUSES * CARER_ENGLAND) * AFTER_ENGLAND,
    ("carer-england", "both"): BEFORE * NEAR_THE_BORDER * CARER_ENGLAND * AFTER_ENGLAND,
    ("carer-wales", "wales"): BEFORE * ways_in_wales() * 3 * 3 * POSTCODE,
    ("carer-wales", "both"): BEFORE * ways_in_wales() * 3 * 3 * POSTCODE,
}


@pytest.mark.parametrize(("check", "lives"), BY_HAND)
def test_all_ways_walked_are_as_many_as_worked_out_by_hand(check: str, lives: str) -> None:
    assert Walker(check, lives).ways() == BY_HAND[check, lives]


def test_there_are_some_four_hundred_million_million_million_million_ways_in_all() -> None:
    """For who lives there, and for who lives near the border and begins with that law."""
    assert f"{sum(BY_HAND.values()):.3g}" == "4.3e+26"


class Walker:
    def __init__(self, check: str, lives: str) -> None:
        self._pair, _, law = check.partition("-")
        self._lives = {"nation": lives} | ({"law_first": law} if lives == "both" else {})
        self._machine = machine_of(check)
        self._known: dict[object, int] = {}

    def ways(self) -> int:
        return self._from({**self._lives})

    def _from(self, answers: dict[str, Value]) -> int:
        question = stand(route_of(self._pair), answers).current
        if question is None:
            return 1
        key = (question.id, *_matters(self._machine, answers))
        if key not in self._known:
            self._known[key] = sum(
                number * self._from({**answers, question.id: value}) for value, number in alike(self._machine, question)
            )
        return self._known[key]


@lru_cache
def alike(machine: AnyMachine, question: Question) -> list[tuple[Value, int]]:
    """One of those answers that the law takes alike, and how many there are."""
    if question.kind is not Kind.ABILITIES:
        return [(value, 1) for value in values_of(question)]
    groups: dict[State, list[Value]] = {}
    for value in values_of(question):
        groups.setdefault(unable(machine, question.id, {question.id: value}), []).append(value)
    return [(values[0], len(values)) for values in groups.values()]


def _matters(machine: AnyMachine, answers: Answers) -> tuple[object, ...]:
    """What the rest of the way may depend on: in England if anything is or may be hard. In Wales the cause, if a part
    of life has passed every step, and what was said of the part that is being asked about."""
    answered = [each.id for each in machine.outcomes if each.id in answers]
    if machine.jurisdiction == "england":
        is_hard = any(unable(machine, part, answers) is not State.NOT_MET for part in answered)
        return (is_hard, answers.get("health_at_risk"))
    passed = any(_has_passed(machine, part, answers) for part in answered)
    cause = next(answers.get(each.asks) for each in machine.conditions if each.asks)
    last = [unable(machine, part, answers) for part in answered[-1:]]
    steps = [str(answers.get(f"{part}.{step}")) for part in answered[-1:] for step in PASSES]
    return (passed, cause, *last, *steps)


def _has_passed(machine: AnyMachine, part: str, answers: Answers) -> bool:
    passed = all(answers.get(f"{part}.{step}") == wanted for step, wanted in PASSES.items())
    return passed and unable(machine, part, answers) is State.MET
