"""A place's page: every fact with its source and date, every missing one with the reason it is missing."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.geography import Point, PointFrom
from app.domain.vocabularies import Term

T = TypeVar("T")


class Missing(StrEnum):
    """Why a fact is not there. It never means "no"."""

    #: its source has the column, and it is empty for this place
    NOT_PUBLISHED = "not_published"
    #: none of the sources that list this place has such a column
    NOT_IN_SOURCE = "not_in_source"
    NOT_YET_INSPECTED = "not_yet_inspected"
    #: worked out by us, and it could not be: a point or a council without a usable postcode
    NOT_KNOWN = "not_known"
    #: there is nothing to say: beds of a service that is not a care home
    NOT_APPLICABLE = "not_applicable"
    #: its source is held, and whoever runs the place has sent it nothing
    NOT_FROM_PROVIDER = "not_from_provider"
    #: its source is held and lists none for this place: there may be some that it does not know of
    NONE_LISTED = "none_listed"
    #: no source of such facts is loaded
    NOT_COLLECTED = "not_collected"
    #: its source is held, and none of its records is surely this place
    NOT_MATCHED = "not_matched"
    #: so few that the figure would mislead, or tell of a person
    TOO_FEW = "too_few"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Either a `value`, with the title of its `source` and the day the source says it is from, or the reason
    why it is `missing`: never both, never neither."""

    value: T | None = None
    source: str | None = None
    source_url: str | None = None
    as_of: date | None = None
    missing: Missing | None = None

    def __bool__(self) -> bool:
        return self.missing is None


@dataclass(frozen=True, slots=True)
class Address:
    """`lines` without town, county and postcode where the source tells them apart."""

    lines: tuple[str, ...]
    town: str | None = None
    county: str | None = None
    postcode: str | None = None


@dataclass(frozen=True, slots=True)
class RunBy:
    """The organisation: what CQC calls the provider. `ownership` is as published, "NHS Body"."""

    name: str
    regulator_id: str
    ownership: str | None
    brand: str | None
    companies_house_number: str | None
    charity_number: str | None
    registered_on: date | None
    #: live places it runs, this one included
    places: int
    #: the regulator's id of the brand
    brand_id: str | None = None


@dataclass(frozen=True, slots=True)
class PublishedRating:
    """`value` verbatim: it may be "Insufficient evidence to rate", which is not a rating. `is_inherited`: it
    was given to an earlier registration, mostly under another owner. `registration` is the id it belongs to.
    `source` and `as_of`: who says so, and the newest edition that did."""

    question: str
    value: str
    published_on: date | None
    service_group: str
    is_inherited: bool | None
    is_current: bool
    report_url: str | None
    registration: str
    framework: str | None = None
    source: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True)
class RegistrationEntry:
    """One id the regulator knows the place by. `dual_of`: it is the second id of that first one."""

    regulator: str
    regulator_id: str
    ods_code: str | None
    url: str | None
    organisation: str
    registered_on: date | None
    deregistered_on: date | None
    withdrawn_on: date | None
    dual_of: str | None


@dataclass(frozen=True, slots=True)
class ResponsibleCouncil:
    """The council responsible for adult social care at the address (in two-tier areas the county)."""

    id: int
    name: str
    slug: str
    kind: str
    website: str | None


@dataclass(frozen=True, slots=True)
class PlaceProfile:
    id: int
    ref: str
    is_sample: bool
    name: Fact[str]
    also_known_as: Fact[str]
    primary_kind: Term | None
    services: Fact[tuple[Term, ...]]
    bands: Fact[tuple[Term, ...]]
    activities: Fact[tuple[str, ...]]
    sector: Fact[str]
    address: Fact[Address]
    point: Fact[Point]
    point_from: PointFrom | None
    phone: Fact[str]
    website: Fact[str]
    is_care_home: bool | None
    beds: Fact[int]
    run_by: Fact[RunBy]
    rating: Fact[PublishedRating]
    #: all that are known, newest first, the current ones before them; the overall one included
    ratings: tuple[PublishedRating, ...]
    council: Fact[ResponsibleCouncil]
    #: the live ones first
    registrations: tuple[RegistrationEntry, ...]
    regulator_url: Fact[str]
    registered_on: Fact[date]
    last_inspected_on: Fact[date]
    is_dormant: bool
    #: the first edition of the register that lacked it; its page stays
    withdrawn_on: date | None
