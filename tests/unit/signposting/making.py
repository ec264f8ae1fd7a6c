"""Lines of a council that does not exist."""

from datetime import date, datetime

from app.domain.contacts import Audience, Channel, Purpose
from app.domain.geography import Nation
from app.domain.opening import OpeningTimes
from app.domain.uk_time import LONDON
from app.signposting.choosing import Line

OFFICE = "Mo-Fr 08:30-17:00; PH off"
NIGHTS = "Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00"


def line(
    purpose: Purpose,
    value: str,
    hours: str | None = OFFICE,
    *,
    channel: Channel = Channel.PHONE,
    audience: Audience = Audience.PUBLIC,
    verified_on: date | None = date(2026, 9, 14),
    nation: Nation = Nation.ENGLAND,
) -> Line:
    opening = OpeningTimes.parse(hours, nation) if hours else None
    return Line(purpose, channel, audience, value, hours, opening, None, verified_on)


def uk(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=LONDON)


GENERAL = line(Purpose.GENERAL, "01632 960001")
SAFEGUARDING = line(Purpose.SAFEGUARDING, "01632 960002")
DUTY = line(Purpose.OUT_OF_HOURS, "0306 999 0001", NIGHTS)
HIDDEN = line(Purpose.SAFEGUARDING, "0306 999 0099", "24/7", audience=Audience.PROFESSIONAL)
EMAIL = line(Purpose.NEEDS_ASSESSMENT, "care@leeds.example.org", "24/7", channel=Channel.EMAIL)
TUESDAY, SUNDAY_NIGHT = uk(2026, 11, 24, 10), uk(2026, 11, 29, 23, 30)
