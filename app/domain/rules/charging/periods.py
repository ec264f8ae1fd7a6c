"""Money that comes by the month or the year, as pounds a week."""

from decimal import Decimal
from enum import StrEnum

from app.domain.rules.charging.ranges import Range, pence_down, pence_up


class Period(StrEnum):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    FOUR_WEEKS = "four-weeks"
    MONTH = "month"
    YEAR = "year"


#: so many weeks' money is in so many payments: twelve months' pay is fifty-two weeks'
_WEEKS: dict[Period, tuple[int, int]] = {
    Period.WEEK: (1, 1),
    Period.FORTNIGHT: (2, 1),
    Period.FOUR_WEEKS: (4, 1),
    Period.MONTH: (52, 12),
    Period.YEAR: (52, 1),
}


def income_a_week(amount: Range, period: Period) -> Range:
    weeks, payments = _WEEKS[period]
    high = None if amount.high is None else pence_down(amount.high * payments / Decimal(weeks))
    return Range(pence_down(amount.low * payments / Decimal(weeks)), high)


def cost_a_week(amount: Range, period: Period) -> Range:
    weeks, payments = _WEEKS[period]
    high = None if amount.high is None else pence_up(amount.high * payments / Decimal(weeks))
    return Range(pence_up(amount.low * payments / Decimal(weeks)), high)
