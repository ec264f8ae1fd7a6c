"""Which of a council's lines to phone at a given hour. No words here, and nothing of the web.

The first line for the need that is known to be open; else the emergency duty team. A line whose hours nobody knows
comes after those that are open for certain, and before those that are closed for certain. What can wait goes to the
line of the daytime also while that is closed: a duty team is for those who are not safe until then.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.contacts import Audience, Channel, Purpose
from app.domain.opening import OpeningTimes
from app.signposting.needs import Need, Wait
from app.signposting.schedules import schedule_of


class Standing(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """One way to reach a council. `hours` is as somebody wrote it, `opening` what it says; neither where not known."""

    purpose: Purpose
    channel: Channel
    audience: Audience
    value: str
    hours: str | None = None
    opening: OpeningTimes | None = None
    note: str | None = None
    verified_on: date | None = None

    def standing(self, at: datetime) -> Standing:
        if self.opening is None:
            return Standing.UNKNOWN
        return Standing.OPEN if schedule_of(self.opening, at).is_open(at) else Standing.CLOSED

    def closes(self, at: datetime) -> datetime | None:
        return schedule_of(self.opening, at).closes(at) if self.opening else None

    def opens(self, at: datetime) -> datetime | None:
        return schedule_of(self.opening, at).opens(at) if self.opening else None


@dataclass(frozen=True, slots=True)
class Choice:
    """Whom to phone now; `later` is the line of the daytime where now it is another one's turn, `meanwhile` the
    emergency duty team where the line to phone may not answer."""

    line: Line | None
    standing: Standing = Standing.UNKNOWN
    later: Line | None = None
    meanwhile: Line | None = None


def public_phones(lines: Iterable[Line]) -> list[Line]:
    """What a caller may be given: never a professional's number."""
    return [line for line in lines if line.channel is Channel.PHONE and line.audience is Audience.PUBLIC]


def choose(lines: Sequence[Line], need: Need, at: datetime) -> Choice:
    phones = public_phones(lines)
    daytime = [line for purpose in need.purposes for line in phones if line.purpose is purpose]
    duty = [line for line in phones if line.purpose is Purpose.OUT_OF_HOURS]
    line = next(_in_order(daytime, [] if daytime and need.wait is Wait.CAN else duty, at), None)
    if line is None:
        return Choice(None)
    standing = line.standing(at)
    if line in daytime:
        return Choice(line, standing, meanwhile=duty[0] if duty and standing is not Standing.OPEN else None)
    return Choice(line, standing, later=daytime[0] if daytime else None)


def _in_order(daytime: Sequence[Line], duty: Sequence[Line], at: datetime) -> Iterator[Line]:
    every = [(line, line.standing(at)) for line in (*daytime, *duty)]
    yield from (line for line, standing in every if standing is Standing.OPEN)
    yield from (line for line in daytime if line.standing(at) is Standing.UNKNOWN)
    yield from (line for line in duty if line.standing(at) is Standing.UNKNOWN)
    yield from (line for line, _ in every)
