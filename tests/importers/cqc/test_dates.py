from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.cqc.cells import CellError
from importers.cqc.dates import day_in_name, day_in_text, read_day

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("16/11/2015", date(2015, 11, 16)),
        ("16/11/2015 - 00:00", date(2015, 11, 16)),
        ("09/Jan/2018 - 00:00", date(2018, 1, 9)),
        ("01/Sept/2026", date(2026, 9, 1)),
        ("2025-01-02", date(2025, 1, 2)),
        ("43113", date(2018, 1, 13)),
        ("43113.0", date(2018, 1, 13)),
        ("43113.75", date(2018, 1, 13)),
        ("2023-05-03T00:00:00Z", date(2023, 5, 3)),
        ("1/2/2025 12:00:00 AM", date(2025, 1, 2)),
        ("6/26/2025 12:00:00 AM", date(2025, 6, 26)),
        ("01 September 2026", date(2026, 9, 1)),
    ],
)
def test_every_form_of_a_day_is_read(text: str, day: date) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31/02/2020",
        "2020",
        "13/13/2020",
        "26/6/2025 12:00:00 AM",
        "1/1/0001",
        "soon",
        "4311",
        "99999",
        "431130",
        "-43113",
    ],
)
def test_what_is_no_day_is_an_error_not_a_guess(text: str) -> None:
    with pytest.raises(CellError) as caught:
        read_day(text)
    assert caught.value.code == "date_unreadable"


@given(DAYS, st.sampled_from(["%d/%m/%Y", "%d/%m/%Y - 00:00", "%d/%b/%Y - 00:00", "%Y-%m-%d", "%d %B %Y"]))
def test_a_day_written_in_any_form_comes_back(day: date, form: str) -> None:
    assert read_day(day.strftime(form)) == day


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        read_day(text)
    except CellError as error:
        assert error.message


def test_the_day_of_a_file_is_found_in_its_first_lines() -> None:
    assert day_in_text("This data was produced on 16 September 2026") == date(2026, 9, 16)
    assert day_in_text("Source: CQC database as at 1st October 2026.") == date(2026, 10, 1)
    assert day_in_text("Care directory with filters") is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("16_september_2026_CQC_directory.csv", date(2026, 9, 16)),
        ("HSCA_Active_Locations_2026-09.ods", date(2026, 9, 1)),
        ("01_October_2026_HSCA_Active_Locations.ods", date(2026, 10, 1)),
        ("cqc.csv", None),
    ],
)
def test_the_day_of_a_file_is_found_in_its_name(name: str, day: date | None) -> None:
    assert day_in_name(name) == day
