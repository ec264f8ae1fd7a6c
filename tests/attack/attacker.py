"""Somebody who keeps every edition of every number, knows from the ledgers who is in each, and can solve linear
programs: how far can they narrow what some people answered?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from app.domain.feedback.question import Answer

ANSWERS = len(Answer)


@dataclass(frozen=True, slots=True)
class Row:
    """A published sum: who is in it, and how many gave each answer."""

    members: frozenset[int]
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bounds:
    low: float
    high: float

    def is_within(self, other: "Bounds") -> bool:
        """Narrower than the other, at one end at least."""
        return self.low > other.low + 1e-6 or self.high < other.high - 1e-6


#: people who are in the same rows: which, how many they are, whether they are sought
Kind = tuple[tuple[int, ...], int, bool]
Problem = tuple[tuple[Kind, ...], tuple[int, ...]]


def without_parts(whole: Row, parts: Iterable[Row]) -> Row | None:
    """What a total says beyond the published rows that it is made of; none where it says nothing more."""
    members, counts = set(whole.members), np.array(whole.counts)
    for part in parts:
        members -= part.members
        counts -= part.counts
    assert members or not counts.any(), "A total is more than those who are in it"
    return Row(frozenset(members), tuple(int(count) for count in counts)) if members else None


def components(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that share nobody say nothing of each other."""
    known = list(dict.fromkeys(rows))
    people = {person: number for number, person in enumerate({each for row in known for each in row.members})}
    links = [(number, len(known) + people[each]) for number, row in enumerate(known) for each in row.members]
    size = len(known) + len(people)
    left, right = zip(*links, strict=True) if links else ((), ())
    _, labels = connected_components(
        coo_array((np.ones(len(links)), (left, right)), shape=(size, size)), directed=False
    )
    found: dict[int, list[Row]] = defaultdict(list)
    for row, label in zip(known, labels, strict=False):
        found[int(label)].append(row)
    return list(found.values())


def narrowed(rows: Sequence[Row], sought: frozenset[int]) -> list[Bounds]:
    """How many of those who are sought gave each answer, at least and at most. Who is in no row may have said
    anything."""
    if not rows:
        return [Bounds(0, len(sought))] * ANSWERS
    inside = frozenset().union(*(row.members for row in rows))
    kinds: Counter[tuple[tuple[int, ...], bool]] = Counter()
    for person in inside:
        kinds[tuple(n for n, row in enumerate(rows) if person in row.members), person in sought] += 1
    problem = tuple(sorted((where, number, is_sought) for (where, is_sought), number in kinds.items()))
    free = len(sought - inside)
    each = (_solve((problem, tuple(row.counts[answer] for row in rows))) for answer in range(ANSWERS))
    return [Bounds(found.low, found.high + free) for found in each]


@cache
def _solve(problem: Problem) -> Bounds:
    """Most components of a nation are alike: each kind is solved once."""
    kinds, counts = problem
    sums = np.array([[float(number in where) for where, _, _ in kinds] for number in range(len(counts))])
    aim = np.array([float(is_sought) for _, _, is_sought in kinds])
    limits = [(0, size) for _, size, _ in kinds]
    low, high = (linprog(sign * aim, A_eq=sums, b_eq=counts, bounds=limits, method="highs") for sign in (1, -1))
    assert low.status == high.status == 0, "No answers fit what was published"
    return Bounds(low.fun, -high.fun)


def narrowed_jointly(rows: Sequence[Row], sought: frozenset[int], answer: int) -> Bounds:
    """The same by one program over every person and all six answers together, in which each gives just one."""
    people = sorted(frozenset().union(*(row.members for row in rows)))
    one_each = np.kron(np.eye(len(people)), np.ones(ANSWERS))
    sums = [np.kron([float(each in row.members) for each in people], np.eye(ANSWERS)) for row in rows]
    aim = np.kron([float(each in sought) for each in people], np.eye(ANSWERS)[answer])
    left = np.vstack([one_each, *sums])
    right = np.concatenate([np.ones(len(people)), *(row.counts for row in rows)])
    low, high = (linprog(sign * aim, A_eq=left, b_eq=right, bounds=(0, 1), method="highs") for sign in (1, -1))
    assert low.status == high.status == 0, "No answers fit what was published"
    return Bounds(low.fun, -high.fun + len(sought.difference(people)))
