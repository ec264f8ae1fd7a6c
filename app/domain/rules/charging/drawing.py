"""Takes from savings, week for week, what income does not cover."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from fractions import Fraction
from math import ceil

from app.domain.rules.charging.assess import work_out
from app.domain.rules.charging.facts import Asset, Facts
from app.domain.rules.charging.ledger import End, figure_used
from app.domain.rules.charging.policy import policy_of
from app.domain.rules.charging.ranges import NOTHING, Range, pence_up
from app.domain.rules.charging.results import Charge

#: after so many days everything that is free or left out for some weeks only is over
_SETTLED = 366


@dataclass(frozen=True, slots=True)
class Month:
    begins_on: date
    capital: Decimal
    charge: Decimal | None


@dataclass(slots=True)
class Run:
    months: list[Month] = field(default_factory=list)
    reaches_limit_on: date | None = None
    is_used_up_on: date | None = None
    gaps: tuple[str, ...] = ()


@dataclass(slots=True)
class Tap:
    """The charge at a level of savings; worked out once for each step of them."""

    facts: Facts
    day: date
    limit: Decimal
    _known: dict[tuple[int, int], Charge] = field(default_factory=dict)

    def charge(self, capital: Decimal, passed: int) -> Charge:
        """The day stands still, and what began before it is moved back."""
        moved = min(passed, _SETTLED) if self._has_days() else 0
        key = (self._bracket(capital), moved)
        if key not in self._known:
            self._known[key] = work_out(self._facts(capital, moved), self.day)
        return self._known[key]

    def income(self, end: End) -> Decimal:
        """All that comes in, also what a means test leaves out."""
        amounts = [income.amount for income in self.facts.incomes]
        return sum((each.low if end is End.MOST else each.top for each in amounts), NOTHING)

    def _bracket(self, capital: Decimal) -> int:
        if capital > self.limit:
            return -1
        tariff = policy_of(self.facts.nation).steps.get("tariff-income")
        if tariff is None:
            return 0
        over = max(capital - _number(tariff.figures["lower"], self.day), NOTHING)
        return int((over / _number(tariff.figures["step"], self.day)).to_integral_value(ROUND_CEILING))

    def is_settled(self, passed: int) -> bool:
        return passed >= _SETTLED or not self._has_days()

    def _has_days(self) -> bool:
        home = self.facts.home
        days = (self.facts.moved_on, self.facts.reablement_began_on, home and home.earlier_reason_ended_on)
        return any(days)

    def _facts(self, capital: Decimal, moved: int) -> Facts:
        back = timedelta(days=moved)
        facts, home = self.facts, self.facts.home
        return replace(
            facts,
            assets=(Asset("savings", Range.exact(capital)),),
            given_away=Range.exact(0),
            moved_on=_earlier(facts.moved_on, back),
            reablement_began_on=_earlier(facts.reablement_began_on, back),
            home=home and replace(home, earlier_reason_ended_on=_earlier(home.earlier_reason_ended_on, back)),
        )


def _number(name: str, day: date) -> Decimal:
    return figure_used(name, day).value or Decimal(1)


def _earlier(day: date | None, back: timedelta) -> date | None:
    return day - back if day else None


def draw_down(tap: Tap, savings: Decimal, end: End, spends: Range, longest: int) -> Run:
    """In fractions, not in pence: a seventh of a week's money a day, and no day lost by rounding."""
    run = Run(reaches_limit_on=tap.day if savings <= tap.limit else None)
    capital = Fraction(savings)
    for begins_on, days in _months(tap.day, longest):
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
