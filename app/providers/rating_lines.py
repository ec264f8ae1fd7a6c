"""300,000 judgements in 6 MB: words and days are kept once and stand in the rows as numbers.

A line is one number: registration, then question and group, then value and day. Sorted, the lines of a registration
stand together, and those of one question and group in it.
"""

from array import array
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.providers.ratings import Pair

T = TypeVar("T", bound=Hashable)
Ints = NDArray[np.int64]
Bytes = NDArray[np.int8]

#: 4 million values with days, 16,000 questions with groups, 130 million registrations
_WHAT_BITS, _PAIR_BITS = 22, 14
_REGISTRATION_BITS = _WHAT_BITS + _PAIR_BITS
#: what stands for a cell that is blank
BLANK: tuple[str, date | None] = ("", None)


class Words(Generic[T]):
    """Numbers the words it is shown."""

    def __init__(self, most: int) -> None:
        self._numbers: dict[T, int] = {}
        self._words: list[T] = []
        self._most = most

    def number(self, word: T) -> int:
        found = self._numbers.get(word)
        if found is None:
            if len(self._words) >= self._most:
                raise OverflowError("more different words than a list of ratings can have")
            found = self._numbers[word] = len(self._words)
            self._words.append(word)
        return found

    def __getitem__(self, number: int) -> T:
        return self._words[number]

    def __iter__(self) -> Iterator[T]:
        return iter(self._words)


@dataclass(slots=True)
class Code:
    """What the numbers mean; shared by the lines that are compared."""

    pairs: Words[Pair] = field(default_factory=lambda: Words(1 << _PAIR_BITS))
    whats: Words[tuple[str, date | None]] = field(default_factory=lambda: Words(1 << _WHAT_BITS))
    urls: Words[str | None] = field(default_factory=lambda: Words(1 << 31))

    def __post_init__(self) -> None:
        self.urls.number(None)

    def line(self, registration_id: int, pair: Pair, value: str, day: date | None) -> int:
        pair_and_what = self.pairs.number(pair) << _WHAT_BITS | self.whats.number((value, day))
        return registration_id << _REGISTRATION_BITS | pair_and_what

    def pair(self, line: int) -> Pair:
        return self.pairs[line >> _WHAT_BITS & (1 << _PAIR_BITS) - 1]

    def days(self) -> Ints:
        """By the number of a value with its day: the day, as a number that grows; 0 where there is none."""
        return np.array([day.toordinal() if day else 0 for _value, day in self.whats], np.int64)

    def what(self, line: int) -> tuple[str, date | None]:
        return self.whats[line & (1 << _WHAT_BITS) - 1]


class Buffer:
    """Lines as they come. `mark` is for whoever reads them again."""

    def __init__(self, code: Code) -> None:
        self._code = code
        self._lines, self._inherited, self._urls, self._marks = array("q"), array("b"), array("q"), array("b")

    def add(self, line: int, is_inherited: bool | None, url: str | None, mark: int = 0) -> None:
        self._lines.append(line)
        self._inherited.append(-1 if is_inherited is None else is_inherited)
        self._urls.append(self._code.urls.number(url))
        self._marks.append(mark)

    def sorted(self) -> "Lines":
        """In the order of the numbers; of a line that came twice the first."""
        lines, first = np.unique(np.frombuffer(self._lines, np.int64), return_index=True)
        return Lines(
            lines,
            inherited=np.frombuffer(self._inherited, np.int8)[first],
            urls=np.frombuffer(self._urls, np.int64)[first],
            marks=np.frombuffer(self._marks, np.int8)[first],
            repeated=len(self._lines) - len(lines),
        )


@dataclass(frozen=True, slots=True)
class Lines:
    """`inherited`: 1, 0, or -1 where it is not said; `urls`: 0 where none is said."""

    lines: Ints
    inherited: Bytes
    urls: Ints
    marks: Bytes
    repeated: int

    def span(self, registration_id: int) -> range:
        """Where a registration's lines stand."""
        return span(self.lines, registration_id)


def span(lines: Ints, registration_id: int) -> range:
    edges = np.array([registration_id, registration_id + 1], np.int64) << _REGISTRATION_BITS
    start, end = np.searchsorted(lines, edges)
    return range(int(start), int(end))


def pairs_of(lines: Ints) -> Ints:
    """Of each line the registration with its question and group, as one number."""
    return lines >> _WHAT_BITS


def registrations_of(lines: Ints) -> Ints:
    return lines >> _REGISTRATION_BITS


def whats_of(lines: Ints) -> Ints:
    return lines & (1 << _WHAT_BITS) - 1


def distinct(*lines: Ints) -> list[int]:
    """The registrations of all these lines, in order."""
    found: list[int] = np.unique(registrations_of(np.concatenate(lines))).tolist()
    return found
