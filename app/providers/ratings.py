"""Writes of ratings: history is kept, and which ones are current is worked out anew for what an edition names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.db.batches import in_batches, insert_many
from app.domain.records import RatingRecord
from app.domain.vocabularies import RATINGS
from app.providers.models import Rating

#: what is judged: question and service group
Pair = tuple[str, str]
#: what tells one judgement from another: question, service group, date, value
Key = tuple[str, str, date | None, str]

#: a location's own rating
OVERALL: Pair = ("Overall", "Overall")


class Judgement(Protocol):
    @property
    def question(self) -> str: ...
    @property
    def service_group(self) -> str: ...
    @property
    def value(self) -> str: ...
    @property
    def published_on(self) -> date | None: ...


Judged = TypeVar("Judged", bound=Judgement)


@dataclass(frozen=True, slots=True)
class Said:
    """What an edition says of one registration. `is_newest`: no other source knows better, except of the pairs in
    `yields`. `ends`: it said something of these before and is silent now. `is_complete`: it names every rating there
    is, so that another one of the same day is not current; and what another source said too is its own from now on,
    to be ended when it falls silent. `own_runs` tells what is its own already."""

    registration_id: int
    ratings: tuple[RatingRecord, ...]
    is_newest: bool
    ends: frozenset[Pair] = frozenset()
    yields: frozenset[Pair] = frozenset()
    is_complete: bool = False
    own_runs: frozenset[int] = frozenset()
    #: others that were given before, to be kept and never current for being said
    history: tuple[RatingRecord, ...] = ()


def pick_overall(ratings: Iterable[Judged]) -> Judged | None:
    """The one that stands for a place in lists and filters: the newest. Of two of one day the lower, so that no
    filter promises more than the page of the place says; a word that is no rating gives way to one that is."""
    own = [rating for rating in ratings if (rating.question, rating.service_group) == OVERALL]
    return max(own, key=_telling, default=None)


def _telling(rating: Judgement) -> tuple[date, int, str]:
    rank = RATINGS.index(rating.value) if rating.value in RATINGS else -1
    return rating.published_on or date.min, rank, rating.value


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
        says = {_key(rating): rating for rating in (*item.history, *item.ratings)}
        new += [_row(item, rating, key in current, run_id) for key, rating in says.items() if key not in known]
        changed += _changes(item, says, known, current, run_id)
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
    mentioned, what was current stays. An older source only fills in where nothing is current. What is said to be
    history is not current for its day alone."""
    was = {key for key, row in known.items() if row.is_current}
    heard = _heard(item, answered={key[:2] for key in was})
    asked = {key[:2] for key in heard} | item.ends
    days = {key[:3] for key in heard if key[2] is not None and not item.is_complete}
    past = {_key(rating) for rating in item.history}
    beside = {key for key in known if key[:3] in days and key not in past}
    return heard | beside | {key for key in was if key[:2] not in asked}


def _heard(item: Said, answered: set[Pair]) -> set[Key]:
    """Of each question and group the newest day that is said, unless a newer source has answered it."""
    newest: dict[Pair, date] = {}
    for rating in item.ratings:
        pair, day = (rating.question, rating.service_group), rating.published_on or date.min
        newest[pair] = max(newest.get(pair, day), day)
    deaf = {pair for pair in newest if pair in answered and (not item.is_newest or pair in item.yields)}
    keys = {_key(rating) for rating in item.ratings}
    return {key for key in keys if key[:2] not in deaf and (key[2] or date.min) == newest[key[:2]]}


def _changes(
    item: Said, says: Mapping[Key, RatingRecord], known: Mapping[Key, Any], current: set[Key], run_id: int
) -> Iterable[dict[str, Any]]:
    for key, row in known.items():
        said = says.get(key)
        takes_over = item.is_complete and said and key in current and (row.run_id not in item.own_runs)
        after = {
            "run_id": run_id if takes_over else row.run_id,
            "is_current": key in current,
            "is_inherited": said.is_inherited if said and said.is_inherited is not None else row.is_inherited,
            "report_url": said.report_url if said and said.report_url else row.report_url,
            "framework": said.framework if said and said.framework else row.framework,
        }
        if any(getattr(row, name) != value for name, value in after.items()):
            yield {"id": row.id, **after}


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
