"""Names by their beginning, and by any words that stand side by side in them.

Every name is held once for each of its words, from that word on, in one sorted array: all names that contain
"leeds road" lie side by side there, and two bisections find them.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search_index.columns import Rows, load, save

#: bytes of a name from one of its words on; what is beyond is not compared
WIDTH = 56
_LAST = b"\xff"


def write(folder: Path, names: Iterable[tuple[int, str]]) -> None:
    """`names` with the row that bears each."""
    held = np.fromiter(_parts(names), dtype=[("part", f"S{WIDTH}"), ("row", np.intp), ("start", np.bool_)])
    held = held[np.argsort(held["part"], kind="stable")]
    folder.mkdir()
    save(folder, "parts", np.ascontiguousarray(held["part"]))
    save(folder, "rows", np.ascontiguousarray(held["row"]))
    save(folder, "starts", np.ascontiguousarray(held["start"]))


def _parts(names: Iterable[tuple[int, str]]) -> Iterator[tuple[bytes, int, bool]]:
    for row, name in names:
        words = name.split()
        for n in range(len(words)):
            yield " ".join(words[n:]).encode()[:WIDTH], row, n == 0


class Names:
    def __init__(self, folder: Path) -> None:
        self._parts: NDArray[np.bytes_] = load(folder, "parts")
        self._rows: Rows = load(folder, "rows")
        self._starts: NDArray[np.bool_] = load(folder, "starts")

    def called(self, name: str) -> Rows:
        """Rows whose whole name this is."""
        wanted = name.encode()[:WIDTH]
        low, high = self._between(wanted, wanted)
        called: Rows = self._rows[low:high][self._starts[low:high]]
        return called

    def has(self, phrase: str) -> bool:
        """Whether any name has these words side by side and whole: then the first that is not before them has."""
        exact = phrase.encode()[:WIDTH]
        at = int(self._parts.searchsorted(exact))
        if not exact or at == len(self._parts):
            return False
        found = bytes(self._parts[at])
        return found == exact or found.startswith(exact + b" ")

    def containing(self, phrase: str) -> Rows:
        """Rows whose name has these words side by side and whole."""
        low, high = self._holding(phrase)
        return np.unique(self._rows[low:high])

    def _holding(self, phrase: str) -> tuple[int, int]:
        """No letter sorts before the space: what begins with the phrase and a space follows the phrase itself."""
        exact = phrase.encode()[:WIDTH]
        return self._between(exact, exact + b" " + _LAST) if exact else (0, 0)

    def beginning(self, prefix: str, *, limit: int) -> list[int]:
        """Rows for which a word of the name begins like this; those whose first word does come first."""
        wanted = prefix.encode()[:WIDTH]
        low, high = self._between(wanted, wanted + _LAST)
        rows, starts = self._rows[low:high], self._starts[low:high]
        ordered = np.concatenate([rows[starts][:limit], rows[~starts][:limit]])
        return list(dict.fromkeys(ordered.tolist()))[:limit]

    def _between(self, low: bytes, high: bytes) -> tuple[int, int]:
        """From the one to the other, both cut as the names are: for a longer one numpy would copy them all."""
        first = self._parts.searchsorted(low[:WIDTH])
        return int(first), int(self._parts.searchsorted(high[:WIDTH], side="right"))
