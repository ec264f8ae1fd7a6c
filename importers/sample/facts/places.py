"""The sample's places, as its own file gives them."""

from functools import lru_cache
from random import Random

from app.domain.records import LocationRecord
from app.domain.vocabularies import SERVICE_BITS, mask
from importers.contract import Fetched
from importers.sources.sample import SEED, Sample

HOMES = mask(("residential-home", "nursing-home"), SERVICE_BITS)
AT_HOME = mask(("home-care", "supported-living", "extra-care"), SERVICE_BITS)
NURSING, EXTRA_CARE = SERVICE_BITS["nursing-home"], SERVICE_BITS["extra-care"]


@lru_cache
def all_places() -> tuple[LocationRecord, ...]:
    """Without the second ids of dual registrations."""
    source = Sample()
    path = source.locate()
    rows = source.open(Fetched(path, path.name, "", path.stat().st_size)).rows
    found = (row[1] for row in rows if isinstance(row, tuple))
    return tuple(place for place in found if place.dual_primary_id in (None, place.regulator_id))


def care_places() -> list[LocationRecord]:
    return [place for place in all_places() if (place.services or 0) & (HOMES | AT_HOME)]


def is_home(place: LocationRecord) -> bool:
    return bool((place.services or 0) & HOMES)


def is_nursing(place: LocationRecord) -> bool:
    return bool((place.services or 0) & NURSING)


def random_for(topic: str) -> Random:
    """Its own for each topic, so that a change in one leaves the others as they were."""
    return Random(f"{SEED} {topic}")  # noqa: S311 - nothing here is secret


def some(random: Random, share: float) -> list[LocationRecord]:
    return [place for place in care_places() if random.random() < share]
