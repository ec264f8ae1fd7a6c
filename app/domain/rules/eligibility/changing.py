"""Which answers would change a result: the smallest sets of them, found by searching the rules themselves."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations

from app.domain.rules.eligibility.logic import AtLeast, Leaf, Node, Truth


@dataclass(frozen=True, slots=True)
class Move:
    """Another answer to one question: "yes", "no", "unable" or "able"."""

    key: str
    to: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Any `take` of these answers together; it does not matter which."""

    take: int
    of: tuple[Move, ...]


Way = tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """The cheapest ways to reach a state: each takes `cost` other answers. No ways at all: it cannot be reached."""

    cost: int
    ways: tuple[Way, ...]


NOTHING_TO_DO = Ways(0, ((),))


def ways_to_raise(node: Node, target: Truth) -> Ways:
    """More need than was answered, until the node is at least `target`."""
    return _ways(node, target, up=True)


def ways_to_lower(node: Node, target: Truth) -> Ways:
    """Less need than was answered, until the node is at most `target`."""
    return _ways(node, target, up=False)


def spelled_out(way: Way) -> Iterator[tuple[Move, ...]]:
    """Every single set of answers that a way stands for."""
    if not way:
        yield ()
        return
    for taken in combinations(way[0].of, way[0].take):
        for rest in spelled_out(way[1:]):
            yield taken + rest


def _ways(node: Node, target: Truth, *, up: bool) -> Ways:
    if node.truth >= target if up else node.truth <= target:
        return NOTHING_TO_DO
    if isinstance(node, Leaf):
        to = node.met if up else node.not_met
        return Ways(1, ((Choice(1, (Move(node.key, to),)),),)) if to else Ways(1, ())
    return _of_parts(node, target, up=up)


def _of_parts(node: AtLeast, target: Truth, *, up: bool) -> Ways:
    parts = [_ways(part, target, up=up) for part in node.parts]
    missing = _parts_wanted(node, target, up=up) - sum(part is NOTHING_TO_DO for part in parts)
    open_to_change = [part for part in parts if part is not NOTHING_TO_DO and part.ways]
    if missing > len(open_to_change):
        return Ways(missing, ())
    return _cheapest(open_to_change, missing)


def _parts_wanted(node: AtLeast, target: Truth, *, up: bool) -> int:
    """How many parts must reach the target for the whole to reach it."""
    if up:
        return node.most if target is Truth.MET else node.least
    return len(node.parts) - (node.least if target is Truth.NOT_MET else node.most) + 1


def _cheapest(parts: Sequence[Ways], take: int) -> Ways:
    """The `take` parts that cost least; where several cost the same, any of them."""
    by_cost = sorted(parts, key=lambda part: part.cost)
    limit = by_cost[take - 1].cost
    sure = [part for part in by_cost if part.cost < limit]
    tied = [part for part in by_cost if part.cost == limit]
    cost = sum(part.cost for part in sure) + limit * (take - len(sure))
    return Ways(cost, tuple(_joined([part.ways for part in sure], _some_of(tied, take - len(sure)))))


def _some_of(tied: Sequence[Ways], take: int) -> list[Way]:
    moves = [_single_moves(part) for part in tied]
    if take < len(tied) and (all(moves) if take == 1 else all(len(each) == 1 for each in moves)):
        return [(Choice(take, tuple(move for each in moves for move in each)),)]
    sets = combinations(tied, take)
    return [way for chosen in sets for way in _joined([part.ways for part in chosen], [()])]


def _single_moves(part: Ways) -> tuple[Move, ...]:
    """The moves of a part that one answer settles, whichever of them."""
    if part.cost != 1:
        return ()
    return tuple(move for way in part.ways for choice in way for move in choice.of)


def _joined(groups: Iterable[Iterable[Way]], last: Iterable[Way]) -> list[Way]:
    return reduce(lambda ways, more: [a + b for a in ways for b in more], [*groups, last], [()])
