"""Writes registrations, what each source says of them, and their ratings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from app.domain.identity import BY_NAME
from app.domain.records import LocationRecord, fingerprint
from app.providers.batches import in_batches, insert_many
from app.providers.edition import Edition
from app.providers.grouping import dual_of
from app.providers.holding import Held
from app.providers.models import Place, Registration, RegistrationSource
from app.providers.ratings import OVERALL, Said, save_ratings


@dataclass(frozen=True, slots=True)
class Registered:
    """A record and the place it belongs to; `held` where its registration is known already."""

    record: LocationRecord
    place_id: int
    held: Held | None


def write_registrations(
    edition: Edition, rows: Sequence[Registered], organisations: Mapping[str, int], held: Mapping[str, Held]
) -> None:
    for some in in_batches(rows):
        _insert_new(edition, [row for row in some if not row.held], organisations)
        _update_known(edition, [row for row in some if row.held], organisations)
        ids = _ids(edition, some)
        _write_listings(edition, some, ids)
        said = [_said(edition, row, ids[row.record.regulator_id]) for row in some]
        save_ratings(edition.session, said, run_id=edition.run_id)
    _join_places(edition, rows, held)


def _insert_new(edition: Edition, rows: Iterable[Registered], organisations: Mapping[str, int]) -> None:
    values = [
        {
            "regulator": "CQC",
            "regulator_id": row.record.regulator_id,
            "place_id": row.place_id,
            "organisation_id": organisations[row.record.organisation.regulator_id],
            "ods_code": row.record.ods_code,
            "url": row.record.url,
            "registered_on": row.record.registered_on,
            "dual_of": dual_of(row.record),
        }
        for row in rows
    ]
    insert_many(edition.session, Registration, values)


def _update_known(edition: Edition, rows: Sequence[Registered], organisations: Mapping[str, int]) -> None:
    """What the record does not say stays; one that an edition of this day or later lists is registered (again)."""
    held = _held_rows(edition, [row.held.id for row in rows if row.held])
    changes = []
    for row in rows:
        if row.held is None:
            continue
        before = held[row.held.id]
        after = before | _says(edition, row.held, row.record, organisations)
        if after != before:
            changes.append(after)
    if changes:
        edition.session.execute(update(Registration), changes)
    _bring_back(edition, [row for row in rows if row.held and row.held.withdrawn_on])


def _held_rows(edition: Edition, ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    columns = (
        Registration.id,
        Registration.organisation_id,
        Registration.ods_code,
        Registration.url,
        Registration.registered_on,
        Registration.deregistered_on,
        Registration.withdrawn_on,
        Registration.dual_of,
    )
    rows = edition.session.execute(select(*columns).where(Registration.id.in_(ids)))
    return {row.id: row._asdict() for row in rows}


def _says(edition: Edition, held: Held, record: LocationRecord, organisations: Mapping[str, int]) -> dict[str, Any]:
    if held.listed_on and held.listed_on > edition.speaker.as_of:
        return {}
    says: dict[str, Any] = {
        "ods_code": record.ods_code,
        "url": record.url,
        "registered_on": record.registered_on,
        "dual_of": dual_of(record),
    }
    if not record.organisation.regulator_id.startswith(BY_NAME):
        says["organisation_id"] = organisations.get(record.organisation.regulator_id)
    back = {"withdrawn_on": None, "deregistered_on": None} if _is_back(edition, held) else {}
    return {name: value for name, value in says.items() if value is not None} | back


def _is_back(edition: Edition, held: Held) -> bool:
    return held.withdrawn_on is not None and edition.speaker.as_of >= held.withdrawn_on


def _bring_back(edition: Edition, rows: Iterable[Registered]) -> None:
    places = [{"id": row.place_id, "withdrawn_on": None} for row in rows if row.held and _is_back(edition, row.held)]
    if places:
        edition.session.execute(update(Place), places)


def _ids(edition: Edition, rows: Iterable[Registered]) -> Mapping[str, int]:
    """Ids of the rows' registrations by the regulator's."""
    wanted = [row.record.regulator_id for row in rows]
    found = select(Registration.regulator_id, Registration.id).where(
        Registration.regulator == "CQC", Registration.regulator_id.in_(wanted)
    )
    return {regulator_id: id_ for regulator_id, id_ in edition.session.execute(found)}


def _write_listings(edition: Edition, rows: Iterable[Registered], ids: Mapping[str, int]) -> None:
    new: list[dict[str, Any]] = []
    known: list[dict[str, Any]] = []
    for row in rows:
        own = row.held.own if row.held else None
        listing = {
            "registration_id": ids[row.record.regulator_id],
            "source_id": edition.source_id,
            "record_hash": fingerprint(row.record),
            "run_id": edition.run_id,
            "last_seen_on": max(edition.speaker.as_of, own.last_seen_on) if own else edition.speaker.as_of,
            "missing_from": None,
        }
        (known if own else new).append(listing)
    insert_many(edition.session, RegistrationSource, new)
    if known:
        edition.session.execute(update(RegistrationSource), known)


def _said(edition: Edition, row: Registered, registration_id: int) -> Said:
    record, held, speaker = row.record, row.held, edition.speaker
    if held is None:
        return Said(registration_id, record.ratings, is_newest=True)
    holder = held.sources.get("rating")
    # The place's own stamp is the first registration's; of a second one nothing newer than its last listing is held.
    if held.dual_of and held.own:
        return Said(registration_id, record.ratings, is_newest=speaker.as_of >= held.own.last_seen_on)
    has_overall = any(rating.question == "Overall" for rating in record.ratings)
    ends = frozenset({OVERALL} if not has_overall and speaker.takes_back(holder, held.seen) else ())
    return Said(registration_id, record.ratings, is_newest=speaker.wins(holder, held.seen), ends=ends)


def _join_places(edition: Edition, rows: Iterable[Registered], held: Mapping[str, Held]) -> None:
    """Two places that turn out to be one: the second id's registration moves to the first id's place, and its old
    page leads there."""
    moving = {
        row.held.id: (row.held.place_id, first)
        for row in rows
        if row.held and (first := dual_of(row.record)) and not row.held.dual_of
    }
    if not moving:
        return
    firsts = sorted({first for _place, first in moving.values()})
    found = select(Registration.regulator_id, Registration.place_id).where(Registration.regulator_id.in_(firsts))
    place_of = dict(edition.session.execute(found).all())
    for registration_id, (old_place, first) in moving.items():
        new_place = place_of.get(first)
        if new_place and new_place != old_place:
            _move(edition, registration_id, old_place, new_place)


def _move(edition: Edition, registration_id: int, old_place: int, new_place: int) -> None:
    session = edition.session
    session.execute(update(Registration).where(Registration.id == registration_id).values(place_id=new_place))
    left = session.scalar(select(Registration.id).where(Registration.place_id == old_place).limit(1))
    if left is None:
        gone = {"withdrawn_on": edition.speaker.as_of, "merged_into_id": new_place}
        session.execute(update(Place).where(Place.id == old_place).values(**gone))
