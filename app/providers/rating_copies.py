"""The copy of the overall rating that a place itself bears: what search filters by."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import select, update

from app.db.batches import in_batches
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
    for some in in_batches([id_ for id_ in registrations if held[id_].regulator_id not in silent]):
        current = _current_overall(edition, some)
        changes = [_copy(edition, held[id_], pick_overall(current.get(id_, ())), own_runs) for id_ in some]
        edition.session.execute(update(Place), changes)


def _current_overall(edition: Edition, ids: Sequence[int]) -> Mapping[int, list[Any]]:
    question, group = OVERALL
    columns = (
        Rating.registration_id,
        Rating.question,
        Rating.service_group,
        Rating.value,
        Rating.published_on,
        Rating.run_id,
    )
    query = select(*columns).where(
        Rating.registration_id.in_(ids),
        Rating.is_current,
        Rating.question == question,
        Rating.service_group == group,
    )
    found: dict[int, list[Any]] = defaultdict(list)
    for row in edition.session.execute(query):
        found[row.registration_id].append(row)
    return found


def _copy(edition: Edition, item: Held, rating: Any, own_runs: frozenset[int]) -> dict[str, Any]:
    sources = dict(item.sources)
    if rating is None:
        sources.pop("rating", None)
        return {"id": item.place_id, "rating": None, "rating_on": None, "sources": sources}
    if rating.run_id == edition.run_id or rating.run_id in own_runs:
        sources["rating"] = edition.speaker.stamp
    return {"id": item.place_id, "rating": rating.value, "rating_on": rating.published_on, "sources": sources}
