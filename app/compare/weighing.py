"""What the order of priorities goes by: each thing in steps that a person would notice, larger being better."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from app.compare.gathering import Candidate
from app.domain.catalogue import catalogue
from app.domain.comparison.outranking import Values
from app.domain.comparison.priorities import Priority
from app.domain.evidence import ComparedMeasure
from app.domain.profile import PlaceProfile, PublishedRating
from app.domain.quality import FeeRecord
from app.domain.vocabularies import RATINGS

OVERALL = "Overall"
STAFF_MEASURE = "staff-turnover"
#: pence
FEE_STEP = 50_00
#: per cent of staff
STAFF_STEP = 5
_RANKS = {rating.casefold(): float(len(RATINGS) - n) for n, rating in enumerate(RATINGS)}


def values_of(candidates: Sequence[Candidate], today: date) -> list[Values]:
    """What is not known, and what is no rating, is left out."""
    kind = shared_fee_kind(candidates)
    return [_values(candidate, kind, today) for candidate in candidates]


def _values(candidate: Candidate, fee_kind: str, today: date) -> Values:
    profile, fee, left = candidate.profile, fee_of(candidate, fee_kind), staff_who_left(candidate)
    checked = last_checked(profile)
    found = {
        Priority.RATING: rank(profile.rating.value),
        Priority.SAFE: rank(question(profile, "Safe")),
        Priority.RECENT: -float((today - checked).days // 365) if checked else None,
        Priority.DISTANCE: -float(round(candidate.miles)) if candidate.miles is not None else None,
        Priority.FEES: -float(fee.lowest // FEE_STEP) if fee else None,
        Priority.STAFF: -float(left // STAFF_STEP) if left is not None else None,
    }
    return {priority: value for priority, value in found.items() if value is not None}


def rank(rating: PublishedRating | None) -> float | None:
    """The order of the regulator's four words; anything else it writes is not a rating."""
    return _RANKS.get(rating.value.casefold()) if rating else None


def question(profile: PlaceProfile, name: str) -> PublishedRating | None:
    """The newest in force, of the place as a whole."""
    found = [r for r in profile.ratings if r.is_current and (r.question, r.service_group) == (name, OVERALL)]
    return max(found, key=lambda rating: rating.published_on or date.min, default=None)


def last_checked(profile: PlaceProfile) -> date | None:
    """The newest day on which the regulator is known to have looked."""
    rated_on = profile.rating.value.published_on if profile.rating.value else None
    return max((day for day in (profile.last_inspected_on.value, rated_on) if day), default=None)


def shared_fee_kind(candidates: Sequence[Candidate]) -> str:
    """The kind of fee that most of them give: a week and an hour cannot be compared."""
    kinds = Counter(fact.value.kind for each in candidates for fact in each.evidence.fees.facts if fact.value)
    return kinds.most_common(1)[0][0] if kinds else ""


def fee_of(candidate: Candidate, kind: str) -> FeeRecord | None:
    fees = (fact.value for fact in candidate.evidence.fees.facts if fact.value)
    return next((fee for fee in fees if fee.kind == kind), None)


def staff_who_left(candidate: Candidate) -> float | None:
    """In a hundred; none where there are too few staff to say."""
    measure = measure_of(candidate, STAFF_MEASURE)
    kind = catalogue().measures[STAFF_MEASURE]
    if measure is None or kind.is_too_few(measure.numerator, measure.denominator):
        return None
    return kind.rate(measure.numerator, measure.denominator)


def measure_of(candidate: Candidate, slug: str) -> ComparedMeasure | None:
    measures = (fact.value for fact in candidate.evidence.measures.facts if fact.value)
    return next((measure for measure in measures if measure.measure == slug), None)
