"""ONS's own file: one CSV, or the zip it comes in. The names of its columns changed over the years."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import numpy as np

from app.domain.records import PostcodeBatch
from importers.contract import Edition, Fetched, RowError, SourceError
from importers.ons.editions import newest_named
from importers.ons.grid import to_degrees
from importers.readers import csv
from importers.readers.kinds import Kind, kind_of
from importers.readers.raw import RawRow
from importers.readers.table import Columns, layout_unknown

_OTHERS = {
    "postcode": ("pcd7", "pcd", "pcd8", "pcds", "pcd2"),
    # it bears the year of its boundaries: "lad25cd"
    "district": ("oslaua", "laua", *(f"lad{year:02}cd" for year in range(9, 60))),
    "easting": ("east1m", "oseast1m"),
    "northing": ("north1m", "osnrth1m"),
    "terminated": ("doterm",),
}
ALIASES = {theirs: ours for ours, names in _OTHERS.items() for theirs in names}
MUST_HAVE = ("postcode", "district", "easting", "northing")

_WHOLE = re.compile(r"NSPD_[A-Z]{3}_20\d\d_UK\.csv$", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{1,3}[0-9][A-Z0-9]{3,5}|NPT[0-9][A-Z]{2}|GIR0AA")
_MONTH = re.compile(r"(\d{4})-?(\d\d)")
_BATCH = 50_000
_NEVER = np.datetime64("NaT")


def edition(fetched: Fetched, *, as_of: date | None = None) -> Edition:
    name, rows = _open(fetched)
    columns = Columns(next(rows, RawRow(1, [])).values, ALIASES)
    if missing := columns.missing(MUST_HAVE):
        raise layout_unknown([_OTHERS[name][0] for name in missing])
    return Edition(
        layout="onspd_csv",
        rows=_batches(rows, columns),
        as_of=as_of or newest_named(name),
        # one area's file says nothing of the postcodes of others
        is_whole=bool(_WHOLE.search(name)),
    )


def _open(fetched: Fetched) -> tuple[str, Iterator[RawRow]]:
    match kind_of(fetched.path):
        case Kind.CSV:
            return fetched.name, csv.rows(fetched.path)
        case Kind.ZIPPED_CSV:
            member = _member(csv.members(fetched.path))
            return member, csv.zipped_rows(fetched.path, member)
        case other:
            raise SourceError("file_of_wrong_kind", f"The directory comes as CSV or zip, not as {other}.")


def _member(names: list[str]) -> str:
    """The one of the whole country: beside it stand one for each area and lists of codes."""
    found = [name for name in names if _WHOLE.search(name)] or (names if len(names) == 1 else [])
    if not found:
        raise SourceError("archive_without_table", "The zip holds no file named like Data/ONSPD_NOV_2025_UK.csv.")
    return found[0]


def _batches(rows: Iterator[RawRow], columns: Columns) -> Iterator[tuple[int, PostcodeBatch] | RowError]:
    lines = _Lines(columns)
    for row in rows:
        if error := lines.add(row):
            yield error
        elif len(lines) == _BATCH:
            yield lines.first_row, lines.batch()
            lines = _Lines(columns)
    if len(lines):
        yield lines.first_row, lines.batch()


class _Lines:
    """Rows on their way into a batch, column by column: a hundred thousand small objects would keep Python's
    collector of rubbish busier than the reading itself."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._places = [columns.position(name) for name in (*MUST_HAVE, "terminated")]
        self.first_row = 0
        self._codes: list[str] = []
        self._districts: list[str] = []
        self._eastings: list[float] = []
        self._northings: list[float] = []
        self._terminated: list[np.datetime64] = []

    def __len__(self) -> int:
        return len(self._codes)

    def add(self, row: RawRow) -> RowError | None:
        code, district, easting, northing, month = self._texts(row.values)
        code = code.replace(" ", "").upper()
        if not _CODE.fullmatch(code):
            return self._error(row, "postcode", "postcode_malformed", "Write it as SW1A 1AA.")
        try:
            metres = _metres(easting), _metres(northing)
        except ValueError:
            return self._error(row, "easting", "grid_reference_malformed", "Give whole metres, or nothing.")
        try:
            terminated = _first_day(month)
        except ValueError:
            return self._error(row, "terminated", "month_malformed", "Write the month as 202511, or nothing.")
        self._keep(row.number, code, district, metres, terminated)
        return None

    def _texts(self, values: list[str]) -> list[str]:
        width = len(values)
        return [values[place].strip() if place is not None and place < width else "" for place in self._places]

    def _keep(
        self, number: int, code: str, district: str, metres: tuple[float, float], terminated: np.datetime64
    ) -> None:
        self.first_row = self.first_row or number
        self._codes.append(code)
        self._districts.append(district)
        self._eastings.append(metres[0])
        self._northings.append(metres[1])
        self._terminated.append(terminated)

    def _error(self, row: RawRow, name: str, code: str, message: str) -> RowError:
        position = self._columns.position(name)
        return RowError(row.number, name if position is None else self._columns.header[position], code, message)

    def batch(self) -> PostcodeBatch:
        codes = np.array(self._codes, "S7")
        points = to_degrees(codes, np.array(self._eastings), np.array(self._northings))
        says_terminated = self._places[-1] is not None
        days = np.array(self._terminated, "datetime64[D]") if says_terminated else None
        return PostcodeBatch(codes, np.array(self._districts, "S9"), *points, days)


def _metres(text: str) -> float:
    return float(text) if text else np.nan


@cache
def _first_day(month: str) -> np.datetime64:
    """ONS gives the month only."""
    if not month:
        return _NEVER
    found = _MONTH.match(month)
    return np.datetime64(date(int(found[1]), int(found[2]), 1) if found else month)
