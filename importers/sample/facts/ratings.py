"""Ratings of the sample's places in the regulator's layout: parts from other days than the whole, several services, and
what came before."""

from collections.abc import Iterator
from datetime import date, timedelta
from io import BytesIO
from random import Random

from app.domain.records import LocationRecord, RatingRecord
from app.domain.vocabularies import KEY_QUESTIONS, RATINGS, SERVICE_TYPES, terms_of
from importers.sample.facts.places import all_places, care_places, random_for
from importers.sample.ods import write_ods
from importers.sources.sample import AS_OF

README = (
    ["Care directory with ratings: SAMPLE"],
    ["Every place and rating in this file is made up."],
    [f"Source: CQC database as at {AS_OF:%d %B %Y}"],
)
HEADER = (
    "Location ID",
    "Location Name",
    "Care Home?",
    "Service / Population Group",
    "Domain",
    "Latest Rating",
    "Publication Date",
    "Report Type",
    "Inherited Rating (Y/N)",
    "URL",
    "Provider ID",
    "Provider Name",
)
#: of the key questions, how many at least have the overall rating: fewer would not have led to it
AT_LEAST = {"Outstanding": 2, "Good": 4, "Requires improvement": 2, "Inadequate": 2}
#: a place's rating and the one before it: how often each step came
BEFORE = {"Outstanding": (30, 60, 10, 0), "Good": (5, 65, 27, 3), "Requires improvement": (2, 45, 43, 10),
          "Inadequate": (0, 25, 60, 15)}  # fmt: skip
OLDER_PARTS, BY_SERVICE = 0.5, 0.5


def make_ods() -> bytes:
    stream = BytesIO()
    write_ods(stream, {"README": README, "Locations": [HEADER, *_rows()]})
    return stream.getvalue()


def history() -> Iterator[tuple[str, str, str]]:
    """The overall rating of each place and those before it: id, day and value."""
    for place, rating, day in _rated(care_places()):
        yield from ((place.regulator_id, on.isoformat(), value) for value, on in _chain(place, rating, day))


def _chain(place: LocationRecord, rating: RatingRecord, day: date) -> Iterator[tuple[str, date]]:
    """Newest first, back to the day of registration."""
    random = random_for(f"history of {place.regulator_id}")
    value, earliest = rating.value, max(place.registered_on or date.min, date(2014, 6, 1))
    while value in RATINGS and day > earliest:
        yield value, day
        value = random.choices(RATINGS, BEFORE[value])[0]
        day -= timedelta(days=random.randint(300, 1100))


def _rated(places: list[LocationRecord]) -> Iterator[tuple[LocationRecord, RatingRecord, date]]:
    for place in places:
        for rating in place.ratings:
            if rating.published_on:
                yield place, rating, rating.published_on


def _rows() -> Iterator[tuple[str, ...]]:
    random = random_for("ratings")
    for place, rating, day in _rated(list(all_places())):
        for question, value, on in _judgements(random, place, rating.value, day):
            yield _row(place, "Overall", question, value, on, rating)
        for value, on in [*_chain(place, rating, day)][1:]:
            yield _row(place, "Overall", "Overall", value, on, rating)
        for term in terms_of(place.services or 0, SERVICE_TYPES) if _has_several(random, place) else ():
            for question, value, on in _judgements(random, place, rating.value, day):
                yield _row(place, term.name, question, value, on, rating)


def _has_several(random: Random, place: LocationRecord) -> bool:
    return (place.services or 0).bit_count() > 1 and random.random() < BY_SERVICE


def _judgements(random: Random, place: LocationRecord, overall: str, day: date) -> Iterator[tuple[str, str, date]]:
    yield "Overall", overall, day
    if overall not in RATINGS:
        return
    older = random.sample(KEY_QUESTIONS, random.choice((1, 2, 3))) if random.random() < OLDER_PARTS else []
    same = random.sample(KEY_QUESTIONS, AT_LEAST[overall])
    before = max(place.registered_on or day, day - timedelta(days=random.randint(300, 1500)))
    for question in KEY_QUESTIONS:
        value = overall if question in same else random.choice(("Good", "Good", "Requires improvement"))
        yield question, value, min(before, day) if question in older else day


def _row(
    place: LocationRecord, group: str, question: str, value: str, day: date, rating: RatingRecord
) -> tuple[str, ...]:
    return (
        place.regulator_id,
        place.name,
        "Y" if place.is_care_home else "N",
        group,
        question,
        value,
        f"{day:%d/%m/%Y}",
        "Location",
        "Y" if rating.is_inherited else "N",
        f"https://www.example.org/reports/{place.regulator_id}",
        place.organisation.regulator_id,
        place.organisation.name,
    )
