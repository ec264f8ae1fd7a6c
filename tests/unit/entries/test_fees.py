"""Fees from boxes and from a file."""

from datetime import date

import pytest

from app.domain.entries import fees, tables
from app.domain.entries.content import Fee
from app.domain.entries.fees import ReadFees, money, read_csv, read_form
from app.domain.entries.problems import NO_AMOUNT
from app.domain.formats import template_csv

TODAY = date(2026, 11, 22)
HEAD = "kind of fee,lowest,highest,valid from,includes,excludes\n"


def from_rows(*rows: str) -> ReadFees:
    return read_csv((HEAD + "\n".join(rows)).encode(), ["1-123456789"], TODAY)


def problem_of(*rows: str) -> str:
    (problem,) = from_rows(*rows).problems
    return problem.says


def test_boxes_of_a_kind_become_a_fee() -> None:
    typed = {"residential-lowest": "£1,050", "residential-highest": "1400.50", "valid-from": "01/04/2026"}
    assert read_form(typed, TODAY) == ReadFees((Fee("residential", 105_000, 140_050, date(2026, 4, 1)),), ())


def test_one_amount_is_lowest_and_highest() -> None:
    (fee,) = read_form({"home-care-lowest": "27.50", "valid-from": "2026-04-01"}, TODAY).fees
    assert (fee.lowest, fee.highest) == (2_750, 2_750)


def test_who_fills_in_no_amount_is_told() -> None:
    (problem,) = read_form({"valid-from": "01/04/2026"}, TODAY).problems
    assert problem.says == NO_AMOUNT


def test_who_empties_the_boxes_takes_the_fees_back() -> None:
    held = [Fee("residential", 105_000, 105_000, date(2026, 4, 1))]
    assert read_form({"valid-from": "01/04/2026"}, TODAY, held) == ReadFees((), ())


def test_a_row_may_say_the_words_of_a_kind() -> None:
    (fee,) = from_rows('Home care,25,27,01/04/2026,"Travel, tax",').fees
    assert fee == Fee("home-care", 2_500, 2_700, date(2026, 4, 1), "Travel, tax", "")


def test_the_template_of_the_format_can_be_sent_as_it_is() -> None:
    read = read_csv(template_csv(fees.fees_format()).encode("utf-8-sig"), ["1-123456789"], TODAY)
    assert [fee.kind for fee in read.fees] == ["residential", "respite-residential"]
    assert read.problems == ()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("castle,25,27,01/04/2026,,", fees.NOT_A_KIND),
        ("home-care,x,27,01/04/2026,,", fees.NOT_MONEY),
        ("home-care,-5,27,01/04/2026,,", fees.NOT_MONEY),
        ("home-care,1200,1200,01/04/2026,,", fees.UNLIKELY),
        ("home-care,27,25,01/04/2026,,", fees.ORDER),
        ("home-care,25,27,31/02/2026,,", fees.NOT_A_DAY),
        ("home-care,25,27,01/04/2099,,", fees.NOT_A_DAY),
        ("home-care,25,27,01/04/2026,<script>,", fees.fault_of_text("", "<", 9).says),  # type: ignore[union-attr]
    ],
)
def test_a_row_that_does_not_fit_is_told(row: str, says: str) -> None:
    assert problem_of(row) == says


@pytest.mark.parametrize(
    ("typed", "box"),
    [
        ({"lowest": "dear"}, "lowest"),
        ({"lowest": "1,000", "highest": "900"}, "highest"),
        ({"lowest": "1,000", "highest": "99,000"}, "highest"),
        ({"lowest": "1,000", "includes": "<b>"}, "includes"),
    ],
)
def test_a_fault_is_told_at_its_box(typed: dict[str, str], box: str) -> None:
    boxes = {f"residential-{name}": text for name, text in typed.items()} | {"valid-from": "01/04/2026"}
    (problem,) = read_form(boxes, TODAY).problems
    assert (problem.field, problem.row) == (f"residential-{box}", 0)


def test_the_first_day_that_all_share_is_wrong_once() -> None:
    (problem,) = read_form({"residential-lowest": "1,000", "nursing-lowest": "1,100"}, TODAY).problems
    assert problem.field == "valid-from"


def test_a_table_says_which_row_and_column_does_not_fit() -> None:
    (problem,) = from_rows("home-care,25,27,01/04/2026,,", "", "residential,x,1200,01/04/2026,,").problems
    assert (problem.row, problem.column) == (4, "lowest")


def test_one_kind_stands_in_one_row() -> None:
    assert problem_of("home-care,25,27,01/04/2026,,", "home-care,30,31,01/04/2026,,") == fees.TWICE


@pytest.mark.parametrize(
    "body",
    [b"\xff\xfe\x00broken", b"", b"name,amount\nx,1\n", b"PK\x03\x04\x14\x00", b"\x81", b"\x89PNG\x1a\n\x00"],
)
def test_what_is_no_table_of_fees_is_refused(body: bytes) -> None:
    (problem,) = read_csv(body, [], TODAY).problems
    assert problem.says == tables.NO_TABLE


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("letters", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_table_is_read_as_any_spreadsheet_saves_it(between: str, letters: str) -> None:
    lines = [HEAD.strip().split(","), ["residential", "£1050", "£1400", "01/04/2026", "Café", ""]]
    body = "\r\n".join(between.join(line) for line in lines).encode(letters)
    (fee,) = read_csv(body, [], TODAY).fees
    assert fee == Fee("residential", 105_000, 140_000, date(2026, 4, 1), "Café")


def test_a_table_without_a_column_says_which() -> None:
    (problem,) = read_csv(b"kind of fee,lowest,valid from\nresidential,5,01/04/2026\n", [], TODAY).problems
    assert (problem.says, problem.about) == (tables.NO_COLUMN, "highest")


def test_a_table_without_rows_says_so() -> None:
    assert problem_of() == tables.NO_ROWS


def test_rows_of_another_place_are_refused() -> None:
    body = "location id," + HEAD + "1-999,home-care,25,27,01/04/2026,,\n"
    (problem,) = read_csv(body.encode(), ["1-123456789"], TODAY).problems
    assert (problem.says, problem.about) == (tables.ANOTHER_PLACE, "1-999")


def test_a_file_has_a_longest_length() -> None:
    assert problem_of(*["home-care,25,27,01/04/2026,,"] * 201) == tables.TOO_MANY_ROWS


@pytest.mark.parametrize(("text", "pence"), [("22.5", 2_250), ("£ 1,250", 125_000), ("1,25", None), ("१२", None)])
def test_money_is_read_to_the_penny(text: str, pence: int | None) -> None:
    assert money(text) == pence
