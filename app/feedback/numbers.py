"""Reads of the numbers: whatever is asked is summed up from whole groups."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.feedback.counting import OVERALL, month_to_count, shown_since
from app.domain.feedback.numbers import Numbers
from app.domain.feedback.question import Aspect
from app.domain.feedback.statistics import Counts
from app.feedback.counting import EACH, PUBLISHED, waits
from app.feedback.models import Cell, Feedback
from app.providers.models import Place

Row = tuple[Any, ...]


def numbers_of_place(session: Session, place_id: int, today: date) -> Numbers:
    return numbers_of_places(session, [place_id], today)[place_id]


def numbers_of_places(session: Session, place_ids: Sequence[int], today: date) -> dict[int, Numbers]:
    """Two statements, however many places. Every place is in it."""
    found = _numbers(session, _sums(Cell.place_id, today).where(Cell.place_id.in_(place_ids)))
    counted = (
        select(Feedback.place_id, func.count())
        .where(Feedback.place_id.in_(place_ids), *waits(OVERALL, PUBLISHED, today))
        .group_by(Feedback.place_id)
    )
    waiting: dict[int, int] = {place_id: number for place_id, number in session.connection().execute(counted)}
    return {id_: _with(found.get(id_, Numbers()), waiting.get(id_, 0)) for id_ in place_ids}


def numbers_of_council(session: Session, council_id: int, today: date) -> Numbers:
    """Of the places there: care given at home is counted where it is run from."""
    rows = _of_places(Place.council_id, today).where(Place.council_id == council_id)
    return _numbers(session, rows).get(council_id, Numbers())


def numbers_of_councils(session: Session, today: date, nation: str) -> dict[int, Numbers]:
    """Only those of which there is a number."""
    rows = _of_places(Place.council_id, today).join(Council).where(Council.nation == nation)
    return _numbers(session, rows)


def numbers_of_organisation(session: Session, organisation_id: int, today: date) -> Numbers:
    """Of the places that it runs now, from the month after it took each over: what was said before is not of its
    care. Where we do not know when it did, all of them count."""
    since = Place.registered_on.is_(None) | (Cell.month > Place.registered_on)
    rows = _of_places(Place.organisation_id, today).where(Place.organisation_id == organisation_id, since)
    return _numbers(session, rows).get(organisation_id, Numbers())


def numbers_of_nation(session: Session, today: date, nation: str) -> Numbers:
    rows = _of_places(Council.nation, today).join(Council).where(Council.nation == nation)
    return _numbers(session, rows).get(nation, Numbers())


def numbers_of_refused(session: Session, today: date) -> Numbers:
    """Those that nobody reads, of all places together."""
    rows = _sums(OF_ALL, today).where(Cell.place_id.is_(None))
    return _numbers(session, rows).get(0, Numbers())


OF_ALL: Any = func.coalesce(Cell.place_id, 0)


def shown(today: date) -> tuple[ColumnElement[bool], ...]:
    """Groups that stand in a number today."""
    months = Cell.month.between(shown_since(today), month_to_count(today))
    return months, Cell.taken_back_at.is_(None)


def _sums(unit: Any, today: date) -> Select[Row]:
    sums = [func.sum(getattr(Cell, each)) for each in EACH]
    return select(unit, Cell.about, Cell.month, *sums).where(*shown(today)).group_by(unit, Cell.about, Cell.month)


def _of_places(unit: Any, today: date) -> Select[Row]:
    return _sums(unit, today).join(Place, Place.id == Cell.place_id)


def _numbers(session: Session, rows: Select[Row]) -> dict[Any, Numbers]:
    months: dict[Any, dict[date, Counts]] = defaultdict(dict)
    aspects: dict[Any, dict[Aspect, Counts]] = defaultdict(dict)
    found: list[Any] = list(session.connection().execute(rows.order_by(Cell.month)))
    for unit, about, month, *each in found:
        counts = Counts(tuple(each))
        if about == OVERALL:
            months[unit][month] = counts
        else:
            aspects[unit][Aspect(about)] = aspects[unit].get(Aspect(about), Counts()) + counts
    return {unit: Numbers(months[unit], aspects[unit]) for unit in months | aspects}


def _with(numbers: Numbers, waiting: int) -> Numbers:
    return Numbers(numbers.months, numbers.aspects, waiting)
