"""Amounts, ranges and rounding."""

from decimal import Decimal

import pytest

from app.domain.rules.charging import Asset, Period, Range, asked, cost_a_week, income_a_week
from app.domain.rules.charging.ranges import pence_down, pence_up


@pytest.mark.parametrize(("amount", "down", "up"), [("1", "1", "1"), ("1.001", "1.00", "1.01"), ("0.009", "0", "0.01")])
def test_a_part_of_a_penny_goes_to_the_person(amount: str, down: str, up: str) -> None:
    assert pence_down(Decimal(amount)) == Decimal(down)
    assert pence_up(Decimal(amount)) == Decimal(up)


@pytest.mark.parametrize(
    ("period", "income", "cost"),
    [
        # 1000 x 12 / 52 = 230.769...
        (Period.MONTH, "230.76", "230.77"),
        # 1000 / 52 = 19.2307...
        (Period.YEAR, "19.23", "19.24"),
        (Period.FOUR_WEEKS, "250", "250"),
        (Period.FORTNIGHT, "500", "500"),
        (Period.WEEK, "1000", "1000"),
    ],
)
def test_money_by_the_month_is_made_weekly(period: Period, income: str, cost: str) -> None:
    assert income_a_week(asked(1000), period) == Range.exact(income)
    assert cost_a_week(asked(1000), period) == Range.exact(cost)


def test_the_ends_of_a_range_are_made_weekly_each() -> None:
    assert income_a_week(asked([520, 1040]), Period.YEAR) == Range(Decimal(10), Decimal(20))
    assert cost_a_week(asked([520, None]), Period.YEAR) == Range(Decimal(10), None)


@pytest.mark.parametrize("said", [1.5, -1, "-0.01", "NaN", "Infinity", "100000000.01", "ten", True, [5, 4], [1]])
def test_what_is_no_amount_is_refused(said: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        asked(said)


def test_an_answer_may_be_left_open() -> None:
    assert asked("unknown") == asked(None) == Range(Decimal(0), None)
    assert asked(["5", "unknown"]) == Range(Decimal(5), None)


@pytest.mark.parametrize(("owners", "share"), [(0, None), (2, Decimal("1.01")), (1, Decimal("-0.1"))])
def test_a_share_that_cannot_be_is_refused(owners: int, share: Decimal | None) -> None:
    with pytest.raises(ValueError, match="owned by one person or more"):
        Asset("savings", asked(1), owners, share)
