"""57,000 places, 28 editions, and an attacker who is told even what is published nowhere: who was counted with whom."""

from collections import defaultdict
from collections.abc import Iterator
from random import Random

import pytest

from tests.attack.attacker import ANSWERS, Bounds, Row, components, narrowed, narrowed_jointly
from tests.attack.nation import PlaceEditions, make_people, publish

PLACES = 57_000
Nation = list[PlaceEditions]


@pytest.fixture(scope="module")
def nation() -> Nation:
    chance = Random(7)
    return [publish(people, chance) for people in make_people(PLACES, 0.3, seed=7)]


def by_groups(groups: list[Row], sought: frozenset[int]) -> list[Bounds]:
    """What the groups of five or more hold, and nothing else, leaves open for some people: of a group of n in which v
    gave an answer, t people gave it at least v − (n − t) times and at most v times."""
    low, high, free = [0] * ANSWERS, [0] * ANSWERS, len(sought)
    for group in groups:
        theirs = len(sought & group.members)
        free -= theirs
        for answer, count in enumerate(group.counts if theirs else ()):
            low[answer] += max(0, count - (len(group.members) - theirs))
            high[answer] += min(theirs, count)
    return [Bounds(least, most + free) for least, most in zip(low, high, strict=True)]


def hidden_cells(place: PlaceEditions) -> list[frozenset[int]]:
    """Those whose words were published in one month: what a table by month would show, and ours does not."""
    months = defaultdict(set)
    for person in place.people:
        months[person.published].add(person.id)
    return [frozenset(each) for each in months.values()]


def test_the_nation_has_enough_of_everything_to_attack(nation: Nation) -> None:
    less = sum(row.members < other.members for place in nation for row in place.rows for other in place.rows)
    cells = [cell for place in nation for cell in hidden_cells(place)]

    assert sum(len(place.rows) for place in nation) > 30_000
    assert less > 300
    assert sum(len(cell) < 5 for cell in cells) > 200_000


def test_no_row_of_any_edition_and_no_group_has_fewer_than_five(nation: Nation) -> None:
    assert min(len(row.members) for place in nation for row in (*place.rows, *place.groups)) == 5


def attacked(place: PlaceEditions) -> Iterator[tuple[frozenset[int], list[Row]]]:
    """Each hidden cell, with all rows that say anything of it."""
    parts = components(place.rows)
    for cell in hidden_cells(place):
        yield cell, [row for part in parts if any(row.members & cell for row in part) for row in part]


def test_no_hidden_cell_is_narrowed_beyond_what_its_groups_hold(nation: Nation) -> None:
    for place in nation:
        for cell, rows in attacked(place):
            found, open_ = narrowed(rows, cell), by_groups(place.groups, cell)
            if found != open_:
                worse = [pair for pair in zip(found, open_, strict=True) if pair[0].is_within(pair[1])]
                assert not worse, f"{cell}: narrower than its groups leave it: {worse}"


def is_entangled(rows: list[Row]) -> bool:
    """A row was published again, without a group that somebody left."""
    return any(row.members < other.members for row in rows for other in rows)


def test_all_six_answers_in_one_program_narrow_no_more(nation: Nation) -> None:
    busy = sorted(nation, key=lambda place: -len(place.rows))[:3]
    for place in busy:
        entangled = [(cell, rows) for cell, rows in attacked(place) if is_entangled(rows)]
        cell, rows = min(entangled, key=lambda pair: sum(len(row.members) for row in pair[1]))
        open_ = by_groups(place.groups, cell)
        for answer in range(ANSWERS):
            found = narrowed_jointly(rows, cell, answer)
            assert not found.is_within(open_[answer]), f"{cell}: {found} where its groups leave {open_[answer]}"
