"""What is held of the registrations, all at once and small: 57,000 of them in about 40 MB."""

from collections import defaultdict
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

    def seen(self, listings: tuple[tuple[str, date], ...]) -> Mapping[str, date]:
        found: Mapping[str, date] = self._known.setdefault(listings, dict(listings))
        return found


def read_held(session: Session, *, source_id: int, is_sample: bool) -> dict[str, Held]:
    """By the regulator's id. Real editions never meet the sample's places: those go when the first one comes."""
    shared = _Shared()
    listings = _listings(session)
    sources = _sources(session)
    return {
        row.regulator_id: _held(row, listings.get(row.id, ()), source_id, sources, shared)
        for row in session.execute(_REGISTRATIONS.where(Place.is_sample.is_(is_sample)))
    }


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

#: (source id, record hash, last seen on, missing from)
Listing = tuple[int, str, date, date | None]


def _listings(session: Session) -> Mapping[int, list[Listing]]:
    columns = (
        RegistrationSource.registration_id,
        RegistrationSource.source_id,
        RegistrationSource.record_hash,
        RegistrationSource.last_seen_on,
        RegistrationSource.missing_from,
    )
    found: dict[int, list[Listing]] = defaultdict(list)
    for id_, source_id, hash_, seen, gone in session.execute(select(*columns).order_by(RegistrationSource.source_id)):
        found[id_].append((source_id, hash_, seen, gone))
    return found


@dataclass(frozen=True, slots=True)
class _Sources:
    slugs: Mapping[int, str]
    registers: frozenset[int]


def _sources(session: Session) -> _Sources:
    kinds = {id_: (slug, kind) for id_, slug, kind in session.execute(select(Source.id, Source.slug, Source.kind))}
    registers = frozenset(id_ for id_, (_slug, kind) in kinds.items() if kind == PLACES)
    return _Sources({id_: slug for id_, (slug, _kind) in kinds.items()}, registers)


def _held(row: Any, listings: Any, source_id: int, sources: _Sources, shared: _Shared) -> Held:
    registers = [listing for listing in listings if listing[0] in sources.registers]
    own = next((Own(hash_, seen, gone is not None) for id_, hash_, seen, gone in listings if id_ == source_id), None)
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
        own=own,
        seen=shared.seen(tuple((sources.slugs[id_], seen) for id_, _hash, seen, _gone in listings)),
        listed_on=max((seen for _id, _hash, seen, _gone in registers), default=None),
        listed_elsewhere_on=max(
            (seen for id_, _hash, seen, gone in registers if id_ != source_id and gone is None), default=None
        ),
    )
