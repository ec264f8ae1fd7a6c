"""Postcodes as sorted numpy columns: two editions of 2.7 million are compared in a second.

A code is its bytes read as one number, so that numbers sort as codes do; a degree is kept in steps of
0.00001 (a metre), which compare exactly; a day counts from 1970; `NONE` stands for no value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Self

import numpy as np
from numpy.typing import NDArray

NONE = np.int32(np.iinfo(np.int32).min)
STEPS = 100_000

Ints = NDArray[np.int32]
Keys = NDArray[np.uint64]
Mask = NDArray[np.bool_]


def keys_of(codes: NDArray[np.bytes_]) -> Keys:
    return codes.astype("S8").view(">u8").astype(np.uint64)


def codes_of(keys: Keys) -> NDArray[np.str_]:
    return keys.astype(">u8").view("S8").astype("U7")


def steps_of(degrees: NDArray[np.float64]) -> Ints:
    known = np.isfinite(degrees)
    return np.where(known, np.rint(np.where(known, degrees, 0) * STEPS), NONE).astype(np.int32)


def days_of(days: NDArray[np.datetime64]) -> Ints:
    known = ~np.isnat(days)
    return np.where(known, days.astype("datetime64[D]").astype(np.int64), int(NONE)).astype(np.int32)


@dataclass(frozen=True, slots=True)
class Columns:
    keys: Keys
    latitudes: Ints
    longitudes: Ints
    #: ids of districts
    districts: Ints
    terminated: Ints

    def __len__(self) -> int:
        return len(self.keys)

    @classmethod
    def empty(cls) -> Self:
        none = np.empty(0, np.int32)
        return cls(np.empty(0, np.uint64), none, none, none, none)

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """All of them, sorted; of a code that comes twice, the later one."""
        if not parts:
            return cls.empty()
        keys = np.concatenate([part.keys for part in parts])
        order = np.argsort(keys, kind="stable")
        is_last = np.append(keys[order][1:] != keys[order][:-1], True)
        order = order[is_last]
        return cls(*(np.concatenate([getattr(part, name) for part in parts])[order] for name in _NAMES))

    def take(self, positions: NDArray[np.int64] | Mask) -> Self:
        return type(self)(*(getattr(self, name)[positions] for name in _NAMES))

    def find(self, keys: Keys) -> tuple[NDArray[np.int64], Mask]:
        """Where each of the keys stands here, and whether it does."""
        if not len(self):
            return np.zeros(len(keys), np.int64), np.zeros(len(keys), np.bool_)
        positions = np.minimum(np.searchsorted(self.keys, keys), len(self) - 1)
        return positions, self.keys[positions] == keys


_NAMES = tuple(field.name for field in fields(Columns))


def differs(ours: Columns, theirs: Columns, at: NDArray[np.int64], *, but: str = "") -> Mask:
    """For each of our rows, whether it says something else than their row at that place; `but` names a column
    that does not count."""
    different = np.zeros(len(ours), np.bool_)
    for name in _NAMES[1:]:
        if name != but and len(theirs):
            different |= getattr(ours, name) != getattr(theirs, name)[at]
    return different
