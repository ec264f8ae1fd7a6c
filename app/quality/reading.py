"""Reads what is known of one place. The first statement asks what there is at all, so that a place of which little is
known costs little."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.domain.evidence import ComparedMeasure, Total
from app.quality import statements
from app.quality.telling import Totals


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose evidence is wanted: by the keys and numbers that a profile has."""

    place_id: int
    organisation_id: str | None
    council_id: int | None
    rating: str | None = None
    #: whole years since that rating
    years: int | None = None


class OnePlace:
    def __init__(self, session: Session, asked: Asked) -> None:
        self._asked = asked
        #: past the session: what comes are columns, and it is hot
        self._connection = session.connection()
        whose = {"place": asked.place_id, "organisation": asked.organisation_id}
        self._has = self._connection.execute(statements.WHAT_THERE_IS, whose).one()._mapping

    def rows(self, table: Any) -> Iterable[Any]:
        if not self._has[table.__tablename__]:
            return ()
        return self._connection.execute(statements.OF_PLACE[table], {"place": self._asked.place_id})

    def rows_of_organisation(self) -> Iterable[Any]:
        if not self._has["of_organisation"]:
            return ()
        return self._connection.execute(statements.OF_ORGANISATION, {"organisation": self._asked.organisation_id})

    def totals(self, measures: Sequence[ComparedMeasure]) -> Totals:
        if not measures:
            return {}
        wanted = {
            "measures": [each.measure for each in measures],
            "days": [each.period_to for each in measures],
            "council": self._asked.council_id,
        }
        return {
            (row.measure, row.period_to, row.council_id is None): Total(row.numerator, row.denominator, row.places)
            for row in self._connection.execute(statements.TOTALS, wanted)
        }
