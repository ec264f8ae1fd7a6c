"""What providers say, as JSON and as tables: facts that the pages show too, and nothing that the pages keep back."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, Final

import orjson

from app.domain.catalogue import catalogue
from app.domain.entries.ageing import is_stale
from app.domain.entries.content import Fee, Figure
from app.entries.open_data import EntryRow
from app.published.data import LICENCE
from app.web.spreadsheets import as_csv

PENCE: Final = 100
Row = dict[str, Any]
#: columns of every table, of an entry; then those of a table
WHOSE: Final = ("place", "location", "council", "organisation", "confirmed_on", "is_stale")
FEES: Final = ("kind", "lowest", "highest", "valid_from", "includes", "excludes")
NUMBERS: Final = ("measure", "numerator", "denominator", "period_from", "period_to", "said_on", "is_hidden")


def entries_json(rows: Sequence[EntryRow], today: date, about: str) -> bytes:
    """`about` is the address of the page that explains it."""
    shape = {"about": about, "licence": LICENCE, "day": today, "places": [_whole(row, today) for row in rows]}
    return orjson.dumps(shape)


def table_csv(name: str, rows: Sequence[EntryRow], today: date) -> bytes:
    columns, make = TABLES[name]
    return as_csv((*WHOSE, *columns), (_whose(row, today) | line for row in rows for line in make(row)))


def _whole(row: EntryRow, today: date) -> Row:
    said = row.content
    areas = {"districts": said.outcodes, "councils": row.goes_to}
    more = {"languages": said.languages, "website": said.website or None, "areas": areas}
    return _whose(row, today) | more | {"fees": [*_fees(row)], "numbers": [*_numbers(row)]}


def _whose(row: EntryRow, today: date) -> Row:
    values = (row.place, row.location, row.council, row.organisation, row.confirmed_on)
    return dict(zip(WHOSE, (*values, is_stale(row.confirmed_on, today)), strict=True))


def _areas(row: EntryRow) -> Iterator[Row]:
    yield from ({"kind": "council", "area": code} for code in row.goes_to)
    yield from ({"kind": "district", "area": code} for code in row.content.outcodes)


def _fees(row: EntryRow) -> Iterator[Row]:
    return (_fee(fee) for fee in row.content.fees)


def _fee(fee: Fee) -> Row:
    amounts = (f"{pence / PENCE:.2f}" for pence in (fee.lowest, fee.highest))
    return dict(zip(FEES, (fee.kind, *amounts, fee.valid_from, fee.includes, fee.excludes), strict=True))


def _numbers(row: EntryRow) -> Iterator[Row]:
    known = catalogue().measures
    return (_number(each) for each in row.content.figures if each.measure in known)


def _number(said: Figure) -> Row:
    """What the page keeps back is kept back here."""
    is_hidden = catalogue().measures[said.measure].is_too_few(said.numerator, said.denominator)
    counts = (None, None) if is_hidden else (_whole_number(said.numerator), _whole_number(said.denominator))
    values = (said.measure, *counts, said.period_from, said.period_to, said.said_on, is_hidden)
    return dict(zip(NUMBERS, values, strict=True))


def _whole_number(count: float) -> int | float:
    return int(count) if count == int(count) else count


#: by the name of the file
TABLES: Final[dict[str, tuple[Sequence[str], Callable[[EntryRow], Iterator[Row]]]]] = {
    "areas": (("kind", "area"), _areas),
    "fees": (FEES, _fees),
    "numbers": (NUMBERS, _numbers),
}
