"""Grid references to WGS84.

The Postcode Directory gives Northern Ireland's on the Irish grid and all others on the British one. Without OSGB's
correction tables, which would be a download, a point is right to about 3 metres: less than a postcode's own size.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray
from pyproj import Transformer

BRITISH, IRISH, WGS84 = 27700, 29903, 4326

Floats = NDArray[np.float64]


@cache
def _transformer(grid: int) -> Transformer:
    return Transformer.from_crs(grid, WGS84, always_xy=True)


def to_degrees(codes: NDArray[np.bytes_], eastings: Floats, northings: Floats) -> tuple[Floats, Floats]:
    """(latitudes, longitudes), not a number where there is no grid reference."""
    latitudes, longitudes = np.full(len(codes), np.nan), np.full(len(codes), np.nan)
    has_grid = np.isfinite(eastings) & np.isfinite(northings) & (eastings > 0)
    is_irish = np.char.startswith(codes, b"BT")
    for grid, rows in ((BRITISH, has_grid & ~is_irish), (IRISH, has_grid & is_irish)):
        if rows.any():
            longitudes[rows], latitudes[rows] = _transformer(grid).transform(eastings[rows], northings[rows])
    return latitudes, longitudes
