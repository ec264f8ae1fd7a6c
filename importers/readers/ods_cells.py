"""What the cells of OpenDocument sheets hold, and how rows and cells stand for many."""

from collections.abc import Iterator

from lxml import etree

from importers.contract import SourceError
from importers.readers.archive import damaged
from importers.readers.cells import plain_number
from importers.readers.raw import MAX_COLUMNS, MAX_ROWS, RawRow

TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
COLUMNS, ROWS = f"{{{TABLE}}}number-columns-repeated", f"{{{TABLE}}}number-rows-repeated"
_VALUE_TYPE, _VALUE, _DATE = f"{{{OFFICE}}}value-type", f"{{{OFFICE}}}value", f"{{{OFFICE}}}date-value"
_PARAGRAPH = f"{{{TEXT}}}p"
#: a filled row repeated more often than this is padding; an empty one is only counted
MAX_ROW_REPEATS = 1000


def text_of(cell: etree._Element) -> str:
    typed = typed_text(cell.get(_VALUE_TYPE), cell.get(_VALUE), cell.get(_DATE))
    if typed is not None:
        return typed
    if not len(cell):
        return ""
    paragraph = cell[0]
    if len(cell) == 1 and not len(paragraph) and paragraph.tag == _PARAGRAPH:
        return paragraph.text or ""
    return "\n".join("".join(map(str, part.itertext())) for part in cell if part.tag == _PARAGRAPH)


def typed_text(kind: str | None, value: str | None, day: str | None) -> str | None:
    """What the cell holds, not how it is shown: a latitude shown as 51.5 may hold 51.49876, a date any form."""
    if kind == "float" and value:
        return plain_number(value)
    if kind == "date" and day:
        return day.removesuffix("T00:00:00")
    return None


def repeats(text: str | None) -> int:
    """The empty rest of a row may be "repeated" 16,384 times, and that of a sheet a million."""
    if not text:
        return 1
    if not text.isdecimal() or len(text) > len(str(MAX_ROWS)):
        raise damaged()
    return int(text)


class Filling:
    """A row's values as its cells come. Empty cells are only written once a filled one follows."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._pending = 0

    def add(self, text: str, times: int) -> bool:
        """False where the row is full."""
        if not text:
            self._pending += times
            return True
        if len(self.values) + self._pending + times > MAX_COLUMNS:
            return False
        self.values.extend([""] * self._pending)
        self.values.extend([text] * times)
        self._pending = 0
        return True


def repeated(number: int, values: list[str], times: int) -> Iterator[RawRow]:
    if not values:
        return
    if times > MAX_ROW_REPEATS or number + times > MAX_ROWS + 1:
        raise SourceError(
            "row_repeated", f"Row {number:,} is there {times:,} times: the sheet is damaged or was padded."
        )
    for offset in range(times):
        yield RawRow(number + offset, list(values))
