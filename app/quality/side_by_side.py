"""The evidence of several places at once: one statement for each table, however many places."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.evidence import ComparedMeasure, Evidence, Total
from app.domain.profile import Fact, Missing
from app.providers.models import Registration
from app.quality import rows
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure
from app.quality.queries import list_origins
from app.quality.reading import Asked, Make, Origin, Reader

T = TypeVar("T")
Rows = Mapping[int, Sequence[Any]]

_NEWEST_FIRST: Mapping[Any, Any] = {
    Measure: Measure.period_to,
    Mark: Mark.awarded_on,
    Decision: Decision.decided_on,
    LocalReport: LocalReport.visited_on,
    Fee: Fee.valid_from,
    FoodHygiene: FoodHygiene.rated_on,
}


def list_evidence(session: Session, place_ids: Sequence[int]) -> list[Evidence]:
    """In the order of the ids, of the places themselves: neither their organisations' decisions nor how ratings age."""
    origins = list_origins(session)
    found = {table: _rows(session, table, place_ids) for table in _NEWEST_FIRST}
    return [_OneOfSeveral(id_, origins, found).evidence() for id_ in place_ids]


class _OneOfSeveral(Reader):
    def __init__(self, place_id: int, origins: Mapping[int, Origin], found: Mapping[Any, Rows]) -> None:
        self._asked, self._origins, self._found = Asked(place_id, None, None), origins, found
        self._kinds = {origin.kind for origin in origins.values()}

    def evidence(self) -> Evidence:
        return Evidence(
            measures=self.measures(),
            marks=self.held("marks", Mark, rows.mark, Missing.NONE_LISTED),
            decisions=self.held("decisions", Decision, rows.decision, Missing.NONE_LISTED),
            organisation_decisions=(),
            local_reports=self.held("local_reports", LocalReport, rows.local_report, Missing.NONE_LISTED),
            fees=self.fees(),
            food=self.food(),
        )

    def _read(self, table: Any, query: Select[Any], make: Make[T]) -> tuple[Fact[T], ...]:
        return self._facts(self._found[table].get(self._asked.place_id, ()), make)

    def _totals(self, measures: Sequence[ComparedMeasure]) -> Mapping[tuple[str, date, bool], Total]:
        """Places are set beside one another here, and not beside an area."""
        return {}


def _rows(session: Session, table: Any, place_ids: Sequence[int]) -> Rows:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in session.execute(_OF_PLACES[table], {"places": place_ids}):
        found[row.place_id].append(row)
    return found


def _of_places(table: Any) -> Select[Any]:
    of_them: Select[Any] = (
        select(table.__table__, Registration.regulator_id, Registration.place_id)
        .join(Registration, Registration.id == table.registration_id)
        .where(Registration.place_id.in_(bindparam("places", expanding=True)), table.withdrawn_on.is_(None))
        .order_by(_NEWEST_FIRST[table].desc(), table.id)
    )
    if table in (Fee, Measure):  # of an owner who has left they say nothing of today
        return of_them.where(Registration.withdrawn_on.is_(None), Registration.deregistered_on.is_(None))
    return of_them


_OF_PLACES = {table: _of_places(table) for table in _NEWEST_FIRST}
