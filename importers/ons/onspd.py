"""ONS's own file: one CSV, or the zip it comes in. The names of its columns changed over the years."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

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


class _Parsed(NamedTuple):
    code: str
    district: str
    easting: float
    northing: float
    terminated_on: np.datetime64


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
    while some := list(islice(rows, _BATCH)):
        parsed: list[_Parsed] = []
        for row in some:
            result = _parse(row, columns)
            if isinstance(result, RowError):
                yield result
            else:
                parsed.append(result)
        if parsed:
            yield some[0].number, _batch(parsed, says_terminated=columns.position("terminated") is not None)


def _parse(row: RawRow, columns: Columns) -> _Parsed | RowError:
    code = _cell(row, columns, "postcode").replace(" ", "").upper()
    if not _CODE.fullmatch(code):
        return _error(row, columns, "postcode", "postcode_malformed", "Write it as SW1A 1AA.")
    try:
        point = _metres(_cell(row, columns, "easting")), _metres(_cell(row, columns, "northing"))
    except ValueError:
        return _error(row, columns, "easting", "grid_reference_malformed", "Give whole metres, or nothing.")
    try:
        terminated = _month(_cell(row, columns, "terminated"))
    except ValueError:
        return _error(row, columns, "terminated", "month_malformed", "Write the month as 202511, or nothing.")
    return _Parsed(code, _cell(row, columns, "district"), *point, terminated)


def _cell(row: RawRow, columns: Columns, name: str) -> str:
    position = columns.position(name)
    return row.values[position].strip() if position is not None and position < len(row.values) else ""


def _metres(text: str) -> float:
    return float(text) if text else np.nan


def _month(text: str) -> np.datetime64:
    """The first day of the month: ONS gives no day."""
    if not text:
        return _NEVER
    found = _MONTH.match(text)
    return np.datetime64(date(int(found[1]), int(found[2]), 1) if found else text)


def _error(row: RawRow, columns: Columns, name: str, code: str, message: str) -> RowError:
    position = columns.position(name)
    return RowError(row.number, name if position is None else columns.header[position], code, message)


def _batch(parsed: list[_Parsed], *, says_terminated: bool) -> PostcodeBatch:
    codes, districts, eastings, northings, terminated = zip(*parsed, strict=True)
    as_codes = np.array(codes, "S7")
    points = to_degrees(as_codes, np.array(eastings, np.float64), np.array(northings, np.float64))
    days = np.array(terminated, "datetime64[D]") if says_terminated else None
    return PostcodeBatch(as_codes, np.array(districts, "S9"), *points, days)
