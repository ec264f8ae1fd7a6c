"""Writes down which registrations a list of ratings named, and when last."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import update

from app.db.batches import in_batches, insert_many
from app.providers.edition import Edition
from app.providers.holding import Held
from app.providers.models import RegistrationSource
from app.providers.withdrawing import date_the_rest, mark_missing


def write_listings(
    edition: Edition, held: Mapping[int, Held], listed: Sequence[int], digests: Mapping[int, str]
) -> None:
    new = [_listing(edition, held[id_], digests[id_]) for id_ in listed if held[id_].own is None]
    insert_many(edition.session, RegistrationSource, new)
    if known := [_listing(edition, held[id_], digests[id_]) for id_ in listed if _says_otherwise(held[id_], digests)]:
        edition.session.execute(update(RegistrationSource), known)
    if edition.speaker.is_whole:
        _mark_missing(edition, held, set(listed))
        date_the_rest(edition)


def _says_otherwise(item: Held, digests: Mapping[int, str]) -> bool:
    if item.own is None or item.id not in digests:
        return False
    return item.own.is_missing or item.own.record_hash != digests[item.id]


def _mark_missing(edition: Edition, held: Mapping[int, Held], listed: set[int]) -> None:
    missing = [item.id for item in held.values() if item.own and not item.own.is_missing and item.id not in listed]
    for some in in_batches(missing):
        mark_missing(edition, some)


def _listing(edition: Edition, item: Held, digest: str) -> dict[str, Any]:
    as_of = edition.speaker.as_of
    return {
        "registration_id": item.id,
        "source_id": edition.source_id,
        "record_hash": digest,
        "run_id": edition.run_id,
        "last_seen_on": max(as_of, item.own.last_seen_on) if item.own else as_of,
        "missing_from": None,
    }
