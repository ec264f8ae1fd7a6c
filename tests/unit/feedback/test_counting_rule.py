from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.feedback.counting import Waiting, groups_of, month_to_count, months_before, shown_since
from app.domain.feedback.question import Answer
from app.domain.feedback.statistics import Counts


def waiting(number: int, answer: Answer = Answer.GOOD) -> list[Waiting]:
    return [Waiting(each, 1, answer) for each in range(number)]


@pytest.mark.parametrize("number", [0, 1, 4])
def test_fewer_than_five_wait_on(number: int) -> None:
    assert groups_of(waiting(number)) == ()


@pytest.mark.parametrize(
    ("number", "sizes"), [(5, [5]), (9, [9]), (10, [5, 5]), (14, [7, 7]), (23, [6, 6, 6, 5]), (19, [7, 6, 6])]
)
def test_all_that_wait_are_split_into_groups_of_five_to_nine(number: int, sizes: list[int]) -> None:
    assert [len(group.members) for group in groups_of(waiting(number))] == sizes


@given(st.integers(5, 400))
def test_nobody_is_in_two_groups_and_nobody_in_none(number: int) -> None:
    found = [each.feedback_id for group in groups_of(waiting(number)) for each in group.members]

    assert sorted(found) == list(range(number))


@given(st.lists(st.sampled_from(Answer), max_size=40))
def test_who_is_counted_with_whom_does_not_hang_on_what_they_answered(answers: list[Answer]) -> None:
    said = [Waiting(number, 1, answer) for number, answer in enumerate(answers)]

    found = groups_of(said, Random(1).shuffle)
    same = groups_of(waiting(len(answers)), Random(1).shuffle)

    assert [[each.feedback_id for each in one.members] for one in found] == [
        [each.feedback_id for each in one.members] for one in same
    ]


def test_a_group_counts_its_answers() -> None:
    said = [*waiting(3, Answer.VERY_GOOD), *waiting(2, Answer.POOR)]

    assert groups_of(said)[0].counts == Counts((3, 0, 0, 2, 0, 0))


def test_the_month_that_is_counted_is_the_last_one_that_is_over() -> None:
    assert month_to_count(date(2026, 1, 1)) == date(2025, 12, 1)
    assert month_to_count(date(2026, 11, 30)) == date(2026, 10, 1)


def test_two_years_of_months_are_shown_and_the_present_one_is_none_of_them() -> None:
    # October 2026 back to November 2024: 24 months
    assert shown_since(date(2026, 11, 22)) == date(2024, 11, 1)
    assert months_before(date(2026, 1, 31), 1) == date(2025, 12, 1)
