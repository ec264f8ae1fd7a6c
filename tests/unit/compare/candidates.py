"""Made-up places to compare: what a test is about is named, the rest is filled in."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.compare.gathering import Candidate
from app.domain.evidence import ComparedMeasure, Evidence, Held
from app.domain.profile import Fact, Missing, PublishedRating
from app.domain.quality import FeeRecord
from tests.unit.presenters.made_up import RATING, fact, profile

NOTHING: Held[Any] = Held(missing=Missing.NOT_COLLECTED)
NO_EVIDENCE = Evidence(NOTHING, NOTHING, NOTHING, (), NOTHING, NOTHING, NOTHING)


def candidate(
    *, fees: tuple[FeeRecord, ...] = (), turnover: tuple[float, float] | None = None, **says: Any
) -> Candidate:
    evidence = NO_EVIDENCE
    if fees:
        evidence = replace(evidence, fees=Held(tuple(fact(fee) for fee in fees)))
    if turnover:
        counted = ComparedMeasure("staff-turnover", date(2026, 1, 1), date(2026, 3, 31), *turnover)
        evidence = replace(evidence, measures=Held((fact(counted),)))
    return Candidate(profile(**says), evidence)


def rated(value: str | None, day: date | None = None, question: str = "Overall") -> dict[str, Any]:
    """The profile's parts for one rating; none for no rating at all."""
    if value is None:
        return {"rating": Fact(missing=Missing.NOT_PUBLISHED), "ratings": ()}
    rating: PublishedRating = replace(RATING, value=value, published_on=day or RATING.published_on, question=question)
    overall = fact(rating) if question == "Overall" else Fact(missing=Missing.NOT_PUBLISHED)
    return {"rating": overall, "ratings": (rating,)}


def fee(lowest: int, kind: str = "residential") -> FeeRecord:
    return FeeRecord("1-123456789", kind, lowest, lowest + 100_00, date(2026, 4, 1))
