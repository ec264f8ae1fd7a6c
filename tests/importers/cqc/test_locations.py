from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.records import fingerprint
from app.domain.vocabularies import BAND_BITS, REGULATED_ACTIVITIES, SERVICE_BITS
from importers.contract import Fetched, SourceError
from importers.cqc.hsca_layouts import DUAL_COLUMNS
from importers.sample.header import HEADER
from importers.sources.cqc_locations import CqcLocations
from tests.importers.cqc.files import csv_file, errors, fetched, hsca_file, hsca_rows, one, records

SOURCE = CqcLocations()
PRIMARY = "Primary ID (Dual registration locations)"
OLD_HEADER = tuple(
    column for column in HEADER if column not in DUAL_COLUMNS.values() and "Independent Midwives" not in column
)
NOTE = " (note; where there is more than one manager at a location, only one is included here)."


def test_the_layout_of_2026_is_read(tmp_path: Path) -> None:
    edition = SOURCE.open(hsca_file(tmp_path / "a.ods", {}))
    record = one(edition)
    assert (edition.layout, edition.as_of, edition.is_whole) == ("hsca_2026", date(2026, 9, 1), True)
    assert edition.unknown_columns == ()
    assert (record.regulator_id, record.beds, record.is_care_home, record.is_dormant) == (
        "1-100000001",
        24,
        True,
        False,
    )
    assert (record.address, record.town, record.postcode) == ("1 Mill Lane", "Leeds", "LS6 1AA")
    assert (record.latitude, record.longitude) == (53.82, -1.57)
    assert (record.services, record.bands) == (SERVICE_BITS["residential-home"], BAND_BITS["dementia"])
    assert record.activities == 1 << REGULATED_ACTIVITIES.index(
        "Accommodation for persons who require nursing or personal care"
    )
    assert record.organisation.brand_id is None
    (rating,) = record.ratings
    assert (rating.question, rating.value, rating.published_on, rating.is_inherited) == (
        "Overall",
        "Good",
        date(2018, 1, 13),
        False,
    )


def test_the_header_has_122_columns() -> None:
    assert len(HEADER) == len(set(HEADER)) == 122
    assert len(OLD_HEADER) == 119


def test_names_of_people_are_never_in_a_record(tmp_path: Path) -> None:
    record = one(SOURCE.open(hsca_file(tmp_path / "a.ods", {})))
    assert "Person" not in repr(asdict(record))


def test_the_layout_of_2021_explains_headers_in_brackets(tmp_path: Path) -> None:
    header = [column + NOTE if column == "Registered manager" else column for column in OLD_HEADER]
    edition = SOURCE.open(hsca_file(tmp_path / "a.ods", {}, header=header))
    assert (edition.layout, edition.unknown_columns) == ("hsca_2021", ())
    assert one(edition).name == "Larkmead House"


def test_the_layout_of_2024_has_a_title_above_its_header_in_the_second_sheet(tmp_path: Path) -> None:
    edition = SOURCE.open(workbook_of_2024(tmp_path / "a.xlsx"))
    assert (edition.layout, edition.as_of, edition.is_whole) == ("hsca_2024", date(2024, 3, 1), True)
    assert one(edition).name == "Larkmead House"


def test_one_place_is_the_same_in_every_layout(tmp_path: Path) -> None:
    new = one(SOURCE.open(hsca_file(tmp_path / "a.ods", {})))
    old = one(SOURCE.open(workbook_of_2024(tmp_path / "a.xlsx")))
    assert fingerprint(new) == fingerprint(old)


def test_a_sheet_without_the_publishers_date_is_a_part(tmp_path: Path) -> None:
    edition = SOURCE.open(csv_file(tmp_path / "cut.csv", hsca_rows({})), as_of=date(2026, 2, 1))
    assert (edition.is_whole, edition.as_of) == (False, date(2026, 2, 1))


