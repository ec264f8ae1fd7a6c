"""The evidence of several places at once: one statement for each table, however many places."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.domain.evidence import ComparedMeasure, Evidence
from app.quality.queries import list_origins
from app.quality.statements import OF_PLACES
from app.quality.telling import Telling, Totals


def list_evidence(session: Session, place_ids: Sequence[int]) -> list[Evidence]:
    """In the order of the ids, of the places themselves: neither their organisations' decisions nor how ratings age."""
    origins = list_origins(session)
    found = {table: _by_place(session, table, place_ids) for table in OF_PLACES}
    return [Telling(_OneOfSeveral(id_, found), origins).evidence() for id_ in place_ids]


@dataclass(frozen=True, slots=True)
class _OneOfSeveral:
    place_id: int
    found: Mapping[Any, Mapping[int, Sequence[Any]]]

    def rows(self, table: Any) -> Iterable[Any]:
        return self.found[table].get(self.place_id, ())

    def rows_of_organisation(self) -> Iterable[Any]:
        return ()

    def totals(self, measures: Sequence[ComparedMeasure]) -> Totals:
        """Places are set beside one another here, and not beside an area."""
        return {}


def _by_place(session: Session, table: Any, place_ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in session.connection().execute(OF_PLACES[table], {"places": place_ids}):
        found[row.place_id].append(row)
    return found
