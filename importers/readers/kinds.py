from enum import StrEnum
from pathlib import Path

from importers.contract import SourceError
from importers.readers.archive import open_archive

HEAD = 4096
_HTML = (b"<!doctype html", b"<html", b"<head")


class Kind(StrEnum):
    CSV = "csv"
    ZIPPED_CSV = "zip"
    ODS = "ods"
    XLSX = "xlsx"


def kind_of(path: Path) -> Kind:
    """By its content: servers and people name files as they please."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if head.startswith(b"PK"):
        return _kind_of_archive(path)
    _refuse(head)
    return Kind.CSV


def _kind_of_archive(path: Path) -> Kind:
    with open_archive(path) as archive:
        names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "content.xml" in names:
        return Kind.ODS
    if any(name.lower().endswith(".csv") for name in names):
        return Kind.ZIPPED_CSV
    raise SourceError("file_of_wrong_kind", "The zip holds neither a sheet nor a CSV file.")


def _refuse(head: bytes) -> None:
    if not head:
        raise SourceError("file_empty", "The file is empty. Download it again.")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        raise web_page()
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise SourceError(
            "file_of_wrong_kind", "This is an old Excel file (.xls), or one with a password. Save it as .xlsx or .ods."
        )
    if head.startswith((b"%PDF", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")):
        raise SourceError(
            "file_of_wrong_kind", "This is neither a CSV file, a sheet nor a zip. Download or unpack the file itself."
        )


def web_page() -> SourceError:
    return SourceError(
        "file_is_web_page",
        "This is a web page, not the file. Open the address in a browser and copy the link of the file itself.",
    )
