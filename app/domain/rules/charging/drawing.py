"""Takes from savings, week for week, what income does not cover."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

from app.domain.rules.charging.ledger import End
from app.domain.rules.charging.ranges import NOTHING, Range, pence_up
from app.domain.rules.charging.tap import Tap


@dataclass(frozen=True, slots=True)
class Month:
    begins_on: date
    capital: Decimal
    charge: Decimal | None


@dataclass(frozen=True, slots=True)
class Span:
    """So many months at the longest, and so many beyond the limit; but never fewer than `at_least`."""

    longest: int
    beyond: int
    at_least: int = 0

    def is_over(self, months: int, reached_on: date, begins_on: date) -> bool:
        return months >= self.at_least and begins_on >= _months_after(reached_on, self.beyond)


@dataclass(slots=True)
class Run:
    months: list[Month] = field(default_factory=list)
    reaches_limit_on: date | None = None
    is_used_up_on: date | None = None
    gaps: tuple[str, ...] = ()


def draw_down(tap: Tap, savings: Decimal, end: End, spends: Range, span: Span) -> Run:
    """In fractions, not in pence: a seventh of a week's money a day, and no day lost by rounding."""
    run = Run(reaches_limit_on=tap.day if savings <= tap.limit else None)
    capital = Fraction(savings)
    for begins_on, days in _months(tap.day, span.longest):
        if run.reaches_limit_on and span.is_over(len(run.months), run.reaches_limit_on, begins_on):
            return run
        charge, draws = _draws(tap, capital, begins_on, end, spends)
        run.months.append(Month(begins_on, _pence(capital), charge))
        if charge is None:
            run.gaps = tap.charge(_pence(capital), (begins_on - tap.day).days).gaps
            return run
        if not capital or (not draws and tap.is_settled((begins_on - tap.day).days)):
            return run
        capital = _through_month(tap, run, capital, begins_on, days, end, spends)
    return run


def _pence(capital: Fraction) -> Decimal:
    """Up, so that savings a part of a penny above the limit are still above it."""
    return pence_up(Decimal(capital.numerator) / Decimal(capital.denominator))


def _draws(tap: Tap, capital: Fraction, on: date, end: End, spends: Range) -> tuple[Decimal | None, Fraction]:
    amount = tap.charge(_pence(capital), (on - tap.day).days).amount
    if amount is None:
        return None, Fraction(0)
    charge = amount.top if end is End.MOST else amount.low
    spent = spends.top if end is End.MOST else spends.low
    return charge, Fraction(max(charge + spent - tap.income(end), NOTHING))


def _through_month(
    tap: Tap, run: Run, capital: Fraction, begins_on: date, days: int, end: End, spends: Range
) -> Fraction:
    """The month in which the limit is reached is cut in two: from that day the council may help."""
    draws = _draws(tap, capital, begins_on, end, spends)[1]
    if not draws:
        return capital
    over = capital - Fraction(tap.limit)
    if over > 0 and (first := _days_for(over, draws)) <= days:
        run.reaches_limit_on = begins_on + timedelta(days=first)
        capital = _left(run, capital, draws, begins_on, first)
        draws = _draws(tap, capital, run.reaches_limit_on, end, spends)[1]
        return _left(run, capital, draws, run.reaches_limit_on, days - first)
    return _left(run, capital, draws, begins_on, days)


def _left(run: Run, capital: Fraction, draws: Fraction, from_day: date, days: int) -> Fraction:
    left = capital - draws * days / 7
    if left > 0:
        return left
    if capital and run.is_used_up_on is None:
        run.is_used_up_on = from_day + timedelta(days=_days_for(capital, draws))
    return Fraction(0)


def _days_for(amount: Fraction, draws: Fraction) -> int:
    return ceil(amount * 7 / draws)


def _months(start: date, count: int) -> Iterator[tuple[date, int]]:
    for number in range(count):
        begins_on = _months_after(start, number)
        yield begins_on, (_months_after(start, number + 1) - begins_on).days


def _months_after(start: date, count: int) -> date:
    """The same day of a later month, or its last one."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=start.day - 1), first_of_next - timedelta(days=1))
