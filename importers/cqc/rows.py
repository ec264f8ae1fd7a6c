"""The rows of a recognised table as records and errors, in file order."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.records import LocationRecord
from importers import readers
from importers.contract import RowError
from importers.cqc.cells import RowReader, RowRejectedError
from importers.cqc.layouts import Layout
from importers.cqc.recognise import newest_day
from importers.cqc.record import read_flag, read_location
from importers.readers import RawRow, Row, Table

#: linked id -> first id, for dual registrations; the first id leads to itself
Pairs = dict[str, str]


def locations(
    table: Table, layout: Layout, pairs: Callable[[], Pairs] = dict
) -> Iterator[tuple[int, LocationRecord] | RowError]:
    """`pairs` is asked only where a row says that it is a dual registration and not of which."""
    for row in table:
        if row.is_too_long:
            yield row.cell(layout.columns["name"]).error(
                "row_misaligned", "The row has more cells than the header. Put quotation marks around text with commas."
            )
            continue
        reader = RowReader(row, layout.blanks)
        try:
            record = read_location(reader, layout)
        except RowRejectedError as rejected:
            yield rejected.error
            continue
        yield from reader.issues
        yield row.number, _with_first_id(record, row, layout, pairs)


def _with_first_id(record: LocationRecord, row: Row, layout: Layout, pairs: Callable[[], Pairs]) -> LocationRecord:
    column = layout.columns.get("is_dual")
    is_silent = record.dual_primary_id is None and (column is None or read_flag(row.get(column)))
    first = pairs().get(record.regulator_id) if is_silent else None
    return replace(record, dual_primary_id=first) if first else record


def newest_day_of(path: Path, sheet: str | None, layout: Layout, header_row: int) -> date | None:
    """Reads the file's date columns once through: for files that do not say their day."""
    rows: Iterator[RawRow] = readers.rows(path, sheet)
    if layout.header:
        table = Table(rows, header=layout.header)
    else:
        table = Table((row for row in rows if row.number >= header_row), must_have=layout.signature)
    return newest_day(tuple(row.get(column) for column in layout.dated_by) for row in table)
