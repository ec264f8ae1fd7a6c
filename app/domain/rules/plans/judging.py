"""Holds a person's answers against a checklist, as the law is on one day."""

from datetime import date

from app.domain.content_files import ContentError
from app.domain.figures import figure_on
from app.domain.rules.conditions import Answer, in_force
from app.domain.rules.matching import Facts, both, either, fits, opposite
from app.domain.rules.plans.loading import checklists
from app.domain.rules.plans.model import Checklist, Force, Point
from app.domain.rules.plans.result import Finding, Judged, State
from app.domain.rules.plans.timing import with_timing
from app.domain.rules.results import NotInForceError


def judge(check: str, facts: Facts, day: date) -> Judged:
    """What is missing in the facts is unknown. Raises NotInForceError."""
    return judge_list(checklist_of(check), facts, day)


def checklist_of(check: str) -> Checklist:
    try:
        return checklists()[check]
    except KeyError:
        raise ContentError(f"There is no checklist “{check}”. There are: {', '.join(checklists())}.") from None


def judge_list(checklist: Checklist, facts: Facts, day: date) -> Judged:
    held = with_timing(checklist, facts, day)
    parts = {
        part: tuple(_found(point, held, day) for point in in_force(points, day))
        for part, points in checklist.parts.items()
    }
    for part, findings in parts.items():
        if not findings:
            _refuse(checklist, part, day)
    return Judged(checklist, day, parts)


def _found(point: Point, facts: Facts, day: date) -> Finding:
    return Finding(point, _state(point, facts), figure_on(point.figure, day) if point.figure else None)


def _state(point: Point, facts: Facts) -> State:
    applies = applies_to(point, facts)
    if applies is Answer.NO:
        return State.LEFT_OUT
    if not point.met_if:
        return State.HOLDS if applies is Answer.YES else State.DEPENDS
    met = fits(point.met_if, facts)
    if met is Answer.YES:
        return State.PRESENT
    if applies is Answer.UNKNOWN:
        return State.DEPENDS
    return _unmet(point, met)


def applies_to(point: Point, facts: Facts) -> Answer:
    applies = fits(point.applies_if, facts)
    if point.or_if:
        applies = either((applies, fits(point.or_if, facts)))
    excluded = fits(point.unless, facts) if point.unless else Answer.NO
    return both((applies, opposite(excluded)))


def _unmet(point: Point, met: Answer) -> State:
    if point.force is Force.GUIDANCE:
        return State.ADVISED
    return State.NOT_FOUND if met is Answer.UNKNOWN else State.MISSING


def _refuse(checklist: Checklist, part: str, day: date) -> None:
    points = checklist.parts[part]
    first = min(each.since for each in points)
    began = f"It began on {first:%-d %B %Y}" if day < first else f"Its last version ended before {day:%-d %B %Y}"
    raise NotInForceError(f"{checklist.check}: “{part}” was not in force on {day:%-d %B %Y}. {began}.")
