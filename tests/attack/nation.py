"""A nation's feedback, made up: arrivals at each place, some published late, some edited, some withdrawn; and what is
published of it month by month, by the same rule as the site's."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

import numpy as np

from app.domain.feedback.counting import MONTHS_SHOWN, Group, Waiting, groups_of
from app.domain.feedback.question import Answer
from tests.attack.attacker import Row

MONTHS = 28
#: answers of all, from "very good" to "don't know"
MIX = (0.45, 0.3, 0.08, 0.06, 0.07, 0.04)
#: of the gamma distribution of how much places hear: the smaller, the less alike they are
SHAPE = 0.3
LATE, LEAVE, EDIT = 0.25, 0.03, 0.03


@dataclass(frozen=True, slots=True)
class Person:
    """One version of what one person said. `leaves` in the month in which it is withdrawn, or edited."""

    id: int
    published: int
    answer: Answer
    leaves: int


@dataclass(slots=True)
class PlaceEditions:
    """All that was ever published of one place, and what is hidden: who is in which group, and who in none."""

    rows: list[Row] = field(default_factory=list)
    groups: list[Row] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)


def make_people(places: int, a_month: float, seed: int) -> Iterator[list[Person]]:
    """Of each place. Places differ: most hear little, a few hear much."""
    chance = np.random.default_rng(seed)
    rates = chance.gamma(SHAPE, a_month / SHAPE, places)
    numbers = chance.poisson(rates * MONTHS)
    size = int(numbers.sum())
    published = chance.integers(0, MONTHS, size) + (chance.random(size) < LATE) * chance.integers(1, 3, size)
    leaves = np.where(chance.random(size) < LEAVE + EDIT, published + chance.integers(0, 9, size), MONTHS + 99)
    again = (chance.random(size) < EDIT / (LEAVE + EDIT)) & (leaves < MONTHS)
    ways, answers = list(Answer), chance.choice(len(MIX), (2, size), p=MIX).tolist()
    all_of = list(
        zip(range(size), published.tolist(), answers[0], answers[1], leaves.tolist(), again.tolist(), strict=True)
    )
    end = np.cumsum(numbers)
    for first, last in zip((end - numbers).tolist(), end.tolist(), strict=True):
        own = all_of[first:last]
        yield [Person(n, since, ways[said], until) for n, since, said, _, until, _ in own] + [
            # an edited one is a new version, with an answer of its own, which comes in when the old one leaves
            Person(size + n, until, ways[new], 999)
            for n, _, _, new, until, is_edited in own
            if is_edited
        ]


def publish(people: list[Person], chance: Random) -> PlaceEditions:
    made, waiting, kept = PlaceEditions(people=people), dict[int, Person](), dict[int, list[Group]]()
    published, leaving = defaultdict(list), defaultdict(list)
    for person in people:
        published[person.published].append(person)
        leaving[person.leaves].append(person.id)
    for month in sorted(published.keys() | leaving.keys()):
        if month >= MONTHS:
            break
        kept = {on: groups for on, groups in kept.items() if on >= month - MONTHS_SHOWN}
        waiting |= {person.id: person for person in published[month]}
        for gone in leaving[month]:
            waiting.pop(gone, None)
            _take_back(made, kept, gone)
        groups = list(groups_of([Waiting(each.id, 1, each.answer) for each in waiting.values()], chance.shuffle))
        if groups:
            waiting, kept[month] = {}, groups
            made.groups += [_row([group]) for group in groups]
            made.rows.append(_row(groups))
    return made


def _take_back(made: PlaceEditions, kept: dict[int, list[Group]], gone: int) -> None:
    for month, groups in kept.items():
        left = [group for group in groups if all(each.feedback_id != gone for each in group.members)]
        if len(left) < len(groups):
            kept[month] = left
            made.rows += [_row(left)] if left else []


def _row(groups: list[Group]) -> Row:
    counts = [group.counts for group in groups]
    return Row(
        frozenset(each.feedback_id for group in groups for each in group.members), sum(counts[1:], counts[0]).each
    )
