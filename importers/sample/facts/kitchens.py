"""Kitchens of the sample's homes as the Food Standards Agency's open data would have them: not always under the same
name, and with neighbours that are none of ours."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from xml.sax.saxutils import escape

from app.domain.records import LocationRecord
from importers.sample.facts.places import care_places, is_home, random_for
from importers.sources.sample import AS_OF

Business = dict[str, str]

LISTED = 0.9
CARING = ("Hospitals/Childcare/Caring Premises", "5")
CAFE = ("Restaurant/Cafe/Canteen", "1")
RATINGS = {"5": 70, "4": 14, "3": 6, "2": 2, "1": 2, "0": 1, "AwaitingInspection": 3, "Exempt": 2}
NEIGHBOURS = ("Little Acorns Day Nursery", "Sample Primary School", "The Corner Cafe", "Sunbeams Pre-School")


def make_xml() -> bytes:
    listed = list(_businesses())
    head = f"<Header><ExtractDate>{AS_OF}</ExtractDate><ItemCount>{len(listed)}</ItemCount></Header>"
    body = "".join(_element(number, business) for number, business in enumerate(listed, 1))
    root = "FHRSEstablishment"
    text = f"<{root}>{head}<EstablishmentCollection>{body}</EstablishmentCollection></{root}>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _businesses() -> Iterator[Business]:
    random = random_for("kitchens")
    for place in care_places():
        if is_home(place) and random.random() < LISTED:
            yield _kitchen(random, place)
            if random.random() < 0.1:
                yield _neighbour(random, place)


def _kitchen(random: Random, place: LocationRecord) -> Business:
    rating = random.choices([*RATINGS], [*RATINGS.values()])[0]
    day = AS_OF - timedelta(days=random.randint(20, 1000))
    return _business(place, CARING) | {
        "BusinessName": _name(random, place),
        "AddressLine1": place.address or "",
        "RatingValue": rating,
        "RatingDate": day.isoformat() if rating.isdigit() else "",
    }


def _name(random: Random, place: LocationRecord) -> str:
    """As local authorities write it: most as it is, some with more words, a few by an old name."""
    style = random.random()
    if style < 0.7:
        return place.name
    if style < 0.85:
        return f"{place.name} (Main Kitchen)"
    if style < 0.94:
        return f"{place.organisation.name} - {place.name}"
    return "Old Vicarage Retirement Home"


def _neighbour(random: Random, place: LocationRecord) -> Business:
    name = random.choice(NEIGHBOURS)
    return _business(place, CAFE if "Cafe" in name else CARING) | {
        "BusinessName": name,
        "AddressLine1": "2 Sample Street",
        "RatingValue": "5",
        "RatingDate": date(2025, 5, 5).isoformat(),
    }


def _business(place: LocationRecord, kind: tuple[str, str]) -> Business:
    return {
        "BusinessType": kind[0],
        "BusinessTypeID": kind[1],
        "AddressLine3": place.town or "",
        "PostCode": place.postcode or "",
        "LocalAuthorityName": place.local_authority or "",
    }


def _element(number: int, business: Business) -> str:
    said = {"FHRSID": f"9{number:06}", **business}
    cells = "".join(f"<{name}>{escape(text)}</{name}>" if text else f"<{name}/>" for name, text in said.items())
    return f"<EstablishmentDetail>{cells}</EstablishmentDetail>\n"
