"""Hiding small counts in a table whose totals are shown, as the Friends and Family Test does: 1 to 4 is hidden and 0 is
shown; where just one of a group is hidden, the next smallest is too, for the total would tell it; and where a total is
hidden, so are the two smallest below it. The published steps stop there. Ours go on until no hidden count can be worked
out: two that are hidden under a total of 2 are one each.

The numbers of places need none of this, for what is hidden there stands in no total: see `counting`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

#: the largest that is hidden
SMALL = 4


@dataclass(frozen=True, slots=True)
class Node:
    """A count, and what it is the sum of."""

    name: str
    count: int
    parts: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    low: int
    high: float


@dataclass(slots=True)
class _Table:
    root: Node
    hidden: set[str] = field(default_factory=set)

    def nodes(self) -> Iterable[Node]:
        open_ = [self.root]
        while open_:
            node = open_.pop()
            yield node
            open_ += node.parts

    def parents(self) -> Iterable[Node]:
        return (node for node in self.nodes() if node.parts)

    def shown_parts(self, parent: Node) -> list[Node]:
        """The smallest first; a 0 tells nobody's answer and is never hidden."""
        shown = (part for part in parent.parts if part.count and part.name not in self.hidden)
        return sorted(shown, key=lambda part: (part.count, part.name))


def hide(root: Node) -> frozenset[str]:
    """The names of all that may not be shown."""
    table = _Table(root)
    table.hidden = {node.name for node in table.nodes() if 1 <= node.count <= SMALL}
    while more := _more(table):
        table.hidden |= more
    return frozenset(table.hidden)


def hide_in_group(counts: Mapping[str, int]) -> frozenset[str]:
    """For a list whose total anybody can know."""
    parts = tuple(Node(name, count) for name, count in counts.items())
    return hide(Node("", sum(counts.values()), parts)) - {""}


def _more(table: _Table) -> set[str]:
    for parent in table.parents():
        found = _next_smallest(table, parent) or _smallest_two(table, parent)
        if found:
            return found
    known = bounds(table.root, table.hidden)
    for parent in table.parents():
        if any(_is_told(known, part, table.hidden) for part in parent.parts):
            return _one_more(table, parent)
    return set()


def _next_smallest(table: _Table, parent: Node) -> set[str]:
    hidden = [part for part in parent.parts if part.name in table.hidden]
    return _one_more(table, parent) if len(hidden) == 1 and parent.name not in table.hidden else set()


def _smallest_two(table: _Table, parent: Node) -> set[str]:
    """A hidden total that is all there is to be told needs them too, for they add up to it."""
    if parent.name not in table.hidden:
        return set()
    already = sum(part.name in table.hidden for part in parent.parts)
    return {part.name for part in table.shown_parts(parent)[: max(0, 2 - already)]}


def _one_more(table: _Table, parent: Node) -> set[str]:
    shown = table.shown_parts(parent)
    return {shown[0].name} if shown else {parent.name} - table.hidden


def _is_told(known: Mapping[str, Bounds], node: Node, hidden: set[str]) -> bool:
    return node.name in hidden and known[node.name].low == known[node.name].high


def bounds(root: Node, hidden: Iterable[str]) -> dict[str, Bounds]:
    """What a reader can work out of each count, who knows that a hidden one is at least 1. In a tree, going on until
    nothing gets narrower finds all that there is to find."""
    unknown = set(hidden)
    known = {each.name: _of(each, unknown) for each in _Table(root).nodes()}
    while True:
        before = dict(known)
        for parent in _Table(root).parents():
            _narrow(known, parent)
        if known == before:
            return known


def _of(node: Node, hidden: set[str]) -> Bounds:
    return Bounds(1, float("inf")) if node.name in hidden else Bounds(node.count, node.count)


def _narrow(known: dict[str, Bounds], parent: Node) -> None:
    low = sum(known[part.name].low for part in parent.parts)
    high = sum(known[part.name].high for part in parent.parts)
    known[parent.name] = whole = _both(known[parent.name], low, high)
    for part in parent.parts:
        own = known[part.name]
        others_high = sum(known[each.name].high for each in parent.parts if each is not part)
        least = whole.low - others_high
        known[part.name] = _both(own, int(least) if least > 0 else 0, whole.high - (low - own.low))
        low += known[part.name].low - own.low


def _both(own: Bounds, low: int, high: float) -> Bounds:
    return Bounds(max(own.low, low), min(own.high, high))
