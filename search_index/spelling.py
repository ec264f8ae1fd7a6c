"""The word that was meant, among those that stand in the index."""

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

#: shorter words have too many neighbours to guess at
SHORTEST = 4
#: words whose nearest is kept: a search that finds nothing is read again for each way out that it offers
REMEMBERED = 4096


def allowed(word: str) -> int:
    """How many slips a word of this length may hold."""
    return 0 if len(word) < SHORTEST else 1 if len(word) < 8 else 2


class Spelling:
    """`words` with a number each that says how common they are; `others` are words too, but never proposed."""

    def __init__(self, words: Mapping[str, int], others: Mapping[str, int] | None = None) -> None:
        self._proposed = words
        self._others = others or {}
        self._by_length: dict[int, list[str]] = {}
        for word in self._proposed:
            self._by_length.setdefault(len(word), []).append(word)
        self._nearest = lru_cache(maxsize=REMEMBERED)(self._find_nearest)

    @property
    def remembered(self) -> int:
        return self._nearest.cache_info().currsize

    def count(self, word: str) -> int:
        return self._proposed.get(word, 0) + self._others.get(word, 0)

    def correct(self, word: str) -> str | None:
        """The nearest word, of equally near ones the commonest; the word itself where it is known."""
        return word if self.count(word) else self._nearest(word)

    def _find_nearest(self, word: str) -> str | None:
        slips = allowed(word)
        near = [
            (distance, candidate[0] != word[0], -self._proposed[candidate], candidate)
            for length in range(len(word) - slips, len(word) + slips + 1)
            for candidate, distance, _ in process.extract(
                word, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=slips, limit=None
            )
        ]
        return min(near)[3] if near and slips else None
