"""What is held of the registrations, all at once and small: 57,000 of them in about 40 MB."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson
from sqlalchemy import Text, cast, select
from sqlalchemy.orm import Session

from app.provenance.models import Source
from app.provenance.queries import PLACES
from app.providers.models import Place, Registration, RegistrationSource


@dataclass(frozen=True, slots=True)
class Own:
    """What the source that is being loaded said of a registration before."""

    record_hash: str
    last_seen_on: date
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Held:
    id: int
    regulator_id: str
    place_id: int
    organisation_id: int
    dual_of: str | None
    registered_on: date | None
    deregistered_on: date | None
    withdrawn_on: date | None
    #: `Place.sources`; one object for all places with the same
    sources: Mapping[str, str]
    own: Own | None
    #: source -> the newest edition of it that listed the registration; shared like `sources`
    seen: Mapping[str, date]
    #: the newest day on which a register listed it; a list of ratings, which `seen` has too, is no register
    listed_on: date | None
    #: the same of registers other than the one that is loaded, of those that list it still
    listed_elsewhere_on: date | None


class _Shared:
    """One object for equal values: places differ in few ways."""

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def sources(self, text: str) -> Mapping[str, str]:
        if text not in self._known:
            self._known[text] = orjson.loads(text)
        found: Mapping[str, str] = self._known[text]
        return found

    def listed(self, listings: "Listings", sources: "_Sources") -> "_Listed":
        found: _Listed = self._known.get(listings) or _listed(listings, sources)
        self._known[listings] = found
        return found


def read_held(session: Session, *, source_id: int, is_sample: bool) -> dict[str, Held]:
    """By the regulator's id. Real editions never meet the sample's places: those go when the first one comes."""
    shared = _Shared()
    sources = _sources(session, source_id)
    listings, hashes = _read_listings(session, source_id)
    rows = session.execute(_REGISTRATIONS.where(Place.is_sample.is_(is_sample)), execution_options=_STREAMED)
    return {
        row.regulator_id: _held(row, shared.listed(listings.get(row.id, ()), sources), hashes.get(row.id), shared)
        for row in rows
    }


#: without it all rows of a query are in memory at once, beside what is made of them
_STREAMED = {"yield_per": 2_000}

_REGISTRATIONS = select(
    Registration.id,
    Registration.regulator_id,
    Registration.place_id,
    Registration.organisation_id,
    Registration.dual_of,
    Registration.registered_on,
    Registration.deregistered_on,
    Registration.withdrawn_on,
    cast(Place.sources, Text).label("sources"),
).join(Place, Place.id == Registration.place_id)

#: source id, last seen on, missing from
Listings = tuple[tuple[int, date, date | None], ...]


def _read_listings(session: Session, own_id: int) -> tuple[Mapping[int, Listings], Mapping[int, str]]:
    """By registration: where it is listed, one object for all with the same; and what the own source said last."""
    columns = (
        RegistrationSource.registration_id,
        RegistrationSource.source_id,
        RegistrationSource.record_hash,
        RegistrationSource.last_seen_on,
        RegistrationSource.missing_from,
    )
    found: dict[int, Listings] = {}
    shared: dict[Listings, Listings] = {}
    hashes: dict[int, str] = {}
    query = select(*columns).order_by(RegistrationSource.source_id)
    for id_, source_id, hash_, seen, gone in session.execute(query, execution_options=_STREAMED):
        listings = (*found.get(id_, ()), (source_id, seen, gone))
        found[id_] = shared.setdefault(listings, listings)
        if source_id == own_id:
            hashes[id_] = hash_
    return found, hashes


@dataclass(frozen=True, slots=True)
class _Sources:
    slugs: Mapping[int, str]
    registers: frozenset[int]
    own_id: int


def _sources(session: Session, own_id: int) -> _Sources:
    kinds = {id_: (slug, kind) for id_, slug, kind in session.execute(select(Source.id, Source.slug, Source.kind))}
    registers = frozenset(id_ for id_, (_slug, kind) in kinds.items() if kind == PLACES)
    return _Sources({id_: slug for id_, (slug, _kind) in kinds.items()}, registers, own_id)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What many registrations have in common. `own`: the own source's last edition, and whether it lacked them."""

    seen: Mapping[str, date]
    own: tuple[date, bool] | None
    listed_on: date | None
    listed_elsewhere_on: date | None


def _listed(listings: Listings, sources: _Sources) -> _Listed:
    registers = [(id_, seen, gone) for id_, seen, gone in listings if id_ in sources.registers]
    elsewhere = (seen for id_, seen, gone in registers if id_ != sources.own_id and gone is None)
    return _Listed(
        seen={sources.slugs[id_]: seen for id_, seen, _gone in listings},
        own=next(((seen, gone is not None) for id_, seen, gone in listings if id_ == sources.own_id), None),
        listed_on=max((seen for _id, seen, _gone in registers), default=None),
        listed_elsewhere_on=max(elsewhere, default=None),
    )


def _held(row: Any, listed: _Listed, record_hash: str | None, shared: _Shared) -> Held:
    return Held(
        id=row.id,
        regulator_id=row.regulator_id,
        place_id=row.place_id,
        organisation_id=row.organisation_id,
        dual_of=row.dual_of,
        registered_on=row.registered_on,
        deregistered_on=row.deregistered_on,
        withdrawn_on=row.withdrawn_on,
        sources=shared.sources(row.sources),
        own=Own(record_hash, *listed.own) if record_hash and listed.own else None,
        seen=listed.seen,
        listed_on=listed.listed_on,
        listed_elsewhere_on=listed.listed_elsewhere_on,
    )
