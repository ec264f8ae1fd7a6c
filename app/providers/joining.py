"""Makes one place of several that turned out to be one: the only way in which places are joined.

The page of the oldest registration stays, as its address is made of that registration's number; what it shows is
what the place of the registration in force showed. The other pages lead there. Facts hang on registrations, so
they go along.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import column, select, table, update
from sqlalchemy.orm import Session

from app.db.batches import in_batches
from app.providers.merging import BLANK
from app.providers.models import Place, Registration
from app.providers.standing import STANDINGS, Standing, front, oldest, settle

Pair = tuple[int, int]
#: hang on the place itself, in rooms above this one. Rows of the ledger stay where they were written: their hashes say
#: of which place they are
_FOLLOW = tuple(table(name, column("place_id")) for name in ("feedback", "feedback_cell", "feedback_arrival"))
_SHOWN: Sequence[Any] = (Place.sources, *(getattr(Place, column) for column in BLANK))


def join(session: Session, pairs: Iterable[Pair], *, on: date) -> None:
    """Each pair of places is one; `on` is the day from which the pages that go are gone."""
    clusters = _clusters(pairs)
    if not clusters:
        return
    standings = _standings(session, {id_ for cluster in clusters for id_ in cluster})
    into: dict[int, int] = {}
    shows: dict[int, int] = {}
    for cluster in clusters:
        some = [one for id_ in cluster for one in standings[id_]]
        stays, shown = oldest(some).place_id, front(some).place_id
        into |= {id_: stays for id_ in cluster if id_ != stays}
        if shown != stays:
            shows[stays] = shown
    _show(session, shows)
    _move(session, into, on)
    settle(session, into.values())


def _clusters(pairs: Iterable[Pair]) -> list[set[int]]:
    found: dict[int, set[int]] = {}
    for one, other in pairs:
        together = found.get(one, {one}) | found.get(other, {other})
        found |= dict.fromkeys(together, together)
    return list({id(cluster): cluster for cluster in found.values()}.values())


def _standings(session: Session, place_ids: Collection[int]) -> Mapping[int, list[Standing]]:
    found: dict[int, list[Standing]] = defaultdict(list)
    for some in in_batches(sorted(place_ids)):
        for row in session.execute(STANDINGS.where(Registration.place_id.in_(some))):
            found[row.place_id].append(Standing(**row._mapping))
    return found


def _show(session: Session, shows: Mapping[int, int]) -> None:
    """Copies what a place shows to the one that stays."""
    for some in in_batches(list(shows.items())):
        rows = session.execute(select(Place.id, *_SHOWN).where(Place.id.in_([shown for _stays, shown in some])))
        shown_by = {row.id: row._asdict() for row in rows}
        session.execute(update(Place), [{**shown_by[shown], "id": stays} for stays, shown in some])


def _move(session: Session, into: Mapping[int, int], on: date) -> None:
    """Registrations, and pages that led to one of the places, follow."""
    for some in in_batches(sorted(into)):
        moved = session.execute(select(Registration.id, Registration.place_id).where(Registration.place_id.in_(some)))
        _update(session, Registration, [{"id": id_, "place_id": into[place]} for id_, place in moved])
        led = session.execute(select(Place.id, Place.merged_into_id).where(Place.merged_into_id.in_(some)))
        _update(session, Place, [{"id": id_, "merged_into_id": into[place]} for id_, place in led if place])
        gone = [{"id": id_, "merged_into_id": into[id_]} for id_ in some]
        _update(session, Place, gone)
        withdrawn = Place.id.in_(some), Place.withdrawn_on.is_(None)
        session.execute(update(Place).where(*withdrawn).values(withdrawn_on=on))
    _follow(session)


def _follow(session: Session) -> None:
    """What families say; also what came in for a place while an earlier import was about to make it another's."""
    led = select(Place.id).where(Place.merged_into_id.is_not(None))
    for each in _FOLLOW:
        leads_to = select(Place.merged_into_id).where(Place.id == each.c.place_id).scalar_subquery()
        session.execute(update(each).where(each.c.place_id.in_(led)).values(place_id=leads_to))


def _update(session: Session, model: type[Place] | type[Registration], rows: list[dict[str, Any]]) -> None:
    if rows:
        session.execute(update(model), rows)
