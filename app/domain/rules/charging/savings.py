"""How long savings last: month by month to the limit, and beyond until nothing more has to be taken from them.

Prices, incomes and figures stay as they are on the first day; nobody knows those of later years, and each row that
lies past the day of a figure says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Annotated

from pydantic import Field

from app.domain.content_files import Entry, read_entry
from app.domain.figures import figure_on
from app.domain.rules.charging.capital import count_other_capital
from app.domain.rules.charging.drawing import Month, Run, Span, draw_down
from app.domain.rules.charging.facts import Facts, Nation, Setting
from app.domain.rules.charging.ledger import End, Ledger, figure_used
from app.domain.rules.charging.policy import PAYING, Policy, policy_of
from app.domain.rules.charging.ranges import NONE, Range
from app.domain.rules.charging.tap import Tap
from app.domain.rules.results import NotInForceError

_LIMITS: Mapping[tuple[Nation, bool], tuple[str, str]] = {
    (Nation.ENGLAND, True): ("upper-limit", "upper"),
    (Nation.ENGLAND, False): ("upper-limit", "upper"),
    (Nation.WALES, True): ("limit-at-home", "limit"),
    (Nation.WALES, False): ("limit-care-home", "limit"),
}


class Advice(Entry):
    call_ahead_weeks: Annotated[int, Field(gt=0)]
    why: str
    longest_months: Annotated[int, Field(gt=0)]
    #: so long the table goes on after the limit
    months_beyond: Annotated[int, Field(gt=0)]


@lru_cache
def advice() -> Advice:
    return read_entry(PAYING / "savings.yaml", Advice)


@dataclass(frozen=True, slots=True)
class Row:
    """`capital` is what is left when the month begins, `charge` what is paid a week in it: none where not known."""

    number: int
    begins_on: date
    capital: Range
    charge: Range | None
    figures_may_change: bool


@dataclass(frozen=True, slots=True)
class Projection:
    """Of each pair of days the first is the earliest, the second the latest; none is "not in the time looked at"."""

    limit: Decimal
    rows: tuple[Row, ...]
    reaches_limit_on: tuple[date | None, date | None]
    is_used_up_on: tuple[date | None, date | None]
    call_council_on: date | None
    gaps: tuple[str, ...]
    citations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoProjection:
    gaps: tuple[str, ...]


def how_long(facts: Facts, day: date, *, spends_a_week: Range = NONE) -> Projection | NoProjection:
    """`spends_a_week`: what else the person lives on."""
    policy = policy_of(facts.nation)
    slug, role = _LIMITS[facts.nation, facts.setting is Setting.HOME]
    limit = figure_used(policy.steps[slug].figures[role], day)
    gaps = [
        name for name, said in (("cost", facts.cost), ("savings", _savings(facts, day, policy))) if said.high is None
    ]
    if limit.value is None or limit.is_missing:
        gaps.append(limit.name)
    if gaps or limit.value is None:
        return NoProjection(tuple(gaps))
    return _projected(facts, day, limit.value, policy.steps[slug].citations, spends_a_week)


def _savings(facts: Facts, day: date, policy: Policy) -> Range:
    try:
        low, high = (count_other_capital(facts, Ledger(policy, day, end)) for end in End)
    except NotInForceError:
        return Range.unknown()
    return Range.between(low, high)


def _projected(facts: Facts, day: date, limit: Decimal, citations: tuple[str, ...], spends: Range) -> Projection:
    savings = _savings(facts, day, policy_of(facts.nation))
    tap = Tap(facts, day, limit)
    span = Span(advice().longest_months, advice().months_beyond)
    late = draw_down(tap, savings.top, End.LEAST, spends, span)
    early = draw_down(tap, savings.low, End.MOST, spends, replace(span, at_least=len(late.months)))
    return Projection(
        limit=limit,
        rows=_rows(early, late, facts, day),
        reaches_limit_on=(early.reaches_limit_on, late.reaches_limit_on),
        is_used_up_on=(early.is_used_up_on, late.is_used_up_on),
        call_council_on=_call_on(day, early.reaches_limit_on),
        gaps=tuple(sorted({*early.gaps, *late.gaps})),
        citations=citations,
    )


def _call_on(day: date, reaches_on: date | None) -> date | None:
    if reaches_on is None:
        return None
    return max(day, reaches_on - timedelta(weeks=advice().call_ahead_weeks))


def _rows(early: Run, late: Run, facts: Facts, day: date) -> tuple[Row, ...]:
    last_day = _figures_hold_until(facts, day)
    count = max(len(early.months), len(late.months))
    pairs = [(_at(early, number), _at(late, number)) for number in range(count)]
    return tuple(_row(number, *pair, last_day) for number, pair in enumerate(pairs, 1))


def _at(run: Run, number: int) -> Month:
    """Where nothing more is taken out, the months after are as the last one."""
    return run.months[min(number, len(run.months) - 1)]


def _row(number: int, early: Month, late: Month, last_day: date) -> Row:
    begins_on = max(early.begins_on, late.begins_on)
    charge = None if early.charge is None or late.charge is None else Range.between(late.charge, early.charge)
    return Row(number, begins_on, Range.between(early.capital, late.capital), charge, begins_on > last_day)


def _figures_hold_until(facts: Facts, day: date) -> date:
    names = {name for rule in policy_of(facts.nation).steps.values() for name in rule.figures.values()}
    held = [figure_on(name, day) for name in names]
    ends = [min(figure.review_by, figure.until or date.max) for figure in held]
    return min((end for end in ends if end >= day), default=day)
