"""What is in force once the words are understood, and the sets of places that each demand leaves."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache, partial

from sqlalchemy.orm import Session

from app.directory.covering import Covering, covering
from app.directory.documents import BANDS, BEDS, COUNCIL, OWNERSHIP, RATING, REGISTERED, SERVICES
from app.domain.coverage import GOES_MASK
from app.domain.criteria import DEFAULT_MILES, RATING_SLUGS, WITHIN_ANY, WITHIN_COUNCIL, BedsBand, SearchCriteria
from app.domain.geography import EARTH_RADIUS_MILES, Point
from app.domain.results import Interpretation, Near
from app.domain.vocabularies import BAND_BITS, CARE_MASK, OWNERSHIPS, SERVICE_BITS, SERVICE_GROUPS, mask
from search_index import Index, Mask, Matches, Reals

#: "registered in the last year"
NEW_DAYS = 365

_GROUP_MASKS = {group.slug: mask(group.services, SERVICE_BITS) for group in SERVICE_GROUPS}
KIND_MASKS = SERVICE_BITS | _GROUP_MASKS
_RATING_BITS = {slug: 1 << n for n, slug in enumerate(RATING_SLUGS)}
_BEDS_BITS = {str(band): 1 << n for n, band in enumerate(BedsBand)}
_OWNERSHIP_BITS = {term.slug: 1 << n for n, term in enumerate(OWNERSHIPS)}


@dataclass(frozen=True, slots=True)
class Demand:
    """The address's own filters, and where it has none of a kind, those that its words named."""

    kinds: tuple[str, ...]
    bands: tuple[str, ...]
    ratings: tuple[str, ...]
    beds: tuple[str, ...]
    ownerships: tuple[str, ...]
    is_new: bool
    near: Near | None
    within: int | str | None
    words: str
    care_only: bool
    covers: bool
    #: ids of the places that a number stands for
    only: tuple[int, ...] | None = None

    @classmethod
    def of(cls, criteria: SearchCriteria, meant: Interpretation) -> "Demand":
        kinds = criteria.kinds or meant.kinds
        return cls(
            kinds=kinds,
            bands=criteria.bands or meant.bands,
            ratings=criteria.ratings or meant.ratings,
            beds=criteria.beds,
            ownerships=criteria.ownerships,
            is_new=criteria.is_new,
            near=meant.near,
            within=_within(criteria.within or meant.within, meant.near),
            words=meant.left,
            care_only=not kinds and not meant.left and not criteria.everything and meant.only is None,
            covers=criteria.covers,
            only=meant.only,
        )

    @property
    def goes_to_people(self) -> bool:
        """Only then it is of use to ask who covers a postcode."""
        return self.covers or bool(mask(self.kinds, KIND_MASKS) & GOES_MASK)


def _within(chosen: int | str | None, near: Near | None) -> int | str | None:
    """A council is searched by its area, a point by a distance, whatever else was asked."""
    if near is None:
        return None
    if near.point is None or (chosen == WITHIN_COUNCIL and near.council_id):
        return WITHIN_COUNCIL if near.council_id else None
    return DEFAULT_MILES if chosen in (None, WITHIN_COUNCIL) else chosen


class Measures:
    """Of all places, against words, points and postcodes: each of them once."""

    def __init__(self, session: Session, index: Index, today: date) -> None:
        self.index, self.today = index, today
        self.covering = cache(partial(covering, session, index, today))
        self.matches = cache(index.match)
        self.distances = cache(partial(_distances, index))


@dataclass(frozen=True, slots=True)
class Field:
    """Everything that a search measures over all places."""

    index: Index
    today: date
    matches: Matches | None
    distances: Reals | None
    #: none where nobody asked for care that goes to people, or said no postcode
    covering: Covering | None = None

    @classmethod
    def of(cls, measures: Measures, demand: Demand) -> "Field":
        point = demand.near.point if demand.near else None
        return cls(
            index=measures.index,
            today=measures.today,
            matches=measures.matches(demand.words) if demand.words else None,
            distances=measures.distances(point) if point else None,
            covering=measures.covering(demand.near) if demand.near and demand.goes_to_people else None,
        )

    def masks(self, demand: Demand) -> dict[str, Mask]:
        """By the name of the filter; a filter that demands nothing is left out."""
        columns = self.index.columns
        kinds = CARE_MASK if demand.care_only else mask(demand.kinds, KIND_MASKS)
        bits = {
            "kind": (SERVICES, kinds),
            "for": (BANDS, mask(demand.bands, BAND_BITS)),
            "rating": (RATING, mask(demand.ratings, _RATING_BITS)),
            "beds": (BEDS, mask(demand.beds, _BEDS_BITS)),
            "run-by": (OWNERSHIP, mask(demand.ownerships, _OWNERSHIP_BITS)),
        }
        masks = {name: columns.bits(column).any_of(value) for name, (column, value) in bits.items() if value}
        if demand.is_new:
            masks["new"] = self.new()
        if demand.near and demand.within not in (None, WITHIN_ANY):
            masks["within"] = self.reachable(demand, demand.within)
        if demand.covers and self.covering:
            masks["covers"] = self.covering.wanted
        if demand.only is not None:
            masks["only"] = columns.mask_of_ids(demand.only)
        if self.matches is not None:
            masks["words"] = columns.mask_of_rows(self.matches.rows)
        return masks

    def new(self) -> Mask:
        since = (self.today - timedelta(days=NEW_DAYS)).toordinal()
        return self.index.columns.mask(self.index.columns[REGISTERED] > since)

    def reachable(self, demand: Demand, within: int | str | None) -> Mask:
        """Care that comes to one's home may have its office farther away."""
        if demand.near is None or within == WITHIN_ANY:
            return self.index.columns.everything
        near = self.within(demand.near, within)
        return near | self.covering.covers if demand.covers and self.covering else near

    def within(self, near: Near, within: int | str | None) -> Mask:
        columns = self.index.columns
        if isinstance(within, int) and self.distances is not None:
            return columns.mask(self.distances <= within)
        return columns.mask(columns[COUNCIL] == (near.council_id or -1))


def _distances(index: Index, point: Point) -> Reals:
    return index.columns.distances(point.latitude, point.longitude, radius=EARTH_RADIUS_MILES)


@lru_cache(maxsize=2)
def group_masks(index: Index) -> tuple[Mask, ...]:
    """The places of each service group, in the order of the groups."""
    services = index.columns.bits(SERVICES)
    return tuple(services.any_of(value) for value in _GROUP_MASKS.values())
