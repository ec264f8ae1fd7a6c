"""How ratings age: what came next, and after how long."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from app.domain.evidence import LONGEST_GAP
from app.domain.vocabularies import RATINGS


@dataclass(frozen=True, slots=True)
class PastOverall:
    """One overall rating that a registration had."""

    regulator_id: str
    published_on: date
    value: str


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How often the next rating was lower, the same and higher."""

    lower: int = 0
    same: int = 0
    higher: int = 0

    @property
    def total(self) -> int:
        return self.lower + self.same + self.higher


def count_outcomes(history: Iterable[PastOverall]) -> Mapping[tuple[str, int], Outcomes]:
    """By rating and by whole years until the next one (`LONGEST_GAP` stands for all that is longer).

    Only the four ratings count: an inspection "not rated" in between tells nothing of better or worse, so the next
    *rating* after it is the next one. Of two on one day the lower stands for the day, as it does in lists: which of
    them came first is not known, and to take one for the other's next would count a change that never was.
    """
    steps: Counter[tuple[str, int, int]] = Counter()
    for days in _by_registration(history).values():
        ordered = sorted(days.items())
        for (day, rank), (next_day, next_rank) in pairwise(ordered):
            direction = (next_rank < rank) - (next_rank > rank)
            steps[RATINGS[rank], min(whole_years(day, next_day), LONGEST_GAP), direction] += 1
    cells = sorted({(value, years) for value, years, _direction in steps})
    return {cell: Outcomes(*(steps[*cell, direction] for direction in (-1, 0, 1))) for cell in cells}


def is_counted(rating: PastOverall) -> bool:
    return rating.value in RATINGS


def whole_years(since: date, until: date) -> int:
    """Birthdays passed; somebody born on 29 February has theirs on 1 March."""
    return until.year - since.year - ((until.month, until.day) < (since.month, since.day))


def _by_registration(history: Iterable[PastOverall]) -> Mapping[str, dict[date, int]]:
    """Registration -> day -> the rank of its rating, 0 the best."""
    found: dict[str, dict[date, int]] = defaultdict(dict)
    for rating in filter(is_counted, history):
        days, rank = found[rating.regulator_id], RATINGS.index(rating.value)
        days[rating.published_on] = max(rank, days.get(rating.published_on, rank))
    return found
