"""Small ratings files of CQC's, in the layouts of both decades, written for the trouble they hold."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from app.domain.quality import OneRating
from importers.contract import Edition, Fetched, RowError
from importers.sample.ods import write_ods
from tests.importers.cqc.files import fetched

HEADER_2021 = (
    "Location ID",
    "Location ODS Code",
    "Location Name",
    "Care Home?",
    "Location Type",
    "Location Primary Inspection Category",
    "Location Street Address",
    "Location Address Line 2",
    "Location City",
    "Location Post Code",
    "Location Local Authority",
    "Location Region",
    "Location NHS Region",
    "Location ONSPD CCG Code",
    "Location ONSPD CCG",
    "Location Commissioning CCG Code",
    "Location Commissioning CCG Name",
    "Service / Population Group",
    "Domain",
    "Latest Rating",
    "Publication Date",
    "Report Type",
    "Inherited Rating (Y/N)",
    "URL",
    "Provider ID",
    "Provider Name",
    "Brand ID",
    "Brand Name",
)
_NOT_IN_2017 = {"Location ODS Code", "Location NHS Region", "Inherited Rating (Y/N)"}
HEADER_2017 = tuple("Key Question" if name == "Domain" else name for name in HEADER_2021 if name not in _NOT_IN_2017)
ROW: Mapping[str, str] = {
    "Location ID": "1-100000001",
    "Location Name": "Larkmead House",
    "Care Home?": "Y",
    "Service / Population Group": "Overall",
    "Domain": "Overall",
    "Latest Rating": "Good",
    "Publication Date": "13/01/2018",
    "Report Type": "Location",
    "Inherited Rating (Y/N)": "N",
    "URL": "https://www.cqc.org.uk/location/1-100000001",
    "Provider ID": "1-200000001",
    "Brand ID": "-",
    "Brand Name": "-",
}
NOTE = "Source: CQC database as at 01 September 2026"


def lines(*rows: Mapping[str, str], header: Sequence[str] = HEADER_2021) -> list[list[str]]:
    """A row says what the test is about; a question is named as of 2021 and put where the header has it."""
    said = [{**ROW, **row} for row in rows]
    return [
        list(header),
        *([row.get("Domain" if name == "Key Question" else name, "") for name in header] for row in said),
    ]


def ratings_ods(
    path: Path,
    *rows: Mapping[str, str],
    header: Sequence[str] = HEADER_2021,
    note: str = NOTE,
    providers: Iterable[Sequence[str]] = (("Provider ID", "Provider Name"),),
) -> Fetched:
    sheets = {"README": [["Care directory with ratings"], [note]], "Locations": lines(*rows, header=header)}
    with path.open("wb") as stream:
        write_ods(stream, {**sheets, "Providers": list(providers)})
    return fetched(path)


def ratings_xlsx(path: Path, *rows: Mapping[str, str], preamble: Sequence[str] = (NOTE,)) -> Fetched:
    """As of 2017: a workbook without notes, the day above the header."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Locations"
    for text in preamble:
        sheet.append([text])
    for line in lines(*rows, header=HEADER_2017):
        sheet.append(line)
    book.create_sheet("Providers").append(["Provider ID", "Key Question", "Latest Rating"])
    book.save(path)
    return fetched(path)


def said(edition: Edition) -> list[OneRating]:
    return [item[1] for item in edition.rows if not isinstance(item, RowError)]


def told(edition: Edition) -> list[RowError]:
    return [item for item in edition.rows if isinstance(item, RowError)]
