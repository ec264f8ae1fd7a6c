"""The place for machines, in the words of schema.org. The regulator's rating is a `Rating` by CQC and never an
`AggregateRating`. Nor are families' answers one: the Friends and Family Test has no stars, "don't know" has no place on
such a scale, and search engines would rank places by what is not made for ranking. Every address is whole."""

from collections.abc import Iterator
from typing import Any

from flask import url_for

from app.domain.profile import Address, PlaceProfile, PublishedRating, RegistrationEntry
from app.profiles.presenters.facts import web_address
from app.profiles.presenters.ratings import OVERALL
from app.web import words
from app.web.site import public_address

Node = dict[str, Any]
CQC = {"@type": "GovernmentOrganization", "name": "Care Quality Commission", "url": "https://www.cqc.org.uk/"}
#: kinds for which schema.org has a type of its own; else a `LocalBusiness`
TYPES = {"dentist": "Dentist", "hospital-with-beds": "Hospital", "mental-health-hospital": "Hospital"}


def linked_data(profile: PlaceProfile) -> Node:
    """What is not known is left out."""
    said = {"@context": "https://schema.org", **_itself(profile), **_whereabouts(profile)}
    return {name: value for name, value in said.items() if value}


def _itself(profile: PlaceProfile) -> Node:
    kind, run_by = profile.primary_kind, profile.run_by.value
    address = public_address(url_for("profiles.place", ref=profile.ref))
    return {
        "@type": TYPES.get(kind.slug, "LocalBusiness") if kind else "LocalBusiness",
        "@id": f"{address}#place" if address else None,
        "mainEntityOfPage": address,
        "name": profile.name.value,
        "alternateName": profile.also_known_as.value,
        "description": kind.name if kind else None,
        "identifier": [each for entry in profile.registrations for each in _identifiers(entry)],
        "parentOrganization": {"@type": "Organization", "name": run_by.name} if run_by else None,
        "review": [_review(rating) for rating in profile.ratings if _is_shown(rating)],
    }


def _whereabouts(profile: PlaceProfile) -> Node:
    phone, point, address = profile.phone.value, profile.point.value, profile.address.value
    return {
        "telephone": words.phone_in_groups(phone) if phone and not profile.withdrawn_on else None,
        "url": web_address(profile.website.value),
        "sameAs": web_address(profile.regulator_url.value),
        "address": _address(address) if address else None,
        "geo": {"@type": "GeoCoordinates", "latitude": point.latitude, "longitude": point.longitude} if point else None,
    }


def _address(address: Address) -> Node:
    parts = {
        "streetAddress": ", ".join(address.lines),
        "addressLocality": address.town,
        "addressRegion": address.county,
        "postalCode": address.postcode,
    }
    return {"@type": "PostalAddress", **{name: part for name, part in parts.items() if part}, "addressCountry": "GB"}


def _identifiers(entry: RegistrationEntry) -> Iterator[Node]:
    yield _property("CQC location ID", entry.regulator_id)
    if entry.ods_code:
        yield _property("ODS code", entry.ods_code)


def _property(name: str, value: str) -> Node:
    return {"@type": "PropertyValue", "propertyID": name, "value": value}


def _is_shown(rating: PublishedRating) -> bool:
    return rating.is_current and rating.service_group == OVERALL


def _review(rating: PublishedRating) -> Node:
    """`ratingValue` is CQC's word: it is on no scale of numbers, and we put it on none."""
    review: Node = {
        "@type": "Review",
        "author": CQC,
        "reviewAspect": rating.question,
        "reviewRating": {
            "@type": "Rating",
            "author": CQC,
            "ratingValue": rating.value,
            "ratingExplanation": f"{rating.question}: {rating.value}, as published by the Care Quality Commission",
            "reviewAspect": rating.question,
        },
    }
    if rating.published_on:
        review["datePublished"] = rating.published_on.isoformat()
    if report := web_address(rating.report_url):
        review["url"] = report
    return review
