"""A moment as the record keeps it (UTC, without saying so), as a day in the UK, and how many days passed."""

from datetime import UTC, date, datetime

from app.domain.uk_time import LONDON


def stored(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(tzinfo=None)


def day_of(at: datetime) -> date:
    return at.astimezone(LONDON).date()


def days_between(earlier: datetime | None, at: datetime) -> int | None:
    """Whole ones; never less than none."""
    return max(0, (stored(at) - earlier).days) if earlier else None
