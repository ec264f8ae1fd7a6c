"""One sum, made once as cheap and once as dear as the answers and the figures allow.

Between these two ends lies every result that the answers leave open: a charge never falls when income, savings or the
price of care rise, and never rises when an allowance does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from app.domain.figures import Certainty, Figure, figure_on
from app.domain.rules.charging.entries import Rule
from app.domain.rules.charging.policy import Policy
from app.domain.rules.charging.ranges import BEYOND, NOTHING, Range
from app.domain.rules.results import NotInForceError

R = TypeVar("R", bound=Rule)


class End(StrEnum):
    LEAST = "least"
    MOST = "most"


class Part(StrEnum):
    """What a line adds to: what the person owns, or the charge of a week."""

    CAPITAL = "capital"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class UsedFigure:
    name: str
    value: Decimal | None
    certainty: Certainty
    since: date | None
    source: str

    @property
    def is_missing(self) -> bool:
        return self.certainty in (Certainty.UNKNOWN, Certainty.OUT_OF_DATE)


@dataclass(frozen=True, slots=True)
class Entry:
    """`adds` is what the line does to its part at this end; `said` is the answer that it comes from."""

    slug: str
    part: Part
    adds: Decimal
    rule: Rule
    figures: tuple[UsedFigure, ...]
    said: Range | None
    treatment: str


@dataclass(slots=True)
class Ledger:
    policy: Policy
    day: date
    end: End
    entries: list[Entry] = field(default_factory=list)
    silences: set[UsedFigure] = field(default_factory=set)
    flags: set[str] = field(default_factory=set)
    #: by rule, the figures that were asked for
    asked: dict[str, list[UsedFigure]] = field(default_factory=dict)

    def step(self, slug: str) -> Rule:
        return rule_on(self.policy.steps[slug], self.day)

    def raising(self, amount: Range) -> Decimal:
        """An answer that makes the charge dearer when it is more."""
        return amount.low if self.end is End.LEAST else amount.top

    def lowering(self, amount: Range) -> Decimal:
        return amount.top if self.end is End.LEAST else amount.low

    def figure(self, rule: Rule, role: str, *, raises: bool) -> Decimal:
        """A figure that nobody knows, or that is out of date, may be nothing, and may be without end."""
        used = self.names(rule, role)
        if used.value is not None and not used.is_missing:
            return used.value
        if rule.missing == "silence":
            self.silences.add(used)
        return NOTHING if raises is (self.end is End.LEAST) else BEYOND

    def names(self, rule: Rule, role: str) -> UsedFigure:
        """Takes a figure down for the line of its rule."""
        used = figure_used(rule.figures[role], self.day)
        self.asked.setdefault(rule.slug, []).append(used)
        return used

    def add(
        self, slug: str, adds: Decimal, rule: Rule, *, part: Part = Part.WEEK, said: Range | None = None, how: str = ""
    ) -> None:
        figures = tuple(dict.fromkeys(self.asked.get(rule.slug, ())))
        self.entries.append(Entry(slug, part, adds, rule, figures, said, how))

    def total(self, part: Part = Part.WEEK) -> Decimal:
        return sum((entry.adds for entry in self.entries if entry.part is part), NOTHING)

    def not_below_nothing(self) -> None:
        if self.total() < 0:
            self.add("never-below-nothing", -self.total(), self.step("never-below-nothing"))

    def not_above(self, most: Decimal, slug: str) -> None:
        if self.total() > most:
            self.add(slug, most - self.total(), self.step(slug))


def rule_on(rule: R, day: date) -> R:
    if not rule.counts_on(day):
        raise NotInForceError(rule.slug)
    return rule


@lru_cache(maxsize=4096)
def figure_used(name: str, day: date) -> UsedFigure:
    figure = figure_on(name, day)
    certainty = Certainty.UNKNOWN if _is_guess(figure) else figure.certainty
    value = None if _is_guess(figure) else figure.value
    return UsedFigure(name, value, certainty, figure.since, figure.source)


def _is_guess(figure: Figure) -> bool:
    """Kept to be looked for, not to be reckoned with: nobody vouches for the number."""
    return any(value.since == figure.since and value.confidence == "uncertain" for value in figure.series.values)


def certainties(figures: Sequence[UsedFigure]) -> Certainty:
    order = (Certainty.UNKNOWN, Certainty.OUT_OF_DATE, Certainty.UNCONFIRMED)
    return next((each for each in order if any(used.certainty is each for used in figures)), Certainty.CONFIRMED)
