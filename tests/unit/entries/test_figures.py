"""What a place counts about itself, from boxes and from a file."""

from datetime import date

import pytest

from app.domain.entries import figures, problems, tables
from app.domain.entries.content import Content, Figure, kept, opened
from app.domain.entries.figures import ReadFigures, number, read_csv, read_form
from app.domain.formats import template_csv

TODAY = date(2026, 11, 22)
OWN = ["1-123456789"]
HEAD = "location id,measure,from,to,count,out of\n"
FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
TYPED = {"falls-count": "12", "falls-out-of": "2,700", "falls-from": "01/01/2026", "falls-to": "31/03/2026"}
FALLS = Figure("falls", 12, 2_700, FIRST, LAST, said_on=TODAY)


def from_rows(*rows: str) -> ReadFigures:
    return read_csv((HEAD + "\n".join(rows)).encode(), OWN, TODAY)


def test_boxes_of_a_measure_become_a_figure() -> None:
    assert read_form(TYPED, TODAY) == ReadFigures((FALLS,), ())


def test_who_fills_in_nothing_is_told() -> None:
    (problem,) = read_form({"falls-count": " ", "send": "1"}, TODAY).problems
    assert problem.says == problems.NO_NUMBER


def test_who_empties_the_boxes_takes_the_numbers_back() -> None:
    assert read_form({"falls-count": " "}, TODAY, [FALLS]) == ReadFigures((), ())


def test_a_half_filled_group_is_told_box_by_box() -> None:
    read = read_form({"falls-count": "0"}, TODAY)
    assert [problem.field for problem in read.problems] == ["falls-out-of", "falls-from", "falls-to"]


def test_none_at_all_is_a_number() -> None:
    (figure,) = read_form({**TYPED, "falls-count": "0"}, TODAY).figures
    assert figure.numerator == 0


def test_a_table_may_be_sent_as_a_spreadsheet_saves_it() -> None:
    body = HEAD + '1-123456789,Falls,2026-01-01,31.03.2026,12,"2,700"\r\n,,,,,\r\n'
    assert read_csv(body.encode("utf-8-sig"), OWN, TODAY) == ReadFigures((FALLS,), ())


def test_the_template_of_the_format_can_be_sent_as_it_is() -> None:
    read = read_csv(template_csv(figures.figures_format()).encode("utf-8"), OWN, TODAY)
    assert [(each.measure, each.numerator, each.denominator) for each in read.figures] == [
        ("falls", 4, 2_700),
        ("staff-training", 27, 30),
    ]


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("1-123456789,castles,01/01/2026,31/03/2026,4,2700", "measure", figures.NOT_A_MEASURE),
        ("1-123456789,falls,01/01/2026,31/03/2026,four,2700", "count", problems.NOT_A_NUMBER),
        ("1-123456789,falls,01/01/2026,31/03/2026,-4,2700", "count", problems.NOT_A_NUMBER),
        ("1-123456789,falls,01/01/2026,31/03/2026,4,", "out of", problems.NOT_A_NUMBER),
        ("1-123456789,falls,01/01/2026,31/03/2026,4,0", "out of", figures.OF_NOTHING),
        ("1-123456789,staff-training,01/01/2026,31/03/2026,31,30", "count", figures.MORE_THAN_ALL),
        ("1-123456789,falls,31/02/2026,31/03/2026,4,2700", "from", problems.NOT_A_DAY),
        ("1-123456789,falls,01/01/2026,soon,4,2700", "to", problems.NOT_A_DAY),
        ("1-123456789,falls,01/04/2026,31/03/2026,4,2700", "to", figures.ENDS_FIRST),
        ("1-123456789,falls,01/11/2026,23/11/2026,4,2700", "to", figures.NOT_OVER),
        ("1-123456789,falls,01/01/2023,21/11/2023,4,2700", "to", figures.TOO_LONG_AGO),
        ("1-123456789,falls,01/01/2025,31/03/2026,4,2700", "to", figures.PERIOD_TOO_LONG),
        ("1-999,falls,01/01/2026,31/03/2026,4,2700", "location id", tables.ANOTHER_PLACE),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_column(row: str, column: str, says: str) -> None:
    (problem,) = from_rows(row).problems
    assert (problem.field, problem.row, problem.column, problem.says) == ("file", 2, column, says)


def test_more_of_what_is_no_share_than_days_may_be() -> None:
    assert from_rows("1-123456789,falls,01/01/2026,31/03/2026,31,30").problems == ()


def test_a_measure_stands_in_one_row() -> None:
    (problem,) = from_rows(*["1-123456789,falls,01/01/2026,31/03/2026,4,2700"] * 2).problems
    assert (problem.row, problem.says) == (3, figures.TWICE)


def test_one_wrong_row_keeps_the_others_from_being_told_twice() -> None:
    rows = ["1-123456789,falls,x,31/03/2026,4,2700", "1-123456789,occupancy,01/01/2026,y,4,2700"]
    assert [(each.row, each.column) for each in from_rows(*rows).problems] == [(2, "from"), (3, "to")]


@pytest.mark.parametrize("body", [b"\xff\xfe\x00broken", b"", b"name,number\nfalls,4\n"])
def test_what_is_no_table_of_numbers_is_refused(body: bytes) -> None:
    (problem,) = read_csv(body, OWN, TODAY).problems
    assert problem.says == tables.NO_TABLE


@pytest.mark.parametrize(
    ("text", "value"),
    [("2,700", 2_700.0), ("12.5", 12.5), ("1,23", None), ("-1", None), ("1e9", None), ("१२", None), ("9" * 10, None)],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert number(text) == value


def test_a_version_keeps_its_figures() -> None:
    assert opened(kept(Content(figures=(FALLS,)))).figures == (FALLS,)


def test_a_version_from_before_there_were_figures_opens() -> None:
    before = kept(Content(description="Hens"))
    del before["figures"]
    assert opened(before) == Content(description="Hens")
