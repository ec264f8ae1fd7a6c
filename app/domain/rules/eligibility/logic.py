"""Conditions in three values: met, not met, and not known.

A tree whose leaves are single answers, each of which stands in one place only. So "unknown" is exact: where a tree says
unknown, some answers would make it met, and others not met.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

from app.domain.rules.conditions import State


class Truth(IntEnum):
    """In the order of need: what is unknown lies between."""

    NOT_MET = 0
    UNKNOWN = 1
    MET = 2

    @property
    def state(self) -> State:
        return _STATES[self]

    @classmethod
    def of(cls, state: State) -> "Truth":
        return _TRUTHS[state]


_STATES = {Truth.NOT_MET: State.NOT_MET, Truth.UNKNOWN: State.UNKNOWN, Truth.MET: State.MET}
_TRUTHS = {state: truth for truth, state in _STATES.items()}


Node: TypeAlias = "Leaf | AtLeast"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One answer. `met` and `not_met` are the answers that would make it so; one without them cannot change."""

    key: str
    truth: Truth
    met: str = ""
    not_met: str = ""


@dataclass(frozen=True, slots=True)
class AtLeast:
    """`least` and `most` differ where the number that the law asks for is not sure."""

    least: int
    most: int
    parts: tuple[Node, ...]

    @property
    def truth(self) -> Truth:
        truths = [part.truth for part in self.parts]
        if truths.count(Truth.MET) >= self.most:
            return Truth.MET
        possible = len(truths) - truths.count(Truth.NOT_MET)
        return Truth.NOT_MET if possible < self.least else Truth.UNKNOWN


def all_of(*parts: Node) -> AtLeast:
    return AtLeast(len(parts), len(parts), parts)


def any_of(*parts: Node) -> AtLeast:
    return AtLeast(1, 1, parts)
