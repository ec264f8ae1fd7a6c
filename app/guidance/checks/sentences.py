"""Where a sentence ends, how long it is and how it sounds."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import syllables

from app.guidance.checks.manuscript import ITEM, Piece
from app.guidance.checks.marks import as_read

END = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[“‘\"'(]?[A-Z0-9£])")
WORD = re.compile(r"[£]?\w+(?:[’'.,:-]\w+)*%?")
SHORTENED = re.compile(r"[’'](?:s|ve|re|ll|d|t|m)?$", re.I)
#: a number is one word, read at a glance
SOUNDS_OF_A_NUMBER = 2
YEARS_BEFORE_SCHOOL = 5


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    line: int

    @property
    def words(self) -> list[str]:
        return WORD.findall(self.text)


def sentences_of(pieces: Iterable[Piece]) -> list[Sentence]:
    """Headings are no sentences."""
    return [s for piece in pieces if piece.level is None for s in _sentences(piece)]


def _sentences(piece: Piece) -> Iterator[Sentence]:
    """The line of a sentence is the one in which it begins."""
    read, at = as_read(ITEM.sub("", piece.text)), 0
    for part in END.split(read):
        at = read.index(part, at)
        if WORD.search(part):
            yield Sentence(" ".join(part.split()), piece.line + read.count("\n", 0, at))
        at += len(part)


def syllables_of(word: str) -> int:
    if any(letter.isdigit() for letter in word):
        return SOUNDS_OF_A_NUMBER
    parts = re.split(r"[-.]", SHORTENED.sub("", word))
    return max(1, sum(syllables.estimate(part) for part in parts if part))


def reading_age(sentences: Iterable[Sentence]) -> float:
    """The grade of Flesch and Kincaid, in years of age: a child begins grade 1 at six."""
    sentences = list(sentences)
    words = [word for sentence in sentences for word in sentence.words]
    if not words:
        return 0.0
    sounds = sum(syllables_of(word) for word in words)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sounds / len(words) - 15.59
    return grade + YEARS_BEFORE_SCHOOL
