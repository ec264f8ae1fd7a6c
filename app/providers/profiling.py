"""Makes a place's profile of what `queries` read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from app.domain.geography import Point, PointFrom
from app.domain.profile import (
    Address,
    Fact,
    Missing,
    PlaceProfile,
    PublishedRating,
    RegistrationEntry,
    ResponsibleCouncil,
    RunBy,
)
from app.domain.vocabularies import REGULATED_ACTIVITIES, SERVICE_TYPES, USER_BANDS, terms_of
from app.providers.models import Place, Registration
from app.providers.standing import Standing, front

T = TypeVar("T")

#: fields that a source's usual files have no column for: an empty one then says nothing of the place
SILENT: Mapping[str, frozenset[str]] = {
    "cqc_locations": frozenset({"also_known_as", "last_inspected_on"}),
    "sample": frozenset({"also_known_as", "last_inspected_on"}),
    "cqc_api": frozenset(),
    "cqc_adult_social_care": frozenset({"also_known_as", "last_inspected_on", "address", "sector"}),
    "cqc_directory": frozenset({"beds", "registered_on", "sector", "rating", "council"}),
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """A source, and the day of the edition that a fact is from."""

    title: str
    url: str
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Facts:
    """Turns a value into a fact of this place."""

    sources: Mapping[str, str]
    provenance: Mapping[str, Provenance]

    def of(self, field: str, value: T | None, *, missing: Missing | None = None) -> Fact[T]:
        if value is None or value == "" or value == ():
            return Fact(missing=missing or self._why_missing(field))
        slug, _at, day = self.sources.get(field, "").partition("@")
        origin = self.provenance.get(slug)
        if origin is None:
            return Fact(value)
        return Fact(value, origin.title, origin.url, date.fromisoformat(day) if day else origin.as_of)

    def _why_missing(self, field: str) -> Missing:
        listing = [slug for slug in self.provenance if slug in SILENT]
        if listing and all(field in SILENT[slug] for slug in listing):
            return Missing.NOT_IN_SOURCE
        return Missing.NOT_PUBLISHED


def make_profile(
    place: Place, ratings: Sequence[Any], provenance: Mapping[str, Provenance], run_by_places: int
) -> PlaceProfile:
    facts = Facts(place.sources, provenance)
    published = _published(place, ratings, provenance)
    registrations = sorted(place.registrations, key=_live_and_first)
    return PlaceProfile(
        id=place.id,
        ref=place.ref,
        is_sample=place.is_sample,
        name=facts.of("name", place.name),
        also_known_as=facts.of("also_known_as", place.also_known_as),
        primary_kind=next((term for term in SERVICE_TYPES if term.slug == place.primary_kind), None),
        services=facts.of("services", tuple(terms_of(place.services, SERVICE_TYPES))),
        bands=facts.of("bands", tuple(terms_of(place.bands, USER_BANDS))),
        activities=facts.of("activities", _activities(place.activities)),
        sector=facts.of("sector", place.sector),
        address=facts.of("address", _address(place)),
        point=facts.of("point", _point(place), missing=Missing.NOT_KNOWN),
        point_from=PointFrom(place.point_from) if place.point_from else None,
        phone=facts.of("phone", place.phone),
        website=facts.of("website", place.website),
        is_care_home=place.is_care_home,
        beds=_beds(place, facts),
        run_by=facts.of("organisation", _run_by(place, run_by_places)),
        rating=facts.of("rating", _overall(place, published)),
        ratings=published,
        council=facts.of("council", _council(place), missing=Missing.NOT_KNOWN),
        registrations=tuple(_registration(registration) for registration in registrations),
        regulator_url=facts.of("url", next((r.url for r in registrations if r.url), None)),
        registered_on=facts.of("registered_on", place.registered_on),
        last_inspected_on=facts.of(
            "last_inspected_on", place.last_inspected_on, missing=_why_not_inspected(provenance)
        ),
        is_dormant=place.is_dormant,
        withdrawn_on=place.withdrawn_on,
    )


def _live_and_first(registration: Registration) -> tuple[bool, bool, int]:
    return registration.withdrawn_on is not None, registration.dual_of is not None, registration.id


def _address(place: Place) -> Address | None:
    lines = tuple(part.strip() for part in (place.address or "").split(",") if part.strip())
    if not (lines or place.town or place.postcode):
        return None
    return Address(lines, place.town, place.county, place.postcode)


def _point(place: Place) -> Point | None:
    if place.latitude is None or place.longitude is None:
        return None
    return Point(place.latitude, place.longitude)


def _activities(mask: int) -> tuple[str, ...]:
    return tuple(name for n, name in enumerate(REGULATED_ACTIVITIES) if mask >> n & 1)


def _beds(place: Place, facts: Facts) -> Fact[int]:
    # The regulator writes 0 beds for what is not a care home.
    if place.beds == 0 or (place.beds is None and place.is_care_home is False):
        return Fact(missing=Missing.NOT_APPLICABLE)
    return facts.of("beds", place.beds)


def _run_by(place: Place, places: int) -> RunBy:
    organisation = place.organisation
    return RunBy(
        name=organisation.name,
        regulator_id=organisation.regulator_id,
        ownership=organisation.ownership,
        brand=organisation.brand.name if organisation.brand else None,
        companies_house_number=organisation.companies_house_number,
        charity_number=organisation.charity_number,
        registered_on=organisation.registered_on,
        places=places,
        brand_id=organisation.brand.regulator_id if organisation.brand else None,
    )


def _published(
    place: Place, ratings: Sequence[Any], provenance: Mapping[str, Provenance]
) -> tuple[PublishedRating, ...]:
    """What an earlier owner's registration was last rated is history, though nothing newer was said of that one. Two
    that are in force (a dual registration) bear the same ratings: those of now stand here once, as the front's."""
    standings = [_standing(one) for one in place.registrations]
    shown = front(standings).regulator_id if standings else ""
    now = {one.regulator_id for one in standings if one.until is None} or {shown}
    found = [_rating(row, provenance, is_current=row.is_current and row.regulator_id in now) for row in ratings]
    found.sort(key=lambda rating: (rating.published_on or date.min, rating.registration == shown), reverse=True)
    current = {(r.question, r.service_group, r.value, r.published_on): r for r in reversed(found) if r.is_current}
    return (*reversed(current.values()), *(rating for rating in found if not rating.is_current))


