from datetime import date

import pytest

from app.domain.feedback.weeks import week_of, weeks_between

MONDAY = date(2026, 11, 2)


@pytest.mark.parametrize("day", [MONDAY, date(2026, 11, 3), date(2026, 11, 8)])
def test_a_week_is_named_by_its_monday(day: date) -> None:
    assert week_of(day) == MONDAY


def test_sunday_is_the_last_day_of_a_week() -> None:
    assert week_of(date(2026, 11, 1)) == date(2026, 10, 26)


def test_weeks_are_counted_from_monday_to_monday() -> None:
    assert weeks_between(MONDAY, MONDAY) == 0
    assert weeks_between(MONDAY, date(2026, 11, 16)) == 2


def test_two_clocks_that_disagree_make_no_wait_of_less_than_nothing() -> None:
    assert weeks_between(MONDAY, date(2026, 10, 26)) == 0
