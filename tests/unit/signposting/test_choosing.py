"""Whom to phone: the rule, hour by hour."""

from datetime import datetime

import pytest

from app.domain.contacts import Purpose
from app.domain.geography import Nation
from app.signposting.choosing import Choice, Standing, choose
from app.signposting.needs import BY_SLUG, NEEDS, find_need
from tests.unit.signposting.making import (
    DUTY,
    EMAIL,
    GENERAL,
    HIDDEN,
    OFFICE,
    SAFEGUARDING,
    SUNDAY_NIGHT,
    TUESDAY,
    line,
    uk,
)

ALL = (DUTY, HIDDEN, EMAIL, GENERAL, SAFEGUARDING)
ABUSE, NEW = BY_SLUG["safeguarding"], BY_SLUG["new-need"]


def test_by_day_the_line_for_the_need_answers() -> None:
    assert choose(ALL, ABUSE, TUESDAY) == Choice(SAFEGUARDING, Standing.OPEN)


def test_a_need_without_a_line_of_its_own_goes_to_the_front_door() -> None:
    assert choose(ALL, BY_SLUG["equipment"], TUESDAY).line == GENERAL


@pytest.mark.parametrize(
    "at",
    [
        SUNDAY_NIGHT,
        uk(2026, 11, 24, 8, 29),
        uk(2026, 11, 24, 17),
        uk(2028, 12, 26, 10),  # Boxing Day on a Tuesday
        uk(2026, 12, 28, 10),  # the Monday in its place
        uk(2027, 3, 29, 10),  # Easter Monday
        uk(2026, 8, 31, 10),  # the last Monday in August
    ],
)
def test_when_offices_are_shut_the_duty_team_answers_and_the_daytime_line_is_named(at: datetime) -> None:
    assert choose(ALL, ABUSE, at) == Choice(DUTY, Standing.OPEN, later=SAFEGUARDING)


def test_a_bank_holiday_of_one_nation_is_a_working_day_in_another() -> None:
    """The 2nd of January is one in Scotland alone."""
    saturday_moved = uk(2029, 1, 2, 10)
    english = line(Purpose.GENERAL, "01632 960003")
    scottish = line(Purpose.GENERAL, "01632 960003", nation=Nation.SCOTLAND)
    assert choose([english], NEW, saturday_moved).standing is Standing.OPEN
    assert choose([scottish], NEW, saturday_moved).standing is Standing.CLOSED


def test_the_day_on_which_a_council_closes_of_its_own_is_known() -> None:
    welsh = line(Purpose.GENERAL, "01632 960003", f"{OFFICE}; Mar 01 off", nation=Nation.WALES)
    assert choose([welsh], NEW, uk(2027, 3, 1, 10)).standing is Standing.CLOSED
    assert choose([welsh], NEW, uk(2027, 3, 2, 10)).standing is Standing.OPEN


def test_summer_time_moves_no_office_hour() -> None:
    for day in (uk(2027, 3, 25, 16, 59), uk(2027, 3, 30, 16, 59), uk(2027, 7, 1, 16, 59)):
        assert choose([GENERAL], NEW, day).standing is Standing.OPEN
    assert choose([GENERAL], NEW, uk(2027, 7, 1, 17)).standing is Standing.CLOSED


def test_a_professionals_number_is_never_the_answer() -> None:
    assert choose([HIDDEN], ABUSE, TUESDAY) == Choice(None)
    assert all(choose(ALL, need, at).line is not HIDDEN for need in NEEDS for at in (TUESDAY, SUNDAY_NIGHT))


def test_what_cannot_be_phoned_is_never_the_answer() -> None:
    assert choose([EMAIL], NEW, TUESDAY) == Choice(None)


def test_a_line_that_is_open_for_certain_comes_before_one_whose_hours_nobody_knows() -> None:
    unknown = line(Purpose.SAFEGUARDING, "01632 960004", None)
    assert choose([unknown, GENERAL], ABUSE, TUESDAY).line == GENERAL
    assert choose([unknown, DUTY], ABUSE, SUNDAY_NIGHT).line == DUTY


def test_a_line_whose_hours_nobody_knows_is_named_with_the_duty_team_beside_it() -> None:
    unknown, duty = line(Purpose.SAFEGUARDING, "01632 960004", None), line(Purpose.OUT_OF_HOURS, "01632 960005", None)
    assert choose([duty, unknown], ABUSE, SUNDAY_NIGHT) == Choice(unknown, Standing.UNKNOWN, meanwhile=duty)


def test_a_duty_team_of_unknown_hours_comes_before_a_line_that_is_shut_for_certain() -> None:
    duty = line(Purpose.OUT_OF_HOURS, "01632 960005", None)
    assert choose([GENERAL, duty], NEW, SUNDAY_NIGHT) == Choice(duty, Standing.UNKNOWN, later=GENERAL)


def test_where_all_are_shut_the_line_for_the_need_is_named_as_shut() -> None:
    assert choose([GENERAL, SAFEGUARDING], ABUSE, SUNDAY_NIGHT) == Choice(SAFEGUARDING, Standing.CLOSED)


def test_a_line_of_day_and_night_never_closes() -> None:
    always = line(Purpose.MENTAL_HEALTH, "01632 960006", "24/7")
    assert choose([always, DUTY], BY_SLUG["mental-health"], SUNDAY_NIGHT).line == always
    assert always.closes(SUNDAY_NIGHT) is None


def test_a_weekend_of_the_duty_team_ends_on_monday_morning() -> None:
    assert DUTY.closes(uk(2026, 11, 28, 12)) == uk(2026, 11, 30, 8, 30)
    assert GENERAL.opens(uk(2026, 11, 28, 12)) == uk(2026, 11, 30, 8, 30)


def test_the_christmas_of_a_line_that_stays_shut_for_days_ends() -> None:
    assert GENERAL.opens(uk(2026, 12, 24, 18)) == uk(2026, 12, 29, 8, 30)


def test_needs_have_the_keys_one_to_seven() -> None:
    assert [need.number for need in NEEDS] == [1, 2, 3, 4, 5, 6, 7]
    assert find_need("3") is find_need("safeguarding") is ABUSE
    assert find_need("8") is None


@pytest.mark.parametrize("slug", ["carer", "equipment"])
def test_what_can_wait_goes_to_the_daytime_line_at_night_too(slug: str) -> None:
    assert choose(ALL, BY_SLUG[slug], SUNDAY_NIGHT) == Choice(GENERAL, Standing.CLOSED, meanwhile=DUTY)
    assert choose([DUTY], BY_SLUG[slug], SUNDAY_NIGHT) == Choice(DUTY, Standing.OPEN)
