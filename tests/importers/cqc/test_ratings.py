"""The list of latest ratings, one trouble at a time."""

from datetime import date
from pathlib import Path

import pytest

from app.domain.quality import OneRating
from importers import links
from importers.contract import RowError, SourceError
from importers.sources import cqc_ratings
from importers.sources.cqc_ratings import CqcRatings
from tests.importers.cqc.ratings_files import HEADER_2017, HEADER_2021, NOTE, ratings_ods, ratings_xlsx, said, told

PLAIN = OneRating("1-100000001", "Overall", "Overall", "Good", date(2018, 1, 13), is_inherited=False)


def read(tmp_path: Path, *rows: dict[str, str], **options: object) -> list[OneRating]:
    return said(CqcRatings().open(ratings_ods(tmp_path / "ratings.ods", *rows, **options)))  # type: ignore[arg-type]


def troubles(tmp_path: Path, *rows: dict[str, str]) -> list[tuple[int, str, str, bool]]:
    found = told(CqcRatings().open(ratings_ods(tmp_path / "ratings.ods", *rows)))
    return [(error.row, error.column, error.code, error.rejects) for error in found]


def test_the_layouts_have_as_many_columns_as_cqcs() -> None:
    assert (len(HEADER_2017), len(HEADER_2021)) == (25, 28)


def test_ods_of_2021_is_read_with_its_day(tmp_path: Path) -> None:
    edition = CqcRatings().open(ratings_ods(tmp_path / "ratings.ods", {}))
    assert (edition.layout, edition.as_of, edition.is_whole) == ("ratings_2021", date(2026, 9, 1), True)
    assert (edition.unknown_columns, said(edition)) == ((), [PLAIN])


@pytest.mark.parametrize("rows_above", range(8))
def test_xlsx_of_2017_is_read_below_a_preamble_of_any_height(tmp_path: Path, rows_above: int) -> None:
    preamble = [*["About these ratings"] * (rows_above - 1), NOTE][-rows_above:] if rows_above else []
    edition = CqcRatings().open(ratings_xlsx(tmp_path / "ratings.xlsx", {"Domain": "Safe"}, preamble=preamble))
    assert (edition.layout, edition.is_whole, edition.unknown_columns) == ("ratings_2017", rows_above > 0, ())
    assert said(edition) == [OneRating("1-100000001", "Safe", "Overall", "Good", date(2018, 1, 13))]


def test_a_file_without_a_day_is_as_young_as_its_newest_rating_and_not_whole(tmp_path: Path) -> None:
    rows = ({}, {"Publication Date": "14/02/2019"})
    edition = CqcRatings().open(ratings_xlsx(tmp_path / "ratings.xlsx", *rows, preamble=()))
    assert (edition.as_of, edition.is_whole) == (date(2019, 2, 14), False)


def test_a_day_in_the_files_name_dates_it(tmp_path: Path) -> None:
    edition = CqcRatings().open(ratings_xlsx(tmp_path / "02_March_2018_Latest_ratings.xlsx", {}, preamble=()))
    assert edition.as_of == date(2018, 3, 2)


def test_the_sheet_of_providers_is_not_read(tmp_path: Path) -> None:
    provider = dict.fromkeys(HEADER_2021, "") | {"Location ID": "1-200000001", "Latest Rating": "Inadequate"}
    assert read(tmp_path, {}, providers=[HEADER_2021, list(provider.values())]) == [PLAIN]


def test_a_new_column_is_named_and_harms_nothing(tmp_path: Path) -> None:
    path = ratings_ods(tmp_path / "ratings.ods", {"Framework": "SAF"}, header=("Framework", *HEADER_2021))
    edition = CqcRatings().open(path)
    assert (edition.unknown_columns, said(edition)) == (("Framework",), [PLAIN])


def test_a_workbook_without_ratings_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    header = tuple(name for name in HEADER_2021 if name != "Publication Date")
    with pytest.raises(SourceError, match="Publication Date") as refused:
        CqcRatings().open(ratings_ods(tmp_path / "ratings.ods", {}, header=header))
    assert refused.value.code == "layout_unknown"


@pytest.mark.parametrize("written", ["Well led", "Well-led", "Well – Led", "Well\u2011led", "WELL\nLED", " wellled "])
def test_a_question_is_known_however_its_words_are_joined(tmp_path: Path, written: str) -> None:
    (rating,) = read(tmp_path, {"Domain": written})
    assert rating.question == "Well-led"


def test_case_of_words_is_cqcs_own(tmp_path: Path) -> None:
    shouted = {"Domain": "WELL-LED", "Service / Population Group": "OVERALL", "Latest Rating": "Requires Improvement"}
    (rating,) = read(tmp_path, shouted)
    assert (rating.question, rating.service_group, rating.value) == ("Well-led", "Overall", "Requires improvement")


