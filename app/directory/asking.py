"""What a search comes to. One that finds nothing is asked again for each way out that it offers: these share its
words, its place and its point, so each of those is read and measured once."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.directory.demand import Demand, Field, Measures
from app.directory.interpret import interpret
from app.domain.criteria import SearchCriteria
from app.domain.results import Interpretation
from search_index import Filters, Index, count

#: kinds of understood words that a search can go by alone
_WANTS = frozenset(("service", "band", "rating", "place"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words mean, what is demanded, and the places that each demand leaves."""

    meant: Interpretation
    demand: Demand
    field: Field
    filters: Filters

    def total(self) -> int:
        return count(self.filters.all())

    @property
    def is_sentence(self) -> bool:
        """Words are left that are no name, beside others that say what is wanted: they must not stop the search."""
        meant = self.meant
        return bool(meant.left) and not meant.is_name and any(piece.kind in _WANTS for piece in meant.understood)


class Asking:
    """For one request: nothing that was typed is kept when it ends."""

    def __init__(self, session: Session, index: Index, today: date) -> None:
        self._session, self._index = session, index
        self._measures = Measures(session, index, today)
        self._read: dict[tuple[str, str | None], Interpretation] = {}

    def ask(self, criteria: SearchCriteria) -> Asked:
        asked = self._asked(criteria, self._meant(criteria))
        if asked.is_sentence and not asked.total():
            without_rest = interpret(self._session, self._index, criteria, leave_out_rest=True)
            fewer = self._asked(criteria, without_rest)
            return fewer if fewer.total() else asked
        return asked

    def count(self, criteria: SearchCriteria) -> int:
        return self.ask(criteria).total()

    def _meant(self, criteria: SearchCriteria) -> Interpretation:
        key = (criteria.words, criteria.near)
        if key not in self._read:
            self._read[key] = interpret(self._session, self._index, criteria)
        return self._read[key]

    def _asked(self, criteria: SearchCriteria, meant: Interpretation) -> Asked:
        demand = Demand.of(criteria, meant)
        field = Field.of(self._measures, demand)
        return Asked(meant, demand, field, Filters(self._index.columns.everything, field.masks(demand)))
