from datetime import date
from pathlib import Path

import pytest

from app.domain.vocabularies import BAND_BITS, SERVICE_BITS, mask
from importers.contract import SourceError
from importers.cqc.directory_layouts import DIRECTORY_HEADER, OLD_LOCATION_ID
from importers.sources.cqc_directory import CqcDirectory
from tests.importers.cqc.files import DIRECTORY_ROW, csv_file, directory_lines, errors, one, records

SOURCE = CqcDirectory()
ID = "CQC Location ID (for office use only)"
SEARCH_HEADER = (
    "Name", "Address 1", "Address 2", "Town/City", "County", "Postcode", "Phone number",
    "CQC Provider ID (for office use only)", ID, "Website", "Local authority", "Region", "Report publication date",
    "URL", "Also known as", "Specialisms/services", "Service types", "Provider name",
)  # fmt: skip


def test_the_layout_of_2024_is_read(tmp_path: Path) -> None:
    edition = SOURCE.open(csv_file(tmp_path / "a.csv", directory_lines({}), encoding="utf-8-sig"))
    record = one(edition)
    assert (edition.layout, edition.as_of, edition.is_whole) == ("directory_2024", date(2026, 9, 16), True)
    assert (record.regulator_id, record.name, record.postcode) == ("1-100000001", "Larkmead House", "LS6 1AA")
    assert (record.phone, record.website) == ("0113 496 0123", "http://www.example.org")
    assert (record.address, record.town) == ("1 Mill Lane, Headingley, Leeds", "Leeds")
    assert (record.services, record.bands) == (
        SERVICE_BITS["residential-home"],
        mask(("dementia", "older-people"), BAND_BITS),
    )
    assert (record.is_care_home, record.beds, record.last_inspected_on) == (True, None, date(2018, 1, 9))
    assert record.organisation.regulator_id == "1-200000001"
    assert record.url == "https://www.cqc.org.uk/location/1-100000001"


def test_the_old_header_without_its_bracket_is_read(tmp_path: Path) -> None:
    header = [
        OLD_LOCATION_ID if column == ID else column.replace("authority", "Authority") for column in DIRECTORY_HEADER
    ]
    lines = directory_lines({"Date of latest check": "16/11/2015 - 00:00"}, header=header)
    edition = SOURCE.open(csv_file(tmp_path / "a.csv", lines))
    record = one(edition)
    assert edition.layout == "directory_2017"
    assert (record.regulator_id, record.last_inspected_on) == ("1-100000001", date(2015, 11, 16))
    assert record.local_authority == "Leeds"
    assert edition.unknown_columns == ()


def test_a_file_without_header_is_that_of_2016_and_never_whole(tmp_path: Path) -> None:
    rows = directory_lines({"Date of latest check": "16/11/2015 - 00:00"}, {ID: "1-100000002"})[5:]
    rows[1][12] = "https://www.cqc.org.uk/location/1-100000002"
    edition = SOURCE.open(csv_file(tmp_path / "cqc.csv", rows))
    assert (edition.layout, edition.is_whole, edition.as_of) == ("directory_2016", False, date(2018, 1, 9))
    assert [record.regulator_id for record in records(edition)] == ["1-100000001", "1-100000002"]


def test_a_header_without_the_publishers_date_is_a_part(tmp_path: Path) -> None:
    edition = SOURCE.open(csv_file(tmp_path / "leeds.csv", directory_lines({})[4:]), as_of=date(2026, 1, 1))
    assert (edition.is_whole, edition.as_of) == (False, date(2026, 1, 1))


def test_rows_of_commas_are_passed_over_and_still_counted(tmp_path: Path) -> None:
    lines = directory_lines({}, {ID: "", "CQC Provider ID (for office use only)": ""})
    lines.insert(6, [""] * 15)
    (error,) = errors(SOURCE.open(csv_file(tmp_path / "a.csv", lines)))
    assert (error.row, error.column, error.code) == (8, ID, "location_id_missing")


def test_unknown_columns_are_told_and_read_past(tmp_path: Path) -> None:
    lines = [[*line, ""] for line in directory_lines({})]
    lines[4][-1] = "Favourite colour"
    edition = SOURCE.open(csv_file(tmp_path / "a.csv", lines))
    assert edition.unknown_columns == ("Favourite colour",)
    assert one(edition).name == "Larkmead House"


