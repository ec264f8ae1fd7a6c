"""Whether answers fit a condition: yes, no, or nobody knows."""

from collections.abc import Iterable, Mapping
from typing import Annotated

from pydantic import Field

from app.domain.rules.conditions import Answer, Id

#: by question, the answers that fit; one of them is enough, of every question
When = dict[Id, Annotated[tuple[str, ...], Field(min_length=1)]]
Facts = Mapping[str, object]
UNKNOWN = "unknown"


def fits(when: When, facts: Facts) -> Answer:
    """All questions must fit. One that does not settles it, whatever the others are."""
    return both(_fits(facts.get(question, UNKNOWN), wanted) for question, wanted in when.items())


def both(answers: Iterable[Answer]) -> Answer:
    held = set(answers)
    if Answer.NO in held:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in held else Answer.YES


def either(answers: Iterable[Answer]) -> Answer:
    return opposite(both(map(opposite, answers)))


def opposite(answer: Answer) -> Answer:
    return {Answer.YES: Answer.NO, Answer.NO: Answer.YES}.get(answer, Answer.UNKNOWN)


def _fits(answer: object, wanted: tuple[str, ...]) -> Answer:
    if answer == UNKNOWN and UNKNOWN not in wanted:
        return Answer.UNKNOWN
    held = {answer} if isinstance(answer, str) else set(_listed(answer))
    return Answer.YES if held.intersection(wanted) else Answer.NO


def _listed(answer: object) -> Iterable[object]:
    return answer if isinstance(answer, list | tuple) else ()
