"""The towns around the places of one page: their names give a map without a background its bearings."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.areas.queries import list_settlements_in
from app.domain.geography import Box, Point
from app.domain.results import PlaceRow

#: a map shows no more names than fit; the biggest come first
MOST = 40
#: degrees beyond the outermost place, some four miles: a map has edges, and people zoom out
LEAST_MARGIN = 0.06


def towns_around(session: Session, places: Sequence[PlaceRow]) -> list[tuple[str, float, float]]:
    """(name, latitude, longitude), the biggest first."""
    points = [
        Point(row.latitude, row.longitude) for row in places if row.latitude is not None and row.longitude is not None
    ]
    if not points:
        return []
    return [
        (name, latitude, longitude) for name, latitude, longitude in list_settlements_in(session, _box(points), MOST)
    ]


def _box(points: Sequence[Point]) -> Box:
    """As much again on every side as there is between the outermost."""
    south, north = min(p.latitude for p in points), max(p.latitude for p in points)
    west, east = min(p.longitude for p in points), max(p.longitude for p in points)
    high, wide = max(north - south, LEAST_MARGIN), max(east - west, LEAST_MARGIN)
    return Box(south - high, west - wide, north + high, east + wide)
