import re
from calendar import month_abbr
from datetime import date, timedelta

from importers.cqc.cells import CellError

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?P<clock>[\s-].*)?")
_WORDED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s/_-]+([A-Za-z]{3,9})\.?,?[\s/_-]+(\d{4})(?:[\s-].*)?")
#: of a cell that lost its format: days since the last one of 1899, as Excel counts
_COUNTED = re.compile(r"([1-9]\d{4})(?:\.\d*)?", re.ASCII)
_FIRST = date(1899, 12, 30)
_MONTHS = {name.casefold(): number for number, name in enumerate(month_abbr) if name}
#: CQC began in 2009; charities and councils registered under its forerunners keep older dates
EARLIEST, LATEST = 1900, 2100

_IN_TEXT = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)?[\s_-]+[A-Za-z]{3,9},?[\s_-]+\d{4}|\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d{2}-\d{2}"
)
_MONTH_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_](\d{2})(?![-_]?\d)")


def read_day(text: str) -> date:
    """A day in any of the forms that CQC's files use, with or without a time of day.

    The day stands before the month, except where a 12-hour clock follows: the exports of 2025 write
    "6/26/2025 12:00:00 AM" (their second number goes up to 31, their first never beyond 12, and the same
    rows give the same day in ISO form).

    >>> read_day("09/Jan/2018 - 00:00")
    datetime.date(2018, 1, 9)
    """
    stripped = text.strip()
    if found := _ISO.fullmatch(stripped):
        return _day(*(int(part) for part in found.groups()))
    if found := _SLASHED.fullmatch(stripped):
        first, second, year = (int(found[n]) for n in (1, 2, 3))
        is_american = (found["clock"] or "").upper().endswith(("AM", "PM"))
        return _day(year, first, second) if is_american else _day(year, second, first)
    if found := _WORDED.fullmatch(stripped):
        return _day(int(found[3]), _MONTHS.get(found[2][:3].casefold(), 0), int(found[1]))
    if found := _COUNTED.fullmatch(stripped):
        day = _FIRST + timedelta(days=int(found[1]))
        return _day(day.year, day.month, day.day)
    raise _unreadable()


def day_in_text(text: str) -> date | None:
    """The first day that a sentence names: "Source: CQC database as at 01 September 2026"."""
    for found in _IN_TEXT.finditer(text):
        try:
            return read_day(found[0].replace("_", " "))
        except CellError:
            continue
    return None


def day_in_name(name: str) -> date | None:
    """A day in a file's name, or the first of a month: "HSCA_Active_Locations_2026-09.ods"."""
    if day := day_in_text(name):
        return day
    if (found := _MONTH_IN_NAME.search(name)) and 1 <= int(found[2]) <= 12:
        return _day(int(found[1]), int(found[2]), 1)
    return None


def _day(year: int, month: int, day: int) -> date:
    if not EARLIEST <= year <= LATEST:
        raise _unreadable()
    try:
        return date(year, month, day)
    except ValueError as error:
        raise _unreadable() from error


def _unreadable() -> CellError:
    return CellError("date_unreadable", "Give the day as day, month and year, such as 16/11/2015.")
