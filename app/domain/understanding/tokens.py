"""The words of a text, each with where it stands, so that a piece can be shown and taken out as it was typed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.text import key

_WORD = re.compile(r"[^\W_]+(?:['’‘`][^\W_]+)*|&")
#: words that people write in two ways
_SAME = {"saint": "st"}


@dataclass(frozen=True, slots=True)
class Token:
    """`word` is what is compared: folded, mended where misspelt. `said` is the text from `start` to `end`."""

    word: str
    said: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `start` to `end`, the last one not included."""

    start: int
    end: int

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.start, self.end))

    def touches(self, other: "Span") -> bool:
        """Whether they have a position in common."""
        return self.start < other.end and other.start < self.end


def fold(text: str) -> str:
    """What names and searches are compared by: "Saint Ann & Co." and "st ann and co" are the same."""
    words = key(text.replace("&", " and ")).split()
    return " ".join(_SAME.get(word, word) for word in words)


def tokenise(text: str) -> list[Token]:
    found = (Token(fold(match[0]), match[0], match.start(), match.end()) for match in _WORD.finditer(text))
    return [token for token in found if token.word and " " not in token.word]


def words_of(tokens: Iterable[Token]) -> str:
    return " ".join(token.word for token in tokens)


def said(text: str, tokens: Sequence[Token]) -> str:
    """The text from the first token to the last, as typed."""
    return text[tokens[0].start : tokens[-1].end]


def without(text: str, spans: Iterable[Sequence[Token]]) -> str:
    """The text without these pieces, tidied."""
    for tokens in sorted(spans, key=lambda each: -each[0].start):
        text = f"{text[: tokens[0].start]} {text[tokens[-1].end :]}"
    return " ".join(text.split()).strip(" ,;")
