"""What the passing of days alone changes: some weeks for which a home is left out, or care is free, come to an end.

Laws and figures stand still: the day stays, and what began before it is moved back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.domain.rules.charging.assess import work_out
from app.domain.rules.charging.entries import Rule
from app.domain.rules.charging.facts import Answer, Facts, Home, Setting
from app.domain.rules.charging.ledger import figure_used
from app.domain.rules.charging.policy import policy_of
from app.domain.rules.charging.results import Charge, Line


@dataclass(frozen=True, slots=True)
class AfterFirstWeeks:
    """`on` is the first day on which the home is no longer left out; it may come sooner where `is_at_latest`."""

    on: date
    is_at_latest: bool
    charge: Charge


def after_first_weeks(facts: Facts, day: date) -> AfterFirstWeeks | None:
    """None where the home is not left out for these weeks alone. With the savings and the figures of `day`."""
    turns = tuple(_turns_of_home(facts, day))
    if not turns:
        return None
    charge = work_out(later(facts, day, max(turns)), day)
    if _home(charge) == _home(work_out(facts, day)):
        return None
    return AfterFirstWeeks(day + timedelta(days=max(turns)), _is_unsure_when(facts), charge)


def _home(charge: Charge) -> tuple[object, object]:
    line: Line | None = next((line for line in charge.lines if line.slug == "home"), None)
    return (line.least, line.most) if line else (None, None)


def _is_unsure_when(facts: Facts) -> bool:
    home = facts.home
    return facts.moved_on is None or bool(home and home.earlier_reason_may_have_ended)


def turns(facts: Facts, day: date) -> tuple[int, ...]:
    """After so many days from `day` something ends; nothing does between two of them."""
    return tuple(sorted({*_turns_of_home(facts, day), *_turns_of_reablement(facts, day)}))


def _turns_of_home(facts: Facts, day: date) -> Iterator[int]:
    home, lasts = facts.home, _first_weeks(facts, day)
    if home is None or facts.setting is not Setting.PERMANENT:
        return
    yield from _end(facts.moved_on or day, lasts, day)
    if home.earlier_reason_ended_on or home.earlier_reason_may_have_ended:
        yield from _end(home.earlier_reason_ended_on or day, lasts, day)


def _turns_of_reablement(facts: Facts, day: date) -> Iterator[int]:
    if facts.free.get("reablement", Answer.NO) is not Answer.NO:
        yield from _end(facts.reablement_began_on or day, _free_weeks(facts, day), day)


def _end(began_on: date, lasts: int, day: date) -> Iterator[int]:
    ends_after = lasts - (day - began_on).days
    if ends_after > 0:
        yield ends_after


def later(facts: Facts, day: date, passed: int) -> Facts:
    """What began on a day that nobody knows began on `day` at the latest."""
    home_lasts, free_lasts = _first_weeks(facts, day), _free_weeks(facts, day)
    return replace(
        facts,
        moved_on=_moved_back(facts.moved_on, home_lasts, day, passed),
        reablement_began_on=_moved_back(facts.reablement_began_on, free_lasts, day, passed),
        home=facts.home and _home_later(facts.home, home_lasts, day, passed),
    )


def _home_later(home: Home, lasts: int, day: date, passed: int) -> Home:
    if not home.earlier_reason_ended_on and not home.earlier_reason_may_have_ended:
        return home
    return replace(home, earlier_reason_ended_on=_moved_back(home.earlier_reason_ended_on, lasts, day, passed))


def _moved_back(began_on: date | None, lasts: int, day: date, passed: int) -> date | None:
    if began_on is None:
        return day - timedelta(days=passed) if passed >= lasts else None
    return began_on - timedelta(days=passed)


def _first_weeks(facts: Facts, day: date) -> int:
    return _days(policy_of(facts.nation).steps["home-first-weeks"], day)


def _free_weeks(facts: Facts, day: date) -> int:
    return _days(policy_of(facts.nation).free["reablement"], day)


def _days(rule: Rule, day: date) -> int:
    return int((figure_used(rule.figures["weeks"], day).value or 0) * 7)
