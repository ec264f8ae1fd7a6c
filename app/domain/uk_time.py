from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

#: the clock on a wall in England, Wales, Scotland and Northern Ireland
LONDON = ZoneInfo("Europe/London")


def uk_day(kept: datetime) -> date:
    """Of a moment as the record keeps it: in UTC, without saying so. In summer the day there begins an hour earlier."""
    return kept.replace(tzinfo=UTC).astimezone(LONDON).date()
