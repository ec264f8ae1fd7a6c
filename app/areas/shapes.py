"""Outlines of the councils responsible for adult social care in England, simplified for small pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson

from app.domain.geography import Box

COUNCILS = Path(__file__).resolve().parent.parent / "static" / "maps" / "councils.geojson"

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """One ring of (longitude, latitude), as GeoJSON orders them."""

    box: Box
    ring: Ring


def outlines_in(box: Box) -> Iterator[Ring]:
    return (outline.ring for outline in _outlines() if outline.box.meets(box))


@lru_cache(maxsize=1)
def _outlines() -> tuple[Outline, ...]:
    features = orjson.loads(COUNCILS.read_bytes())["features"]
    return tuple(_outline(ring) for feature in features for ring in _rings(feature["geometry"]))


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    for polygon in polygons:
        yield from polygon


def _outline(ring: list[list[float]]) -> Outline:
    longitudes, latitudes = [x for x, _ in ring], [y for _, y in ring]
    box = Box(min(latitudes), min(longitudes), max(latitudes), max(longitudes))
    return Outline(box, tuple((x, y) for x, y in ring))
