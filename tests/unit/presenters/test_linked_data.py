"""schema.org: only types and properties that it has, whole addresses, and never a rating of CQC's as one of ours."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import current_app

from app.config import Settings
from app.domain.profile import Fact, Missing, RegistrationEntry
from app.domain.vocabularies import SERVICE_TYPES
from app.profiles.presenters.linked_data import linked_data
from tests.unit.presenters.made_up import PROFILE, RATING, fact, profile

#: of schema.org, what each type has (its own and what it takes from above it) as far as we use it; the required first
THING = {"name", "url", "description", "alternateName", "identifier", "sameAs", "mainEntityOfPage"}
PLACE = THING | {"address", "geo", "telephone", "parentOrganization", "review"}
TYPES: dict[str, tuple[set[str], set[str]]] = {
    "LocalBusiness": ({"name", "identifier"}, PLACE),
    "Dentist": ({"name", "identifier"}, PLACE),
    "Hospital": ({"name", "identifier"}, PLACE),
    "PostalAddress": (
        {"addressCountry"},
        {"streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry"},
    ),
    "GeoCoordinates": ({"latitude", "longitude"}, {"latitude", "longitude"}),
    "Organization": ({"name"}, THING),
    "GovernmentOrganization": ({"name", "url"}, THING),
    "PropertyValue": ({"propertyID", "value"}, {"propertyID", "value"}),
    "Review": (
        {"author", "reviewRating", "reviewAspect"},
        {"author", "reviewRating", "reviewAspect", "datePublished", "url"},
    ),
    "Rating": (
        {"author", "ratingValue", "ratingExplanation", "reviewAspect"},
        {"author", "ratingValue", "ratingExplanation", "reviewAspect"},
    ),
}
ADDRESSES = {"@id", "url", "sameAs", "mainEntityOfPage"}


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(each)


def faults(data: dict[str, Any]) -> list[str]:
    found = []
    for node in nodes(data):
        required, known = TYPES[node["@type"]]
        said = {name for name in node if not name.startswith("@")}
        found += [f"{node['@type']} lacks {name}" for name in required - said]
        found += [f"{node['@type']} has no {name}" for name in said - known]
        found += [f"{name} is no whole address" for name in ADDRESSES & set(node) if not is_whole(node[name])]
        found += [f"{name} is empty" for name, value in node.items() if value in (None, "", [], {})]
    return found


def is_whole(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)


@pytest.fixture
def _named_site() -> None:
    current_app.extensions["settings"] = Settings(public_url="https://care.example.org")  # type: ignore[arg-type]


@pytest.mark.usefixtures("_named_site")
def test_a_place_is_sound_linked_data() -> None:
    data = linked_data(profile(ratings=(RATING, replace(RATING, question="Safe", report_url="https://cqc.example/1"))))
    assert data["@context"] == "https://schema.org"
    assert data["@id"] == "https://care.example.org/place/abcd1234#place"
    assert faults(data) == []


@pytest.mark.parametrize("kind", SERVICE_TYPES, ids=lambda kind: kind.slug)
def test_every_kind_has_a_type_of_schema_org(kind: Any) -> None:
    assert faults(linked_data(profile(primary_kind=kind))) == []


def test_without_a_name_of_the_site_no_address_of_it_is_made_up() -> None:
    data = linked_data(PROFILE)
    assert "@id" not in data and "mainEntityOfPage" not in data
    assert faults(data) == []


def test_what_is_missing_is_left_out() -> None:
    missing: Fact[Any] = Fact(missing=Missing.NOT_PUBLISHED)
    bare = profile(
        address=missing,
        point=missing,
        phone=missing,
        website=missing,
        run_by=missing,
        regulator_url=missing,
        ratings=(),
    )
    data = linked_data(replace(bare, also_known_as=missing))
    assert set(data) == {"@context", "@type", "name", "description", "identifier"}
    assert faults(data) == []


def test_a_rating_is_the_regulators_and_in_its_own_words() -> None:
    (review,) = linked_data(PROFILE)["review"]
    assert review["datePublished"] == "2021-03-02"
    assert review["reviewRating"]["ratingValue"] == "Good"
    assert review["author"]["name"] == review["reviewRating"]["author"]["name"] == "Care Quality Commission"
    assert "AggregateRating" not in str(linked_data(PROFILE))


def test_only_what_stands_now_and_for_the_whole_is_told() -> None:
    old = replace(RATING, is_current=False, published_on=date(2015, 1, 1))
    service = replace(RATING, service_group="Surgery")
    assert "review" not in linked_data(profile(ratings=(old, service)))


def test_addresses_that_are_none_of_the_web_are_left_out() -> None:
    data = linked_data(profile(website=fact("javascript:alert(1)"), regulator_url=fact("cqc.org.uk")))
    assert "url" not in data and "sameAs" not in data


def test_numbers_of_every_registration_are_told() -> None:
    hospital = RegistrationEntry("CQC", "RXX01", "RXX01", None, "Trust", None, None, None, None)
    data = linked_data(profile(registrations=(*PROFILE.registrations, hospital)))
    assert [(each["propertyID"], each["value"]) for each in data["identifier"]] == [
        ("CQC location ID", "1-123456789"),
        ("CQC location ID", "RXX01"),
        ("ODS code", "RXX01"),
    ]


def test_a_place_that_is_gone_is_not_phoned() -> None:
    assert "telephone" not in linked_data(profile(withdrawn_on=date(2026, 10, 1)))


def test_the_checker_finds_what_it_is_for() -> None:
    bad = {"@type": "Rating", "author": {"@type": "Organization", "name": "x", "url": "/x"}, "bestRating": ""}
    assert {fault.split(" ")[0] for fault in faults(bad)} == {"Rating", "url", "bestRating"}
