"""In which order a person's weights put places, with no number for a place and no guess for what is not known.

Places are compared two at a time. One *beats* another if it is better in things that weigh more than those in which it
is worse. Only what is known of both counts; and the weight of what is known of the other alone counts against the one
that lacks it, so that a gap never lifts a place. From these contests come chains: who beats someone who beats someone
else stands above them, unless the chain closes to a ring, and those in a ring are level. The order goes by how many
others each stands above, less how many stand above it.

Last, a place stands no higher than any place that is at least as good in all that is known of it: of two that look
alike, the one we know less about is not put first.

What follows, and is tested: who beats another never stands below it; at least as good in everything is never below;
to hide a value wins no contest and never lifts a place above its own honest twin; the order of the input changes
nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.comparison.priorities import Priority, Weights

#: larger is better, and equal is equal; what is not known is not in here
Values = Mapping[Priority, float]


@dataclass(frozen=True, slots=True)
class Order:
    """Levels from the first to the last: positions of the given places, in the order given. `unplaced`: of those
    nothing is known that has a weight."""

    levels: tuple[tuple[int, ...], ...]
    unplaced: tuple[int, ...] = ()

    @property
    def first(self) -> tuple[int, ...]:
        return self.levels[0] if self.levels else ()


def order_by(places: Sequence[Values], weights: Weights) -> Order:
    known = [n for n, values in enumerate(places) if any(weights.get(priority) for priority in values)]
    standing = standings([places[n] for n in known], weights)
    levels = sorted(set(standing), reverse=True)
    return Order(
        tuple(tuple(known[n] for n, each in enumerate(standing) if each == level) for level in levels),
        tuple(n for n in range(len(places)) if n not in known),
    )


def standings(places: Sequence[Values], weights: Weights) -> list[int]:
    """For sorting alone, and for nobody's eyes: these numbers mean nothing outside this list of places."""
    reach = chains([[beats(a, b, weights) for b in places] for a in places])
    balance = [sum(reach[a]) - sum(row[a] for row in reach) for a in range(len(places))]
    return [min(balance[b] for b, other in enumerate(places) if covers(other, own, weights)) for own in places]


def beats(a: Values, b: Values, weights: Weights) -> bool:
    won = lost = lacking = 0
    for priority, weight in weights.items():
        if priority in a and priority in b:
            won += weight * (a[priority] > b[priority])
            lost += weight * (a[priority] < b[priority])
        elif priority in b:
            lacking += weight
    return won > lost + lacking


def covers(a: Values, b: Values, weights: Weights) -> bool:
    """Whether `a` is at least as good in all that is known of `b` and matters."""
    return all(priority in a and a[priority] >= b[priority] for priority in b if weights.get(priority))


def chains(direct: Sequence[Sequence[bool]]) -> list[list[bool]]:
    """Who leads to whom over any number of contests (Warshall)."""
    reach = [list(row) for row in direct]
    for via, over in enumerate(reach):
        for row in reach:
            if row[via]:
                row[:] = [own or further for own, further in zip(row, over, strict=True)]
    return reach
