"""Opening times of a council's line, looked at before they are taken."""

from datetime import date, time, timedelta

from app.domain.contacts import Purpose
from app.domain.geography import Nation
from app.domain.opening import OpeningTimes, OpeningTimesError
from app.domain.uk_time import LONDON
from importers.cqc.cells import CellError

#: two weeks with ordinary days, weekends and bank holidays next to either
_FROM, _DAYS = date(2026, 12, 17), 21
#: the syntax is the same in every nation
_NATION = Nation.ENGLAND


def read_hours(text: str, purpose: str | None) -> str:
    try:
        times = OpeningTimes.parse(text, _NATION)
    except OpeningTimesError as error:
        raise CellError("opening_unreadable", str(error)) from error
    if purpose == Purpose.OUT_OF_HOURS and _closes_at_midnight(times):
        raise CellError(
            "night_cut_short",
            "By these hours a night ends at midnight. Write nights in two parts, “Mo-Fr 00:00-08:30,17:00-24:00; "
            "Sa,Su,PH 00:00-24:00”. If the line does close then, write 23:59.",
        )
    return text


def _closes_at_midnight(times: OpeningTimes) -> bool:
    until = _FROM + timedelta(_DAYS)
    ends = (end.astimezone(LONDON) for _, end in times.spells(_FROM, _DAYS))
    return any(end.time() == time() and end.date() != until for end in ends)
