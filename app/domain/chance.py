"""Whether a place's count differs from what is usual elsewhere by more than chance would make it.

The intervals hold the true rate in 95 of 100 cases: Wilson's for a part of a whole, Byar's for events that may happen
to one person more than once.
"""

from collections.abc import Sequence
from enum import StrEnum
from math import sqrt

#: of the normal distribution, for 95 %
Z = 1.96
#: the sums of fewer places than this tell of those places and not of an area
FEWEST_PLACES = 5


class Difference(StrEnum):
    LOWER = "lower"
    HIGHER = "higher"
    #: chance alone could make it
    NOT_CLEAR = "not_clear"


def difference(numerator: float, denominator: float, usual: float, *, is_share: bool) -> Difference:
    """`usual` is a rate: the other's count over its count."""
    low, high = (wilson if is_share else byar)(numerator, denominator)
    if high < usual:
        return Difference.LOWER
    return Difference.HIGHER if low > usual else Difference.NOT_CLEAR


def can_be_told_apart(counts: Sequence[tuple[float, float]], *, is_share: bool) -> bool:
    """Whether the intervals of any two counts over counts have nothing in common."""
    intervals = [(wilson if is_share else byar)(*each) for each in counts]
    return max(low for low, _ in intervals) > min(high for _, high in intervals)


def wilson(part: float, whole: float) -> tuple[float, float]:
    share = part / whole
    middle = share + Z * Z / (2 * whole)
    wide = Z * sqrt(share * (1 - share) / whole + Z * Z / (4 * whole * whole))
    scale = 1 + Z * Z / whole
    return (middle - wide) / scale, (middle + wide) / scale


def byar(events: float, exposure: float) -> tuple[float, float]:
    more = events + 1
    low = events * (1 - 1 / (9 * events) - Z / (3 * sqrt(events))) ** 3 if events else 0.0
    high = more * (1 - 1 / (9 * more) + Z / (3 * sqrt(more))) ** 3
    return low / exposure, high / exposure
