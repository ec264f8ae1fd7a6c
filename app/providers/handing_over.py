"""What a place shows of who runs it, and how they are rated, once another one of its registrations is its front."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.db.batches import in_batches
from app.providers.models import Place, Registration
from app.providers.rating_copies import copy_of, find_overall
from app.providers.standing import IN_FORCE, STANDINGS, Standing, front


def hand_over(session: Session, place_ids: Iterable[int]) -> None:
    """Of places one of whose registrations ended while another one is in force: that one says who runs it now, and
    its rating is the place's. No owner is shown with the rating of another one."""
    for some in in_batches(sorted(set(place_ids))):
        fronts = _fronts(session, some)
        _name_owners(session, {one.id: one for one in fronts if one.since})
        _copy_ratings(session, {one.id: one.place_id for one in fronts})


def _fronts(session: Session, place_ids: Iterable[int]) -> list[Standing]:
    together: dict[int, list[Standing]] = defaultdict(list)
    for row in session.execute(STANDINGS.where(Registration.place_id.in_(place_ids), IN_FORCE)):
        together[row.place_id].append(Standing(**row._mapping))
    return [front(some) for some in together.values()]


def _name_owners(session: Session, fronts: Mapping[int, Standing]) -> None:
    runs_it = select(Registration.id, Registration.organisation_id).where(Registration.id.in_(fronts))
    _update(
        session,
        [
            {"id": fronts[id_].place_id, "organisation_id": by, "registered_on": fronts[id_].since}
            for id_, by in session.execute(runs_it)
        ],
    )


def _copy_ratings(session: Session, fronts: Mapping[int, int]) -> None:
    """`fronts`: registration -> its place."""
    overall = find_overall(session, fronts)
    rows = session.execute(select(Place.id, Place.sources).where(Place.id.in_(fronts.values())))
    held = {id_: sources for id_, sources in rows}
    ratings = [(place_id, overall.get(id_)) for id_, place_id in fronts.items()]
    _update(session, [copy_of(rating, place_id, held[place_id], _stamp(rating)) for place_id, rating in ratings])


def _stamp(rating: Any) -> str | None:
    if rating is None:
        return None
    is_part = not rating.is_whole and rating.data_as_of
    return f"{rating.slug}@{rating.data_as_of.isoformat()}" if is_part else str(rating.slug)


def _update(session: Session, rows: list[dict[str, Any]]) -> None:
    if rows:
        session.execute(update(Place), rows)
