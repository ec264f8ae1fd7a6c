from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

#: the clock on a wall in England, Wales, Scotland and Northern Ireland
LONDON = ZoneInfo("Europe/London")


def uk_day(kept: datetime) -> date:
    """Of a moment as the record keeps it: in UTC, without saying so. In summer the day there begins an hour earlier."""
    return kept.replace(tzinfo=UTC).astimezone(LONDON).date()


def start_of(day: date) -> datetime:
    """When a day begins there, as the record keeps moments: what is kept from then on is of that day or a later one."""
    return datetime.combine(day, time(), LONDON).astimezone(UTC).replace(tzinfo=None)
