"""OpenDocument sheets as a stream, in 20 MB whatever their size.

Most are read by `ods_plain`; what that cannot read, by lxml, chosen by measurement: building each row in C and
reading it here beats a Python call for each cell, and calamine needs 700 MB for a file with 300 MB of XML.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from lxml import etree

from importers.readers import ods_plain
from importers.readers.archive import BoundedStream, damaged, open_archive, open_member
from importers.readers.ods_cells import COLUMNS, ROWS, TABLE, Filling, repeated, repeats, text_of
from importers.readers.prolog import PROLOG, refuse_document_type
from importers.readers.raw import RawRow

_SHEET, _ROW, _NAME = f"{{{TABLE}}}table", f"{{{TABLE}}}table-row", f"{{{TABLE}}}name"
_CELL, _COVERED = f"{{{TABLE}}}table-cell", f"{{{TABLE}}}covered-table-cell"
_SHEET_NAME = re.compile(rb"<table:table\s[^>]*?table:name=\"([^\"]*)\"")

CONTENT = "content.xml"
CHUNK = 1 << 18


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
            start = prolog.read(PROLOG)
            refuse_document_type(start)
        last = 0
        try:
            with open_member(archive, CONTENT) as stream:
                for row in ods_plain.rows(stream, start, sheet):
                    yield row
                    last = row.number
            return
        except ods_plain.NotPlainError:
            pass
        with open_member(archive, CONTENT) as stream:
            try:
                yield from (row for row in _sheet_rows(stream, sheet) if row.number > last)
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
                times = repeats(element.get(ROWS))
                yield from repeated(number, _values(element), times)
                number += times
            _forget(element)
            stream.row_ended()


def _values(row: etree._Element) -> list[str]:
    filling = Filling()
    for cell in row.iterchildren(_CELL, _COVERED):
        if not filling.add(text_of(cell), repeats(cell.get(COLUMNS))):
            break
    return filling.values


def _forget(row: etree._Element) -> None:
    row.clear()
    while (earlier := row.getprevious()) is not None:
        parent = earlier.getparent()
        if parent is None:
            return
        parent.remove(earlier)
