"""What a place's measures are compared with: the sums of its council's area and of England."""

from typing import Any

from sqlalchemy import Select, Subquery, delete, func, insert, literal, null, select
from sqlalchemy.orm import Session

from app.providers.models import Place, Registration
from app.quality.models import Measure, MeasureTotal

_COLUMNS = ("measure", "period_to", "council_id", "numerator", "denominator", "places", "run_id")


def renew_measure_totals(session: Session, *, run_id: int) -> None:
    """All of them anew, from what is current. A place that two ids stand for counts once."""
    session.execute(delete(MeasureTotal))
    each = _one_per_place()
    for council in (each.c.council_id, None):
        session.execute(insert(MeasureTotal).from_select(_COLUMNS, _sums(each, council, run_id)))


def _one_per_place() -> Subquery:
    same = (Registration.place_id, Measure.measure, Measure.period_to)
    first = (Registration.dual_of.is_not(None), Measure.as_of.desc(), Measure.id.desc())
    rank = func.row_number().over(partition_by=same, order_by=first).label("rank")
    return (
        select(Measure.measure, Measure.period_to, Measure.numerator, Measure.denominator, Place.council_id, rank)
        .join(Registration, Registration.id == Measure.registration_id)
        .join(Place, Place.id == Registration.place_id)
        .where(Measure.withdrawn_on.is_(None))
        .subquery()
    )


def _sums(each: Subquery, council: Any, run_id: int) -> Select[Any]:
    groups = (each.c.measure, each.c.period_to, *([] if council is None else [council]))
    statement = select(
        each.c.measure,
        each.c.period_to,
        null() if council is None else council,
        func.sum(each.c.numerator),
        func.sum(each.c.denominator),
        func.count(),
        literal(run_id),
    ).where(each.c.rank == 1)
    return (statement if council is None else statement.where(council.is_not(None))).group_by(*groups)
