"""What a source file must give, and what the engine does with it.

A source parses and never writes: it turns a file into records of `app.domain.records`. It knows no
session, no model and no Flask (a house test checks). The runner owns the order of things:

    fetch -> open -> compare -> guard -> write in one transaction -> index -> report

Comparing and writing is the work of a loader (`app.domain.loading.Loader`), one for each kind of record.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Protocol, runtime_checkable


class SourceError(Exception):
    """The whole file cannot be used. `code` is stable, lower_snake; `message` says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True)
class RowError:
    """A row (or, with `rejects` false, one cell of it) that cannot be used.

    `row` counts as a spreadsheet does; `column` is the header's text. `message` says what is wrong and what
    to do, without the cell's text where that may be a person's name. `is_expected`: such rows belong in such a
    file and are none of ours, so that many of them are no sign of a broken one. `about`: the id of a record that the
    file does name, so that what is held of it is not missing from the file. `is_listed`: it is told one by one, however
    many there are.
    """

    row: int
    column: str
    code: str
    message: str
    rejects: bool = True
    is_expected: bool = False
    about: str | None = None
    is_listed: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file on this disk. `url` and `etag` where it was downloaded; `sha256` of its bytes. It may be a folder, for
    a source that `takes_folder`: then of the names and contents of its files, in the order of their names."""

    path: Path
    name: str
    sha256: str
    size: int
    url: str | None = None
    etag: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Less than all that a source has: what changed since a day, or one location."""

    since: date | None = None
    location: str | None = None


@dataclass(slots=True)
class Edition:
    """An opened file: what it says of itself, and its rows, read once, streaming.

    `is_whole` tells that the file lists everything the publisher has, so that what it lacks is withdrawn;
    a search export or one area's list is not whole. `rows` yields `(row number, record)` and `RowError`s
    in file order.
    """

    layout: str
    rows: Iterator["tuple[int, Any] | RowError"]
    as_of: date | None = None
    is_whole: bool = True
    #: made-up data: the site then says so on every page
    is_sample: bool = False
    #: rows to expect, for the progress bar, where known
    expected_rows: int | None = None
    #: columns that no reader knows: logged, never a failure
    unknown_columns: tuple[str, ...] = field(default=())


class Source(Protocol):
    """One dataset. `slug` is the same in file name, registry, run log and docs."""

    slug: ClassVar[str]
    title: ClassVar[str]
    publisher: ClassVar[str]
    licence: ClassVar[str]
    homepage: ClassVar[str]
    #: what its records are of, such as "places" or "fees": decides the loader, see importers/loaders.py
    kind: ClassVar[str]
    #: slugs of sources to load first; the runner loads those that ship with the project by itself
    needs: ClassVar[tuple[str, ...]]

    def locate(self) -> str | Path | None:
        """The newest edition when no file is named: an address to fetch, a file that ships with a package,
        or None where the source makes its rows itself."""

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """Read the header and say what the file is; `SourceError` where it is none of the known layouts.
        `as_of` is the operator's word where the file bears no date."""


@runtime_checkable
class InParts(Protocol):
    """A source of which a part can be asked for."""

    def locate_part(self, part: Part) -> Path:
        """The part, fetched into a folder of the source's raw files."""
