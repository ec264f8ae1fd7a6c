"""One function for each kind of cell. What it cannot read, it says how to write."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from difflib import get_close_matches

from app.domain.formats import Column
from app.domain.text import key
from importers.cqc.cells import CellError, squeeze
from importers.cqc.ids import read_id
from importers.cqc.websites import read_website

#: what people write where there is nothing to say
BLANKS = frozenset({"", "-", "–", "n/a", "na", "none", "nil", "not applicable", "unknown", "tbc"})
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: 00:00(?::00)?)?", re.ASCII)
_NUMBER = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_MONEY = re.compile(r"£?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)", re.ASCII)
EARLIEST, LATEST = 1990, 2100
_MOST = 1e12
_DAYS = "Write days as 31/03/2026."


def is_blank(text: str) -> bool:
    return text.casefold() in BLANKS


def cell_text(text: str) -> str:
    return squeeze(text)


def read_day(text: str) -> date:
    """The day stands first, or the year does; never the month, as in America."""
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SLASHED.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise CellError("date_unreadable", f"This is not a day that we can read. {_DAYS}")
    if not EARLIEST <= year <= LATEST:
        raise CellError("date_unreadable", f"The year is not one that it can be. {_DAYS}")
    try:
        return date(year, month, day)
    except ValueError as error:
        raise CellError("date_unreadable", f"There is no such day. {_DAYS}") from error


def read_past_day(text: str, latest: date) -> date:
    day = read_day(text)
    if day > latest:
        raise CellError(
            "date_to_come", f"This day is later than the list itself. Send it when the day is over. {_DAYS}"
        )
    return day


def read_number(text: str) -> float:
    if not _NUMBER.fullmatch(text) or (number := float(text.replace(",", ""))) > _MOST:
        raise CellError("number_unreadable", "Write a number in figures and nothing else, such as 12 or 3.5.")
    return number


def read_money(text: str) -> int:
    """Pounds as people write them, in pence."""
    found = _MONEY.fullmatch(text.replace(" ", ""))
    if not found or (pounds := float(found[1].replace(",", ""))) > _MOST:
        raise CellError("amount_unreadable", "Write the amount in pounds and nothing else, such as 1,250 or 1250.50.")
    return round(pounds * 100)


def read_link(text: str, column: Column) -> str:
    try:
        address = read_website(text)
    except CellError:
        address = None
    if address is None or len(address) > column.longest:
        raise CellError(
            "link_unusable", "Copy the whole address from the browser, such as https://www.example.org/page."
        )
    return address


def read_choice(text: str, column: Column) -> str:
    folded = key(text)
    if folded in column.spellings:
        return column.spellings[folded]
    words = [option.word for option in column.options()]
    near = get_close_matches(folded, [key(word) for word in words], n=1)
    meant = next((f"Do you mean “{word}”? " for word in words if key(word) in near), "")
    raise CellError("choice_unknown", f"{meant}Write one of these: {', '.join(words)}.")


def read_text(text: str, column: Column) -> str:
    if len(text) > column.longest:
        raise CellError(
            "text_too_long", f"This is {len(text):,} letters long. Say it in {column.longest:,} letters or fewer."
        )
    return text


#: kinds of cell that need to know nothing but the text
_PLAIN: Mapping[str, Callable[[str], object]] = {
    "id": read_id,
    "day": read_day,
    "number": read_number,
    "money": read_money,
}


def read_cell(text: str, column: Column, *, latest: date) -> object:
    """The value of a cell that is not blank. `latest`: the day of the list itself."""
    match column.kind:
        case "past_day":
            return read_past_day(text, latest)
        case "link":
            return read_link(text, column)
        case "choice":
            return read_choice(text, column)
        case "text":
            return read_text(text, column)
        case plain:
            return _PLAIN[plain](text)
