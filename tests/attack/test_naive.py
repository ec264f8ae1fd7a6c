"""The same attacker wins against what others publish: small tables, each worked by hand. The six counts are very good,
good, neither, poor, very poor, don't know."""

from random import Random

from app.domain.feedback.question import Answer
from tests.attack.attacker import Bounds, Row, components, narrowed, without_parts
from tests.attack.nation import Person, publish
from tests.attack.test_nation import by_groups

GOOD, POOR = 1, 3


def row(first: int, last: int, good: int, poor: int) -> Row:
    return Row(frozenset(range(first, last)), (0, good, 0, poor, 0, 0))


def test_a_total_that_holds_hidden_cells_tells_of_them_although_two_are_hidden() -> None:
    # Three homes of one council: 3 answers and 7 answers are hidden by the published rule of pairs, 20 are shown.
    # The council's total is 30: 24 good, 6 poor. Without the 20 (15 good, 5 poor) the ten hidden are 9 good, 1 poor:
    # so of the three at least 2 said good, and at most 1 said poor.
    shown, total = row(10, 30, 15, 5), row(0, 30, 24, 6)

    left = without_parts(total, [shown])

    assert left == row(0, 10, 9, 1)
    three = narrowed([left], frozenset({0, 1, 2}))
    assert (three[GOOD], three[POOR]) == (Bounds(2, 3), Bounds(0, 1))


def test_a_row_published_again_without_the_one_who_left_tells_what_they_said() -> None:
    # six: 5 good, 1 poor; after somebody left: 5 good. Whoever left said poor.
    before, after = row(0, 6, 5, 1), row(1, 6, 5, 0)

    assert narrowed([before, after], frozenset({0}))[POOR] == Bounds(1, 1)


def test_the_others_counted_again_with_new_ones_tell_what_the_one_who_left_said() -> None:
    # 0 to 4: 4 good, 1 poor. Person 0 leaves; 1 to 4 are counted with five new ones: 9 good. So 0 said poor.
    before, after = row(0, 5, 4, 1), row(1, 10, 9, 0)

    assert narrowed([before, after], frozenset({0}))[POOR] == Bounds(1, 1)


def test_the_same_arrivals_by_our_rule_tell_nothing_of_the_one_who_left() -> None:
    # as above, in March; the one of them who said poor leaves in April, when five new ones come
    said = [Answer.POOR, *[Answer.GOOD] * 9]
    people = [Person(n, 0 if n < 5 else 1, answer, leaves=1 if n == 0 else 99) for n, answer in enumerate(said)]

    made = publish(people, Random(1))

    assert {each.counts for each in made.rows} == {(0, 4, 0, 1, 0, 0), (0, 5, 0, 0, 0, 0)}
    first = next(part for part in components(made.rows) if 0 in part[0].members)
    assert narrowed(first, frozenset({0})) == by_groups(made.groups, frozenset({0}))
    assert narrowed(first, frozenset({0}))[POOR] == Bounds(0, 1)


def test_council_totals_over_monthly_cells_narrow_what_they_hide() -> None:
    """Not by hand but by the hundred: monthly cells of 1 to 4 hidden, the next smallest with them, totals whole."""
    chance = Random(3)
    won = sum(_is_told_more([chance.randint(1, 8) for _ in range(6)], chance) for _ in range(100))

    assert won > 50


def _is_told_more(sizes: list[int], chance: Random) -> bool:
    ends = [sum(sizes[: n + 1]) for n in range(len(sizes))]
    homes = [_answers(range(end - size, end), chance) for size, end in zip(sizes, ends, strict=True)]
    homes.sort(key=lambda home: len(home.members))
    small = sum(len(home.members) < 5 for home in homes)
    hidden = homes[: max(small, 2)] if small else []
    total = Row(frozenset(range(ends[-1])), _sum(homes))
    left = without_parts(total, homes[len(hidden) :])
    return any(
        bounds.is_within(Bounds(0, len(home.members)))
        for home in hidden
        for bounds in narrowed([left] if left else [], home.members)
    )


def _answers(members: range, chance: Random) -> Row:
    given = chance.choices(range(6), (45, 30, 8, 6, 7, 4), k=len(members))
    return Row(frozenset(members), _sum([Row(frozenset(), tuple(int(n == each) for n in range(6))) for each in given]))


def _sum(rows: list[Row]) -> tuple[int, ...]:
    return tuple(sum(each) for each in zip(*(row.counts for row in rows), strict=True))
