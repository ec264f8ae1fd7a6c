"""When a line is open: worked out by hand from a calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.geography import Nation
from app.domain.opening import OpeningTimes, OpeningTimesError, bank_holidays
from app.domain.uk_time import LONDON
from app.signposting.schedules import schedule_of

OFFICE = "Mo-Fr 08:30-17:00; PH off"
NIGHTS = "Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00"


def at(text: str) -> datetime:
    """A moment by the clock on the wall: "2026-04-06 10:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def office(text: str = OFFICE, nation: Nation = Nation.ENGLAND) -> OpeningTimes:
    return OpeningTimes.parse(text, nation)


def is_open_at(times: OpeningTimes, moment: datetime) -> bool:
    return schedule_of(times, moment).is_open(moment)


def opens_after(times: OpeningTimes, moment: datetime) -> datetime | None:
    return schedule_of(times, moment).opens(moment)


def closes_after(times: OpeningTimes, moment: datetime) -> datetime | None:
    return schedule_of(times, moment).closes(moment)


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-09-15 10:00", True),  # a Tuesday
        ("2026-09-15 08:29", False),
        ("2026-09-15 08:30", True),
        ("2026-09-15 16:59", True),
        ("2026-09-15 17:00", False),
        ("2026-09-20 23:00", False),  # a Sunday night
        ("2026-04-03 10:00", False),  # Good Friday
        ("2026-04-06 10:00", False),  # Easter Monday
        ("2026-04-07 10:00", True),
        ("2026-08-31 10:00", False),  # the August bank holiday
        ("2026-12-25 10:00", False),
        ("2026-12-28 10:00", False),  # a Monday, in place of Boxing Day on a Saturday
        ("2026-12-29 10:00", True),
        ("2027-01-01 10:00", False),
        ("2026-12-31 10:00", True),
    ],
)
@pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.WALES])
def test_an_office_is_open_on_working_days_only_and_a_nights_line_at_all_other_times(
    moment: str, is_open: bool, nation: Nation
) -> None:
    assert is_open_at(office(nation=nation), at(moment)) is is_open
    assert is_open_at(office(NIGHTS, nation), at(moment)) is not is_open


def test_boxing_day_on_a_saturday_is_a_bank_holiday_and_so_is_the_monday_after() -> None:
    days = [date(2026, 12, day) for day in (25, 26, 28)]
    assert [day for day in bank_holidays(Nation.ENGLAND, 2026) if day.month == 12] == days


def test_the_line_for_nights_never_stops_from_christmas_eve_to_the_tuesday_after() -> None:
    found = office(NIGHTS).spells(date(2026, 12, 24), 6)
    assert (at("2026-12-24 17:00"), at("2026-12-29 08:30")) in found


def test_a_night_spell_goes_on_across_midnight_into_a_closed_day() -> None:
    bar = office("Fr 22:00-02:00; PH off")
    assert bar.spells(date(2026, 9, 18), 2) == [(at("2026-09-18 22:00"), at("2026-09-19 02:00"))]
    assert is_open_at(bar, at("2026-09-19 01:30"))
    assert closes_after(bar, at("2026-09-18 23:00")) == at("2026-09-19 02:00")


def test_a_council_of_wales_may_close_on_st_davids_day() -> None:
    gwynedd = office(f"{OFFICE}; Mar 01 off", Nation.WALES)
    assert not is_open_at(gwynedd, at("2027-03-01 10:00"))  # a Monday
    assert is_open_at(office(OFFICE, Nation.WALES), at("2027-03-01 10:00"))


def test_scotland_has_bank_holidays_of_its_own() -> None:
    new_years_monday, easter_monday = at("2026-01-02 10:00"), at("2026-04-06 10:00")
    assert not is_open_at(office(nation=Nation.SCOTLAND), new_years_monday)
    assert is_open_at(office(), new_years_monday)
    assert is_open_at(office(nation=Nation.SCOTLAND), easter_monday)


def test_hours_are_by_the_clock_on_the_wall_in_winter_and_summer() -> None:
    (winter,), (summer,) = (office().spells(day, 1) for day in (date(2026, 3, 27), date(2026, 3, 30)))
    assert winter == (datetime(2026, 3, 27, 8, 30, tzinfo=UTC), datetime(2026, 3, 27, 17, tzinfo=UTC))
    assert summer == (datetime(2026, 3, 30, 7, 30, tzinfo=UTC), datetime(2026, 3, 30, 16, tzinfo=UTC))


def test_the_night_of_the_spring_clock_change_is_an_hour_short() -> None:
    ((start, end),) = office("Sa 22:00-06:00").spells(date(2026, 3, 28), 2)
    assert (start, end) == (datetime(2026, 3, 28, 22, tzinfo=UTC), datetime(2026, 3, 29, 5, tzinfo=UTC))
    assert end - start == timedelta(hours=7)


