"""The copy of the overall rating that a place itself bears: what search filters by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.db.batches import in_batches
from app.provenance.models import ImportRun, Source
from app.providers.edition import Edition
from app.providers.holding import Held
from app.providers.models import Place, Rating
from app.providers.ratings import OVERALL, pick_overall
from app.providers.standing import find_silent


def copy_overall(
    edition: Edition, held: Mapping[int, Held], registrations: Iterable[int], own_runs: frozenset[int]
) -> None:
    """Brings the copy of these registrations' places in line with the ratings that are current now."""
    silent = find_silent({item.regulator_id: item for item in held.values()}, {}, edition.speaker.as_of)
    ours = own_runs | {edition.run_id}
    for some in in_batches([id_ for id_ in registrations if held[id_].regulator_id not in silent]):
        overall = find_overall(edition.session, some)
        changes = [_copy(held[id_], overall.get(id_), ours, edition.speaker.stamp) for id_ in some]
        edition.session.execute(update(Place), changes)


def find_overall(session: Session, registrations: Iterable[int]) -> Mapping[int, Any]:
    """Registration -> the rating that stands for its place, with the run and the source that told it."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in session.execute(_OVERALL.where(Rating.registration_id.in_(registrations))):
        found[row.registration_id].append(row)
    return {id_: pick_overall(rows) for id_, rows in found.items()}


def copy_of(rating: Any, place_id: int, sources: Mapping[str, str], stamp: str | None) -> dict[str, Any]:
    """`stamp` says who told the rating; none where that is known already."""
    others = {field: told for field, told in sources.items() if field != "rating"}
    if rating is None:
        return {"id": place_id, "rating": None, "rating_on": None, "sources": others}
    told = {**others, "rating": stamp} if stamp else dict(sources)
    return {"id": place_id, "rating": rating.value, "rating_on": rating.published_on, "sources": told}


def _copy(item: Held, rating: Any, ours: frozenset[int], stamp: str) -> dict[str, Any]:
    return copy_of(rating, item.place_id, item.sources, stamp if rating and rating.run_id in ours else None)


_OVERALL = (
    select(
        Rating.registration_id,
        Rating.question,
        Rating.service_group,
        Rating.value,
        Rating.published_on,
        Rating.run_id,
        ImportRun.data_as_of,
        ImportRun.is_whole,
        Source.slug,
    )
    .join(ImportRun, ImportRun.id == Rating.run_id)
    .join(Source, Source.id == ImportRun.source_id)
    .where(Rating.is_current, Rating.question == OVERALL[0], Rating.service_group == OVERALL[1])
)
