"""A day for a calendar, as a file. It lands where others may look: it says what to do, and nothing of anybody."""

from datetime import date, timedelta

from icalendar import Alarm, Calendar, Event
from icalendar.enums import TRANSP

from app.domain.geography import Nation
from app.domain.opening import bank_holidays
from app.web.clock import now
from app.web.i18n import gettext as _

FILE_NAME = "reminder.ics"
#: the product that wrote the file, as RFC 5545 asks for it
PRODUCT = "-//Care and support//Reminder//EN"
SATURDAY = 5


def working_day(on: date, nation: Nation) -> date:
    """The day itself, or the next on which councils answer the phone."""
    while on.weekday() >= SATURDAY or on in bank_holidays(nation, on.year):
        on += timedelta(days=1)
    return on


def day_to_remind(on: date, today: date, nation: Nation) -> date:
    """Never today: its morning may be over."""
    return working_day(max(on, today + timedelta(days=1)), nation)


def reminder(on: date) -> bytes:
    """Asked for twice it has the same UIDs, so that a calendar holds it once."""
    calendar = Calendar.new(prodid=PRODUCT, uid=_uid(on, "calendar"), subcomponents=[_event(on)])
    return bytes(calendar.to_ical())


def _event(on: date) -> Event:
    """All day long."""
    return Event.new(
        uid=_uid(on, "event"),
        stamp=now(),
        start=on,
        end=on + timedelta(days=1),
        summary=_("Phone the council about care costs"),
        transparency=TRANSP.TRANSPARENT,
        subcomponents=[_alarm()],
    )


def _uid(on: date, what: str) -> str:
    return f"phone-the-council-{on:%Y%m%d}-{what}@reminders.care-and-support"


def _alarm() -> Alarm:
    """In the morning: an office is open then."""
    alarm = Alarm.new(description=_("Phone the council about care costs"))
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(hours=9))
    return alarm
