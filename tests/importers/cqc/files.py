"""Small files of CQC's, written for the trouble they hold."""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from app.domain.records import LocationRecord
from importers.contract import Edition, Fetched, RowError
from importers.cqc.directory_layouts import DIRECTORY_HEADER
from importers.sample.header import DUAL_HEADER, HEADER
from importers.sample.ods import write_ods

#: one directory row; the parts that a test is about are put over it
DIRECTORY_ROW: Mapping[str, str] = {
    "Name": "Larkmead House",
    "Address": "1 Mill Lane, Headingley, Leeds",
    "Postcode": "LS6 1AA",
    "Phone number": "1134960123",
    "Service's website (if available)": "www.example.org",
    "Service types": "Residential homes",
    "Date of latest check": "09/Jan/2018 - 00:00",
    "Specialisms/services": "Dementia|Caring for adults over 65 yrs|Treatment of disease, disorder or injury",
    "Provider name": "Larkmead Care Limited",
    "Local authority": "Leeds",
    "Region": "Yorkshire and The Humber",
    "Location URL": "https://www.cqc.org.uk/location/1-100000001",
    "CQC Location ID (for office use only)": "1-100000001",
    "CQC Provider ID (for office use only)": "1-200000001",
}
HSCA_ROW: Mapping[str, str] = {
    "Location ID": "1-100000001",
    "Location HSCA start date": "01/10/2010",
    "Dormant (Y/N)": "N",
    "Care home?": "Y",
    "Location Name": "Larkmead House",
    "Location Telephone Number": "01134960123",
    "Registered manager": "Person, Some",
    "Location Web Address": "www.example.org",
    "Care homes beds": "24",
    "Location Type/Sector": "Social Care Org",
    "Location Primary Inspection Category": "Residential social care",
    "Location Latest Overall Rating": "Good",
    "Publication Date": "13/01/2018",
    "Inherited Rating (Y/N)": "N",
    "Location Region": "Yorkshire and The Humber",
    "Location Local Authority": "Leeds",
    "Location Street Address": "1 Mill Lane",
    "Location City": "Leeds",
    "Location Postal Code": "LS6 1AA",
    "Location Latitude": "53.82",
    "Location Longitude": "-1.57",
    "Brand ID": "-",
    "Brand Name": "-",
    "Provider ID": "1-200000001",
    "Provider Name": "Larkmead Care Limited",
    "Provider HSCA start date": "01/10/2010",
    "Provider Ownership Type": "Organisation",
    "Provider Nominated Individual Name": "Person, Another",
    "Regulated activity - Accommodation for persons who require nursing or personal care": "Y",
    "Service type - Care home service without nursing": "Y",
    "Service user band - Dementia": "Y",
}


def fetched(path: Path) -> Fetched:
    content = path.read_bytes()
    return Fetched(path, path.name, sha256(content).hexdigest(), len(content))


def csv_file(path: Path, lines: Iterable[Sequence[str]], *, encoding: str = "utf-8") -> Fetched:
    text = "".join(",".join(f'"{cell}"' if "," in cell else cell for cell in line) + "\r\n" for line in lines)
    path.write_text(text, encoding=encoding, newline="")
    return fetched(path)


def directory_lines(*rows: Mapping[str, str], header: Sequence[str] = DIRECTORY_HEADER) -> list[list[str]]:
    """With CQC's own preamble."""
    blank = [""] * (len(header) - 1)
    return [
        ["CQC Locations data", *blank],
        ["", *blank],
        ["This data was produced on 16 September 2026", *blank],
        ["", *blank],
        list(header),
        *([{**DIRECTORY_ROW, **row}.get(column, "") for column in DIRECTORY_HEADER] for row in rows),
    ]


def hsca_rows(*rows: Mapping[str, str], header: Sequence[str] = HEADER) -> list[list[str]]:
    return [list(header), *([{**HSCA_ROW, **row}.get(column, "") for column in header] for row in rows)]


def hsca_file(
    path: Path,
    *rows: Mapping[str, str],
    duals: Sequence[Sequence[str]] = (),
    header: Sequence[str] = HEADER,
    note: str = "Source: CQC database as at 01 September 2026",
) -> Fetched:
    with path.open("wb") as stream:
        write_ods(
            stream,
            {
                "README": [["Care directory with filters"], [note]],
                "HSCA_Active_Locations": hsca_rows(*rows, header=header),
                "Dual_Registration_Locations": [DUAL_HEADER, *duals],
            },
        )
    return fetched(path)


def records(edition: Edition) -> list[LocationRecord]:
    return [row[1] for row in edition.rows if not isinstance(row, RowError)]


def one(edition: Edition) -> LocationRecord:
    (record,) = records(edition)
    return record


def errors(edition: Edition) -> list[RowError]:
    return [row for row in edition.rows if isinstance(row, RowError)]
