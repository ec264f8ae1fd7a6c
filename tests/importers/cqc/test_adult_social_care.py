"""The export of adult social care locations, with the troubles that the real one has."""

from datetime import date
from pathlib import Path

import pytest

from importers.contract import Edition, SourceError
from importers.cqc.directory_layouts import SOCIAL_CARE_EXPORT_2025
from importers.sources.cqc_adult_social_care import CqcAdultSocialCare
from importers.sources.cqc_directory import CqcDirectory
from tests.importers.cqc.files import csv_file, records

HEADER = tuple(SOCIAL_CARE_EXPORT_2025.known())
ROW = {
    "Location Name": " Larkmead House",
    "Location ID": "1-100000001",
    "Registered manager": "Person, Some",
    "Service Types": "Residential homes",
    "Care homes beds": "24",
    "Location HSCA start date": "6/26/2025 12:00:00 AM",
    "Location Latest Overall Rating": "Requires Improvement",
    "Location safe rating": "Good",
    "Location well-led rating": "Inadequate",
    "Publication Date": "6/26/2025 12:00:00 AM",
    "Provider Name": "Larkmead Care Limited",
    "Provider ID": "1-200000001",
    "Brand ID": "BD226",
    "Brand Name": "BRAND Voyage",
}


def opened(tmp_path: Path, **says: str) -> Edition:
    row = [(ROW | says).get(column, "") for column in HEADER]
    return CqcAdultSocialCare().open(csv_file(tmp_path / "Locations.csv", [HEADER, row]))


def test_beds_brand_and_the_rating_of_each_question_are_read(tmp_path: Path) -> None:
    edition = opened(tmp_path)
    assert (edition.layout, edition.is_whole, edition.unknown_columns) == ("social_care_export_2025", False, ())
    (found,) = records(edition)
    assert (found.name, found.beds, found.organisation.brand_name) == ("Larkmead House", 24, "BRAND Voyage")
    assert {one.question: one.value for one in found.ratings} == {
        "Overall": "Requires improvement",
        "Safe": "Good",
        "Well-led": "Inadequate",
    }


def test_the_day_beside_a_rating_is_that_of_the_registration_and_dates_no_rating(tmp_path: Path) -> None:
    (found,) = records(opened(tmp_path))
    assert (found.registered_on, {one.published_on for one in found.ratings}) == (date(2025, 6, 26), {None})


def test_a_location_that_has_ended_says_so(tmp_path: Path) -> None:
    (found,) = records(opened(tmp_path, **{"Location HSCA end date": "31/07/2025"}))
    assert found.deregistered_on == date(2025, 7, 31)


def test_the_file_says_no_day_so_it_is_as_young_as_its_newest_registration(tmp_path: Path) -> None:
    assert opened(tmp_path).as_of == date(2025, 6, 26)


def test_no_address_has_it(tmp_path: Path) -> None:
    source = CqcAdultSocialCare()
    assert source.locate() is None
    with pytest.raises(SourceError) as refused:
        source.open(None)
    assert refused.value.code == "file_needed"


def test_the_directory_no_longer_takes_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as refused:
        CqcDirectory().open(csv_file(tmp_path / "Locations.csv", [HEADER, [""] * len(HEADER)]))
    assert refused.value.code == "layout_unknown"
