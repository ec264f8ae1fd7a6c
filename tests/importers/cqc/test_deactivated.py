"""Deactivated locations: a workbook in the layout of 2026."""

from datetime import date
from pathlib import Path

import pytest

from importers.contract import Edition, RowError, SourceError
from importers.sample.ods import write_ods
from importers.sources.cqc_deactivated import CqcDeactivated
from tests.importers.cqc.files import fetched, records

HEADER = (
    "Location ID", "Location ODS Code", "Location Name", "Location Status", "Location HSCA start date",
    "Location HSCA End Date", "Care home?", "Care homes beds at point location de-activated", "Location Type/Sector",
    "Location Primary Inspection Category", "Location Inspection Directorate", "Location Region",
    "Location Primary NHS Region", "Location Local Authority", "Location ONSPD CCG Code", "Location ONSPD CCG",
    "Location Commissioning CCG Code", "Location Commissioning CCG Name", "Location Parliamentary Constituency",
    "Location Latitude", "Location Longitude", "Location Street Address", "Location Address Line 2", "Location City",
    "Location County", "Location Postal Code", "Location PAF ID", "Location UPRN ID", "Location Latest Overall Rating",
    "Publication Date", "Inherited Rating (Y/N)", "Brand ID", "Brand Name", "Provider Charity Number", "Provider ID",
    "Provider Name",
)  # fmt: skip
ROW = {
    "Location ID": "1-100000001",
    "Location Name": "Larkmead House",
    "Location Status": "Inactive",
    "Location HSCA start date": "01/10/2010",
    "Location HSCA End Date": "14/03/2019",
    "Care home?": "Y",
    "Care homes beds at point location de-activated": "24",
    "Location Type/Sector": "Social Care Org",
    "Location Local Authority": "Leeds",
    "Location Street Address": "1 Mill Lane",
    "Location City": "Leeds",
    "Location Postal Code": "LS6 1AA",
    "Location Latest Overall Rating": "Requires improvement",
    "Publication Date": "13/01/2018",
    "Inherited Rating (Y/N)": "N",
    "Brand ID": "-",
    "Provider ID": "1-200000001",
    "Provider Name": "Larkmead Care Limited",
}


def workbook(path: Path, *rows: dict[str, str], header: tuple[str, ...] = HEADER) -> Path:
    sheets = {
        "README": (["Deactivated locations"], ["Source: CQC database as at 01 September 2026"]),
        "Deactivated_Locations": [header, *([(ROW | row).get(column, "") for column in header] for row in rows)],
    }
    with path.open("wb") as stream:
        write_ods(stream, sheets)
    return path


def opened(tmp_path: Path, *rows: dict[str, str]) -> Edition:
    return CqcDeactivated().open(fetched(workbook(tmp_path / "Deactivated_Locations.ods", *rows)))


def test_a_row_says_when_the_registration_ended(tmp_path: Path) -> None:
    edition = opened(tmp_path, {})
    assert (edition.layout, edition.as_of, edition.is_whole) == ("deactivated_2026", date(2026, 9, 1), False)
    assert edition.unknown_columns == ()
    (found,) = records(edition)
    assert (found.registered_on, found.deregistered_on, found.beds) == (date(2010, 10, 1), date(2019, 3, 14), 24)
    assert (found.organisation.name, found.postcode) == ("Larkmead Care Limited", "LS6 1AA")
    assert [(one.value, one.published_on) for one in found.ratings] == [("Requires improvement", date(2018, 1, 13))]


@pytest.mark.parametrize("cell", ["", "soon"])
def test_without_a_last_day_a_row_is_rejected(tmp_path: Path, cell: str) -> None:
    rows = list(opened(tmp_path, {"Location HSCA End Date": cell}).rows)
    rejected = [row for row in rows if isinstance(row, RowError) and row.rejects]
    assert [(row.row, row.column, row.code) for row in rejected] == [(2, "Location HSCA End Date", "end_missing")]
    assert not [row for row in rows if not isinstance(row, RowError)]


def test_active_locations_are_refused(tmp_path: Path) -> None:
    header = tuple(column for column in HEADER if column != "Location HSCA End Date")
    path = workbook(tmp_path / "HSCA_Active_Locations.ods", {}, header=header)
    with pytest.raises(SourceError) as refused:
        CqcDeactivated().open(fetched(path))
    assert refused.value.code == "layout_unknown"
    assert "Location HSCA End Date" in refused.value.message
