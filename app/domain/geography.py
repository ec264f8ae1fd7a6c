"""Nations, councils and distances."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, atan2, cos, pi, radians, sin, sqrt

from app.domain.text import key

EARTH_RADIUS_MILES = 3958.7613


class Nation(StrEnum):
    """First letter of an ONS area code."""

    ENGLAND = "E"
    WALES = "W"
    SCOTLAND = "S"
    NORTHERN_IRELAND = "N"
    CHANNEL_ISLANDS = "L"
    ISLE_OF_MAN = "M"


class CouncilKind(StrEnum):
    COUNTY = "county council"
    UNITARY = "unitary authority"
    METROPOLITAN = "metropolitan borough"
    LONDON = "London borough"
    CITY = "City of London"
    SCILLY = "Isles of Scilly"
    WELSH = "Welsh council"
    SCOTTISH = "Scottish council"
    NORTHERN_IRISH = "Northern Irish trust area"


class PointFrom(StrEnum):
    """How the point of a place was found (best first); a sector's middle may be a mile out."""

    SOURCE = "source"
    POSTCODE = "postcode"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True)
class Point:
    """WGS84 degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Box:
    """WGS84 degrees; two boxes meet where they share a point."""

    south: float
    west: float
    north: float
    east: float

    def meets(self, other: "Box") -> bool:
        apart = self.south > other.north or self.north < other.south or self.west > other.east or self.east < other.west
        return not apart


def miles_between(a: Point, b: Point) -> float:
    """Great-circle distance (haversine), as the crow flies."""
    dlat, dlon = radians(b.latitude - a.latitude) / 2, radians(b.longitude - a.longitude) / 2
    h = sin(dlat) ** 2 + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(dlon) ** 2
    return 2 * EARTH_RADIUS_MILES * asin(sqrt(h))


COMPASS_POINTS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")


def compass_point(start: Point, end: Point) -> str:
    """The nearest of the eight, as one looks from `start` to `end`; good for distances within a county."""
    east = (end.longitude - start.longitude) * cos(radians(start.latitude))
    turn = atan2(east, end.latitude - start.latitude)
    return COMPASS_POINTS[round(turn / (pi / 4)) % 8]


# Words that publishers add to a council's name or leave out. Of "City of London" nothing is left, and of no other.
_STYLES_TEXT = """
    and authority borough cbc cc city corporation council county district lb london mbc metropolitan of rb royal the
    unitary
"""
_STYLES = frozenset(_STYLES_TEXT.split())
#: GOV.UK writes Rhondda Cynon Taf with two
_SPELLINGS = {"taff": "taf"}


def council_key(name: str) -> str:
    """What two spellings of one council's name have in common.

    >>> council_key("Bristol, City of") == council_key("Bristol City Council")
    True
    """
    words = key(name.replace("&", " and ")).split()
    return " ".join(_SPELLINGS.get(word, word) for word in words if word not in _STYLES) or key(name).removesuffix(
        " corporation"
    )
