"""Writes of ratings: history is kept, and which ones are current is worked out anew for what an edition names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.domain.records import RatingRecord
from app.providers.batches import in_batches, insert_many
from app.providers.models import Rating

#: what tells one judgement from another: question, service group, date, value
Key = tuple[str, str, date | None, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What an edition says of one registration. `is_newest`: no other source knows better. `takes_back`: it has no
    overall rating where its source gave one before."""

    registration_id: int
    ratings: tuple[RatingRecord, ...]
    is_newest: bool
    takes_back: bool = False


def save_ratings(session: Session, said: Sequence[Said], *, run_id: int) -> None:
    for some in in_batches(said):
        _save(session, some, run_id)


def _save(session: Session, said: Sequence[Said], run_id: int) -> None:
    held = _held(session, [item.registration_id for item in said])
    new: list[dict[str, Any]] = []
    changed: list[dict[str, Any]] = []
    for item in said:
        known = held.get(item.registration_id, {})
        current = _current(item, known)
        new += [
            _row(item, rating, _key(rating) in current, run_id) for rating in item.ratings if _key(rating) not in known
        ]
        changed += _changes(item, known, current)
    insert_many(session, Rating, new)
    if changed:
        session.execute(update(Rating), changed)


def _held(session: Session, ids: Iterable[int]) -> Mapping[int, dict[Key, Any]]:
    found: dict[int, dict[Key, Any]] = defaultdict(dict)
    for row in session.execute(select(Rating.__table__).where(Rating.registration_id.in_(ids))):
        found[row.registration_id][row.question, row.service_group, row.published_on, row.value] = row
    return found


def _current(item: Said, known: Mapping[Key, Any]) -> set[Key]:
    """Those said now, with others of the same question, group and day: CQC shows both. Of questions that are not
    mentioned, what was current stays. An older source only fills in where nothing is current."""
    was = {key for key, row in known.items() if row.is_current}
    says = {_key(rating) for rating in item.ratings}
    if not item.is_newest:
        answered = {key[:2] for key in was}
        return was | {key for key in says if key[:2] not in answered}
    asked = {key[:2] for key in says} | ({("Overall", "Overall")} if item.takes_back else set())
    days = {key[:3] for key in says if key[2] is not None}
    return says | {key for key in was if key[:2] not in asked} | {key for key in known if key[:3] in days}


def _changes(item: Said, known: Mapping[Key, Any], current: set[Key]) -> Iterable[dict[str, Any]]:
    says = {_key(rating): rating for rating in item.ratings}
    for key, row in known.items():
        said = says.get(key)
        inherited = said.is_inherited if said and said.is_inherited is not None else row.is_inherited
        url = said.report_url if said and said.report_url else row.report_url
        if (key in current, inherited, url) != (row.is_current, row.is_inherited, row.report_url):
            yield {"id": row.id, "is_current": key in current, "is_inherited": inherited, "report_url": url}


def _key(rating: RatingRecord) -> Key:
    return rating.question, rating.service_group, rating.published_on, rating.value


def _row(item: Said, rating: RatingRecord, is_current: bool, run_id: int) -> dict[str, Any]:
    return {
        "registration_id": item.registration_id,
        "question": rating.question,
        "service_group": rating.service_group,
        "value": rating.value,
        "published_on": rating.published_on,
        "framework": rating.framework,
        "is_inherited": rating.is_inherited,
        "report_url": rating.report_url,
        "is_current": is_current,
        "run_id": run_id,
    }
