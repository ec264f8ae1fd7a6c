"""OpenDocument sheets as a stream: a file with 300 MB of XML inside takes 8 s and 20 MB.

lxml was chosen by measurement: building each row in C and reading it here beats a Python call for each of the
seven million cells (expat: 9 s), and calamine needs 700 MB for the same file.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from lxml import etree

from importers.contract import SourceError
from importers.readers.archive import BoundedStream, damaged, open_archive, open_member
from importers.readers.cells import plain_number
from importers.readers.prolog import PROLOG, refuse_document_type
from importers.readers.raw import MAX_COLUMNS, MAX_ROWS, RawRow

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_SHEET, _ROW, _NAME = f"{_TABLE}table", f"{_TABLE}table-row", f"{_TABLE}name"
_COLUMNS, _ROWS = f"{_TABLE}number-columns-repeated", f"{_TABLE}number-rows-repeated"
_VALUE_TYPE, _VALUE, _DATE = f"{_OFFICE}value-type", f"{_OFFICE}value", f"{_OFFICE}date-value"
_CELL, _COVERED = f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"
_PARAGRAPH = f"{_TEXT}p"
_SHEET_NAME = re.compile(rb"<table:table\s[^>]*?table:name=\"([^\"]*)\"")

CONTENT = "content.xml"
CHUNK = 1 << 18
#: a filled row repeated more often than this is padding; an empty one is only counted
MAX_ROW_REPEATS = 1000


def sheets(path: Path) -> list[str]:
    """Names in order. Unpacks all the file but parses none of it: 1 s for 300 MB."""
    names, tail = [], b""
    with open_archive(path) as archive, open_member(archive, CONTENT) as stream:
        while chunk := stream.read(CHUNK):
            stream.row_ended()
            window = tail + chunk
            found = list(_SHEET_NAME.finditer(window))
            names += [unescape(match[1].decode()) for match in found]
            # A tag may be cut by the chunk's end; what was found must not be found twice.
            tail = window[max(found[-1].end() if found else 0, len(window) - 1024) :]
    return names


def rows(path: Path, sheet: str | None = None) -> Iterator[RawRow]:
    """The rows of one sheet (or of the first), empty ones left out but counted."""
    with open_archive(path) as archive:
        with open_member(archive, CONTENT) as prolog:
            refuse_document_type(prolog.read(PROLOG))
        with open_member(archive, CONTENT) as stream:
            try:
                yield from _sheet_rows(stream, sheet)
            except etree.XMLSyntaxError as error:
                raise damaged() from error


def _sheet_rows(stream: BoundedStream, sheet: str | None) -> Iterator[RawRow]:
    number, inside = 1, False
    events = etree.iterparse(
        stream, events=("start", "end"), tag=(_SHEET, _ROW), huge_tree=True, resolve_entities=False, no_network=True
    )
    for event, element in events:
        if element.tag == _SHEET:
            if inside and event == "end":
                return
            inside = inside or (event == "start" and sheet in (None, element.get(_NAME)))
        elif event == "end":
            if inside:
                repeats = _repeats(element, _ROWS)
                yield from _repeated(number, _values(element), repeats)
                number += repeats
            _forget(element)
            stream.row_ended()


def _repeated(number: int, values: list[str], repeats: int) -> Iterator[RawRow]:
    if not values:
        return
    if repeats > MAX_ROW_REPEATS or number + repeats > MAX_ROWS + 1:
        raise SourceError(
            "row_repeated", f"Row {number:,} is there {repeats:,} times: the sheet is damaged or was padded."
        )
    for offset in range(repeats):
        yield RawRow(number + offset, list(values))


def _values(row: etree._Element) -> list[str]:
    values: list[str] = []
    pending = 0  # empty cells are only written once a filled one follows
    for cell in row.iterchildren(_CELL, _COVERED):
        text = _text(cell)
        repeats = _repeats(cell, _COLUMNS)
        if not text:
            pending += repeats
            continue
        if len(values) + pending + repeats > MAX_COLUMNS:
            break
        values.extend([""] * pending)
        values.extend([text] * repeats)
        pending = 0
    return values


def _repeats(element: etree._Element, attribute: str) -> int:
    """The empty rest of a row may be "repeated" 16,384 times, and that of a sheet a million."""
    text = element.get(attribute) or "1"
    if not text.isdecimal() or len(text) > len(str(MAX_ROWS)):
        raise damaged()
    return int(text)


def _text(cell: etree._Element) -> str:
    """What the cell holds, not how it is shown: a latitude shown as 51.5 may hold 51.49876, a date any form."""
    kind = cell.get(_VALUE_TYPE)
    if kind == "float" and (value := cell.get(_VALUE)):
        return plain_number(value)
    if kind == "date" and (value := cell.get(_DATE)):
        return value.removesuffix("T00:00:00")
    if not len(cell):
        return ""
    paragraph = cell[0]
    if len(cell) == 1 and not len(paragraph) and paragraph.tag == _PARAGRAPH:
        return paragraph.text or ""
    return "\n".join("".join(map(str, part.itertext())) for part in cell if part.tag == _PARAGRAPH)


def _forget(row: etree._Element) -> None:
    row.clear()
    while (earlier := row.getprevious()) is not None:
        parent = earlier.getparent()
        if parent is None:
            return
        parent.remove(earlier)