def test_the_columns_tell_the_first_id_of_a_dual_registration(tmp_path: Path) -> None:
    first = {"Location Dual Registered": "Y", PRIMARY: "1-100000001"}
    second = first | {"Location ID": "1-300000001"}
    found = records(SOURCE.open(hsca_file(tmp_path / "a.ods", first, second)))
    assert [record.dual_primary_id for record in found] == ["1-100000001", "1-100000001"]


def test_the_third_sheet_tells_it_where_the_column_is_empty(tmp_path: Path) -> None:
    first = {"Location Dual Registered": "Y"}
    second = first | {"Location ID": "1-300000001"}
    duals = [("1-100000001", "Larkmead House", "1-300000001", "1-200000001", "Larkmead Care Limited")]
    found = records(SOURCE.open(hsca_file(tmp_path / "a.ods", second, first, duals=duals)))
    assert [record.dual_primary_id for record in found] == ["1-100000001", "1-100000001"]


def test_the_third_sheet_tells_it_where_the_columns_are_not_there(tmp_path: Path) -> None:
    duals = [("1-100000001", "Larkmead House", "1-300000001", "1-200000001", "Larkmead Care Limited")]
    file = hsca_file(
        tmp_path / "a.ods", {}, {"Location ID": "1-300000001"}, {"Location ID": "1-4"}, duals=duals, header=OLD_HEADER
    )
    assert [r.dual_primary_id for r in records(SOURCE.open(file))] == ["1-100000001", "1-100000001"]


def test_a_service_type_that_is_new_is_told_and_read_past(tmp_path: Path) -> None:
    edition = SOURCE.open(hsca_file(tmp_path / "a.ods", {}, header=[*HEADER, "Service type - Time travel"]))
    assert edition.unknown_columns == ("Service type - Time travel",)
    assert one(edition).services == SERVICE_BITS["residential-home"]


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"Location Name": ""}, "name_missing"),
        ({"Location ID": ""}, "row_is_provider"),
        ({"Location ID": "as in the row above"}, "id_unreadable"),
        ({"Provider ID": "", "Provider Name": ""}, "provider_missing"),
    ],
)
def test_a_row_that_cannot_be_told_from_others_is_rejected(tmp_path: Path, cells: dict[str, str], code: str) -> None:
    (error,) = errors(SOURCE.open(hsca_file(tmp_path / "a.ods", cells)))
    assert (error.row, error.code, error.rejects) == (2, code, True)


def test_a_place_without_rating_has_none(tmp_path: Path) -> None:
    blank = {"Location Latest Overall Rating": "", "Publication Date": "", "Inherited Rating (Y/N)": ""}
    assert one(SOURCE.open(hsca_file(tmp_path / "a.ods", blank))).ratings == ()


def test_what_is_not_a_rating_is_kept_word_for_word(tmp_path: Path) -> None:
    (rating,) = one(SOURCE.open(hsca_file(tmp_path / "a.ods", {"Location Latest Overall Rating": "Not Rated"}))).ratings
    assert rating.value == "Not Rated"


def test_half_a_point_is_no_point(tmp_path: Path) -> None:
    record = one(SOURCE.open(hsca_file(tmp_path / "a.ods", {"Location Longitude": ""})))
    assert (record.latitude, record.longitude) == (None, None)


def test_a_workbook_of_something_else_is_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Practice", "Patients"])
    book.save(tmp_path / "other.xlsx")
    with pytest.raises(SourceError) as caught:
        SOURCE.open(fetched(tmp_path / "other.xlsx"))
    assert caught.value.code == "layout_unknown"


def workbook_of_2024(path: Path) -> Fetched:
    book = Workbook()
    book.active.title = "README"
    book.active.append(["Source: CQC database as at 01 March 2024"])
    sheet = book.create_sheet("HSCA_Active_Locations")
    sheet.append(["HSCA Active Locations"])
    for row, cells in enumerate(hsca_rows({}, header=OLD_HEADER), 7):
        for column, text in enumerate(cells, 1):
            sheet.cell(row, column, text or None)
    book.save(path)
    return fetched(path)
