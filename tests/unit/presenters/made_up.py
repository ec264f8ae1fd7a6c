"""Made-up answers of the directory and the record, as a presenter gets them."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.criteria import SearchCriteria, Sort
from app.domain.geography import Point, PointFrom
from app.domain.profile import (
    Address,
    Fact,
    PlaceProfile,
    PublishedRating,
    RegistrationEntry,
    ResponsibleCouncil,
    RunBy,
)
from app.domain.results import Interpretation, Near, NearKind, Page, PlaceRow, SearchResult
from app.domain.vocabularies import SERVICE_TYPES, USER_BANDS

TODAY = date(2026, 11, 22)
NURSING = next(term for term in SERVICE_TYPES if term.slug == "nursing-home")
LEEDS = Near(NearKind.SETTLEMENT, "settlement:1", "Leeds", Point(53.8, -1.55), "E", 1, "Leeds City Council")

ROW = PlaceRow(
    id=1,
    ref="abcd1234",
    name="Oakwood House",
    town="Leeds",
    postcode="LS8 2QR",
    latitude=53.82,
    longitude=-1.5,
    phone="01134960123",
    primary_kind="nursing-home",
    services=1 << 4,
    bands=0b10010,
    beds=40,
    is_care_home=True,
    is_dormant=False,
    rating="Good",
    rating_on=date(2021, 3, 2),
    council_name="Leeds City Council",
    organisation_name="Oak Care Ltd",
    distance=1.24,
)


def row(**changes: Any) -> PlaceRow:
    return replace(ROW, **changes)


def result(*rows: PlaceRow, total: int | None = None, number: int = 1, **changes: Any) -> SearchResult:
    """A search without words that found these rows."""
    places: Page[PlaceRow] = Page(rows, len(rows) if total is None else total, number, 20)
    plain = SearchResult(SearchCriteria(), Interpretation(), places, sort=Sort.NAME, care_only=False)
    return replace(plain, **changes)


def fact(value: Any) -> Fact[Any]:
    return Fact(value, "CQC active locations", "https://www.cqc.org.uk/", date(2026, 10, 1))


RATING = PublishedRating(
    "Overall",
    "Good",
    date(2021, 3, 2),
    "Overall",
    False,
    True,
    None,
    "1-123456789",
    source="CQC active locations",
    as_of=date(2026, 10, 1),
)

PROFILE = PlaceProfile(
    id=1,
    ref="abcd1234",
    is_sample=False,
    name=fact("Oakwood House"),
    also_known_as=fact("The Oaks"),
    primary_kind=NURSING,
    services=fact((NURSING,)),
    bands=fact((USER_BANDS[1], USER_BANDS[4])),
    activities=fact(("Nursing care",)),
    sector=fact("Social Care Org"),
    address=fact(Address(("1 Mill Lane",), "Leeds", "West Yorkshire", "LS8 2QR")),
    point=fact(Point(53.82, -1.5)),
    point_from=PointFrom.SOURCE,
    phone=fact("01134960123"),
    website=fact("https://www.oakwood.example/"),
    is_care_home=True,
    beds=fact(40),
    run_by=fact(RunBy("Oak Care Ltd", "1-101", "Organisation", None, "01234567", None, None, 3)),
    rating=fact(RATING),
    ratings=(RATING,),
    council=fact(
        ResponsibleCouncil(1, "Leeds City Council", "leeds", "metropolitan borough", "https://www.leeds.gov.uk/")
    ),
    registrations=(
        RegistrationEntry("CQC", "1-123456789", None, None, "Oak Care Ltd", date(2015, 4, 1), None, None, None),
    ),
    regulator_url=fact("https://www.cqc.org.uk/location/1-123456789"),
    registered_on=fact(date(2015, 4, 1)),
    last_inspected_on=fact(date(2021, 2, 1)),
    is_dormant=False,
    withdrawn_on=None,
)


def profile(**changes: Any) -> PlaceProfile:
    return replace(PROFILE, **changes)
