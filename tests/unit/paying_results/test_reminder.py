"""The day to phone, for a calendar."""

from datetime import date, timedelta

import pytest
from icalendar import Calendar

from app.domain.geography import Nation
from app.paying.reminder import day_to_remind, reminder

DAY = date(2027, 4, 30)


def _event(on: date = DAY) -> dict[str, object]:
    calendar = Calendar.from_ical(reminder(on))
    (event,) = calendar.walk("VEVENT")
    return {name: event.decoded(name) for name in event if name != "BEGIN"}


def test_it_is_one_event_that_lasts_all_day() -> None:
    event = _event()
    assert event["DTSTART"] == DAY
    assert event["DTEND"] == DAY + timedelta(days=1)


def test_it_says_what_to_do_and_nothing_of_anybody() -> None:
    """Others may see a calendar."""
    assert _event()["SUMMARY"] == "Phone the council about care costs"
    assert set(_event()) == {"SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "TRANSP"}


def test_it_can_be_asked_for_twice_and_stands_in_the_calendar_once() -> None:
    assert _event()["UID"] == _event()["UID"]
    assert _event()["UID"] != _event(date(2027, 5, 1))["UID"]


def test_it_rings_in_the_morning() -> None:
    (alarm,) = Calendar.from_ical(reminder(DAY)).walk("VALARM")
    assert alarm.decoded("TRIGGER") == timedelta(hours=9)


@pytest.mark.parametrize("field", ["PRODID", "VERSION"])
def test_it_has_what_every_calendar_file_needs(field: str) -> None:
    assert field in Calendar.from_ical(reminder(DAY))


@pytest.mark.parametrize(
    ("on", "today", "reminds_on"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), date(2026, 11, 25)),
        (date(2026, 11, 20), date(2026, 11, 24), date(2026, 11, 25)),
        (date(2026, 11, 27), date(2026, 11, 27), date(2026, 11, 30)),
        (date(2027, 3, 6), date(2026, 11, 24), date(2027, 3, 8)),
        (date(2027, 3, 26), date(2026, 11, 24), date(2027, 3, 30)),
        (date(2026, 12, 31), date(2026, 11, 24), date(2026, 12, 31)),
    ],
    ids=["today", "past", "a Friday that is today", "a Saturday", "Good Friday, then Easter", "a working day"],
)
def test_it_rings_on_a_working_day_that_is_still_to_come(on: date, today: date, reminds_on: date) -> None:
    assert day_to_remind(on, today, Nation.ENGLAND) == reminds_on
