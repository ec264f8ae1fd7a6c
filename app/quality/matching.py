"""Finds the place whose kitchen a business on the Food Standards Agency's list is."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.domain import postcodes
from app.domain.matching import House, Kitchen, Verdict, judge
from app.domain.quality import FoodHygieneRecord, Match
from app.domain.vocabularies import SERVICE_BITS, mask
from app.providers.models import Brand, Organisation, Place, Registration
from app.providers.standing import IN_FORCE

#: kinds of place that cook for who is there; a home-care office or a dentist has no kitchen of its own
KITCHENS = mask(
    (
        "residential-home", "nursing-home", "hospice", "extra-care", "specialist-college", "rehabilitation",
        "residential-substance-misuse", "hospital-with-beds", "mental-health-hospital",
    ),
    SERVICE_BITS,
)  # fmt: skip
_ORDER = {Match.CERTAIN: 2, Match.LIKELY: 1, Match.WEAK: 0}


@dataclass(frozen=True, slots=True)
class Found:
    """Whose kitchen it is, or may be. Facts hang on registrations: on the one in force."""

    registration_id: int
    regulator_id: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class _Candidate:
    registration_id: int
    regulator_id: str
    house: House


class Places:
    """All places in force that may have a kitchen, by postcode: 17,000 in about 15 MB."""

    def __init__(self, session: Session, *, is_sample: bool) -> None:
        self._at: dict[str, list[_Candidate]] = defaultdict(list)
        seen: set[int] = set()
        for row in session.execute(_KITCHENS_OF.where(Place.is_sample.is_(is_sample))):
            code = postcodes.normalise(row.postcode or "")
            if code and row.place_id not in seen:
                seen.add(row.place_id)
                self._at[code].append(_candidate(row))

    def find(self, record: FoodHygieneRecord) -> Found | None:
        """The place that fits best. Where two fit equally well, it may be either, which is as good as neither."""
        candidates = self._at.get(postcodes.normalise(record.postcode or "") or "", ())
        kitchen = Kitchen(record.business_name, record.postcode or "", record.address or "")
        found = [
            Found(each.registration_id, each.regulator_id, verdict)
            for each in candidates
            if (verdict := judge(kitchen, each.house, neighbours=len(candidates) - 1))
        ]
        return best_of(found)


def best_of(found: Sequence[Found]) -> Found | None:
    if not found:
        return None
    first, *others = sorted(found, key=rank, reverse=True)
    if others and rank(others[0]) == rank(first):
        verdict = Verdict(Match.WEAK, "the same postcode; two places there fit equally well", 0)
        return Found(first.registration_id, first.regulator_id, verdict)
    return first


def rank(found: Found) -> tuple[int, float]:
    return _ORDER[found.verdict.match], found.verdict.strength


_KITCHENS_OF = (
    select(
        Registration.id,
        Registration.place_id,
        Registration.regulator_id,
        Place.name,
        Place.also_known_as,
        Place.postcode,
        Place.address,
        Place.is_care_home,
        Organisation.name.label("organisation"),
        Brand.name.label("brand"),
    )
    .join(Place, Place.id == Registration.place_id)
    .join(Organisation, Organisation.id == Registration.organisation_id)
    .outerjoin(Brand, Brand.id == Organisation.brand_id)
    .where(Place.withdrawn_on.is_(None), Place.merged_into_id.is_(None))
    .where(IN_FORCE)
    .where(or_(Place.is_care_home.is_(True), Place.services.bitwise_and(KITCHENS) != 0))
    .order_by(Registration.dual_of.is_not(None), Registration.registered_on.desc(), Registration.id)
)


def _candidate(row: Any) -> _Candidate:
    names = tuple(name for name in (row.name, row.also_known_as) if name)
    run_by = f"{row.organisation} {row.brand or ''}"
    house = House(names, row.postcode, row.address or "", run_by, bool(row.is_care_home))
    return _Candidate(row.id, row.regulator_id, house)