@pytest.mark.parametrize(
    "words",
    [
        "Insufficient evidence to rate",
        "Inspected but not rated",
        "No published rating",
        "Not Rated",
        "Not applicable",
    ],
)
def test_words_that_are_no_rating_are_kept_as_they_stand(tmp_path: Path, words: str) -> None:
    assert [rating.value for rating in read(tmp_path, {"Latest Rating": words})] == [words]


@pytest.mark.parametrize("blank", ["", "-"])
def test_a_blank_rating_says_nothing(tmp_path: Path, blank: str) -> None:
    (rating,) = read(tmp_path, {"Latest Rating": blank})
    assert rating.value is None


def test_an_unknown_word_is_kept_and_told_once(tmp_path: Path) -> None:
    rows = ({"Latest Rating": "Splendid"}, {"Latest Rating": "Splendid", "Domain": "Safe"}, {"Domain": "Sustainable"})
    assert troubles(tmp_path, *rows) == [
        (2, "Latest Rating", "rating_unknown", False),
        (4, "Domain", "question_unknown", False),
    ]
    assert [(rating.question, rating.value) for rating in read(tmp_path, *rows)] == [
        ("Overall", "Splendid"),
        ("Safe", "Splendid"),
        ("Sustainable", "Good"),
    ]


@pytest.mark.parametrize(
    ("says", "column", "code"),
    [
        ({"Location ID": ""}, "Location ID", "location_id_missing"),
        ({"Location ID": "1-see below"}, "Location ID", "id_unreadable"),
        ({"Domain": ""}, "Domain", "question_missing"),
        ({"Domain": "Is the service as safe as it can be?"}, "Domain", "question_unknown"),
        ({"Service / Population Group": ""}, "Service / Population Group", "group_missing"),
    ],
)
def test_a_row_that_judges_nothing_known_is_rejected(
    tmp_path: Path, says: dict[str, str], column: str, code: str
) -> None:
    """Least of all is a row without a group the place's own rating."""
    assert troubles(tmp_path, says, {}) == [(2, column, code, True)]
    assert read(tmp_path, says, {}) == [PLAIN]


def test_a_day_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    assert troubles(tmp_path, {"Publication Date": "spring"}) == [(2, "Publication Date", "date_unreadable", False)]
    (rating,) = read(tmp_path, {"Publication Date": "spring"})
    assert (rating.value, rating.published_on) == ("Good", None)


def test_nhs_sites_have_ods_codes_for_ids(tmp_path: Path) -> None:
    assert [rating.regulator_id for rating in read(tmp_path, {"Location ID": "rxx01"})] == ["RXX01"]


@pytest.mark.parametrize(
    ("address", "report"),
    [
        ("https://www.cqc.org.uk/location/1-100000001", None),
        ("http://cqc.org.uk/directory/1-100000001/", None),
        ("https://www.cqc.org.uk/location/1-999999999", "https://www.cqc.org.uk/location/1-999999999"),
        ("https://api.cqc.org.uk/public/v1/reports/1a2b", "https://api.cqc.org.uk/public/v1/reports/1a2b"),
        ("", None),
    ],
)
def test_only_an_address_that_is_not_the_places_own_page_is_a_reports(
    tmp_path: Path, address: str, report: str | None
) -> None:
    assert [rating.report_url for rating in read(tmp_path, {"URL": address})] == [report]


def test_an_address_that_runs_a_script_is_left_out(tmp_path: Path) -> None:
    assert troubles(tmp_path, {"URL": "javascript:alert(1)"}) == [(2, "URL", "website_unusable", False)]


def test_inherited_is_yes_no_or_not_said(tmp_path: Path) -> None:
    rows = [{"Inherited Rating (Y/N)": text} for text in ("Y", "N", "")]
    assert [rating.is_inherited for rating in read(tmp_path, *rows)] == [True, False, None]


def test_no_name_of_anybody_is_in_what_is_told(tmp_path: Path) -> None:
    path = ratings_ods(tmp_path / "ratings.ods", {"Publication Date": "ask Jo Person"})
    (error,) = told(CqcRatings().open(path))
    assert isinstance(error, RowError)
    assert "Person" not in error.message


def test_the_newest_file_is_found_on_the_page_of_links(monkeypatch: pytest.MonkeyPatch) -> None:
    page = """<a href="/system/files/2026-08/01_august_2026_Latest_ratings.ods">Care directory with ratings</a>
    <a href="/system/files/2026-09/01_september_2026_Latest_ratings.ods">Care directory with ratings</a>
    <a href="/system/files/2026-09/01_september_2026_HSCA_Active_Locations.ods">Care directory with filters</a>"""
    monkeypatch.setattr(cqc_ratings, "get_page", lambda _address: page)
    found = CqcRatings().locate()
    assert found == "https://www.cqc.org.uk/system/files/2026-09/01_september_2026_Latest_ratings.ods"
    assert links.day_in(found) == date(2026, 9, 1)


def test_without_a_file_it_asks_for_one() -> None:
    with pytest.raises(SourceError, match="--file"):
        CqcRatings().open(None)
