"""Postcodes between the database and columns, as fast as each database goes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict
from datetime import date
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, bindparam, text, update
from sqlalchemy.orm import Session

from app.areas.models import Postcode
from app.areas.postcode_columns import NONE, STEPS, Columns, Ints, Keys, codes_of, days_of, keys_of, steps_of
from app.areas.postcode_parts import Part

_AT_ONCE = 10_000

_SELECT = "SELECT code, latitude, longitude, district_id, terminated_on FROM postcode"
_INSERT = "INSERT INTO postcode (code, latitude, longitude, district_id, terminated_on)"
_UPSERT = """
ON CONFLICT (code) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude,
district_id = excluded.district_id, terminated_on = excluded.terminated_on
"""
_STAGE = "CREATE TEMPORARY TABLE postcode_stage (LIKE postcode) ON COMMIT DROP"
_COPY = "COPY {table} (code, latitude, longitude, district_id, terminated_on) FROM STDIN"
_UNSTAGE = f"{_INSERT} SELECT * FROM postcode_stage {_UPSERT}"  # noqa: S608 - constants only
_PARTS = """
INSERT INTO postcode_part (code, latitude, longitude, district_id, postcodes)
VALUES (:code, :latitude, :longitude, :district_id, :postcodes)
ON CONFLICT (code) DO UPDATE SET latitude = excluded.latitude, longitude = excluded.longitude,
district_id = excluded.district_id, postcodes = excluded.postcodes
"""


Cells = tuple[str, float | None, float | None, int | None, date | str | None]


def read(session: Session) -> Columns:
    """All that is held, past SQLAlchemy: millions of its rows would take twenty seconds."""
    driver: Any = session.connection().connection.driver_connection
    named = {"name": "postcodes"} if session.connection().dialect.name == "postgresql" else {}
    with closing(driver.cursor(**named)) as cursor:
        cursor.execute(_SELECT)
        return Columns.joined([_columns(rows) for rows in iter(lambda: cursor.fetchmany(_AT_ONCE), [])])


def _columns(rows: Sequence[Cells]) -> Columns:
    codes, latitudes, longitudes, districts, days = zip(*rows, strict=True)
    return Columns(
        keys_of(np.array(codes, "S8")),
        steps_of(np.array(latitudes, np.float64)),
        steps_of(np.array(longitudes, np.float64)),
        np.array([NONE if district is None else district for district in districts], np.int32),
        days_of(np.array(days, "datetime64[D]")),
    )


def write(session: Session, columns: Columns, rows: NDArray[np.int64], *, is_first: bool) -> None:
    """Add or replace these rows of the columns. `is_first` where the table is known to be empty."""
    connection = session.connection()
    chunks = (columns.take(rows[start : start + _AT_ONCE]) for start in range(0, len(rows), _AT_ONCE))
    if connection.dialect.name == "postgresql":
        _copy(connection, chunks, is_first=is_first)
        return
    statement = f"{_INSERT} VALUES (?, ?, ?, ?, ?) {'' if is_first else _UPSERT}"
    for some in chunks:
        connection.exec_driver_sql(statement, list(_cells(some, day=date.isoformat)))


def _copy(connection: Connection, chunks: Iterable[Columns], *, is_first: bool) -> None:
    table = "postcode" if is_first else "postcode_stage"
    if not is_first:
        connection.exec_driver_sql(_STAGE)
    driver: Any = connection.connection.driver_connection
    with driver.cursor() as cursor, cursor.copy(_COPY.format(table=table)) as copy:
        for cells in chain.from_iterable(map(_cells, chunks)):
            copy.write_row(cells)
    if not is_first:
        connection.exec_driver_sql(_UNSTAGE)
        connection.exec_driver_sql("DROP TABLE postcode_stage")


def _cells(columns: Columns, day: Callable[[date], Any] = lambda day: day) -> Iterator[tuple[Any, ...]]:
    """Rows as drivers want them; `day` turns a date into what the database keeps."""
    return zip(
        codes_of(columns.keys).tolist(),
        _with_none(columns.latitudes, (columns.latitudes / STEPS).tolist()),
        _with_none(columns.longitudes, (columns.longitudes / STEPS).tolist()),
        _with_none(columns.districts, columns.districts.tolist()),
        _days(columns.terminated, day),
        strict=True,
    )


def _with_none(column: Ints, values: list[Any]) -> list[Any]:
    for position in np.flatnonzero(column == NONE).tolist():
        values[position] = None
    return values


def _days(column: Ints, day: Callable[[date], Any]) -> list[Any]:
    values: list[Any] = [None] * len(column)
    known = np.flatnonzero(column != NONE)
    for position, value in zip(known.tolist(), column[known].astype("datetime64[D]").tolist(), strict=True):
        values[position] = day(value)
    return values


def terminate(session: Session, keys: Keys, on: date) -> None:
    """Those of them that are still in use."""
    if not len(keys):
        return
    statement = update(Postcode).where(Postcode.code == bindparam("gone"), Postcode.terminated_on.is_(None))
    session.connection().execute(
        statement.values(terminated_on=on), [{"gone": code} for code in codes_of(keys).tolist()]
    )


def write_parts(session: Session, parts: Sequence[Part]) -> None:
    if parts:
        session.connection().execute(text(_PARTS), [asdict(part) for part in parts])
