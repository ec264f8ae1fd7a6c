"""Turns a file of any kind that publishers use into rows of text that know their numbers.

What a file is, its first bytes say, not its name.
"""

from collections.abc import Iterator
from pathlib import Path

from importers.readers import csv, ods, xlsx
from importers.readers.kinds import Kind, kind_of
from importers.readers.raw import RawRow
from importers.readers.table import Cell, Columns, Row, Table, fold

__all__ = ["Cell", "Columns", "Kind", "RawRow", "Row", "Table", "fold", "kind_of", "rows", "sheets"]


def sheets(path: Path) -> list[str]:
    """Names of the sheets of a workbook, or of the CSV files in a zip; none for a plain CSV file."""
    match kind_of(path):
        case Kind.ODS:
            return ods.sheets(path)
        case Kind.XLSX:
            return xlsx.sheets(path)
        case Kind.ZIPPED_CSV:
            return csv.members(path)
        case Kind.CSV:
            return []


def rows(path: Path, sheet: str | None = None) -> Iterator[RawRow]:
    """The rows of one sheet, or of the first; empty rows are left out but counted."""
    match kind_of(path):
        case Kind.ODS:
            return ods.rows(path, sheet)
        case Kind.XLSX:
            return xlsx.rows(path, sheet)
        case Kind.ZIPPED_CSV:
            return csv.zipped_rows(path, sheet)
        case Kind.CSV:
            return csv.rows(path)
