"""The rows of a file in one of our formats, as records and errors."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.formats import Column, Format
from importers.contract import RowError
from importers.cqc.cells import CellError
from importers.plain.cells import cell_text, is_blank, read_cell
from importers.readers import Row

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fault:
    """What a source finds wrong with a row whose every cell can be read."""

    column: str
    code: str
    message: str


Check = Callable[[Values], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class PlainRows:
    """Reads row after row. All that is wrong with a row is told at once, so that it is put right in one go."""

    format: Format
    record: Callable[..., Any]
    check: Check
    #: the day of the list: nothing in it can have happened later
    latest: date

    def read(self, rows: Iterable[Row]) -> Iterator[tuple[int, Any] | RowError]:
        for row in rows:
            values, faults = self._values(row)
            if not faults:
                faults = [_error(row, fault) for fault in (*self._order(values), *self.check(values))]
            if refused := self._refused(row, faults):
                yield from refused
            else:
                yield row.number, self.record(**values)

    def _refused(self, row: Row, faults: list[RowError]) -> list[RowError]:
        if self._is_example(row):
            message = "This is the example from the template. Take the row out."
            return [RowError(row.number, self.format.columns[0].name, "example_row", message, is_expected=True)]
        if row.is_too_long:
            message = "The row has more cells than the header. Put quotation marks around text with commas."
            return [row.cell(self.format.columns[0].name).error("row_misaligned", message)]
        return faults

    def _values(self, row: Row) -> tuple[Values, list[RowError]]:
        values: Values = {}
        faults: list[RowError] = []
        for column in self.format.columns:
            text = cell_text(row.get(column.name))
            try:
                if not is_blank(text):
                    values[column.field] = read_cell(text, column, latest=self.latest)
                elif column.required:
                    raise CellError(
                        "cell_empty", f"This is empty. {column.meaning} Write it like this: {column.example}."
                    )
            except CellError as error:
                faults.append(row.cell(column.name).error(error.code, error.message))
        return values, faults

    def _order(self, values: Values) -> Iterator[Fault]:
        for column in self.format.columns:
            if column.not_below is None:
                continue
            value, other = values.get(column.field), values.get(self.format.column(column.not_below.column).field)
            if value is not None and other is not None and value < other:
                hint = " Write days as 31/03/2026." if isinstance(value, date) else ""
                yield Fault(column.name, "order_wrong", column.not_below.says + hint)

    def _is_example(self, row: Row) -> bool:
        said = {column.name: cell_text(row.get(column.name)) for column in self.format.columns}
        return any(_says_the_same(said, example, self.format.columns) for example in self.format.examples)


def _says_the_same(said: dict[str, str], example: dict[str, str], columns: Iterable[Column]) -> bool:
    return all(said[column.name] == example.get(column.name, "") for column in columns)


def _error(row: Row, fault: Fault) -> RowError:
    return row.cell(fault.column).error(fault.code, fault.message)
