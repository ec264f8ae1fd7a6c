"""Takes from savings, week for week, what income does not cover."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from app.domain.rules.charging.ledger import End
from app.domain.rules.charging.ranges import NOTHING, Range
from app.domain.rules.charging.tap import Key, Tap

#: whole wherever amounts are given to the penny
Exact = int | Fraction
PENCE = 100
_DAYS = 7
SEVENTHS = PENCE * _DAYS


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


@dataclass(slots=True)
class Drain:
    """What is paid a week, and what of it comes from savings, at each level of them; each worked out once.

    Savings are counted in sevenths of a penny, so that a day takes as many of them as a week takes pence: whole
    numbers, and no day lost by rounding.
    """

    tap: Tap
    end: End
    spends: Range
    income: Decimal
    _known: dict[Key, tuple[Decimal | None, Exact]] = field(default_factory=dict)

    def at(self, savings: Exact, on: date) -> tuple[Decimal | None, Exact]:
        capital, passed = _pounds(savings), (on - self.tap.day).days
        key = self.tap.key(capital, passed)
        if key not in self._known:
            self._known[key] = self._worked_out(self.tap.amount(capital, passed))
        return self._known[key]

    def _worked_out(self, amount: Range | None) -> tuple[Decimal | None, Exact]:
        if amount is None:
            return None, 0
        charge = amount.top if self.end is End.MOST else amount.low
        spent = self.spends.top if self.end is End.MOST else self.spends.low
        return charge, _exact(max(charge + spent - self.income, NOTHING), PENCE)


def draw_down(tap: Tap, savings: Decimal, end: End, spends: Range, span: Span) -> Run:
    run = Run(reaches_limit_on=tap.day if savings <= tap.limit else None)
    drain, left = Drain(tap, end, spends, tap.income(end)), _exact(savings, SEVENTHS)
    for begins_on, days in _months(tap.day, span.longest):
        if run.reaches_limit_on and span.is_over(len(run.months), run.reaches_limit_on, begins_on):
            return run
        charge, draws = drain.at(left, begins_on)
        run.months.append(Month(begins_on, _pounds(left), charge))
        if charge is None:
            run.gaps = tap.gaps(_pounds(left), (begins_on - tap.day).days)
            return run
        if not left or (not draws and tap.is_settled((begins_on - tap.day).days)):
            return run
        left = _through_month(drain, run, left, begins_on, days)
    return run


def _exact(amount: Decimal, a_pound: int) -> Exact:
    """An answer may hold parts of a penny."""
    found = Fraction(amount) * a_pound
    return found.numerator if found.denominator == 1 else found


def _pounds(savings: Exact) -> Decimal:
    """To the next penny up, so that savings a part of a penny above the limit are still above it."""
    return Decimal(-(-savings // _DAYS)).scaleb(-2)


def _through_month(drain: Drain, run: Run, savings: Exact, begins_on: date, days: int) -> Exact:
    """Cut where something ends that was free or left out for some weeks."""
    for from_day, count in _cut(drain.tap, begins_on, days):
        savings = _through(drain, run, savings, from_day, count)
    return savings


def _cut(tap: Tap, begins_on: date, days: int) -> Iterator[tuple[date, int]]:
    first = (begins_on - tap.day).days
    turns = [turn for turn in tap.turns if first < turn < first + days]
    for begin, end in pairwise([first, *turns, first + days]):
        yield tap.day + timedelta(days=begin), end - begin


def _through(drain: Drain, run: Run, savings: Exact, begins_on: date, days: int) -> Exact:
    """Cut where the limit is reached: from that day the council may help."""
    draws = drain.at(savings, begins_on)[1]
    if not draws:
        return savings
    over = savings - _exact(drain.tap.limit, SEVENTHS)
    if over > 0 and (first := _days_for(over, draws)) <= days:
        run.reaches_limit_on = begins_on + timedelta(days=first)
        savings = _left(run, savings, draws, begins_on, first)
        draws = drain.at(savings, run.reaches_limit_on)[1]
        return _left(run, savings, draws, run.reaches_limit_on, days - first)
    return _left(run, savings, draws, begins_on, days)


def _left(run: Run, savings: Exact, draws: Exact, from_day: date, days: int) -> Exact:
    left = savings - draws * days
    if left > 0:
        return left
    if savings and run.is_used_up_on is None:
        run.is_used_up_on = from_day + timedelta(days=_days_for(savings, draws))
    return 0


def _days_for(amount: Exact, draws: Exact) -> int:
    return int(-(-amount // draws))


def _months(start: date, count: int) -> Iterator[tuple[date, int]]:
    begins_on = start
    for number in range(1, count + 1):
        next_on = _months_after(start, number)
        yield begins_on, (next_on - begins_on).days
        begins_on = next_on


def _months_after(start: date, count: int) -> date:
    """The same day of a later month, or its last one."""
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
