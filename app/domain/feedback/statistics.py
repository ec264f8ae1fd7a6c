"""What a share of some answers says of all that might have been given, and what it does not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from operator import add

from app.domain.feedback.question import NEGATIVE, POSITIVE, Answer
from app.domain.text import to_translate

_PLACES = {answer: place for place, answer in enumerate(Answer)}
#: of the normal distribution: 95 % of it lie within this many standard deviations of its middle
Z_95 = 1.959964


@dataclass(frozen=True, slots=True)
class Counts:
    """Six numbers, in the order in which the answers are asked."""

    each: tuple[int, int, int, int, int, int] = (0, 0, 0, 0, 0, 0)

    @classmethod
    def of(cls, answers: Iterable[Answer]) -> "Counts":
        given = list(answers)
        return cls.from_mapping({answer: given.count(answer) for answer in Answer})

    @classmethod
    def from_mapping(cls, counts: Mapping[Answer, int]) -> "Counts":
        first, second, third, fourth, fifth, sixth = (counts.get(answer, 0) for answer in Answer)
        return cls((first, second, third, fourth, fifth, sixth))

    def __getitem__(self, answer: Answer) -> int:
        return self.each[_PLACES[answer]]

    def __add__(self, other: "Counts") -> "Counts":
        first, second, third, fourth, fifth, sixth = map(add, self.each, other.each)
        return Counts((first, second, third, fourth, fifth, sixth))

    @property
    def total(self) -> int:
        return sum(self.each)

    @property
    def positive(self) -> int:
        return sum(self[answer] for answer in POSITIVE)

    @property
    def negative(self) -> int:
        return sum(self[answer] for answer in NEGATIVE)


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float


def wilson(part: int, whole: int) -> Interval | None:
    """The score interval of Wilson (1927) at 95 %. None where nobody answered: nothing is known then."""
    if whole == 0:
        return None
    share, z2 = part / whole, Z_95**2
    middle = share + z2 / (2 * whole)
    reach = Z_95 * sqrt(share * (1 - share) / whole + z2 / (4 * whole**2))
    scale = 1 + z2 / whole
    low = 0.0 if part == 0 else (middle - reach) / scale
    high = 1.0 if part == whole else (middle + reach) / scale
    return Interval(low, high)


def cannot_be_told_apart(one: Interval, other: Interval) -> bool:
    """Their intervals overlap, if only in one point."""
    return one.low <= other.high and other.low <= one.high


NONE, FEW, SOME, NEARLY_ALL, ALL = (
    to_translate("none of them"),
    to_translate("fewer than 1 in 10"),
    to_translate("about %(tenths)s in 10"),
    to_translate("more than 9 in 10"),
    to_translate("all of them"),
)


def in_ten(part: int, whole: int) -> tuple[str, int]:
    """Words for a share, still to be translated, and the number that goes into them. "None" and "all" are kept for
    when it is so; a half is rounded up."""
    if part in (0, whole):
        return (NONE, 0) if part == 0 else (ALL, 10)
    tenths = (20 * part + whole) // (2 * whole)
    if tenths == 0:
        return FEW, 1
    return (NEARLY_ALL, 9) if tenths == 10 else (SOME, tenths)