def test_a_bad_cell_is_left_out_and_told_with_its_row_and_column(tmp_path: Path) -> None:
    edition = SOURCE.open(csv_file(tmp_path / "a.csv", directory_lines({"Phone number": "12", "Postcode": "LEEDS"})))
    rows = list(edition.rows)
    assert [(error.row, error.column, error.code, error.rejects) for error in rows[:2]] == [  # type: ignore[union-attr]
        (6, "Postcode", "postcode_unreadable", False),
        (6, "Phone number", "phone_unusable", False),
    ]
    assert rows[2][1].phone is None  # type: ignore[index]


def test_a_row_with_a_stray_comma_is_rejected(tmp_path: Path) -> None:
    lines = directory_lines({})
    lines[5].insert(2, "stray")
    (error,) = errors(SOURCE.open(csv_file(tmp_path / "a.csv", lines)))
    assert (error.code, error.rejects) == ("row_misaligned", True)


def test_the_search_export_joins_by_commas_and_lists_providers_too(tmp_path: Path) -> None:
    place = {
        "Name": " Larkmead House", "Address 1": "1 Mill Lane", "Town/City": "Leeds", "Postcode": "LS6 1AA",
        ID: "1-100000001",
        "CQC Provider ID (for office use only)": "1-200000001", "Provider name": "Larkmead Care Limited",
        "Specialisms/services": "Treatment of disease, disorder or injury,Dementia",
        "Service types": "Doctors/GPs,Doctors/GPs",
    }  # fmt: skip
    provider = place | {ID: "", "Service types": "Partnership"}
    lines = [list(SEARCH_HEADER), *([row.get(column, "") for column in SEARCH_HEADER] for row in (place, provider))]
    edition = SOURCE.open(csv_file(tmp_path / "output.csv", lines))
    found, error = list(edition.rows)
    assert (edition.layout, edition.is_whole) == ("search_export_2025", False)
    record = found[1]  # type: ignore[index]
    assert (record.name, record.town, record.bands) == ("Larkmead House", "Leeds", BAND_BITS["dementia"])
    assert record.services == mask(("doctors-consultation", "doctors-treatment"), SERVICE_BITS)
    assert (error.row, error.code, error.is_expected) == (3, "row_is_provider", True)  # type: ignore[union-attr]


def test_one_areas_list_is_read_by_its_ids(tmp_path: Path) -> None:
    header = ("name", "cqc_id", "type", "address", "postcode", "telephone", "website", "provider", "inspection_date",
              "cqc_webpage", "area_name", "area_code", "lon", "lat")  # fmt: skip
    row = (
        "Ann House", "1-127443456", "Residential homes", "128 Stretford Road, Urmston", "M41 9LT", "1617483597", "NA",
        "Ann Limited", "2019-12-31", "https://beta.cqc.org.uk/location/1-127443456", "Trafford", "E0800009", "-2.36",
        "53.44",
    )  # fmt: skip
    edition = SOURCE.open(csv_file(tmp_path / "trafford.csv", [header, row]))
    record = one(edition)
    assert (edition.layout, edition.is_whole, edition.as_of) == ("area_list_2020", False, date(2019, 12, 31))
    assert (record.website, record.latitude, record.longitude) == (None, 53.44, -2.36)
    assert record.organisation.regulator_id.startswith("name:")


def test_a_list_without_ids_is_refused_with_the_column_that_is_missing(tmp_path: Path) -> None:
    header = ("name", "type", "address", "postcode", "telephone", "website", "area_name", "area_code", "lon", "lat")
    with pytest.raises(SourceError) as caught:
        SOURCE.open(csv_file(tmp_path / "trafford.csv", [header, ["x"] * len(header)]))
    assert caught.value.code == "layout_unknown"
    assert "cqc_id" in caught.value.message


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        SOURCE.open(csv_file(tmp_path / "empty.csv", [[""]]))
    assert caught.value.code == "file_empty"


def test_nothing_is_opened_without_a_file() -> None:
    with pytest.raises(SourceError):
        SOURCE.open(None)


def test_the_fixture_has_every_column_of_the_file() -> None:
    assert set(DIRECTORY_ROW) <= set(DIRECTORY_HEADER)
