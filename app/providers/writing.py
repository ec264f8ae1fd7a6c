"""Writes an edition's places in bulk: a national one in seconds."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, update

from app.db.batches import in_batches, insert_many
from app.domain.identity import place_ref
from app.domain.records import LocationRecord
from app.providers.edition import Edition
from app.providers.grouping import Group, dual_of
from app.providers.holding import Held
from app.providers.merging import BLANK, Draft, blank, keep_dates, merge, says_who_runs_it
from app.providers.models import Place
from app.providers.organisations import save_organisations
from app.providers.placing import Areas, place, read_areas, read_council_ids
from app.providers.registering import Registered, write_registrations
from app.providers.standing import find_silent


@dataclass(frozen=True, slots=True)
class Work:
    """A record that speaks for a place that is held. `seen`: when each source last listed it."""

    place_id: int
    record: LocationRecord
    seen: Mapping[str, date]
    organisation_id: int


def write_places(
    edition: Edition,
    held: Mapping[str, Held],
    groups: Sequence[Group],
    changed: Mapping[str, LocationRecord],
    again: Mapping[str, LocationRecord],
) -> None:
    known = [(held[id_], record) for records in (changed, again) for id_, record in records.items()]
    silent = find_silent(held, {**again, **changed}, edition.speaker.as_of)
    organisations = _write_organisations(edition, known, groups)
    councils = read_council_ids(edition.session)
    new_places = _write_new_places(edition, groups, organisations, councils)
    new = [
        Registered(
            record,
            new_places.get(group.first.regulator_id) or group.place_id or 0,
            None,
            is_beside=group.place_id is not None,
        )
        for group in groups
        for record in group.records
    ]
    old = [Registered(record, held[id_].place_id, held[id_], id_ not in silent) for id_, record in changed.items()]
    joining = list(_joining(groups, held, organisations))
    _update_places(edition, [*joining, *_speaking(known, silent, organisations, joining)], councils)
    write_registrations(edition, [*new, *old], organisations)


def _write_organisations(
    edition: Edition, known: Iterable[tuple[Held, LocationRecord]], groups: Iterable[Group]
) -> Mapping[str, int]:
    said = [
        record.organisation
        for item, record in known
        if says_who_runs_it(record, edition.speaker, item.sources, item.seen)
    ]
    said += [record.organisation for group in groups for record in group.records]
    return save_organisations(edition.session, said, takes_back=edition.speaker.is_whole)


def _write_new_places(
    edition: Edition, groups: Sequence[Group], organisations: Mapping[str, int], councils: Mapping[str, int]
) -> dict[str, int]:
    """Makes the places of groups that have none. Answers with their ids by the first record's."""
    taken = set(edition.session.scalars(select(Place.ref)))
    made: dict[str, int] = {}
    for some in in_batches([group.first for group in groups if group.place_id is None]):
        areas = read_areas(edition.session, (record.postcode for record in some), councils)
        rows = {record.regulator_id: _new_row(edition, record, organisations, areas, taken) for record in some}
        insert_many(edition.session, Place, list(rows.values()))
        refs = [row["ref"] for row in rows.values()]
        ids = dict(edition.session.execute(select(Place.ref, Place.id).where(Place.ref.in_(refs))).all())
        made |= {regulator_id: ids[row["ref"]] for regulator_id, row in rows.items()}
    return made


def _new_row(
    edition: Edition, record: LocationRecord, organisations: Mapping[str, int], areas: Areas, taken: set[str]
) -> dict[str, Any]:
    draft = blank()
    merge(draft, record, edition.speaker, organisations[record.organisation.regulator_id])
    place(draft, record, edition.speaker, areas, has_moved=True)
    ref = place_ref("CQC", record.regulator_id, taken)
    taken.add(ref)
    return {**draft.values, "ref": ref, "sources": draft.sources, "is_sample": edition.is_sample}


def _joining(groups: Iterable[Group], held: Mapping[str, Held], organisations: Mapping[str, int]) -> Iterable[Work]:
    """First ids of dual registrations that come after their second ones: from now on they speak for the place."""
    seen = {item.place_id: item.seen for item in held.values() if item.dual_of}
    for group in groups:
        record = group.first
        if group.place_id is not None and not dual_of(record) and not record.deregistered_on:
            organisation_id = organisations[record.organisation.regulator_id]
            yield Work(group.place_id, record, seen.get(group.place_id, {}), organisation_id)


def _speaking(
    known: Iterable[tuple[Held, LocationRecord]],
    silent: Collection[str],
    organisations: Mapping[str, int],
    joining: Iterable[Work],
) -> Iterable[Work]:
    spoken_for = {work.place_id for work in joining}
    for item, record in known:
        if item.regulator_id not in silent and item.place_id not in spoken_for:
            organisation_id = organisations.get(record.organisation.regulator_id, item.organisation_id)
            yield Work(item.place_id, record, item.seen, organisation_id)


def _update_places(edition: Edition, work: Sequence[Work], councils: Mapping[str, int]) -> None:
    for some in in_batches(work):
        columns = [Place.id, Place.sources, *(getattr(Place, column) for column in BLANK)]
        ids = [item.place_id for item in some]
        rows = {row.id: row._asdict() for row in edition.session.execute(select(*columns).where(Place.id.in_(ids)))}
        postcodes = [item.record.postcode or rows[item.place_id]["postcode"] for item in some]
        areas = read_areas(edition.session, postcodes, councils)
        if changes := [change for item in some if (change := _change(edition, item, rows[item.place_id], areas))]:
            edition.session.execute(update(Place), changes)


def _change(edition: Edition, item: Work, row: Mapping[str, Any], areas: Areas) -> dict[str, Any] | None:
    draft = Draft({column: row[column] for column in BLANK}, dict(row["sources"]), item.seen)
    keep_dates(draft, edition.speaker)
    merge(draft, item.record, edition.speaker, item.organisation_id)
    place(draft, item.record, edition.speaker, areas, has_moved=draft.values["postcode"] != row["postcode"])
    after = {"id": row["id"], **draft.values, "sources": draft.sources}
    return after if after != row else None
