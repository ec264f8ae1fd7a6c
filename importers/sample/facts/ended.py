"""Registrations that ended when a home of the sample changed hands, in the regulator's layout."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from random import Random

from app.domain.records import LocationRecord
from importers.sample.facts.places import care_places, is_home, random_for
from importers.sample.ods import write_ods
from importers.sources.sample import AS_OF

README = (
    ["Deactivated locations: SAMPLE"],
    ["Every place and provider in this file is made up."],
    [f"Source: CQC database as at {AS_OF:%d %B %Y}"],
)
HEADER = (
    "Location ID",
    "Location Name",
    "Location HSCA start date",
    "Location HSCA End Date",
    "Location Status",
    "Care home?",
    "Location Street Address",
    "Location City",
    "Location Postal Code",
    "Location Local Authority",
    "Location Latest Overall Rating",
    "Publication Date",
    "Provider ID",
    "Provider Name",
    "Provider Ownership Type",
)
SHARE = 0.12
OWNERS = ("Hollow Way Care Limited", "Sample Homes Limited", "The Old Mill Partnership", "Lantern Health and Care Ltd")
RATINGS = ("Good", "Good", "Requires improvement", "Inadequate")
#: nothing was registered in this way before
FIRST = date(2010, 10, 1)


def make_ods() -> bytes:
    stream = BytesIO()
    write_ods(stream, {"README": README, "Deactivated_Locations": [HEADER, *_rows()]})
    return stream.getvalue()


def _rows() -> Iterator[tuple[str, ...]]:
    random = random_for("ended registrations")
    for number, place in enumerate(care_places()):
        ended_on = (place.registered_on or FIRST) - timedelta(days=1)
        if is_home(place) and random.random() < SHARE and ended_on > FIRST + timedelta(days=1000):
            yield _row(random, number, place, ended_on)


def _row(random: Random, number: int, place: LocationRecord, ended_on: date) -> tuple[str, ...]:
    owner = random.randrange(len(OWNERS))
    rated_on = ended_on - timedelta(days=random.randint(90, 700))
    return (
        f"9-3{number:08}",
        place.name,
        f"{FIRST:%d/%m/%Y}",
        f"{ended_on:%d/%m/%Y}",
        "Inactive",
        "Y",
        place.address or "",
        place.town or "",
        place.postcode or "",
        place.local_authority or "",
        random.choice(RATINGS),
        f"{rated_on:%d/%m/%Y}",
        f"9-4{owner:08}",
        OWNERS[owner],
        "Organisation",
    )