def test_a_spell_within_the_hour_that_is_left_out_is_none() -> None:
    assert office("01:10-01:50").spells(date(2026, 3, 29), 1) == []
    assert office("01:30-03:00").spells(date(2026, 3, 29), 1) == [
        (datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 3, 29, 2, tzinfo=UTC))
    ]


def test_the_night_of_the_autumn_clock_change_is_an_hour_long() -> None:
    ((start, end),) = office("Sa 22:00-06:00").spells(date(2026, 10, 24), 2)
    assert end - start == timedelta(hours=9)


@pytest.mark.parametrize(
    ("moment", "opens"),
    [
        ("2026-09-15 07:00", "2026-09-15 08:30"),
        ("2026-09-15 10:00", "2026-09-16 08:30"),
        ("2026-09-18 18:00", "2026-09-21 08:30"),
        ("2026-04-02 17:00", "2026-04-07 08:30"),
        ("2026-12-24 17:00", "2026-12-29 08:30"),
        ("2026-12-31 17:00", "2027-01-04 08:30"),
    ],
)
def test_the_next_opening_skips_weekends_and_bank_holidays(moment: str, opens: str) -> None:
    assert opens_after(office(), at(moment)) == at(opens)


def test_always_open_never_closes_and_never_opens() -> None:
    always = office("24/7")
    now = at("2026-12-25 03:00")
    assert is_open_at(always, now)
    assert (closes_after(always, now), opens_after(always, now)) == (None, None)


def test_closed_for_good_never_opens() -> None:
    now = at("2026-12-25 03:00")
    assert not is_open_at(office("off"), now)
    assert (closes_after(office("off"), now), opens_after(office("off"), now)) == (None, None)


def test_closing_is_asked_of_an_open_line_only() -> None:
    assert closes_after(office(), at("2026-09-15 10:00")) == at("2026-09-15 17:00")
    assert closes_after(office(), at("2026-09-15 18:00")) is None


def test_a_bank_holiday_may_have_hours_of_its_own_among_other_days() -> None:
    line = office("Mo-Fr 09:00-17:00; Sa,PH 10:00-12:00")
    assert is_open_at(line, at("2026-04-06 11:00"))
    assert not is_open_at(line, at("2026-04-06 13:00"))
    assert is_open_at(line, at("2026-04-04 11:00"))


def test_rules_are_told_in_their_parts() -> None:
    first, second, third = office("Mo-Th,Fr 08:30-12:00, 13:00-17:00 ; PH off; Dec 24-26, Jan 01 10:00-12:00").rules
    assert (first.days, first.spells) == (("Mo-Th", "Fr"), ("08:30-12:00", "13:00-17:00"))
    assert (second.days, second.spells) == (("PH",), ())
    assert (third.dates, third.days) == (("Dec 24-26", "Jan 01"), ())


@pytest.mark.parametrize(
    "text",
    ["", " ; ", "Mo-Fr", "Mo-Fr 9-5", "Mo-Fr 9:00-17:00", "Mon-Fri 09:00-17:00", "9am to 5pm", "Mo-Fr 25:00-26:00",
     "SH off", "PH Mo-Fr 09:00-10:00", "Mo-Fr 09:00-17:00, Sa 09:00-10:00", "sunrise-sunset", "Mo-Fr 09:00-17:00+",
     "Mo[1] 09:00-12:00", "ask Mrs Smith", "Mo-Fr 09:00-17:00 || unknown"],
)  # fmt: skip
def test_what_could_be_read_in_two_ways_is_sent_back_with_how_to_write_it(text: str) -> None:
    with pytest.raises(OpeningTimesError, match="Mo-Fr 08:30-17:00; PH off") as told:
        office(text)
    assert "Smith" not in str(told.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Mo-Fr 09:00-09:00", "00:00-24:00"),
        ("Mo-Fr 24:00-06:00", "00:00-24:00"),
        ("Feb 30 off", "no 30 Feb"),
        ("Dec 24-32 off", "no 32 Dec"),
        ("Apr PH off", "rule of its own"),
    ],
)
def test_senseless_times_and_days_are_sent_back(text: str, says: str) -> None:
    with pytest.raises(OpeningTimesError, match=says):
        office(text)


def test_a_country_without_known_bank_holidays_is_refused() -> None:
    with pytest.raises(OpeningTimesError, match="four nations"):
        OpeningTimes.parse("24/7", Nation.ISLE_OF_MAN)


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        is_open_at(office(), datetime(2026, 9, 15, 10))  # noqa: DTZ001 - what is tested
