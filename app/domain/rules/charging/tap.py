"""What a person pays at each level of their savings."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from app.domain.rules.charging.assess import work_out
from app.domain.rules.charging.facts import Asset, Facts
from app.domain.rules.charging.ledger import End, figure_used
from app.domain.rules.charging.policy import policy_of
from app.domain.rules.charging.ranges import NOTHING, Range
from app.domain.rules.charging.results import Charge

#: after so many days everything that is free or left out for some weeks only is over
_SETTLED = 366


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
