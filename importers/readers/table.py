"""A table with a header: cells are asked for by the header's words, and know where they stand."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from importers.contract import RowError, SourceError
from importers.readers.raw import RawRow

#: the longest preamble seen is six rows
HEADER_WITHIN = 30
_SPACES = re.compile(r"\s+")
#: the 2021 layout explains two columns at length in their headers
_NOTE = re.compile(r"\s*\(note\b.*", re.DOTALL)


def fold(header: str) -> str:
    """What two spellings of one header have in common: case, spaces and explanatory notes do not count.

    >>> fold("Registered  manager (note; where there is more than one ...)")
    'registered manager'
    """
    return _NOTE.sub("", _SPACES.sub(" ", header).strip().casefold())


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, its row counted as a spreadsheet does and its column by the header's text."""

    row: int
    column: str
    text: str

    def error(self, code: str, message: str, *, rejects: bool = True) -> RowError:
        return RowError(self.row, self.column, code, message, rejects)


class Columns:
    """Where each header stands. `aliases` maps other spellings to the one that the source asks for."""

    def __init__(self, header: Sequence[str], aliases: Mapping[str, str] | None = None) -> None:
        self.header = tuple(header)
        others = {fold(other): fold(name) for other, name in (aliases or {}).items()}
        self._position: dict[str, int] = {}
        for position, text in enumerate(header):
            folded = fold(text)
            self._position.setdefault(others.get(folded, folded), position)
        self._asked: dict[str, int | None] = {}

    def position(self, name: str) -> int | None:
        if name not in self._asked:
            self._asked[name] = self._position.get(fold(name))
        return self._asked[name]

    def missing(self, names: Iterable[str]) -> list[str]:
        return [name for name in names if self.position(name) is None]

    def unknown(self, names: Iterable[str]) -> tuple[str, ...]:
        """Headers that none of these names asks for."""
        known = {self.position(name) for name in names}
        return tuple(text for place, text in enumerate(self.header) if text.strip() and place not in known)


class Row:
    """One row under a header. `row["Name"]` is stripped text, empty where the row is short; a name that the
    table lacks raises KeyError, while `get` answers with the default."""

    __slots__ = ("_columns", "_values", "number")

    def __init__(self, number: int, values: list[str], columns: Columns) -> None:
        self.number, self._values, self._columns = number, values, columns

    def __getitem__(self, name: str) -> str:
        position = self._columns.position(name)
        if position is None:
            raise KeyError(name)
        return self._text(position)

    def _text(self, position: int) -> str:
        return self._values[position].strip() if position < len(self._values) else ""

    def __contains__(self, name: str) -> bool:
        return self._columns.position(name) is not None

    def get(self, name: str, default: str = "") -> str:
        position = self._columns.position(name)
        return default if position is None else self._text(position)

    def cell(self, name: str) -> Cell:
        position = self._columns.position(name)
        column = name if position is None else self._columns.header[position]
        return Cell(self.number, column, self.get(name))

    @property
    def is_too_long(self) -> bool:
        """More cells than headers: a stray comma has moved the rest to the right."""
        return any(value.strip() for value in self._values[len(self._columns.header) :])


class Table:
    """Rows under the first row that holds all the names in `must_have`; what stands above is the `preamble`.

    Where a file has no header the source gives one: then the first row is data already.
    """

    def __init__(
        self,
        rows: Iterable[RawRow],
        *,
        must_have: Collection[str] = (),
        aliases: Mapping[str, str] | None = None,
        header: Sequence[str] | None = None,
    ) -> None:
        self._rows = iter(rows)
        self.preamble: list[RawRow] = []
        self.columns = Columns(header, aliases) if header else self._find_header(must_have, aliases)

    def _find_header(self, must_have: Collection[str], aliases: Mapping[str, str] | None) -> Columns:
        fewest_missing = list(must_have)
        for row in islice(self._rows, HEADER_WITHIN):
            columns = Columns(row.values, aliases)
            missing = columns.missing(must_have)
            if not missing:
                return columns
            self.preamble.append(row)
            fewest_missing = min(fewest_missing, missing, key=len)
        raise layout_unknown(fewest_missing)

    def __iter__(self) -> Iterator[Row]:
        for number, values in self._rows:
            yield Row(number, values, self.columns)


def layout_unknown(missing: Sequence[str]) -> SourceError:
    names = ", ".join(f"“{name}”" for name in missing)
    return SourceError(
        "layout_unknown", f"No row in the first {HEADER_WITHIN} has the columns expected. Not found: {names}."
    )
