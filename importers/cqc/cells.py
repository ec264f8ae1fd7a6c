import re
from collections.abc import Callable
from sys import intern
from typing import TypeVar

from importers.contract import RowError
from importers.readers import Row

T = TypeVar("T")

#: zero-width signs, and those that turn the direction of all that follows on a page
_HIDDEN = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]")
#: of these, white space is one space like any other; the rest is nothing that a browser may be sent
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")


class CellError(ValueError):
    """A cell that cannot be used. The row is stored without it; `message` says what to type instead."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


class RowRejectedError(Exception):
    """A row that cannot be used at all."""

    def __init__(self, error: RowError) -> None:
        super().__init__(error.message)
        self.error = error


def squeeze(text: str) -> str:
    """Single spaces, none at the ends: exports begin names with a space, and hide zero-width ones."""
    if not text.isascii():
        text = _HIDDEN.sub("", text)
    return " ".join(_CONTROL.sub("", text).split())


class RowReader:
    """The cells of one row. One that cannot be read becomes an issue and counts as empty."""

    def __init__(self, row: Row, blanks: frozenset[str] = frozenset()) -> None:
        self.row, self._blanks = row, blanks
        self.issues: list[RowError] = []

    def text(self, column: str | None, limit: int = 255) -> str | None:
        """The text in single spaces, cut to `limit`; None where there is no such column or it is empty."""
        if column is None:
            return None
        text = squeeze(self.row.get(column))
        if not text or text in self._blanks:
            return None
        # Towns, regions and providers come again and again: one text for all keeps a national file small.
        return intern(text[:limit].rstrip())

    def read(self, column: str | None, parse: Callable[[str], T | None]) -> T | None:
        text = self.text(column, limit=4000)
        if text is None or column is None:
            return None
        try:
            return parse(text)
        except CellError as error:
            self.issues.append(self.row.cell(column).error(error.code, error.message, rejects=False))
            return None

    def must(self, column: str, parse: Callable[[str], T], *, code: str, message: str) -> T:
        """The cell's value; without one the row is rejected."""
        text = self.text(column, limit=4000)
        try:
            if text is not None:
                return parse(text)
        except CellError as error:
            raise RowRejectedError(self.row.cell(column).error(error.code, error.message)) from error
        raise RowRejectedError(self.row.cell(column).error(code, message))
