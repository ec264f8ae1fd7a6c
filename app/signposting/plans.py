"""What `choosing` will answer over the coming days, written down in advance: the copy that works offline holds no
rules of its own, and so cannot disagree."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain

from app.domain.uk_time import LONDON
from app.signposting.choosing import Choice, Line, choose, public_phones
from app.signposting.needs import Need
from app.signposting.schedules import schedule_of

DAYS = 14


@dataclass(frozen=True, slots=True)
class Window:
    """The midnights in the UK of so many days and of the one after; moments are told in minutes since the first."""

    midnights: tuple[datetime, ...]

    @classmethod
    def of(cls, at: datetime) -> "Window":
        local = at.astimezone(LONDON).replace(hour=0, minute=0, second=0, microsecond=0)
        return cls(tuple((local + timedelta(day)).astimezone(UTC) for day in range(DAYS + 1)))

    @property
    def start(self) -> datetime:
        return self.midnights[0]

    @property
    def end(self) -> datetime:
        return self.midnights[-1]

    def minute(self, at: datetime) -> int:
        return int((at - self.start).total_seconds() // 60)


def plan(lines: Sequence[Line], need: Need, window: Window) -> Iterator[tuple[int, Choice, datetime]]:
    """(minute, choice, moment) for each stretch of the window in which one answer holds."""
    phones = public_phones(lines)
    for moment in _changes(phones, window):
        yield window.minute(moment), choose(phones, need, moment), moment


def _changes(phones: Sequence[Line], window: Window) -> list[datetime]:
    spells = chain.from_iterable(_edges(line, window) for line in phones)
    inside = {moment for moment in spells if window.start < moment < window.end}
    return sorted(inside.union(window.midnights[:-1]))


def _edges(line: Line, window: Window) -> tuple[datetime, ...]:
    if line.opening is None:
        return ()
    schedule = schedule_of(line.opening, window.start)
    return schedule.starts + schedule.ends
