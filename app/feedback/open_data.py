"""The numbers as whoever writes programs gets them: every place and month, in one statement."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.feedback.statistics import Counts
from app.feedback.counting import EACH
from app.feedback.models import Cell
from app.feedback.numbers import shown
from app.providers.models import Organisation, Place
from app.providers.numbers_in_force import LOCATION


@dataclass(frozen=True, slots=True)
class CellRow:
    place: str
    #: of CQC, of the registration in force
    location: str | None
    #: ONS code
    council: str | None
    #: the regulator's id of who runs it now
    organisation: str
    question: str
    month: date
    counts: Counts


def list_cells(session: Session, today: date, place_id: int | None = None) -> list[CellRow]:
    """In the order of places, questions and months. All of them, or those of one place."""
    units = (Place.ref, LOCATION, Council.code, Organisation.regulator_id, Cell.about, Cell.month)
    sums = (func.sum(getattr(Cell, each)) for each in EACH)
    rows = (
        select(*units, *sums)
        .join(Place, Place.id == Cell.place_id)
        .join(Organisation, Organisation.id == Place.organisation_id)
        .outerjoin(Council, Council.id == Place.council_id)
        .where(*shown(today), *(() if place_id is None else (Cell.place_id == place_id,)))
        .group_by(Place.id, *units[:1], *units[2:])
        .order_by(Place.ref, Cell.about, Cell.month)
    )
    found: list[Any] = list(session.execute(rows))
    return [_row(*row) for row in found]


def _row(*row: Any) -> CellRow:
    place, location, council, organisation, question, month, *each = row
    return CellRow(place, location, council, organisation, question, month, Counts(tuple(each)))
