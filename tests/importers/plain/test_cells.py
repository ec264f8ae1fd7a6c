from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.formats import Column, formats
from importers.cqc.cells import CellError
from importers.plain.cells import cell_text, is_blank, read_cell, read_day, read_money, read_number

TODAY = date(2026, 4, 15)
COLUMNS = [column for format_ in formats().values() for column in format_.columns]
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(st.text(max_size=60), st.sampled_from(COLUMNS))
def test_no_text_breaks_a_cell(text: str, column: Column) -> None:
    """It is read, or it is told what to write; and what is told ends like a sentence."""
    clean = cell_text(text)
    if is_blank(clean):
        return
    try:
        read_cell(clean, column, latest=TODAY)
    except CellError as error:
        assert error.message.endswith(".")
        assert error.code.replace("_", "").isalpha()


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_the_example_of_a_column_can_be_read(column: Column) -> None:
    read_cell(column.example, column, latest=date(2026, 12, 31))


@given(DAYS)
def test_a_day_is_read_as_people_and_programs_write_it(day: date) -> None:
    forms = (
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%d.%m.%Y}",
        f"{day}T00:00:00",
    )
    assert {read_day(form) for form in forms} == {day}


@pytest.mark.parametrize("text", ["31/3/26", "2026", "March 2026", "31/02/2026", "01/13/2026", "31/03/1026", "45382"])
def test_what_is_no_whole_day_is_not_guessed(text: str) -> None:
    with pytest.raises(CellError, match="Write days as 31/03/2026"):
        read_day(text)


@given(st.integers(0, 99_999_999))
def test_an_amount_is_the_same_however_it_is_written(pence: int) -> None:
    pounds, rest = divmod(pence, 100)
    forms = (f"{pounds}.{rest:02}", f"£{pounds:,}.{rest:02}", f"£ {pounds}.{rest:02}")
    assert {read_money(form) for form in forms} == {pence}


@pytest.mark.parametrize("text", ["-5", "1e9", "12 to 14", "about 3", "1,23", "1.2.3", "٣"])
def test_what_is_no_plain_number_is_sent_back(text: str) -> None:
    with pytest.raises(CellError):
        read_number(text)


@pytest.mark.parametrize("text", ["", "-", "n/a", "N/A", "None", "TBC", "–"])
def test_nothing_is_written_in_many_ways(text: str) -> None:
    assert is_blank(text)


def test_the_last_day_of_a_list_is_the_last_that_can_be_over() -> None:
    column = formats()["quality_measures"].column("to")
    assert read_cell("15/04/2026", column, latest=TODAY) == TODAY
    with pytest.raises(CellError) as told:
        read_cell(f"{TODAY + timedelta(days=1):%d/%m/%Y}", column, latest=TODAY)
    assert told.value.code == "date_to_come"
