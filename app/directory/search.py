"""One search, from the words to a page of results with counted filters."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial

import numpy as np
from numpy.typing import NDArray
from sqlalchemy.orm import Session

from app.directory.demand import Demand, Field
from app.directory.documents import RATING_RANK, name_key
from app.directory.facets import facets
from app.directory.interpret import interpret
from app.directory.relaxing import relaxations
from app.domain.criteria import PAGE_SIZE, SearchCriteria, Sort
from app.domain.results import Interpretation, NearKind, Page, PlaceRow, SearchResult
from app.providers.queries import list_rows
from search_index import Filters, Index, Mask, count, first

#: points of the text score that a mile costs where words and a point are both given
MILE_COSTS = 0.5
#: farther than any two places in England, in miles: parts the ratings in one sort key
BEYOND = 10_000.0
#: kinds of understood words that a search can go by alone
_WANTS = frozenset(("service", "band", "rating", "place"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a search comes to, and the places that each of its demands leaves."""

    meant: Interpretation
    demand: Demand
    field: Field
    filters: Filters

    @classmethod
    def of(cls, index: Index, criteria: SearchCriteria, meant: Interpretation, today: date) -> "Asked":
        demand = Demand.of(criteria, meant)
        field = Field.of(index, demand, today=today)
        return cls(meant, demand, field, Filters(index.columns.everything, field.masks(demand)))

    def total(self) -> int:
        return count(self.filters.all())

    @property
    def is_sentence(self) -> bool:
        """Words are left that are no name, beside others that say what is wanted: they must not stop the search."""
        meant = self.meant
        return bool(meant.left) and not meant.is_name and any(piece.kind in _WANTS for piece in meant.understood)


def search(session: Session, index: Index, criteria: SearchCriteria, *, today: date | None = None) -> SearchResult:
    today = today or datetime.now(UTC).date()
    asked = _ask(session, index, criteria, today)
    meant, demand, field, filters = asked.meant, asked.demand, asked.field, asked.filters
    sort = sort_in_force(criteria, demand, meant)
    order = _order(field, criteria, meant, demand, sort)
    page = _page(session, field, filters.all(), order, criteria.page)
    counted = partial(count_places, session, index, today=today)
    return SearchResult(
        criteria=criteria,
        interpretation=meant,
        places=page,
        facets=facets(field, demand, filters),
        relaxations=() if page.total else relaxations(criteria, meant, demand, field, filters, counted),
        sort=sort,
        within=demand.within,
        care_only=demand.care_only,
    )


def count_places(session: Session, index: Index, criteria: SearchCriteria, *, today: date) -> int:
    return _ask(session, index, criteria, today).total()


def _ask(session: Session, index: Index, criteria: SearchCriteria, today: date) -> Asked:
    asked = Asked.of(index, criteria, interpret(session, index, criteria), today)
    if asked.is_sentence and not asked.total():
        without_rest = interpret(session, index, criteria, leave_out_rest=True)
        fewer = Asked.of(index, criteria, without_rest, today)
        return fewer if fewer.total() else asked
    return asked


def sort_in_force(criteria: SearchCriteria, demand: Demand, meant: Interpretation) -> Sort:
    """What was chosen where it can be done, else what the search is about."""
    has_point = bool(demand.near and demand.near.point)
    chosen = criteria.sort or meant.sort
    if chosen and not (chosen is Sort.DISTANCE and not has_point) and not (chosen is Sort.BEST and not demand.words):
        return chosen
    if demand.words:
        return Sort.BEST
    return Sort.DISTANCE if has_point else Sort.NAME


def _is_town_alone(meant: Interpretation) -> bool:
    is_settlement = meant.near is not None and meant.near.kind is NearKind.SETTLEMENT
    return is_settlement and all(piece.kind == "place" for piece in meant.understood)


def _order(
    field: Field, criteria: SearchCriteria, meant: Interpretation, demand: Demand, sort: Sort
) -> NDArray[np.float64]:
    """One number for every place: lower comes first. Places that are equal stay in the order of their names."""
    size = field.index.size
    far = np.zeros(size) if field.distances is None else np.nan_to_num(field.distances, nan=BEYOND - 1)
    if sort is Sort.RATING:
        return field.index.columns[RATING_RANK] * BEYOND + far
    if sort is Sort.BEST and field.matches is not None:
        order = far * MILE_COSTS
        order[field.matches.rows] -= field.matches.scores
        return order
    order = far if sort is Sort.DISTANCE else np.arange(size, dtype=np.float64)
    if criteria.sort is None and not _is_town_alone(meant):
        # "leeds nursing home" asks for those near Leeds; the one that bears the name comes first among them.
        order[field.index.names.called(name_key(criteria.words))] = -1
    return order


def _page(session: Session, field: Field, mask: Mask, order: NDArray[np.float64], number: int) -> Page[PlaceRow]:
    total = count(mask)
    page: Page[PlaceRow] = Page((), total, number, PAGE_SIZE)
    page = replace(page, number=min(number, page.pages))
    rows = field.index.columns.rows(mask)
    start = (page.number - 1) * PAGE_SIZE
    chosen = first(rows, order[rows], start=start, stop=start + PAGE_SIZE)
    return replace(page, items=_load(session, field, chosen))


def _load(session: Session, field: Field, rows: NDArray[np.intp]) -> list[PlaceRow]:
    """The record of each row; one that was withdrawn a moment ago may be gone from the page, never an error."""
    ids = field.index.ids(rows)
    found = list_rows(session, ids) if ids else {}
    far = [None] * len(ids) if field.distances is None else field.distances[rows].tolist()
    return [
        replace(found[id_], distance=None if miles is None or miles != miles else miles)
        for id_, miles in zip(ids, far, strict=True)
        if id_ in found
    ]