def _standing(one: Registration) -> Standing:
    return Standing(one.regulator_id, one.registered_on, one.withdrawn_on, one.dual_of, one.place_id, one.id)


def _rating(row: Any, provenance: Mapping[str, Provenance], *, is_current: bool) -> PublishedRating:
    """A source that still lists the place says it as of its newest edition, any other as of the one it came in."""
    lister = provenance.get(row.slug)
    return PublishedRating(
        question=row.question,
        value=row.value,
        published_on=row.published_on,
        service_group=row.service_group,
        is_inherited=row.is_inherited,
        is_current=is_current,
        report_url=row.report_url,
        registration=row.regulator_id,
        framework=row.framework,
        source=row.title,
        as_of=lister.as_of if lister else row.data_as_of,
    )


def _overall(place: Place, ratings: Sequence[PublishedRating]) -> PublishedRating | None:
    shown = (place.rating, place.rating_on, "Overall", "Overall")
    return next((r for r in ratings if (r.value, r.published_on, r.question, r.service_group) == shown), None)


def _council(place: Place) -> ResponsibleCouncil | None:
    council = place.council
    if council is None:
        return None
    return ResponsibleCouncil(council.id, council.name, council.slug, council.kind, council.website)


def _registration(registration: Registration) -> RegistrationEntry:
    return RegistrationEntry(
        regulator=registration.regulator,
        regulator_id=registration.regulator_id,
        ods_code=registration.ods_code,
        url=registration.url,
        organisation=registration.organisation.name,
        registered_on=registration.registered_on,
        deregistered_on=registration.deregistered_on,
        withdrawn_on=registration.withdrawn_on,
        dual_of=registration.dual_of,
    )


def _why_not_inspected(provenance: Mapping[str, Provenance]) -> Missing:
    """The directory gives the date of the latest check of every place: an empty one means there was none."""
    return Missing.NOT_YET_INSPECTED if "cqc_directory" in provenance else Missing.NOT_IN_SOURCE
