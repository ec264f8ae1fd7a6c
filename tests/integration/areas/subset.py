from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from app.domain.records import PostcodeBatch
from importers.contract import Edition


def only(edition: Edition, *, sectors: NDArray[np.bytes_]) -> Iterator[PostcodeBatch]:
    """Of an edition, the postcodes of some sectors: whole codes less two letters, "LS14"."""
    lengths = {length: np.array([s for s in sectors.tolist() if len(s) == length], "S5") for length in (3, 4, 5)}
    for row in edition.rows:
        assert isinstance(row, tuple)
        batch: PostcodeBatch = row[1]
        code_lengths = np.char.str_len(batch.codes)
        wanted = np.zeros(len(batch), np.bool_)
        for length, some in lengths.items():
            of_length = code_lengths == length + 2
            wanted[of_length] = np.isin(batch.codes[of_length].astype(f"S{length}"), some)
        if wanted.any():
            yield PostcodeBatch(
                batch.codes[wanted], batch.districts[wanted], batch.latitudes[wanted], batch.longitudes[wanted]
            )
