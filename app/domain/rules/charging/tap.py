"""What a person pays at each level of their savings."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import ROUND_CEILING, Decimal

from app.domain.rules.charging.assess import amount_a_week, work_out
from app.domain.rules.charging.facts import Asset, Facts
from app.domain.rules.charging.ledger import End, figure_used
from app.domain.rules.charging.passing import later, turns
from app.domain.rules.charging.policy import policy_of
from app.domain.rules.charging.ranges import NOTHING, Range

#: savings in steps alone, and together with the least and the most that a home may add to them; days that have passed
Key = tuple[tuple[int, ...], int]


@dataclass(slots=True)
class Tap:
    """The charge at a level of savings; the same for each step of them."""

    facts: Facts
    day: date
    limit: Decimal
    #: after so many days something ends that is free or left out for some weeks only
    turns: tuple[int, ...] = field(init=False)
    _homes: tuple[Decimal, ...] = field(init=False)
    #: of Wales: a short stay is held against both
    _limits: tuple[Decimal, ...] = field(init=False)
    _tariff: tuple[Decimal, Decimal] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        home = self.facts.home
        self.turns = turns(self.facts, self.day)
        self._homes = tuple({NOTHING, *((home.value.low, home.value.top) if home else ())})
        steps = policy_of(self.facts.nation).steps
        limits = [steps[slug].figures["limit"] for slug in ("limit-at-home", "limit-care-home") if slug in steps]
        self._limits = tuple(_number(name, self.day) for name in limits)
        if rule := steps.get("tariff-income"):
            self._tariff = _number(rule.figures["lower"], self.day), _number(rule.figures["step"], self.day)

    def amount(self, capital: Decimal, passed: int) -> Range | None:
        """The day stands still, and what began before it is moved back."""
        return amount_a_week(self._facts(capital, passed), self.day)

    def gaps(self, capital: Decimal, passed: int) -> tuple[str, ...]:
        return work_out(self._facts(capital, passed), self.day).gaps

    def key(self, capital: Decimal, passed: int) -> Key:
        """The same for all savings and days at which the charge is the same."""
        return tuple(self._bracket(capital + home) for home in self._homes), self._turned(passed)

    def income(self, end: End) -> Decimal:
        """All that comes in, also what a means test leaves out."""
        amounts = [income.amount for income in self.facts.incomes]
        return sum((each.low if end is End.MOST else each.top for each in amounts), NOTHING)

    def _bracket(self, capital: Decimal) -> int:
        if capital > self.limit:
            return -1
        if self._tariff is None:
            return sum(capital > limit for limit in self._limits)
        lower, step = self._tariff
        return int((max(capital - lower, NOTHING) / step).to_integral_value(ROUND_CEILING))

    def is_settled(self, passed: int) -> bool:
        return not self.turns or passed >= self.turns[-1]

    def _turned(self, passed: int) -> int:
        """The last day up to then on which something ended."""
        return max((turn for turn in self.turns if turn <= passed), default=0)

    def _facts(self, capital: Decimal, passed: int) -> Facts:
        facts = later(self.facts, self.day, self._turned(passed))
        return replace(facts, assets=(Asset("savings", Range.exact(capital)),), given_away=Range.exact(0))


def _number(name: str, day: date) -> Decimal:
    return figure_used(name, day).value or Decimal(1)
