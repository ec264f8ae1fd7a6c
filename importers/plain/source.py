"""A source in one of our own formats: a few lines that name the format, the record and what else must be true."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, ClassVar

from app.domain.formats import Format, formats
from importers import readers
from importers.contract import Edition, Fetched, SourceError
from importers.cqc.dates import day_in_name
from importers.plain.json_rows import is_json, json_rows
from importers.plain.rows import Fault, PlainRows, Values
from importers.readers import Kind, RawRow, Table, kind_of
from importers.readers.csv import typed_rows

#: the name of a file that holds all there is, after the source: "fees_all_2026-04-15.csv". No looser: "fees of all our
#: homes" would take back everybody else's
_ALL = r"(?:^|_){}_all_\d{{4}}-\d{{2}}-\d{{2}}\b"


class PlainSource:
    slug: ClassVar[str]
    title: ClassVar[str]
    publisher: ClassVar[str]
    licence: ClassVar[str]
    homepage: ClassVar[str]
    kind: ClassVar[str]
    needs: ClassVar[tuple[str, ...]] = ()
    record: ClassVar[Callable[..., Any]]
    #: the file may also be a list of objects
    takes_json: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        said = formats()[cls.slug]
        cls.title, cls.publisher, cls.licence, cls.homepage = (
            said.title,
            said.publisher,
            said.licence,
            str(said.homepage),
        )

    @property
    def format(self) -> Format:
        return formats()[self.slug]

    def locate(self) -> str | Path | None:
        """People send these files: there is no address to look at."""
        return None

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        if fetched is None:
            raise SourceError(
                "file_needed", "People send these files. Name one with --file, or its address with --url."
            )
        table = open_table(fetched, self.format, takes_json=self.takes_json)
        day = as_of or day_in_name(fetched.name)
        latest = day or datetime.now(UTC).date()
        return Edition(
            layout=f"{self.slug}_1",
            rows=PlainRows(self.format, self.make, self.check, latest).read(table),
            as_of=day,
            is_whole=bool(re.search(_ALL.format(self.slug), fetched.name, re.IGNORECASE)),
            unknown_columns=table.columns.unknown(column.name for column in self.format.columns),
        )

    def make(self, **values: Any) -> Any:
        """The record of a row in which nothing is wrong."""
        return type(self).record(**values)

    def check(self, values: Values) -> Iterable[Fault]:
        """What must be true of a row beyond its cells."""
        return ()


def open_table(fetched: Fetched, format_: Format, *, takes_json: bool = False) -> Table:
    """Whatever a spreadsheet saves: CSV in any dress, or the sheet itself."""
    rows = _rows(fetched.path, takes_json=takes_json)
    aliases = {other: column.name for column in format_.columns for other in _spellings(column.name, column.also)}
    try:
        return Table(rows, must_have=format_.required, aliases=aliases)
    except SourceError as error:
        if error.code != "layout_unknown":
            raise
        raise SourceError("columns_missing", f"{_columns_needed(format_)} {error.message}") from error


def _rows(path: Path, *, takes_json: bool) -> Iterator[RawRow]:
    if kind_of(path) is not Kind.CSV:
        return readers.rows(path)
    return json_rows(path) if takes_json and is_json(path) else typed_rows(path)


def _spellings(name: str, also: Iterable[str]) -> Iterable[str]:
    """Headers as programs write them: "location_id", "location-id"."""
    for each in (name, *also):
        yield from (each.replace(" ", "_"), each.replace(" ", "-"), *([] if each == name else [each]))


def _columns_needed(format_: Format) -> str:
    needed = ", ".join(f"“{name}”" for name in format_.required)
    others = ", ".join(f"“{column.name}”" for column in format_.columns if not column.required)
    may = f" It may also have {others}." if others else ""
    return f"The first row must name the columns. This file needs {needed}, in any order.{may}"
