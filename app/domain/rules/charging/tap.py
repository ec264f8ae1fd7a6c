"""What a person pays at each level of their savings."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from app.domain.rules.charging.assess import amount_a_week, work_out
from app.domain.rules.charging.facts import Asset, Facts
from app.domain.rules.charging.ledger import End, figure_used
from app.domain.rules.charging.policy import policy_of
from app.domain.rules.charging.ranges import NOTHING, Range

#: after so many days everything that is free or left out for some weeks only is over
_SETTLED = 366


@dataclass(slots=True)
class Tap:
    """The charge at a level of savings; the same for each step of them."""

    facts: Facts
    day: date
    limit: Decimal
    _has_days: bool = field(init=False)
    _tariff: tuple[Decimal, Decimal] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        home = self.facts.home
        days = (self.facts.moved_on, self.facts.reablement_began_on, home and home.earlier_reason_ended_on)
        self._has_days = any(days)
        if rule := policy_of(self.facts.nation).steps.get("tariff-income"):
            self._tariff = _number(rule.figures["lower"], self.day), _number(rule.figures["step"], self.day)

    def amount(self, capital: Decimal, passed: int) -> Range | None:
        """The day stands still, and what began before it is moved back."""
        return amount_a_week(self._facts(capital, self.key(capital, passed)[1]), self.day)

    def gaps(self, capital: Decimal, passed: int) -> tuple[str, ...]:
        return work_out(self._facts(capital, self.key(capital, passed)[1]), self.day).gaps

    def key(self, capital: Decimal, passed: int) -> tuple[int, int]:
        """The same for all savings and days at which the charge is the same."""
        return self._bracket(capital), min(passed, _SETTLED) if self._has_days else 0

    def income(self, end: End) -> Decimal:
        """All that comes in, also what a means test leaves out."""
        amounts = [income.amount for income in self.facts.incomes]
        return sum((each.low if end is End.MOST else each.top for each in amounts), NOTHING)

    def _bracket(self, capital: Decimal) -> int:
        if capital > self.limit:
            return -1
        if self._tariff is None:
            return 0
        lower, step = self._tariff
        return int((max(capital - lower, NOTHING) / step).to_integral_value(ROUND_CEILING))

    def is_settled(self, passed: int) -> bool:
        return passed >= _SETTLED or not self._has_days

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
