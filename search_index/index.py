import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from search_index import columns
from search_index.columns import Columns, Rows, Schema
from search_index.generations import IndexMissingError, current_generation
from search_index.names import Names
from search_index.spelling import Spelling
from search_index.words import NAME, OTHER, Matches, Words
from search_index.writing import FORMAT

#: what a name gains when the text is the whole of it, and when it only holds the text as it stands
SAME_NAME = 30.0
PHRASE_IN_NAME = 6.0


@dataclass(frozen=True, slots=True)
class Hit:
    id: int
    score: float


class Index:
    """One generation, opened: it stays what it is however many newer ones are built."""

    def __init__(self, folder: Path) -> None:
        facts = json.loads((folder / "facts.json").read_text())
        if facts["format"] != FORMAT:
            raise IndexMissingError(f"{folder.name} has format {facts['format']}, this code reads {FORMAT}: build anew")
        self.generation = folder.name
        self.edition: str = facts["edition"]
        self.size: int = facts["size"]
        schema = Schema(tuple(facts["integers"]), tuple(facts["reals"]), facts["flags"])
        self.columns = Columns(folder, schema, self.size)
        self.names = Names(folder)
        self._words = Words(
            folder / "words",
            size=self.size,
            name_lengths=columns.load(folder, "name_lengths"),
            stop_words=frozenset(facts["stop_words"]),
        )

    def match(self, text: str) -> Matches:
        """Every row that has the words, scored: names weigh most, and most of all a name said as it stands."""
        found = self._words.match(text)
        held = self._holding(text)
        if not len(held):
            return found
        bonus = np.zeros(self.size)
        bonus[held] += PHRASE_IN_NAME
        bonus[self.names.called(text)] += SAME_NAME
        scores = bonus.copy()
        scores[found.rows] += found.scores
        rows = np.union1d(found.rows, held) if found.is_whole else held
        return Matches(rows, scores[rows])

    def _holding(self, text: str) -> Rows:
        """Rows whose name has the text as it stands, or at least its telling words side by side."""
        held = self.names.containing(text)
        return held if len(held) else self.names.containing(" ".join(self.terms(text)))

    def words(self, text: str, limit: int) -> list[Hit]:
        found = self.match(text)
        best = columns.first(np.arange(len(found.rows)), -found.scores, start=0, stop=limit)
        return [Hit(int(self.columns.ids[found.rows[n]]), float(found.scores[n])) for n in best]

    def terms(self, text: str) -> list[str]:
        """The words of a text that are looked up at all."""
        return self._words.terms(text)

    def holds(self, word: str) -> int:
        """How common a word is."""
        return self.spelling.count(word)

    def correct(self, word: str) -> str | None:
        return self.spelling.correct(word)

    def suggest(self, prefix: str, limit: int) -> list[int]:
        """Ids of documents with a word in the name that begins so."""
        return [int(self.columns.ids[row]) for row in self.names.beginning(prefix, limit=limit)]

    def ids(self, rows: Rows) -> list[int]:
        found: list[int] = self.columns.ids[rows].tolist()
        return found

    @cached_property
    def spelling(self) -> Spelling:
        return Spelling(self._words.vocabulary(NAME), self._words.vocabulary(OTHER))


def open_current(directory: Path) -> Index:
    """The generation in force. It may be switched and removed between two steps: then the next one is read."""
    last: str | None = None
    while (name := current_generation(directory)) and name != last:
        try:
            return Index(directory / name)
        except FileNotFoundError:
            last = name
    raise IndexMissingError(f"No index in {directory}: build one")
