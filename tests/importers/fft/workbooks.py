"""Workbooks of the Friends and Family Test in the layouts of NHS England, with rows that a test names."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from importers.contract import Edition, Fetched
from importers.registry import get_source

NEW = ("Very Good", "Good", "Neither Good nor Poor", "Poor", "Very Poor", "Don't Know")
OLD = ("Extremely Likely", "Likely", "Neither Likely nor Unlikely", "Unlikely", "Extremely Unlikely", "Don't Know")
Row = Sequence[object]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
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
    """A real template with rows written below its header, straight into the sheet: all else in it stays as it is, and
    nobody waits until openpyxl has read its thousands of styled rows."""
    book = load_workbook(template, read_only=True)
    sheets, header = book.sheetnames, [row[3] for row in book["Sites"].iter_rows(max_row=40, values_only=True)]
    first = header.index("Site Code") + 6
    with ZipFile(template) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            is_sites = name == f"xl/worksheets/sheet{sheets.index('Sites') + 1}.xml"
            new.writestr(name, with_rows(content, first, rows) if is_sites else content)
    return target


def with_rows(sheet: bytes, first: int, rows: Sequence[Row]) -> bytes:
    tree = etree.fromstring(sheet)
    data = tree.find(f"{{{MAIN}}}sheetData")
    assert data is not None
    for old in data.findall(f"{{{MAIN}}}row"):
        if int(old.get("r", 0)) >= first:
            data.remove(old)
    for number, row in enumerate(rows, first):
        made = etree.SubElement(data, f"{{{MAIN}}}row", r=str(number))
        for column, value in enumerate(row, 1):
            cell = etree.SubElement(made, f"{{{MAIN}}}c", r=f"{get_column_letter(column)}{number}", t="inlineStr")
            etree.SubElement(etree.SubElement(cell, f"{{{MAIN}}}is"), f"{{{MAIN}}}t").text = str(value)
    return etree.tostring(tree)


def fetched(path: Path, name: str | None = None) -> Fetched:
    return Fetched(path, name or path.name, sha256(path.read_bytes()).hexdigest(), path.stat().st_size)


def opened(path: Path, name: str | None = None) -> Edition:
    return get_source("fft_monthly").open(fetched(path, name))
