"""Open data and answers of the API, each file named for what it holds."""

import json
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from app.domain.quality import FoodHygieneRecord
from importers.contract import SourceError
from importers.fsa import json_stream
from importers.sources.food_hygiene import FoodHygiene
from tests.importers.fsa.files import FILES, errors, listed, opened, records

OAKFIELD = FoodHygieneRecord(
    fhrs_id="100",
    business_name="Oakfield House",
    business_type="Hospitals/Childcare/Caring Premises",
    rating="5",
    authority="Leeds",
    address="12 Mill Lane, Leeds",
    postcode="LS6 1AA",
    rated_on=date(2025, 3, 1),
    latitude=53.82,
    longitude=-1.57,
)
XML = "FHRS_home_cafe_and_one_awaiting.xml"


def test_open_data_in_xml_is_read() -> None:
    edition = opened(XML)
    assert (edition.layout, edition.as_of, edition.is_whole, edition.expected_rows) == (
        "fhrs_xml",
        date(2026, 10, 20),
        False,
        3,
    )
    home, awaiting = records(edition)
    assert home == OAKFIELD
    assert (awaiting.rating, awaiting.rated_on, awaiting.address) == ("AwaitingInspection", None, "Leeds")


def test_a_cafe_is_none_of_ours_and_that_is_no_fault() -> None:
    (error,) = errors(opened(XML))
    assert (error.row, error.column, error.code, error.is_expected) == (2, "BusinessType", "not_caring", True)


def test_a_whole_file_of_an_area_says_so() -> None:
    assert listed(opened(XML)) == ["Leeds"]


@pytest.mark.parametrize("name", ["FHRS_file.json", "FHRS_file_of_one.json", "FHRS_file_list_without_details.json"])
def test_open_data_in_json_is_read_in_every_shape(name: str) -> None:
    assert records(opened(name)) == [OAKFIELD]
    assert listed(opened(name)) == ["Leeds"]


def test_an_answer_of_the_api_is_read_and_is_not_whole() -> None:
    edition = opened("api_page.json")
    assert (edition.layout, edition.as_of) == ("fhrs_json", None)
    first, second = records(edition)
    assert first == OAKFIELD
    assert (second.rating, second.rated_on) == ("Exempt", None)
    assert listed(opened("api_page.json")) == []


def test_a_zip_of_several_areas_is_one_edition(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with ZipFile(path, "w") as archive:
        archive.write(FILES / XML, "FHRS1.xml")
        archive.write(FILES / "FHRS_file.json", "FHRS2.json")
        archive.writestr("readme.txt", "Hello")
    edition = opened(path)
    rows = [*edition.rows]
    numbers = [row[0] if isinstance(row, tuple) else row.row for row in rows]
    assert numbers == sorted(numbers)
    assert numbers[-1] == 5
    assert edition.as_of == date(2026, 10, 20)


def test_a_rating_without_a_readable_day_is_kept_and_one_without_a_name_is_not() -> None:
    edition = opened("FHRS_lacks_a_name_and_has_no_such_day.xml")
    rows = [*edition.rows]
    told = [(row.row, row.code, row.rejects) for row in rows if not isinstance(row, tuple)]
    assert told == [(1, "cell_empty", True), (2, "date_unreadable", False)]
    kept = next(row[1] for row in rows if isinstance(row, tuple))
    assert (kept.fhrs_id, kept.rated_on) == ("101", None)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("FHRS_says_more_than_it_holds.xml", "file_cut_short"),
        ("FHRS_cut_short.xml", "file_cut_short"),
        ("api_cut_short.json", "file_cut_short"),
        ("FHRS_declares_entities.xml", "file_unsafe"),
        ("other.xml", "layout_unknown"),
        ("no_list.json", "layout_unknown"),
    ],
)
def test_what_is_not_the_whole_list_is_refused(name: str, code: str) -> None:
    with pytest.raises(SourceError) as refused:
        [*opened(name).rows]
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file_empty"), (b"<!DOCTYPE html><html>", "file_is_web_page"), (b"a,b\n1,2\n", "file_of_wrong_kind")],
)
def test_what_is_no_such_file_at_all_is_named(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "download"
    path.write_bytes(content)
    with pytest.raises(SourceError) as refused:
        opened(path)
    assert refused.value.code == code


def test_a_zip_without_areas_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "areas.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "Hello")
    with pytest.raises(SourceError, match="it has none"):
        opened(path)


def test_json_is_read_a_part_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name with brackets and quotation marks, cut anywhere, is one name."""
    said = [{"BusinessName": f'The "{n}" ]}}, [{{', "FHRSID": n} for n in range(20)]
    path = tmp_path / "many.json"
    path.write_text(json.dumps({"establishments": said}))
    for chunk in (1, 7, 64, 4096):
        monkeypatch.setattr(json_stream, "CHUNK", chunk)
        with path.open() as stream:
            names = [details["businessname"] for details in json_stream.details(stream)]
        assert names == [one["BusinessName"] for one in said]


def test_it_asks_for_a_file() -> None:
    assert FoodHygiene().locate() is None
    with pytest.raises(SourceError, match=r"ratings\.food\.gov\.uk"):
        FoodHygiene().open(None)
