"""Excel sheets as a stream, by openpyxl: 57,000 rows of 122 columns take 50 MB (calamine: faster, and 350 MB)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile, ZipInfo

from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from importers.readers.archive import BoundedStream, damaged, open_archive, too_large, unpacked_limit
from importers.readers.cells import as_text
from importers.readers.prolog import PROLOG, refuse_document_type
from importers.readers.raw import MAX_COLUMNS, MAX_ROWS, RawRow

SHARED_STRINGS = "xl/sharedStrings.xml"
#: openpyxl keeps a workbook's shared strings in memory
MAX_SHARED_STRINGS = 128 * 1024**2
SHEETS = "xl/worksheets/"
#: and so it does with a row, each of whose cells takes forty times its text
MAX_ROW_BYTES = 4 * 1024**2
#: and with all other parts, such as styles: they take less than a tenth of this
MAX_PART_BYTES = 4 * 1024**2
CHUNK = 1 << 18


def sheets(path: Path) -> list[str]:
    with _workbook(path) as book:
        return list(book.sheetnames)


def rows(path: Path, sheet: str | None = None) -> Iterator[RawRow]:
    """The rows of one sheet (or of the first), empty ones left out but counted."""
    with _workbook(path) as book:
        name = book.sheetnames[0] if sheet is None else sheet
        if name not in book.sheetnames:
            return
        book[name].reset_dimensions()  # a sheet may claim a million columns
        for number, cells in enumerate(book[name].iter_rows(values_only=True), 1):
            if number > MAX_ROWS:
                raise damaged()
            if values := _trimmed([as_text(cell) for cell in cells[:MAX_COLUMNS]]):
                yield RawRow(number, values)


def _trimmed(values: list[str]) -> list[str]:
    while values and not values[-1]:
        values.pop()
    return values


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    _check(path)
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, LookupError, ValueError, TypeError, SyntaxError, OSError) as error:
        raise damaged() from error
    try:
        with open_archive(path):
            yield book
    except (SyntaxError, etree.XMLSyntaxError, ValueError, LookupError, TypeError, OverflowError) as error:
        raise damaged() from error  # a cell that is not what it says it is
    finally:
        book.close()


def _check(path: Path) -> None:
    with open_archive(path) as archive:
        for member in archive.infolist():
            if not member.filename.endswith((".xml", ".rels")):
                continue
            with archive.open(member) as stream:
                refuse_document_type(stream.read(PROLOG))
            if member.filename.startswith(SHEETS):
                _check_rows(archive, member)
            elif member.file_size > (MAX_SHARED_STRINGS if member.filename == SHARED_STRINGS else MAX_PART_BYTES):
                raise too_large()


def _check_rows(archive: ZipFile, member: ZipInfo) -> None:
    """Unpacks all the sheet but parses none of it, so that no row is met that does not fit in memory."""
    with archive.open(member) as opened:
        stream = BoundedStream(opened, unpacked_limit(), MAX_ROW_BYTES)
        tail = b""
        while chunk := stream.read(CHUNK):
            if b"row>" in tail + chunk:
                stream.row_ended()
            tail = chunk[-len(b"row>") + 1 :]
