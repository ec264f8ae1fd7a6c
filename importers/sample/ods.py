"""Writes an OpenDocument workbook of plain text cells, row by row, the same bytes for the same rows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import IO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"
_START = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<office:document-content xmlns:office="{_NAMES}:office:1.0" xmlns:table="{_NAMES}:table:1.0"'
    f' xmlns:text="{_NAMES}:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
)
_END = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    f'<manifest:manifest xmlns:manifest="{_NAMES}:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)

Sheet = Iterable[Sequence[str]]


def write_ods(target: IO[bytes], sheets: Mapping[str, Sheet]) -> None:
    with ZipFile(target, "w") as archive:
        archive.writestr(_entry("mimetype", ZIP_STORED), _TYPE)
        archive.writestr(_entry("META-INF/manifest.xml"), _MANIFEST)
        with archive.open(_entry("content.xml"), "w") as stream:
            stream.write(_START.encode())
            for name, rows in sheets.items():
                _write_sheet(stream, name, rows)
            stream.write(_END.encode())


def _write_sheet(stream: IO[bytes], name: str, rows: Sheet) -> None:
    stream.write(f"<table:table table:name={quoteattr(name)}>".encode())
    for row in rows:
        stream.write(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>".encode())
    stream.write(b"</table:table>")


def _cell(text: str) -> str:
    if not text:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'


def _entry(name: str, method: int = ZIP_DEFLATED) -> ZipInfo:
    """Without today's date, so that the same rows give the same checksum."""
    entry = ZipInfo(name, date_time=(2026, 10, 1, 0, 0, 0))
    entry.compress_type = method
    return entry
