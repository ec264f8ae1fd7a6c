"""A moment as the record keeps it (UTC, without saying so), as a day in the UK, and how many weeks passed."""

from datetime import UTC, date, datetime

from app.domain.feedback.weeks import week_of, weeks_between
from app.domain.uk_time import LONDON, uk_day


def stored(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(tzinfo=None)


def day_of(at: datetime) -> date:
    return at.astimezone(LONDON).date()


def weeks_passed(earlier: datetime, later: datetime) -> int:
    """Of two stored moments: as the ledger has them, by their weeks in the UK."""
    return weeks_between(*(week_of(uk_day(moment)) for moment in (earlier, later)))
