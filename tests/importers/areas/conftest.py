from collections import Counter
from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from app.domain.records import AreaRecord, PostcodeBatch
from importers.ons import package
from importers.sources.councils import Councils


@dataclass(frozen=True)
class Directory:
    """The whole package, as columns."""

    codes: NDArray[np.bytes_]
    districts: NDArray[np.bytes_]
    latitudes: NDArray[np.float64]
    longitudes: NDArray[np.float64]

    def counts(self) -> Counter[str]:
        codes, counts = np.unique(self.districts, return_counts=True)
        return Counter(dict(zip((code.decode() for code in codes.tolist()), counts.tolist(), strict=True)))


@pytest.fixture(scope="session")
def directory() -> Directory:
    batches = [row[1] for row in package.edition().rows if isinstance(row, tuple)]
    names = ("codes", "districts", "latitudes", "longitudes")
    return Directory(*(np.concatenate([getattr(batch, name) for batch in batches]) for name in names))


@pytest.fixture(scope="session")
def areas() -> dict[str, AreaRecord]:
    """The shipped table, by code; a row that it refuses fails every test that asks for it."""
    rows = list(Councils().open(None).rows)
    assert all(isinstance(row, tuple) for row in rows), [row for row in rows if not isinstance(row, tuple)]
    return {record.code: record for _, record in rows}  # type: ignore[misc]


def batch_of(directory: Directory, wanted: set[str]) -> PostcodeBatch:
    rows = np.isin(directory.codes, np.array(sorted(wanted), "S7"))
    return PostcodeBatch(
        directory.codes[rows], directory.districts[rows], directory.latitudes[rows], directory.longitudes[rows]
    )
