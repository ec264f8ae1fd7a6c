"""Where a place is and which council is responsible there, from its postcode."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.models import District, PostcodePart
from app.areas.queries import Area, areas_of_parts, areas_of_postcodes, council_ids_by_key
from app.domain import postcodes
from app.domain.geography import PointFrom, council_key
from app.domain.records import LocationRecord
from app.providers.merging import Draft
from app.providers.precedence import Speaker

#: the stamp of what was worked out from the directory of postcodes
DIRECTORY = "ons_postcodes"


@dataclass(frozen=True, slots=True)
class Areas:
    """What the directory of postcodes says of some of them."""

    exact: Mapping[str, Area]
    sectors: Mapping[str, Area]
    council_ids: Mapping[str, int]

    def at(self, postcode: str | None) -> Area | None:
        return self.exact.get(postcodes.normalise(postcode) or "") if postcode else None

    def around(self, postcode: str | None) -> Area | None:
        code = postcodes.normalise(postcode) if postcode else None
        return self.sectors.get(postcodes.sector(code)) if code else None


def read_areas(session: Session, some: Iterable[str | None], council_ids: Mapping[str, int]) -> Areas:
    codes = {code for postcode in some if postcode and (code := postcodes.normalise(postcode))}
    sectors = {postcodes.sector(code) for code in codes}
    return Areas(areas_of_postcodes(session, codes), areas_of_parts(session, sectors), council_ids)


@dataclass(frozen=True, slots=True)
class Reach:
    """What leads to a council at all: small enough to ask for every row of a file."""

    sectors: frozenset[str]
    council_keys: frozenset[str]

    def knows(self, record: LocationRecord) -> bool:
        """Where no areas are loaded nothing is known of any place, and there is nothing to tell."""
        code = postcodes.normalise(record.postcode) if record.postcode else None
        named = council_key(record.local_authority) if record.local_authority else ""
        return not self.council_keys or named in self.council_keys or (code and postcodes.sector(code)) in self.sectors


def read_reach(session: Session) -> Reach:
    parts = select(PostcodePart.code).join(District).where(District.council_id.is_not(None))
    return Reach(frozenset(session.scalars(parts)), frozenset(council_ids_by_key(session)))


def read_council_ids(session: Session) -> Mapping[str, int]:
    return council_ids_by_key(session)


def place(draft: Draft, record: LocationRecord, speaker: Speaker, areas: Areas, *, has_moved: bool) -> None:
    _set_point(draft, record, speaker, areas, has_moved=has_moved)
    _set_council(draft, record, speaker, areas)


def _set_point(draft: Draft, record: LocationRecord, speaker: Speaker, areas: Areas, *, has_moved: bool) -> None:
    """The source's own point, else that of the postcode, else the one of an earlier postcode of this place that
    was good, else the middle of the sector, else none."""
    holder = draft.sources.get("point")
    if record.latitude is not None and speaker.wins(holder, draft.seen):
        _put(draft, record.latitude, record.longitude, PointFrom.SOURCE, speaker.stamp)
        return
    if holder not in {None, DIRECTORY} and not has_moved:
        return
    exact, sector = areas.at(draft.values["postcode"]), areas.around(draft.values["postcode"])
    if exact and exact.latitude is not None:
        _put(draft, exact.latitude, exact.longitude, PointFrom.POSTCODE, DIRECTORY)
    elif draft.values["latitude"] is None and sector:
        _put(draft, sector.latitude, sector.longitude, PointFrom.SECTOR, DIRECTORY)


def _put(draft: Draft, latitude: float | None, longitude: float | None, how: PointFrom, stamp: str) -> None:
    draft.values.update(latitude=latitude, longitude=longitude, point_from=how.value)
    draft.sources["point"] = stamp


def _set_council(draft: Draft, record: LocationRecord, speaker: Speaker, areas: Areas) -> None:
    """The postcode decides: in two-tier areas sources name now the county, now the district. Their own word
    counts where the postcode is unknown, and the sector where they say nothing."""
    exact, sector = areas.at(draft.values["postcode"]), areas.around(draft.values["postcode"])
    named = areas.council_ids.get(council_key(record.local_authority)) if record.local_authority else None
    if exact and exact.council_id:
        draft.values["council_id"], draft.sources["council"] = exact.council_id, DIRECTORY
    elif named and speaker.wins(draft.sources.get("council"), draft.seen):
        draft.values["council_id"], draft.sources["council"] = named, speaker.stamp
    elif draft.values["council_id"] is None and sector and sector.council_id:
        draft.values["council_id"], draft.sources["council"] = sector.council_id, DIRECTORY
