"""Outcodes and sectors, worked out from their postcodes."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.areas.postcode_columns import NONE, STEPS, Columns, Keys

#: for each postcode, the number of its part
Groups = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Part:
    code: str
    latitude: float
    longitude: float
    district_id: int
    postcodes: int


def parts_of(columns: Columns) -> Iterator[Part]:
    """Every outcode and sector that has a postcode with a point and a district, one first letter after the
    other: working on all at once would take half a gigabyte."""
    letters = columns.keys >> np.uint64(56)
    edges = [0, *(np.flatnonzero(letters[1:] != letters[:-1]) + 1).tolist(), len(columns)]
    for start, end in pairwise(edges):
        yield from _parts_of_letter(columns.take(np.arange(start, end)))


def _parts_of_letter(columns: Columns) -> Iterator[Part]:
    located = columns.take((columns.latitudes != NONE) & (columns.districts != NONE))
    if not len(located):
        return
    codes = _to_the_right(located.keys)
    yield from _grouped(codes >> np.uint64(24), located)
    yield from (_spaced(sector) for sector in _grouped(codes >> np.uint64(16), located))


def _to_the_right(keys: Keys) -> Keys:
    """The same letters at the other end of the number, so that a shift drops the last ones."""
    length = np.zeros(len(keys), np.uint64)
    for place in range(8):
        length += (keys >> np.uint64(8 * place)) & np.uint64(0xFF) > 0
    return keys >> (np.uint64(64) - length * np.uint64(8))


def _grouped(codes: Keys, located: Columns) -> list[Part]:
    names, groups, counts = np.unique(codes, return_inverse=True, return_counts=True)
    in_use = (located.terminated == NONE).astype(np.float64)
    latitudes, longitudes = (_middles(groups, steps, in_use) for steps in (located.latitudes, located.longitudes))
    districts = _commonest(groups, located.districts)
    texts = [int(name).to_bytes(8, "big").lstrip(b"\0").decode() for name in names]
    rows = zip(texts, latitudes.tolist(), longitudes.tolist(), districts.tolist(), counts.tolist(), strict=True)
    return [Part(*row) for row in rows]


def _middles(groups: Groups, steps: NDArray[np.int32], in_use: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of the postcodes in use; of the terminated ones where none is left."""
    size = int(groups.max(initial=-1)) + 1
    used = np.bincount(groups, in_use, minlength=size)
    of_used = np.bincount(groups, steps * in_use, minlength=size) / np.maximum(used, 1)
    of_all = np.bincount(groups, steps, minlength=size) / np.maximum(np.bincount(groups, minlength=size), 1)
    return np.round(np.where(used > 0, of_used, of_all) / STEPS, 5)


def _commonest(groups: Groups, districts: NDArray[np.int32]) -> NDArray[np.int64]:
    """The district that most postcodes of each group are in."""
    pairs, counts = np.unique(groups.astype(np.int64) << 32 | districts, return_counts=True)
    of_group = pairs >> 32
    best_last = np.lexsort((counts, of_group))
    is_last = np.append(of_group[best_last][1:] != of_group[best_last][:-1], True)
    commonest: NDArray[np.int64] = pairs[best_last][is_last] & 0xFFFFFFFF
    return commonest


def _spaced(part: Part) -> Part:
    code = f"{part.code[:-1]} {part.code[-1]}"
    return Part(code, part.latitude, part.longitude, part.district_id, part.postcodes)
