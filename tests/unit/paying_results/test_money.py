"""Amounts as people say them."""

from decimal import Decimal

import pytest

from app.domain.rules.charging import Range
from app.paying.presenters.money import between, change, span
from app.web.amounts import pounds


@pytest.mark.parametrize(
    ("amount", "said"), [("0", "£0"), ("23250.00", "£23,250"), ("58.55", "£58.55"), ("1300.5", "£1,300.50")]
)
def test_pence_are_said_where_there_are_some(amount: str, said: str) -> None:
    assert pounds(Decimal(amount)) == said


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("5", "5", "£5"),
        ("5", "9", "£5 to £9"),
        ("5", None, "£5 or more"),
        ("0", None, "not known"),
        ("0", "9", "£0 to £9"),
    ],
)
def test_a_range_is_said_by_its_ends(low: str, high: str | None, said: str) -> None:
    assert span(_range(low, high)) == said


def test_a_range_in_a_sentence_stands_between_its_ends() -> None:
    assert between(_range("5", "9")) == "between £5 and £9"
    assert between(_range("5", "5")) == "£5"


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        ("300", "300", "add £300"),
        ("0", "114.60", "add £0 to £114.60"),
        ("-31.80", "-31.80", "take away £31.80"),
        ("-345.10", "-241.45", "take away £241.45 to £345.10"),
        ("0", "0", "nothing"),
        (None, None, "not known"),
    ],
)
def test_a_line_adds_or_takes_away(least: str | None, most: str | None, said: str) -> None:
    assert change(_amount(least), _amount(most), takes="-" in f"{least}{most}") == said


def test_an_end_that_nobody_knows_is_left_open() -> None:
    assert change(Decimal(-10), None, takes=True) == "take away £10 or more"
    assert change(Decimal(10), None, takes=False) == "add £10 or more"
    assert change(None, Decimal(0), takes=True) == "not known"


def test_a_line_that_may_go_either_way_says_both() -> None:
    assert change(Decimal(-5), Decimal(7), takes=True) == "take away up to £5, or add up to £7"


def _amount(said: str | None) -> Decimal | None:
    return None if said is None else Decimal(said)


def _range(low: str, high: str | None) -> Range:
    return Range(Decimal(low), _amount(high))
