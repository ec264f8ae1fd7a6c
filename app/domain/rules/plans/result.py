"""How each point stands. Nothing here is a verdict on a council: it says what a person can ask for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.figures import Figure
from app.domain.rules.plans.model import Checklist, Point


class State(StrEnum):
    #: counts, and there is nothing to check about it: a right, a ground, a thing to take along
    HOLDS = "holds"
    #: as the law asks
    PRESENT = "present"
    #: the law asks for it, and the person looked and it is not so
    MISSING = "missing"
    #: guidance asks for it, the law does not
    ADVISED = "advised"
    #: the law or guidance asks for it, and the person does not know
    NOT_FOUND = "not_found"
    #: whether it counts here at all hangs on an answer that is not known
    DEPENDS = "depends"
    #: does not count here
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Finding:
    """`figure` is the number that it turns on, as it is on the day."""

    point: Point
    state: State
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    checklist: Checklist
    day: date
    parts: Mapping[str, tuple[Finding, ...]]

    def of(self, part: str, *states: State) -> tuple[Finding, ...]:
        return tuple(each for each in self.parts.get(part, ()) if each.state in states)

    def ids(self, part: str, *states: State) -> tuple[str, ...]:
        return tuple(each.point.id for each in self.of(part, *states))
