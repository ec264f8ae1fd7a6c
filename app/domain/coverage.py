"""Whether care that goes to people goes to where somebody lives: what its provider says, and what it does not say."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.vocabularies import SERVICE_BITS, mask

#: services that go to where a person lives. Extra care is not one: there the person moves to the care
GOES_TO_PEOPLE = ("home-care", "nurses-agency", "hospice-at-home", "supported-living", "shared-lives")
GOES_MASK: int = mask(GOES_TO_PEOPLE, SERVICE_BITS)


class Reach(StrEnum):
    COVERS = "covers"
    #: says where it goes, and it is elsewhere
    ELSEWHERE = "elsewhere"
    #: says nothing, or that it goes to a part of the area that was asked for
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Area:
    """Where somebody lives, as far as they said: a postcode lies under one council, a district under several."""

    label: str
    outcode: str
    councils: frozenset[int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a search's places say that they go to an area, and what those on the page say, by their ids."""

    label: str
    covers: int
    elsewhere: int
    unknown: int
    of: dict[int, Reach]
    #: when their providers last confirmed it, of those that say where they go
    said_on: dict[int, date]
