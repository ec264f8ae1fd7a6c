"""Words to rows. Whoosh holds the terms and their postings; the scores are added up here, over arrays.

Whoosh's own collectors walk the postings one document at a time, and stop at the best few. A page with counted
filters needs every match with its score, so whole postings are read as arrays (once for each term and process).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import fields, index
from whoosh.analysis import SpaceSeparatedTokenizer, StopFilter

Rows = NDArray[np.intp]

NAME, OTHER = "name", "other"
#: a word of the name counts for so many of another text
NAME_WEIGHT = 4.0
#: what a name gains when the words are all that it says
WHOLE_NAME = 4.0
#: of the best score: less is noise once not every word was found
LOOSE_SHARE = 0.5
REMEMBERED_TERMS = 4096
#: of postings while building; what Whoosh takes of itself (128) makes a tenth faster and half as big again
SORTED_AT_ONCE_MB = 32


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows in ascending order with a score each; `is_whole` where some of them have every word."""

    rows: Rows
    scores: NDArray[np.float64]
    is_whole: bool = True

    def scores_of(self, rows: Rows) -> NDArray[np.float64]:
        """Of some of these rows."""
        return self.scores[np.searchsorted(self.rows, rows)]


def schema(stop_words: Iterable[str]) -> fields.Schema:
    analyzer = SpaceSeparatedTokenizer() | StopFilter(stoplist=frozenset(stop_words), minsize=1)
    text = {"analyzer": analyzer, "phrase": False, "stored": False}
    return fields.Schema(name=fields.TEXT(**text), other=fields.TEXT(**text))


def write(folder: Path, texts: Iterable[tuple[str, str]], stop_words: Iterable[str]) -> None:
    """One segment, so that a row's number is its document's number."""
    folder.mkdir()
    writer = index.create_in(str(folder), schema(stop_words)).writer(limitmb=SORTED_AT_ONCE_MB)
    for name, other in texts:
        writer.add_document(name=name, other=other)
    writer.commit(optimize=True)


class Words:
    def __init__(self, folder: Path, *, size: int, name_lengths: NDArray[Any], stop_words: frozenset[str]) -> None:
        self._reader = index.open_dir(str(folder), readonly=True).reader()
        self._size = size
        self._name_lengths = name_lengths
        self._stop_words = stop_words
        self._lock = Lock()
        self._postings = lru_cache(maxsize=REMEMBERED_TERMS)(self._read_term)

    def terms(self, text: str) -> list[str]:
        return [word for word in dict.fromkeys(text.split()) if word not in self._stop_words]

    def named(self, word: str) -> int:
        """In how many names the word stands."""
        return len(self._postings(word)[0])

    def match(self, text: str) -> Matches:
        """Rows with all the words; where there are none, those with the most of them."""
        terms = self.terms(text)
        if not terms:
            return Matches(np.empty(0, dtype=np.intp), np.empty(0), is_whole=False)
        found = np.zeros(self._size, dtype=np.int8)
        in_name = np.zeros(self._size, dtype=np.int8)
        scores = np.zeros(self._size)
        for term in terms:
            name, anywhere = self._postings(term)
            rarity = np.log1p(self._size / max(1, len(anywhere)))
            found[anywhere] += 1
            in_name[name] += 1
            scores[anywhere] += rarity
            scores[name] += rarity * (NAME_WEIGHT - 1)
        return self._best(len(terms), found, in_name, scores)

    def _best(
        self, wanted: int, found: NDArray[np.int8], in_name: NDArray[np.int8], scores: NDArray[np.float64]
    ) -> Matches:
        """Rows with every word, and those that make more of fewer words: a name that holds the rare one
        beats an address that holds them all."""
        scores += WHOLE_NAME * in_name / np.maximum(1, self._name_lengths)
        whole = found == wanted
        best_whole = float(scores[whole].max(initial=0.0))
        best = float(scores.max(initial=0.0))
        rows = np.flatnonzero(whole | (scores > max(best_whole, LOOSE_SHARE * best)))
        return Matches(rows, scores[rows], is_whole=best_whole > 0)

    def _read_term(self, term: str) -> tuple[Rows, Rows]:
        """Rows with the term in their name, and with it anywhere."""
        with self._lock:  # a reader's files have one position each
            name, other = self._read_postings(NAME, term), self._read_postings(OTHER, term)
        return name, np.union1d(name, other)

    def _read_postings(self, field: str, term: str) -> Rows:
        if (field, term) not in self._reader:
            return np.empty(0, dtype=np.intp)
        return np.fromiter(self._reader.postings(field, term).all_ids(), dtype=np.intp)


def vocabulary(folder: Path, field: str) -> dict[str, int]:
    """Each word of a field, and in how many documents it stands there."""
    with index.open_dir(str(folder), readonly=True).reader() as reader:
        return {word.decode(): info.doc_frequency() for word, info in reader.iter_field(field)}


def name_lengths(names: Sequence[str], stop_words: frozenset[str]) -> NDArray[np.int16]:
    return np.array([len(set(name.split()) - stop_words) for name in names], dtype=np.int16)
