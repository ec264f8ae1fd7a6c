"""Which answers would change a result: the smallest sets of them, found by searching the rules themselves."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.domain.rules.eligibility.logic import AtLeast, Leaf, Node, Truth


@dataclass(frozen=True, slots=True)
class Move:
    """Another answer to one question: "yes", "no", "unable" or "able". `is_open`: what it is now is not known."""

    key: str
    to: str
    is_open: bool = False


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
        return Ways(1, ((Choice(1, (Move(node.key, to, node.truth is Truth.UNKNOWN),)),),)) if to else Ways(1, ())
    return _of_parts(node, target, up=up)


def _of_parts(node: AtLeast, target: Truth, *, up: bool) -> Ways:
    parts = [(part, _ways(part, target, up=up)) for part in node.parts]
    missing = _parts_wanted(node, target, up=up) - sum(ways is NOTHING_TO_DO for _, ways in parts)
    groups = [group for group in _alike(parts) if group.ways]
    return _cheapest(groups, missing) if missing <= sum(group.size for group in groups) else Ways(missing, ())


def _parts_wanted(node: AtLeast, target: Truth, *, up: bool) -> int:
    """How many parts must reach the target for the whole to reach it."""
    if up:
        return node.most if target is Truth.MET else node.least
    return len(node.parts) - (node.least if target is Truth.NOT_MET else node.most) + 1


@dataclass(frozen=True, slots=True)
class _Group:
    """Parts of which it does not matter which one changes: single answers that are now alike. Else one part alone."""

    size: int
    cost: int
    ways: tuple[Way, ...]

    def taking(self, number: int) -> Iterable[Way]:
        if self.size == 1:
            return self.ways if number else [()]
        moves = tuple(move for way in self.ways for choice in way for move in choice.of)
        return [(Choice(number, moves),)] if number else [()]


def _alike(parts: Iterable[tuple[Node, Ways]]) -> list[_Group]:
    leaves: dict[Truth, list[Way]] = {}
    groups = []
    for part, ways in parts:
        if ways is NOTHING_TO_DO:
            continue
        if isinstance(part, Leaf):
            leaves.setdefault(part.truth, []).extend(ways.ways)
        else:
            groups.append(_Group(1, ways.cost, ways.ways))
    return [_Group(len(alike), 1, tuple(alike)) for alike in leaves.values()] + groups


def _cheapest(groups: Sequence[_Group], take: int) -> Ways:
    """The `take` parts that cost least; where several cost the same, each way of sharing `take` out among them."""
    least = sorted(cost for group in groups for cost in [group.cost] * group.size)[:take]
    sure = [group for group in groups if group.cost < least[-1]]
    tied = [group for group in groups if group.cost == least[-1]]
    shares = _shares([group.size for group in tied], take - sum(group.size for group in sure))
    taken = [(group, group.size) for group in sure]
    return Ways(sum(least), tuple(way for share in shares for way in _joined([*taken, *zip(tied, share, strict=True)])))


def _shares(sizes: Sequence[int], take: int) -> Iterator[tuple[int, ...]]:
    if not sizes:
        yield from [()] if take == 0 else []
        return
    for number in range(min(sizes[0], take) + 1):
        yield from ((number, *rest) for rest in _shares(sizes[1:], take - number))


def _joined(taken: Iterable[tuple[_Group, int]]) -> list[Way]:
    ways: list[Way] = [()]
    for group, number in taken:
        ways = [way + more for way in ways for more in group.taking(number)]
    return ways
