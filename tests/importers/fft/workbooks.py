"""Workbooks of the Friends and Family Test in the layouts of NHS England, with rows that a test names."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from openpyxl import Workbook, load_workbook

from importers.contract import Edition, Fetched
from importers.registry import get_source

NEW = ("Very Good", "Good", "Neither Good nor Poor", "Poor", "Very Poor", "Don't Know")
OLD = ("Extremely Likely", "Likely", "Neither Likely nor Unlikely", "Unlikely", "Extremely Unlikely", "Don't Know")
Row = Sequence[object]
#: 19 answers, of which 15 are very good or good: 0.79, as in the publisher's own example
OF_NINETEEN: Row = ("QWO", "RXX", "A Trust", "1-500000001", "Oakfield", 19, 40, 0.79, 0.11, 10, 5, 1, 1, 1, 1)
HIDDEN: Row = ("QWO", "RXX", "A Trust", "1-500000002", "Beeches", "*", 9, "*", "*", "*", "*", "*", "*", "*", "*")
NOBODY: Row = ("QWO", "RXX", "A Trust", "1-500000003", "Elms", 0, 12, "-", "-", 0, 0, 0, 0, 0, 0)
ENGLAND: Row = ("", "", "", "", "England (all)", 900, 999, 0.94, 0.03, 800, 50, 10, 20, 10, 10)


def workbook(
    path: Path,
    *rows: Row,
    title: str = "Community Friends and Family Test (FFT) Data - July 2025",
    answers: Sequence[str] = NEW,
    positive: str = "Percentage Positive",
    sheet: str = "Sites",
) -> Path:
    """Merged headers over two rows, below what the template has for its buttons."""
    book = Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "Notes"
    notes["A2"] = title
    sites = book.create_sheet(sheet)
    sites["D3"] = "Show data for:"
    upper = ("ICB Code", "Trust Code", "Trust Name", "Site Code", "Site Name", "Total Responses", "Total Eligible")
    for column, text in enumerate((*upper, positive, positive.replace("Positive", "Negative"), "Breakdown"), 1):
        sites.cell(10, column, text)
    for column, text in enumerate(answers, 10):
        sites.cell(11, column, text)
    sites.merge_cells("A10:A11")
    sites.merge_cells("J10:O10")
    for number, row in enumerate(rows, 12):
        for column, value in enumerate(row, 1):
            sites.cell(number, column, value)
    book.save(path)
    return path


def filled(template: Path, target: Path, *rows: Row) -> Path:
    """A real template with rows written below its header."""
    book = load_workbook(template)
    sheet = book["Sites"]
    first = next(row for row in range(1, 40) if sheet.cell(row, 4).value == "Site Code") + 5
    for number, row in enumerate(rows, first):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    book.save(target)
    return target


def fetched(path: Path, name: str | None = None) -> Fetched:
    return Fetched(path, name or path.name, sha256(path.read_bytes()).hexdigest(), path.stat().st_size)


def opened(path: Path, name: str | None = None) -> Edition:
    return get_source("fft_monthly").open(fetched(path, name))
