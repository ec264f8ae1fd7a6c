"""From a link between two registrations to the places on both its sides."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.providers.models import Place, Registration, RegistrationLink

#: who publishes links, and whose the ids in them are
CQC = "CQC"

EARLIER, LATER = aliased(Registration), aliased(Registration)
FROM, TO = aliased(Place), aliased(Place)


def linked_places(*columns: ColumnElement[Any] | InstrumentedAttribute[Any]) -> Select[Any]:
    """Of links whose both registrations are known, and are not of one place already."""
    return (
        select(*columns)
        .select_from(RegistrationLink)
        # The regulator too, for the index is on both.
        .join(EARLIER, and_(EARLIER.regulator == CQC, EARLIER.regulator_id == RegistrationLink.predecessor_id))
        .join(LATER, and_(LATER.regulator == CQC, LATER.regulator_id == RegistrationLink.successor_id))
        .join(FROM, FROM.id == EARLIER.place_id)
        .join(TO, TO.id == LATER.place_id)
        .where(FROM.id != TO.id)
    )
