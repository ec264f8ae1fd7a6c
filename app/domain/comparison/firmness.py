"""Whether the first place would stay first if a person weighed things otherwise. Every weighting from 0 to 3 is tried,
each mixture once (1 and 2 say the same as 2 and 4), together, in arrays: it is the method of `outranking` again."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray

from app.domain.comparison.outranking import Values, order_by
from app.domain.comparison.priorities import HIGHEST, Priority, Weights

Numbers = NDArray[np.float32]
Flags = NDArray[np.bool_]


class Firmness(StrEnum):
    ALWAYS = "always"
    NEARLY_ALWAYS = "nearly_always"
    MOSTLY = "mostly"
    HALF = "half"
    SELDOM = "seldom"


#: the smallest share of weightings for each word
_SHARES = ((1.0, Firmness.ALWAYS), (0.9, Firmness.NEARLY_ALWAYS), (0.6, Firmness.MOSTLY), (0.4, Firmness.HALF))


@dataclass(frozen=True, slots=True)
class Turn:
    """If this one thing came to matter more than all the rest together, these would be first."""

    priority: Priority
    first: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Firm:
    """`shares`: for each place, of how many weightings it comes first, alone or with others."""

    shares: tuple[float, ...]
    firmness: Firmness
    turns: tuple[Turn, ...]


def firmness_of(places: Sequence[Values], weights: Weights, first: Sequence[int]) -> Firm | None:
    """Of the one place that is first; none where several are level, or where one thing alone can be weighed."""
    tried = weighable(places)
    if len(first) != 1 or len(tried) < 2:
        return None
    shares = shares_first(places, tried)
    return Firm(tuple(shares), in_word(shares[first[0]]), _turns(places, weights, tried, first[0]))


def in_word(share: float) -> Firmness:
    return next((word for least, word in _SHARES if share >= least), Firmness.SELDOM)


def weighable(places: Sequence[Values]) -> tuple[Priority, ...]:
    """What is known of any of them: nothing else can put one before another."""
    return tuple(priority for priority in Priority if any(priority in values for values in places))


def _turns(places: Sequence[Values], weights: Weights, tried: Sequence[Priority], leader: int) -> tuple[Turn, ...]:
    found = []
    for priority in tried:
        rest = {other: weight for other, weight in weights.items() if other is not priority}
        first = order_by(places, {**rest, priority: sum(rest.values()) + 1}).first
        if leader not in first:
            found.append(Turn(priority, first))
    return tuple(found)


def shares_first(places: Sequence[Values], tried: Sequence[Priority]) -> list[float]:
    standing = _standings(places, tried, weightings(len(tried)))
    is_first = standing == standing.max(axis=0)
    return [float(share) for share in is_first.mean(axis=1)]


@lru_cache
def weightings(criteria: int) -> Numbers:
    """One a column: rows that are read in one piece make the sums below fast."""
    every = np.array(list(product(range(HIGHEST + 1), repeat=criteria)), dtype=np.float32)
    return np.ascontiguousarray(every[np.gcd.reduce(every.astype(np.int8), axis=1) == 1].T)


def _standings(places: Sequence[Values], tried: Sequence[Priority], weights: Numbers) -> Numbers:
    values = np.array([[place.get(priority, np.nan) for place in places] for priority in tried])
    own, other = values[:, :, None], values[:, None, :]
    lacks = np.isnan(own) & ~np.isnan(other)
    reach = _over((own > other).astype(np.float32) - (own < other) - lacks, weights) > 0
    for via in range(len(places)):
        reach |= reach[:, via, None] & reach[None, via]
    balance = reach.sum(axis=1, dtype=np.float32) - reach.sum(axis=0, dtype=np.float32)
    # Row, column: the first one falls short of the second in something that is known of the second.
    falls_short = _over(lacks | (own < other), weights) > 0
    capped = np.where(falls_short, np.float32(len(places)), balance[:, None]).min(axis=0)
    is_known = _over(~np.isnan(values)[:, :, None], weights)[:, 0] > 0
    standing: Numbers = np.where(is_known, capped, np.float32(-len(places)))
    return standing


def _over(each: Numbers | Flags, weights: Numbers) -> Numbers:
    """The weighted sum over the criteria: for each pair, then for each weighting. Not a matrix product: the library
    starts threads for that, which wait for each other on a busy machine for longer than it all takes."""
    total: Numbers = np.zeros((*each.shape[1:], weights.shape[1]), dtype=np.float32)
    for values, row in zip(each.astype(np.float32), weights, strict=True):
        total += values[..., None] * row
    return total
