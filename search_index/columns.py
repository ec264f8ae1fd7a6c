"""Filters, distances, counts and order, answered from numpy columns that are mapped from disk.

A set of documents is a `Mask`: one bit for each, packed in 64-bit words. Sets of 57,000 documents are met,
joined and counted in microseconds, which is what a page with sixty counted choices needs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.uint64]
Rows = NDArray[np.intp]
Reals = NDArray[np.float64]

#: pairs are met in degrees and come out in the unit of the radius that the caller gives
LATITUDE, LONGITUDE = "latitude", "longitude"


@dataclass(frozen=True, slots=True)
class Schema:
    """`flags` are whole numbers whose bits are counted one by one: name -> how many bits. Absent integers are
    -1, absent reals not a number. Two reals called latitude and longitude make distances possible."""

    integers: tuple[str, ...] = ()
    reals: tuple[str, ...] = ()
    flags: Mapping[str, int] = field(default_factory=dict)


def pack(flags: NDArray[np.bool_]) -> Mask:
    """One bit for each row along the last axis, padded to whole words."""
    size = flags.shape[-1]
    padded = np.zeros((*flags.shape[:-1], size + -size % 64), dtype=np.bool_)
    padded[..., :size] = flags
    packed: Mask = np.packbits(padded, axis=-1, bitorder="little").view(np.uint64)
    return packed


def count(mask: Mask) -> int:
    return int(np.bitwise_count(mask).sum())


@dataclass(frozen=True, slots=True)
class Bits:
    """One mask for each bit of a flags column."""

    masks: NDArray[np.uint64]

    def any_of(self, value: int) -> Mask:
        """The rows that have at least one of these bits."""
        chosen = [n for n in range(len(self.masks)) if value >> n & 1]
        found: Mask = np.bitwise_or.reduce(self.masks[chosen], axis=0)
        return found

    def counts(self, within: Mask) -> list[int]:
        """How many rows of `within` have each bit."""
        totals: list[int] = np.bitwise_count(self.masks & within).sum(axis=1).tolist()
        return totals


class Columns:
    """The columns of one generation. Rows are numbered in the order in which the documents came."""

    def __init__(self, folder: Path, schema: Schema, size: int) -> None:
        self.size = size
        self._values = {name: load(folder, name) for name in (*schema.integers, *schema.reals)}
        self._bits = {name: Bits(load(folder, f"{name}.bits")) for name in schema.flags}
        self.ids: NDArray[np.int64] = load(folder, "ids")

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self._values[name]

    def bits(self, name: str) -> Bits:
        return self._bits[name]

    @cached_property
    def everything(self) -> Mask:
        return pack(np.ones(self.size, dtype=np.bool_))

    def mask(self, flags: NDArray[np.bool_]) -> Mask:
        return pack(flags)

    def mask_of_rows(self, rows: Rows) -> Mask:
        flags = np.zeros(self.size, dtype=np.bool_)
        flags[rows] = True
        return pack(flags)

    def mask_of_ids(self, ids: Sequence[int]) -> Mask:
        return pack(np.isin(self.ids, ids))

    def rows(self, mask: Mask) -> Rows:
        return np.flatnonzero(self.flags(mask))

    def flags(self, mask: Mask) -> NDArray[np.bool_]:
        return np.unpackbits(mask.view(np.uint8), count=self.size, bitorder="little").view(np.bool_)

    def distances(self, latitude: float, longitude: float, *, radius: float) -> Reals:
        """Great-circle distances of all rows: the haversine, taken from the angle between points on the unit
        sphere, whose sines were worked out before. Not a number where a row has no point."""
        there = _unit(np.radians(latitude), np.radians(longitude))
        x, y, z = self._unit_points
        # Spelt out: a matrix product of this size would start threads, and workers share the cores.
        cosines = x * there[0] + y * there[1] + z * there[2]
        haversines = np.maximum((1 - cosines) / 2, 0)
        distances: Reals = np.arcsin(np.sqrt(haversines, out=haversines), out=haversines)
        distances *= 2 * radius
        return distances

    @cached_property
    def _unit_points(self) -> Reals:
        return _unit(np.radians(self[LATITUDE]), np.radians(self[LONGITUDE]))


def save(folder: Path, name: str, values: NDArray[Any]) -> None:
    np.save(folder / f"{name}.npy", values)


def load(folder: Path, name: str) -> NDArray[Any]:
    """Mapped from disk: processes that read the same generation share its memory."""
    loaded: NDArray[Any] = np.load(folder / f"{name}.npy", mmap_mode="r")
    return loaded.view(np.ndarray)


def _unit(latitude: Any, longitude: Any) -> Reals:
    return np.stack([np.cos(latitude) * np.cos(longitude), np.cos(latitude) * np.sin(longitude), np.sin(latitude)])


def write(folder: Path, schema: Schema, ids: Sequence[int], values: Mapping[str, Sequence[Any]]) -> None:
    save(folder, "ids", np.array(ids, dtype=np.int64))
    for name in schema.integers:
        save(folder, name, np.array([-1 if v is None else v for v in values[name]], dtype=np.int64))
    for name in schema.reals:
        save(folder, name, np.array([np.nan if v is None else v for v in values[name]], dtype=np.float64))
    for name, width in schema.flags.items():
        numbers = np.array([v or 0 for v in values[name]], dtype=np.int64)
        save(folder, f"{name}.bits", pack((numbers >> np.arange(width)[:, None] & 1).astype(np.bool_)))


class Filters:
    """Named sets that must all hold. A filter's own choices are counted among the rows that all others leave."""

    def __init__(self, everything: Mask, masks: Mapping[str, Mask]) -> None:
        self._everything = everything
        self._masks = masks

    @cached_property
    def _all(self) -> Mask:
        return self._meet(self._masks.values())

    def all(self) -> Mask:
        return self._all

    def others(self, name: str) -> Mask:
        return self.without(name) if name in self._masks else self._all

    def without(self, *names: str) -> Mask:
        return self._meet(mask for each, mask in self._masks.items() if each not in names)

    def _meet(self, masks: Iterable[Mask]) -> Mask:
        return reduce(np.bitwise_and, masks, self._everything)


def first(rows: Rows, order: Reals, *, start: int, stop: int) -> Rows:
    """Rows `start` to `stop` in ascending order of `order` (one number for each of `rows`), sorting no more
    than it must. Equal numbers keep the order of the rows."""
    if stop < len(rows):
        nearest = np.flatnonzero(order <= np.partition(order, stop - 1)[stop - 1])
        rows, order = rows[nearest], order[nearest]
    return rows[np.argsort(order, kind="stable")][start:stop]
