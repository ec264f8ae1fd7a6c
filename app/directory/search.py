"""One search, from the words to a page of results with counted filters."""

from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
from sqlalchemy.orm import Session

from app.directory.asking import Asking
from app.directory.demand import Demand, Field
from app.directory.documents import RATING_RANK, name_key
from app.directory.facets import facets
from app.directory.relaxing import relaxations
from app.domain.criteria import PAGE_SIZE, SearchCriteria, Sort
from app.domain.results import Interpretation, NearKind, Page, PlaceRow, SearchResult, Trouble, TroubleKind
from app.providers.queries import list_rows
from search_index import Index, Reals, Rows, first

#: points of the text score that a mile costs where words and a point are both given
MILE_COSTS = 0.5
#: farther than any two places in England, in miles: parts the ratings in one sort key
BEYOND = 10_000.0


def search(session: Session, index: Index, criteria: SearchCriteria, *, today: date | None = None) -> SearchResult:
    asking = Asking(session, index, today or datetime.now(UTC).date())
    asked = asking.ask(criteria)
    meant, demand, field, filters = asked.meant, asked.demand, asked.field, asked.filters
    sort = sort_in_force(criteria, demand, meant)
    rows = index.columns.rows(filters.all())
    order = _order(field, rows, criteria, meant, sort)
    if demand.covers and field.covering:
        order = order + field.covering.comes_last(rows)
    page = _page(session, field, rows, order, criteria.page)
    return SearchResult(
        criteria=criteria,
        interpretation=_said(meant, demand, field),
        places=page,
        facets=facets(field, demand, filters),
        relaxations=() if page.total else relaxations(criteria, meant, demand, field, filters, asking.count),
        sort=sort,
        within=demand.within,
        care_only=demand.care_only,
        coverage=field.covering.told(session, filters, [row.id for row in page.items]) if field.covering else None,
        goes_to_people=demand.goes_to_people,
    )


def _said(meant: Interpretation, demand: Demand, field: Field) -> Interpretation:
    """With what is missing to tell who comes to a postcode."""
    told = {trouble.kind for trouble in meant.troubles} & {TroubleKind.POSTCODE_UNKNOWN, TroubleKind.OTHER_NATION}
    if not demand.covers or field.covering or (told and meant.near is None):
        return meant
    needed = Trouble(TroubleKind.POSTCODE_NEEDED, meant.near.label if meant.near else "")
    return replace(meant, troubles=(*meant.troubles, needed))


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


def _order(field: Field, rows: Rows, criteria: SearchCriteria, meant: Interpretation, sort: Sort) -> Reals:
    """One number for each of the rows: lower comes first. Places that are equal stay in the order of their names."""
    far = np.zeros(len(rows)) if field.distances is None else np.nan_to_num(field.distances[rows], nan=BEYOND - 1)
    if sort is Sort.RATING:
        return field.index.columns[RATING_RANK][rows] * BEYOND + far
    if sort is Sort.BEST and field.matches is not None:
        return far * MILE_COSTS - field.matches.scores_of(rows)
    order = far if sort is Sort.DISTANCE else rows.astype(np.float64)
    if criteria.sort is None and not _is_town_alone(meant):
        # "leeds nursing home" asks for those near Leeds; the one that bears the name comes first among them.
        order[np.isin(rows, field.index.names.called(name_key(criteria.words)))] = -1
    return order


def _page(session: Session, field: Field, rows: Rows, order: Reals, number: int) -> Page[PlaceRow]:
    page: Page[PlaceRow] = Page((), len(rows), number, PAGE_SIZE)
    page = replace(page, number=min(number, page.pages))
    start = (page.number - 1) * PAGE_SIZE
    chosen = first(rows, order, start=start, stop=start + PAGE_SIZE)
    return replace(page, items=_load(session, field, chosen))


def _load(session: Session, field: Field, rows: Rows) -> list[PlaceRow]:
    """The record of each row; one that was withdrawn a moment ago may be gone from the page, never an error."""
    ids = field.index.ids(rows)
    far = {} if field.distances is None else dict(zip(ids, field.distances[rows].tolist(), strict=True))
    known = {id_: miles for id_, miles in far.items() if miles == miles}  # not a number: its point is not known
    found = list_rows(session, ids, distances=known) if ids else {}
    return [found[id_] for id_ in ids if id_ in found]
