"""What the calendar adds to the answers: whether a first check, or the yearly one, is due.

The periods are figures. Without a figure in force nobody knows whether it is due.
"""

from calendar import monthrange
from datetime import date, timedelta

from app.domain.figures import Unit, figure_on
from app.domain.rules.conditions import Answer
from app.domain.rules.matching import UNKNOWN, Facts
from app.domain.rules.plans.model import Checklist

#: the facts that it adds
FIRST_CHECK, YEARLY = "first_check_due", "yearly_due"
#: the day on the plan in hand; else the day it was made, whether it was reviewed since, and when last
DATED, MADE, REVIEWED, LAST = "dated_on", "made_on", "reviewed", "reviewed_on"


def with_timing(checklist: Checklist, facts: Facts, day: date) -> Facts:
    return {**facts, **{kind: _is_due(kind, figure, facts, day) for kind, figure in _figures(checklist).items()}}


def _figures(checklist: Checklist) -> dict[str, str]:
    """Which number each kind turns on: said where the point is."""
    return {
        kind: point.figure
        for point in checklist.points
        for kind in (FIRST_CHECK, YEARLY)
        if kind in point.applies_if and point.figure
    }


def _is_due(kind: str, figure: str, facts: Facts, day: date) -> Answer:
    if kind == FIRST_CHECK and facts.get(REVIEWED) == "yes":
        return Answer.NO
    counts_from = _day(facts.get(_counted_from(facts)))
    due = _after(counts_from, figure, day) if counts_from else None
    if due is None:
        return Answer.UNKNOWN
    return Answer.YES if due <= day else Answer.NO


def _counted_from(facts: Facts) -> str:
    if DATED in facts:
        return DATED
    return {"yes": LAST, "no": MADE}.get(str(facts.get(REVIEWED)), UNKNOWN)


def _day(answer: object) -> date | None:
    return date.fromisoformat(answer) if isinstance(answer, str) and answer != UNKNOWN else None


def _after(start: date, figure: str, day: date) -> date | None:
    held = figure_on(figure, day)
    if held.value is None:
        return None
    count = int(held.value)
    return start + timedelta(weeks=count) if held.series.unit is Unit.WEEKS else months_after(start, count)


def months_after(start: date, count: int) -> date:
    """The same day of a later month, or its last one."""
    years, month = divmod(start.month - 1 + count, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
