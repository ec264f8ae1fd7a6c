from datetime import date, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def today() -> date:
    """The day in England: just after midnight in summer it is still yesterday in UTC."""
    return datetime.now(LONDON).date()
