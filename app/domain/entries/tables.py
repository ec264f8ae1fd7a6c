"""A table that a provider sends in one of our own formats, and what its cells may say."""

import csv
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO

from app.domain.entries.problems import Problem
from app.domain.formats import Format
from app.domain.text import key, to_translate

MOST_ROWS = 200
#: the column by which every format says whose row it is
WHOSE = "location id"

NO_TABLE = to_translate("We cannot read this file. Save your table as CSV, with the columns of our template.")
NO_COLUMN = to_translate("This table lacks the column “%(about)s”. Take our template, and fill it in.")
NO_ROWS = to_translate("This table has no rows. Fill in one at least.")
ANOTHER_PLACE = to_translate("“%(about)s” is the number of another place. Send its rows on its own page.")
TOO_MANY_ROWS = to_translate("These are too many rows. Send at most %(about)s.")

_DAY = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """`cells` by the name of each column of the format. `number` is 0 for boxes, else as a spreadsheet counts."""

    number: int
    cells: Mapping[str, str]

    def problem(self, field: str, column: str, says: str, about: str = "") -> Problem:
        """For a table, the box to go to is the one that takes the file."""
        return Problem("file", says, about, self.number, column) if self.number else Problem(field, says, about)


def read_table(body: bytes, format_: Format, needed: Collection[str], own_ids: Sequence[str]) -> list[Row] | Problem:
    try:
        lines = _lines(body)
        names = _names(next(lines, []), format_)
        rows = list(_rows(lines, names, format_))
    except (UnicodeDecodeError, csv.Error):
        return Problem("file", NO_TABLE)
    if lacking := sorted(set(needed) - set(names)):
        return Problem("file", NO_COLUMN if any(names) else NO_TABLE, lacking[0] if any(names) else "")
    if not rows:
        return Problem("file", NO_ROWS)
    if len(rows) > MOST_ROWS:
        return Problem("file", TOO_MANY_ROWS, str(MOST_ROWS))
    strange = (row for row in rows if row.cells[WHOSE] and row.cells[WHOSE] not in own_ids)
    other = next(strange, None)
    return other.problem("file", WHOSE, ANOTHER_PLACE, other.cells[WHOSE][:40]) if other else rows


def _lines(body: bytes) -> Iterator[list[str]]:
    """As spreadsheets save it: some write Windows letters, in which a pound sign is no UTF-8, some put semicolons."""
    if b"\0" in body:  # no text: what Excel itself keeps, or a picture
        raise csv.Error
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("cp1252")
    head = text.partition("\n")[0]
    return csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))


def _names(heads: Sequence[str], format_: Format) -> list[str]:
    spellings = {key(name): column.name for column in format_.columns for name in (column.name, *column.also)}
    return [spellings.get(key(head), "") for head in heads]


def _rows(lines: Iterator[list[str]], names: Sequence[str], format_: Format) -> Iterator[Row]:
    empty = dict.fromkeys((column.name for column in format_.columns), "")
    for number, line in enumerate(lines, 2):
        said = {name: cell.strip() for name, cell in zip(names, line, strict=False) if name}
        if any(said.values()):
            yield Row(number, {**empty, **said})


def day(text: str) -> date | None:
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    day_, month, year, *iso = found.groups()
    try:
        return date(int(year), int(month), int(day_)) if year else date(*(int(part) for part in iso))
    except ValueError:
        return None
