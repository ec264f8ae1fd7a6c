"""Answers as the pages hold them, read into the facts that the rules take."""

from app.domain.asking import Answers
from app.domain.rules.conditions import Answer, State
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.answers import Fact, Facts, questions_of, read_answers
from app.domain.rules.eligibility.loading import AnyMachine


def facts_of(check: str, answers: Answers) -> Facts:
    """Only what this law asks. Who a person is, where they live and what they asked first is no fact of it."""
    machine = machine_of(check)
    asked = {*questions_of(machine), *(each.id for each in machine.outcomes)}
    return {key: _fact(value) for key, value in answers.items() if key in asked}


def unable(machine: AnyMachine, outcome: str, answers: Answers) -> State:
    """What the law makes of what was ticked."""
    held = read_answers(machine, {outcome: _fact(answers[outcome])}).about(outcome)
    return held.unable.state if held.applies else State.NOT_MET


def state_of(answers: Answers, key: str, met_by: str = Answer.YES) -> State:
    """What is missing is not known, as in the rules."""
    return State.of(Answer(str(answers.get(key, Answer.UNKNOWN))), Answer(met_by))


def _fact(value: object) -> Fact:
    return [str(each) for each in value] if isinstance(value, list) else str(value)
