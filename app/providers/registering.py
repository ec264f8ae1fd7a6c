"""Writes registrations, what each source says of them, and their ratings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from app.db.batches import in_batches, insert_many
from app.domain.identity import BY_NAME
from app.domain.records import LocationRecord, fingerprint
from app.providers.edition import Edition
from app.providers.grouping import dual_of
from app.providers.handing_over import hand_over
from app.providers.holding import Held
from app.providers.joining import join
from app.providers.models import Registration, RegistrationSource
from app.providers.ratings import OVERALL, Said, save_ratings
from app.providers.standing import comes_back, is_ended_by, settle
from app.providers.stitching import save_links


@dataclass(frozen=True, slots=True)
class Registered:
    """A record and the place it belongs to; `held` where its registration is known already."""

    record: LocationRecord
    place_id: int
    held: Held | None
    #: what its place shows comes from it
    speaks: bool = True
    #: a new registration of a place that has others
    is_beside: bool = False


def write_registrations(edition: Edition, rows: Sequence[Registered], organisations: Mapping[str, int]) -> None:
    for some in in_batches(rows):
        _insert_new(edition, [row for row in some if not row.held], organisations)
        unsettled = _update_known(edition, [row for row in some if row.held], organisations)
        ids = _ids(edition, some)
        _write_listings(edition, some, ids)
        said = [_said(edition, row, ids[row.record.regulator_id]) for row in some]
        save_ratings(edition.session, said, run_id=edition.run_id)
        hand_over(edition.session, unsettled)
    _join_places(edition, rows)
    save_links(edition, [row.record for row in rows])


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
            "deregistered_on": row.record.deregistered_on,
            "withdrawn_on": row.record.deregistered_on,
            "dual_of": dual_of(row.record),
        }
        for row in rows
    ]
    insert_many(edition.session, Registration, values)
    settle(edition.session, {row.place_id for row in rows if row.is_beside or row.record.deregistered_on})


def _update_known(edition: Edition, rows: Sequence[Registered], organisations: Mapping[str, int]) -> set[int]:
    """What the record does not say stays; one that an edition of this day or later lists is registered (again). Gives
    the places of those that ended or came back."""
    held = _held_rows(edition, [row.held.id for row in rows if row.held])
    changes = []
    unsettled: set[int] = set()
    for row in rows:
        if row.held is None:
            continue
        before = held[row.held.id]
        after = before | _says(edition, row.held, row.record, organisations)
        if after != before:
            changes.append(after)
        if after["withdrawn_on"] != before["withdrawn_on"]:
            unsettled.add(row.place_id)
    if changes:
        edition.session.execute(update(Registration), changes)
        settle(edition.session, unsettled)
    return unsettled


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
    return {name: value for name, value in says.items() if value is not None} | _lasts(edition, held, record)


def _lasts(edition: Edition, held: Held, record: LocationRecord) -> dict[str, Any]:
    if is_ended_by(held, record, edition.speaker.as_of):
        return {"withdrawn_on": record.deregistered_on, "deregistered_on": record.deregistered_on}
    if comes_back(held, record, edition.speaker.as_of):
        return {"withdrawn_on": None, "deregistered_on": None}
    return {}


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
        return Said(registration_id, record.ratings, is_newest=True, history=record.history)
    holder = held.sources.get("rating")
    # The place's own stamp is the first registration's; of a second one nothing newer than its last listing is held.
    if held.dual_of and held.own:
        return Said(
            registration_id,
            record.ratings,
            is_newest=speaker.as_of >= held.own.last_seen_on,
            history=record.history,
        )
    if not row.speaks:
        newest = held.listed_on is None or speaker.as_of >= held.listed_on
        return Said(registration_id, record.ratings, is_newest=newest, history=record.history)
    has_overall = any(rating.question == "Overall" for rating in record.ratings)
    ends = frozenset({OVERALL} if not has_overall and speaker.takes_back(holder, held.seen) else ())
    return Said(
        registration_id,
        record.ratings,
        is_newest=speaker.wins(holder, held.seen),
        ends=ends,
        history=record.history,
    )


def _join_places(edition: Edition, rows: Iterable[Registered]) -> None:
    """A second id that turns out to be one: its place and that of the first id were one all along."""
    known = [(row.held, dual_of(row.record)) for row in rows if row.held and not row.held.dual_of]
    first_of = {held.regulator_id: first for held, first in known if first}
    if not first_of:
        return
    ids = {*first_of, *first_of.values()}
    found = select(Registration.regulator_id, Registration.place_id).where(Registration.regulator_id.in_(ids))
    place_of = dict(edition.session.execute(found).all())
    apart = [
        (place_of[first], place_of[second])
        for second, first in first_of.items()
        if first in place_of and place_of[first] != place_of[second]
    ]
    join(edition.session, apart, on=edition.speaker.as_of)
