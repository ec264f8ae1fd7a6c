import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from search_index import columns
from search_index.columns import Columns, Rows, Schema
from search_index.generations import IndexMissingError, current_generation
from search_index.names import Names
from search_index.spelling import Spelling
from search_index.words import NAME, OTHER, Matches, Words
from search_index.writing import FORMAT

#: what a document gains when the text is the whole of its name, or stands in it; the same for an alias
SAME_NAME, IN_NAME = 30.0, 6.0
SAME_ALIAS, IN_ALIAS = 26.0, 4.0


@dataclass(frozen=True, slots=True)
class Hit:
    id: int
    score: float


class Index:
    """One generation, opened: it stays what it is however many newer ones are built, even once its folder is
    removed, so that nothing here may be read from disk later by its path."""

    def __init__(self, folder: Path) -> None:
        facts = json.loads((folder / "facts.json").read_text())
        if facts["format"] != FORMAT:
            raise IndexMissingError(f"{folder.name} has format {facts['format']}, this code reads {FORMAT}: build anew")
        self.generation = folder.name
        self.edition: str = facts["edition"]
        self.size: int = facts["size"]
        schema = Schema(tuple(facts["integers"]), tuple(facts["reals"]), facts["flags"])
        self.columns = Columns(folder, schema, self.size)
        self.names = Names(folder / "names")
        self.aliases = Names(folder / "aliases")
        vocabulary = json.loads((folder / "vocabulary.json").read_text())
        self.spelling = Spelling(vocabulary[NAME], vocabulary[OTHER])
        self._words = Words(
            folder / "words",
            size=self.size,
            name_lengths=columns.load(folder, "name_lengths"),
            stop_words=frozenset(facts["stop_words"]),
        )

    def match(self, text: str) -> Matches:
        """Every row that has the words, scored: names weigh most, and most of all a name said as it stands."""
        found = self._words.match(text)
        bonus = np.zeros(self.size)
        bonus[self._holding(self.aliases, text)] = IN_ALIAS
        bonus[self._holding(self.names, text)] = IN_NAME
        bonus[self.aliases.called(text)] = SAME_ALIAS
        bonus[self.names.called(text)] = SAME_NAME
        held = np.flatnonzero(bonus)
        bonus[found.rows] += found.scores
        rows = np.union1d(found.rows, held) if len(held) else found.rows
        return Matches(rows, bonus[rows], is_whole=found.is_whole)

    def named(self, phrase: str) -> Rows:
        """Rows with these words side by side in their name or an alias."""
        return np.union1d(self.names.containing(phrase), self.aliases.containing(phrase))

    def is_named(self, phrase: str) -> bool:
        return self.names.has(phrase) or self.aliases.has(phrase)

    def _holding(self, names: Names, text: str) -> Rows:
        """The text as it stands, or at least its telling words side by side."""
        held = names.containing(text)
        return held if len(held) else names.containing(" ".join(self.terms(text)))

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


def open_current(directory: Path) -> Index:
    """The generation in force. It may be switched and removed between two steps: then the next one is read."""
    last: str | None = None
    while (name := current_generation(directory)) and name != last:
        try:
            return Index(directory / name)
        except FileNotFoundError:
            last = name
        except IndexMissingError:
            raise
        except Exception as error:
            # Half a file may break numpy, Whoosh or JSON, each in its own way: to whoever asks it is all one.
            raise IndexMissingError(f"{name} is damaged: build anew") from error
    raise IndexMissingError(f"No index in {directory}: build one")
