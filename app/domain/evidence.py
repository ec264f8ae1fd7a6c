"""What is known of a place's quality beside the register: each thing a fact, or the reason why there is none."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from app.domain.profile import Fact, Missing
from app.domain.quality import DecisionRecord, FeeRecord, LocalReportRecord, MarkRecord, Match

T = TypeVar("T")

#: a rating that is older than this many years is put with those: see `Ageing`
LONGEST_GAP = 5
#: fewer cases than this say nothing of what usually happens
ENOUGH_CASES = 30


@dataclass(frozen=True, slots=True)
class Held(Generic[T]):
    """All there is of one kind, the newest first; or the reason why there is nothing."""

    facts: tuple[Fact[T], ...] = ()
    missing: Missing | None = None

    def __bool__(self) -> bool:
        return bool(self.facts)


@dataclass(frozen=True, slots=True)
class Total:
    """Sums over `places` places."""

    numerator: float
    denominator: float
    places: int


@dataclass(frozen=True, slots=True)
class ComparedMeasure:
    """A place's count over count in a period, with those of its council's area and of England where there are any."""

    measure: str
    period_from: date
    period_to: date
    numerator: float
    denominator: float
    area: Total | None = None
    england: Total | None = None


@dataclass(frozen=True, slots=True)
class FoodMatch:
    """A business of the Food Standards Agency's list. `matched_by`: what agreed, in words."""

    fhrs_id: str
    business_name: str
    rating: str
    rated_on: date | None
    authority: str
    match: Match
    matched_by: str


@dataclass(frozen=True, slots=True)
class Ageing:
    """Of ratings of one value whose next one came `years` whole years later (5: or more): which way it went."""

    value: str
    years: int
    lower: int
    same: int
    higher: int
    source: str
    as_of: date

    @property
    def cases(self) -> int:
        return self.lower + self.same + self.higher


@dataclass(frozen=True, slots=True)
class Evidence:
    measures: Held[ComparedMeasure]
    marks: Held[MarkRecord]
    #: about the place itself
    decisions: Held[DecisionRecord]
    #: about its organisation, where the decision names no place
    organisation_decisions: tuple[Fact[DecisionRecord], ...]
    local_reports: Held[LocalReportRecord]
    fees: Held[FeeRecord]
    #: one at most, and never one that is only perhaps this place
    food: Held[FoodMatch]
    #: none where the history holds too few such cases
    ageing: Ageing | None = None
