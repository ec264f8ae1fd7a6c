"""Which places say that care comes to an area: asked at every search for care at home, so by sets and not by places."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.orm import Session

from app.domain.coverage import Area
from app.domain.entries.ageing import DEMOTE_AFTER_MONTHS, months_before
from app.entries.models import Coverage, CoverageCouncil, Entry
from app.providers.models import Place

#: of the organisation that still runs the place, and confirmed in time, whether or not anybody ran the command
_IN_FORCE = (
    select(Entry.place_id)
    .join(Place, Place.id == Entry.place_id)
    .where(Entry.organisation_id == Place.organisation_id, Entry.confirmed_on > bindparam("too_old"))
)
_SAID = _IN_FORCE.where(
    or_(
        exists().where(Coverage.place_id == Entry.place_id),
        exists().where(CoverageCouncil.place_id == Entry.place_id),
    )
)
_OF_OUTCODE = select(Coverage.place_id).where(Coverage.outcode == bindparam("outcode"))
_CONFIRMED = select(Entry.place_id, Entry.confirmed_on).where(Entry.place_id.in_(bindparam("places", expanding=True)))
_OF_COUNCILS = select(CoverageCouncil.place_id, CoverageCouncil.council_id).where(
    CoverageCouncil.council_id.in_(bindparam("councils", expanding=True))
)


@dataclass(frozen=True, slots=True)
class Said:
    """Ids of places. `anything`: that say where they go at all, which may be ten thousand; `whole`: to all of the area;
    `part`: to some of it at least."""

    anything: Sequence[int]
    whole: frozenset[int]
    part: frozenset[int]


def said_of(session: Session, area: Area, today: date) -> Said:
    """A place of `whole` or `part` counts only where it is in `anything` too: the others are no longer in force."""
    connection = session.connection()
    too_old = months_before(today, DEMOTE_AFTER_MONTHS)
    anything = [row[0] for row in connection.execute(_SAID, {"too_old": too_old}).all()]
    named = frozenset(row[0] for row in connection.execute(_OF_OUTCODE, {"outcode": area.outcode}))
    councils: dict[int, set[int]] = defaultdict(set)
    for place_id, council_id in connection.execute(_OF_COUNCILS, {"councils": sorted(area.councils)}):
        councils[place_id].add(council_id)
    whole = named.union(id_ for id_, gone_to in councils.items() if area.councils.issubset(gone_to))
    return Said(anything, whole, named.union(councils))


def confirmed_on(session: Session, place_ids: Sequence[int]) -> dict[int, date]:
    """When the provider of each last said that it holds."""
    rows = session.connection().execute(_CONFIRMED, {"places": list(place_ids)}).all()
    return {place_id: day for place_id, day in rows}
