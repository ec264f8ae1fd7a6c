"""Which layout a table has, and the day it is from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from zoneinfo import ZoneInfo

from app.domain.text import key
from importers.contract import SourceError
from importers.cqc.cells import CellError
from importers.cqc.dates import day_in_text, read_day
from importers.cqc.layouts import Layout
from importers.readers import Columns, RawRow, Table

#: the longest preamble seen is six rows
HEADER_WITHIN = 30
#: CQC's day: just after midnight in summer it is still yesterday in UTC
LONDON = ZoneInfo("Europe/London")


@dataclass(slots=True)
class Recognised:
    """`stated_on`: the day the file says its data is from; only CQC's whole editions say one."""

    layout: Layout
    table: Table
    header_row: int
    stated_on: date | None


def recognise(rows: Iterable[RawRow], layouts: Sequence[Layout]) -> Recognised:
    """Finds the header and the first layout it fits; `SourceError` names the columns that would be missing."""
    stream = iter(rows)
    start = list(islice(stream, HEADER_WITHIN))
    for position, row in enumerate(start):
        columns = Columns(row.values)
        layout = next((layout for layout in layouts if not columns.missing(layout.signature)), None)
        if layout:
            table = Table(chain(start[position + 1 :], stream), header=row.values)
            return Recognised(layout, table, row.number, _stated_on(start[:position]))
    raise _unknown(start, layouts)


def _stated_on(preamble: Iterable[RawRow]) -> date | None:
    days = (day_in_text(text) for row in preamble for text in row.values)
    return next((day for day in days if day), None)


def _unknown(start: Sequence[RawRow], layouts: Sequence[Layout]) -> SourceError:
    if not start:
        return SourceError("file_empty", "The file has no rows.")
    missing = min(
        (Columns(row.values).missing(layout.signature) for row in start for layout in layouts),
        key=len,
    )
    names = ", ".join(f"“{name}”" for name in missing)
    return SourceError(
        "layout_unknown",
        f"No layout of this file is known. The nearest needs the column {names}, which is not there. "
        "Without the regulator's ids a place cannot be told from others."
        if any("id" in key(name).split() for name in missing)
        else f"No layout of this file is known. The nearest needs the column {names}, which is not there.",
    )


def newest_day(rows: Iterator[tuple[str, ...]]) -> date | None:
    """The newest day, not in the future, in the cells given: a file without a date is at least that young."""
    today = datetime.now(LONDON).date()
    days = (day for cells in rows for text in cells if (day := _day(text)) and day <= today)
    return max(days, default=None)


def _day(text: str) -> date | None:
    try:
        return read_day(text) if text else None
    except CellError:
        return None
