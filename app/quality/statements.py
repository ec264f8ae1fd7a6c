"""Statements that ask for what is known of places, made once: making one takes longer than running it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, exists, or_, select

from app.providers.models import Organisation, Registration
from app.providers.standing import IN_FORCE
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure, MeasureTotal

#: the newest first
_ORDER: Mapping[Any, tuple[Any, ...]] = {
    Measure: (Measure.period_to.desc(), Measure.id),
    Mark: (Mark.awarded_on.desc(), Mark.id),
    Decision: (Decision.decided_on.desc(), Decision.id),
    LocalReport: (LocalReport.visited_on.desc(), LocalReport.id),
    Fee: (Fee.valid_from.desc(), Fee.id),
    FoodHygiene: (FoodHygiene.rated_on.desc(), FoodHygiene.id),
}
#: what was asked for or counted under an owner who has left says nothing of today
OF_THE_OWNER = frozenset({Fee, Measure})


def _all_of(table: Any) -> Select[Any]:
    found: Select[Any] = (
        select(table.__table__, Registration.regulator_id, Registration.place_id)
        .join(Registration, Registration.id == table.registration_id)
        .where(table.withdrawn_on.is_(None), *([IN_FORCE] if table in OF_THE_OWNER else []))
        .order_by(*_ORDER[table])
    )
    return found


_THESE = select(Registration.id).where(Registration.place_id == bindparam("place"))
_ORGANISATION = select(Organisation.id).where(Organisation.regulator_id == bindparam("organisation")).scalar_subquery()
_ONE: BindParameter[int] = bindparam("place")
_SEVERAL: BindParameter[int] = bindparam("places", expanding=True)

#: by table: the rows of one place, and of several
OF_PLACE = {table: _all_of(table).where(Registration.place_id == _ONE) for table in _ORDER}
OF_PLACES = {table: _all_of(table).where(Registration.place_id.in_(_SEVERAL)) for table in _ORDER}

OF_ORGANISATION = (
    select(Decision.__table__, Organisation.regulator_id)
    .join(Organisation, Organisation.id == Decision.organisation_id)
    .where(Organisation.regulator_id == bindparam("organisation"), Decision.withdrawn_on.is_(None))
    .order_by(*_ORDER[Decision])
)
#: whether a place has anything at all in each table
WHAT_THERE_IS = select(
    *(exists().where(table.registration_id.in_(_THESE)).label(table.__tablename__) for table in _ORDER),
    exists().where(Decision.organisation_id == _ORGANISATION).label("of_organisation"),
)
TOTALS = select(MeasureTotal.__table__).where(
    MeasureTotal.measure.in_(bindparam("measures", expanding=True)),
    MeasureTotal.period_to.in_(bindparam("days", expanding=True)),
    or_(MeasureTotal.council_id == bindparam("council"), MeasureTotal.council_id.is_(None)),
)
