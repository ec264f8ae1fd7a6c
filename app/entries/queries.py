"""Reads of what providers say of their own places. Nothing is given out of an organisation that no longer runs the
place, or of a place that turned out to be another one."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.entries.models import Coverage, CoverageCouncil, Entry
from app.providers.models import Place


@dataclass(frozen=True, slots=True)
class Covered:
    """Where home care goes. A place that is not in the answer of `coverage_of_places` has not said."""

    outcodes: frozenset[str]
    council_ids: frozenset[int]


def coverage_of_places(session: Session) -> Mapping[int, Covered]:
    """By place id; only places whose areas are known, and confirmed by their provider."""
    outcodes: dict[int, set[str]] = defaultdict(set)
    councils: dict[int, set[int]] = defaultdict(set)
    in_force = (
        select(Entry.place_id)
        .join(Place, Place.id == Entry.place_id)
        .where(Entry.organisation_id == Place.organisation_id, Entry.demoted_on.is_(None))
    )
    for area in session.scalars(select(Coverage).where(Coverage.place_id.in_(in_force))):
        outcodes[area.place_id].add(area.outcode)
    for whole in session.scalars(select(CoverageCouncil).where(CoverageCouncil.place_id.in_(in_force))):
        councils[whole.place_id].add(whole.council_id)
    known = outcodes.keys() | councils.keys()
    return {id_: Covered(frozenset(outcodes[id_]), frozenset(councils[id_])) for id_ in known}
