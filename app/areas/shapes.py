"""Outlines of the councils responsible for adult social care in England, simplified for small pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from app.domain.geography import Box

COUNCILS = Path(__file__).resolve().parent.parent / "static" / "maps" / "councils.geojson"

#: one row for each corner: longitude and latitude, as GeoJSON orders them
Ring = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Outline:
    """One ring, and the box it lies in."""

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
    return Outline(box, np.array(ring))
