"""Names by their beginning, and by any words that stand side by side in them.

Every name is held once for each of its words, from that word on, in one sorted array: all names that contain
"leeds road" lie side by side there, and two bisections find them.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search_index.columns import Rows, load, save

#: bytes of a name from one of its words on; what is beyond is not compared
WIDTH = 56
_LAST = b"\xff"


def write(folder: Path, names: Sequence[str]) -> None:
    parts: list[tuple[bytes, int, bool]] = []
    for row, name in enumerate(names):
        words = name.split()
        parts += ((" ".join(words[n:]).encode()[:WIDTH], row, n == 0) for n in range(len(words)))
    parts.sort()
    save(folder, "name_parts", np.array([part for part, _, _ in parts], dtype=f"S{WIDTH}"))
    save(folder, "name_rows", np.array([row for _, row, _ in parts], dtype=np.intp))
    save(folder, "name_starts", np.array([start for _, _, start in parts], dtype=np.bool_))


class Names:
    def __init__(self, folder: Path) -> None:
        self._parts: NDArray[np.bytes_] = load(folder, "name_parts")
        self._rows: Rows = load(folder, "name_rows")
        self._starts: NDArray[np.bool_] = load(folder, "name_starts")

    def called(self, name: str) -> Rows:
        """Rows whose whole name this is."""
        wanted = name.encode()[:WIDTH]
        low = np.searchsorted(self._parts, wanted)
        high = np.searchsorted(self._parts, wanted, side="right")
        called: Rows = self._rows[low:high][self._starts[low:high]]
        return called

    def containing(self, phrase: str) -> Rows:
        """Rows whose name has these words side by side and whole."""
        exact = phrase.encode()[:WIDTH]
        if not exact:
            return np.empty(0, dtype=np.intp)
        low, high = self._between(exact, exact + b" " + _LAST)
        same = np.char.startswith(self._parts[low:high], exact + b" ") | (self._parts[low:high] == exact)
        return np.unique(self._rows[low:high][same])

    def beginning(self, prefix: str, *, limit: int) -> list[int]:
        """Rows for which a word of the name begins like this; those whose first word does come first."""
        wanted = prefix.encode()[:WIDTH]
        low, high = self._between(wanted, wanted + _LAST)
        rows, starts = self._rows[low:high], self._starts[low:high]
        ordered = np.concatenate([rows[starts][:limit], rows[~starts][:limit]])
        return list(dict.fromkeys(ordered.tolist()))[:limit]

    def _between(self, low: bytes, high: bytes) -> tuple[int, int]:
        return int(np.searchsorted(self._parts, low)), int(np.searchsorted(self._parts, high))
