"""When a line is open, worked out once a week: asking the opening times anew for each call takes far longer."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from app.domain.opening import OpeningTimes
from app.domain.uk_time import LONDON

#: from a day before the week: no line that opens at all stays closed for a month
DAYS = 45


@dataclass(frozen=True, slots=True)
class Schedule:
    """Spells in UTC, in order and apart, from a day before the first one on."""

    starts: tuple[datetime, ...]
    ends: tuple[datetime, ...]
    last: datetime

    def is_open(self, at: datetime) -> bool:
        index = bisect_right(self.starts, at) - 1
        return index >= 0 and at < self.ends[index]

    def closes(self, at: datetime) -> datetime | None:
        """None where it is closed, and where it never closes."""
        if not self.is_open(at):
            return None
        end = self.ends[bisect_right(self.starts, at) - 1]
        return end if end < self.last else None

    def opens(self, at: datetime) -> datetime | None:
        index = bisect_right(self.starts, at)
        return self.starts[index] if index < len(self.starts) else None


def schedule_of(opening: OpeningTimes, at: datetime) -> Schedule:
    if at.tzinfo is None:
        raise ValueError("A moment without a time zone could be an hour off.")
    day = at.astimezone(LONDON).date()
    return _schedule(opening, day - timedelta(day.weekday()))


@lru_cache(maxsize=8_192)
def _schedule(opening: OpeningTimes, monday: date) -> Schedule:
    spells = opening.spells(monday - timedelta(1), DAYS)
    last = datetime.combine(monday + timedelta(DAYS - 1), datetime.min.time(), tzinfo=LONDON)
    return Schedule(tuple(start for start, _ in spells), tuple(end for _, end in spells), last)
