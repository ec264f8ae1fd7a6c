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

NO_TABLE = to_translate("We cannot read this file. Save your table as CSV (UTF-8), with the columns of our template.")
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
        rows = list(_rows(csv.reader(StringIO(body.decode("utf-8-sig"), newline="")), format_, needed))
    except (UnicodeDecodeError, csv.Error, LookupError):
        return Problem("file", NO_TABLE)
    if not rows:
        return Problem("file", NO_TABLE)
    if len(rows) > MOST_ROWS:
        return Problem("file", TOO_MANY_ROWS, str(MOST_ROWS))
    strange = (row for row in rows if row.cells[WHOSE] and row.cells[WHOSE] not in own_ids)
    other = next(strange, None)
    return other.problem("file", WHOSE, ANOTHER_PLACE, other.cells[WHOSE][:40]) if other else rows


def _rows(lines: Iterator[list[str]], format_: Format, needed: Collection[str]) -> Iterator[Row]:
    spellings = {key(name): column.name for column in format_.columns for name in (column.name, *column.also)}
    names = [spellings.get(key(header), "") for header in next(lines, [])]
    if not set(needed) <= set(names):
        raise LookupError
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
