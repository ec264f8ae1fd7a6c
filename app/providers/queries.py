"""All reads of places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from app.domain.profile import PlaceProfile
from app.domain.results import PlaceRow
from app.domain.vocabularies import OWNERSHIPS
from app.providers import statements
from app.providers.linking import CQC
from app.providers.models import Brand, Organisation, Place, Registration
from app.providers.profiling import Provenance, make_profile

#: rows held in memory at a time while a whole table is read
CHUNK = 2_000


class PlaceNotFoundError(LookupError):
    """No place has this reference."""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What the search index needs to know of one place that is registered now. Masks as in `Place`."""

    id: int
    name: str
    also_known_as: str | None
    organisation_name: str
    brand_name: str | None
    address: str | None
    town: str | None
    county: str | None
    postcode: str | None
    latitude: float | None
    longitude: float | None
    services: int
    bands: int
    beds: int | None
    is_care_home: bool | None
    #: slug of OWNERSHIPS
    ownership: str | None
    rating: str | None
    rating_on: date | None
    registered_on: date | None
    council_id: int | None


@dataclass(frozen=True, slots=True)
class PlaceKey:
    """Just enough of a place to list it or to link to it."""

    id: int
    ref: str
    name: str
    is_withdrawn: bool


def get_profile(session: Session, ref: str) -> PlaceProfile:
    """Everything about one place, withdrawn or not. Of two that turned out to be one, the page of either gives
    the one that stayed: its `ref` is then not the one asked for."""
    place = session.scalars(statements.PLACE_BY_REF, {"ref": ref}).unique().one_or_none()
    if place and place.merged_into_id:
        place = session.scalars(statements.PLACE_BY_ID, {"id": place.merged_into_id}).unique().one()
    if place is None:
        raise PlaceNotFoundError(ref)
    ratings = session.connection().execute(statements.RATINGS, {"place_id": place.id}).all()
    run_by_places = session.scalar(statements.COUNT_RUN_BY, {"organisation_id": place.organisation_id}) or 0
    return make_profile(place, ratings, _provenance_of(session, place), run_by_places)


def list_rows(
    session: Session, ids: Sequence[int], *, distances: Mapping[int, float] | None = None
) -> dict[int, PlaceRow]:
    """The places of one page of results, by id, in one query of columns; `distances` in miles, by id."""
    far = distances or {}
    rows = session.connection().execute(statements.ROWS, {"ids": ids})
    return {row.id: _card(row, far.get(row.id)) for row in rows}


def _card(row: Sequence[Any], miles: float | None) -> PlaceRow:
    return PlaceRow(*(*row, miles))


def find_places_by_regulator_id(session: Session, regulator_id: str) -> list[PlaceKey]:
    """Whatever place that registration hangs on now."""
    theirs = (Registration.regulator == CQC, Registration.regulator_id == regulator_id)
    return _keys(session, _KEYS.where(Place.id.in_(select(Registration.place_id).where(*theirs))))


def find_places_run_by(session: Session, regulator_id: str) -> list[PlaceKey]:
    """The places of the provider with this number."""
    run_by = Organisation.id == Place.organisation_id
    return _keys(session, _KEYS.join(Organisation, run_by).where(Organisation.regulator_id == regulator_id))


def find_places_by_phone(session: Session, phone: str) -> list[PlaceKey]:
    """`phone` as `app.domain.numbers.held_phone` writes it."""
    return _keys(session, _KEYS.where(Place.phone == phone))


def iter_search_documents(session: Session) -> Iterator[SearchDocument]:
    """Every place that is registered now, streamed, in the order of their ids."""
    for row in session.execute(_DOCUMENTS, execution_options={"yield_per": CHUNK}):
        yield SearchDocument(*tuple(row))


def count_places(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Place).where(Place.withdrawn_on.is_(None))) or 0


_KEYS = (
    select(Place.id, Place.ref, Place.name, Place.withdrawn_on.is_not(None))
    .where(Place.merged_into_id.is_(None))
    .order_by(Place.name, Place.id)
)


def _keys(session: Session, query: Select[int, str, str, bool]) -> list[PlaceKey]:
    return [PlaceKey(*row) for row in session.execute(query)]


_OWNERSHIP_SLUG = case({term.name: term.slug for term in OWNERSHIPS}, value=Organisation.ownership, else_=None)

_DOCUMENTS = (
    select(
        Place.id,
        Place.name,
        Place.also_known_as,
        Organisation.name,
        Brand.name,
        Place.address,
        Place.town,
        Place.county,
        Place.postcode,
        Place.latitude,
        Place.longitude,
        Place.services,
        Place.bands,
        Place.beds,
        Place.is_care_home,
        _OWNERSHIP_SLUG,
        Place.rating,
        Place.rating_on,
        Place.registered_on,
        Place.council_id,
    )
    .join(Organisation, Organisation.id == Place.organisation_id)
    .outerjoin(Brand, Brand.id == Organisation.brand_id)
    .where(Place.withdrawn_on.is_(None))
    .order_by(Place.id)
)


def _provenance_of(session: Session, place: Place) -> dict[str, Provenance]:
    """By source slug: the newest edition that listed the place, or, for facts worked out from a directory
    of areas, the newest edition of that."""
    found = _provenance(session, statements.SEEN_BY, place_id=place.id)
    others = {stamp.partition("@")[0] for stamp in place.sources.values()} - set(found)
    return found | (_provenance(session, statements.NEWEST_EDITIONS, slugs=others) if others else {})


def _provenance(
    session: Session, statement: Select[str, str, str, date | None], **values: Any
) -> dict[str, Provenance]:
    rows = session.connection().execute(statement, values)
    return {slug: Provenance(title, url, as_of) for slug, title, url, as_of in rows}
