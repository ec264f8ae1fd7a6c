"""Reads of several places at once: as many statements for six as for one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from app.domain.profile import PlaceProfile
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from app.providers.models import Place, Rating, Registration, RegistrationSource
from app.providers.profiling import Provenance, make_profile


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Whom a reference leads to: `asked` is another one than `ref` where two places turned out to be one."""

    asked: str
    id: int
    ref: str
    name: str
    town: str | None


def resolve_refs(session: Session, refs: Sequence[str]) -> dict[str, FoundPlace]:
    """By the reference asked for; those that no place has are missing."""
    found = session.execute(_FOUND.where(Place.ref.in_(refs)))
    return {row[0]: FoundPlace(*row) for row in found}


def list_profiles(session: Session, ids: Sequence[int]) -> list[PlaceProfile]:
    """In the order of the ids. Of ratings only those in force: the overall ones of each service, and the key questions
    of the whole."""
    places = {place.id: place for place in session.scalars(_PLACES.where(Place.id.in_(ids)))}
    ratings, provenance = _ratings(session, ids), _provenance(session, places.values())
    counts = _counts(session, {place.organisation_id for place in places.values()})
    return [
        make_profile(places[id_], ratings[id_], provenance[id_], counts.get(places[id_].organisation_id, 0))
        for id_ in ids
    ]


_STAYED = aliased(Place)
_FOUND = select(
    Place.ref,
    func.coalesce(_STAYED.id, Place.id),
    func.coalesce(_STAYED.ref, Place.ref),
    func.coalesce(_STAYED.name, Place.name),
    func.coalesce(_STAYED.town, Place.town),
).outerjoin(_STAYED, _STAYED.id == Place.merged_into_id)

_PLACES = select(Place).options(
    joinedload(Place.organisation),
    joinedload(Place.council),
    selectinload(Place.registrations).joinedload(Registration.organisation),
)

_RATINGS = (
    select(
        Rating.__table__,
        Registration.place_id,
        Registration.regulator_id,
        Source.slug,
        Source.title,
        ImportRun.data_as_of,
    )
    .join(Registration, Registration.id == Rating.registration_id)
    .join(ImportRun, ImportRun.id == Rating.run_id)
    .join(Source, Source.id == ImportRun.source_id)
    .where(Rating.is_current, or_(Rating.service_group == "Overall", Rating.question == "Overall"))
    .order_by(Rating.published_on.desc(), Rating.id)
)

_LISTED_BY = (
    select(Registration.place_id, Source.slug, Source.title, Source.homepage, func.max(RegistrationSource.last_seen_on))
    .join(RegistrationSource, RegistrationSource.source_id == Source.id)
    .join(Registration, Registration.id == RegistrationSource.registration_id)
    .group_by(Registration.place_id, Source.id, Source.slug, Source.title, Source.homepage)
)

_NEWEST_EDITIONS = (
    select(Source.slug, Source.title, Source.homepage, func.max(ImportRun.data_as_of))
    .outerjoin(ImportRun, (ImportRun.source_id == Source.id) & (ImportRun.status == RunStatus.SUCCEEDED))
    .group_by(Source.id, Source.slug, Source.title, Source.homepage)
)


def _ratings(session: Session, ids: Sequence[int]) -> Mapping[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in session.execute(_RATINGS.where(Registration.place_id.in_(ids))):
        found[row.place_id].append(row)
    return found


def _provenance(session: Session, places: Any) -> Mapping[int, dict[str, Provenance]]:
    """Each place's own editions of those that list it, and the newest of those that facts were worked out from."""
    found: dict[int, dict[str, Provenance]] = {place.id: {} for place in places}
    for id_, slug, title, url, as_of in session.execute(_LISTED_BY.where(Registration.place_id.in_(found))):
        found[id_][slug] = Provenance(title, url, as_of)
    named = {stamp.partition("@")[0] for place in places for stamp in place.sources.values()}
    newest = session.execute(_NEWEST_EDITIONS.where(Source.slug.in_(named)))
    others = {slug: Provenance(title, url, as_of) for slug, title, url, as_of in newest}
    return {place.id: _worked_out(place, others) | found[place.id] for place in places}


def _worked_out(place: Place, newest: Mapping[str, Provenance]) -> dict[str, Provenance]:
    named = {stamp.partition("@")[0] for stamp in place.sources.values()}
    return {slug: provenance for slug, provenance in newest.items() if slug in named}


def _counts(session: Session, organisation_ids: set[int]) -> dict[int, int]:
    held = (
        select(Place.organisation_id, func.count())
        .where(Place.organisation_id.in_(organisation_ids), Place.withdrawn_on.is_(None))
        .group_by(Place.organisation_id)
    )
    return {id_: number for id_, number in session.execute(held)}
