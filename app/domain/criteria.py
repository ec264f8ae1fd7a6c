"""What a person asks of the directory. Built from an address by `parse`; unknown parameters are dropped,
values that make no sense are clamped or dropped, and `to_query` gives the shortest address that means the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

PAGE_SIZE = 20
MAX_PAGE = 500
MAX_WORDS_LENGTH = 120
DISTANCES_MILES = (1, 2, 3, 5, 10, 15, 20, 30, 50)
DEFAULT_MILES = 10


class Sort(StrEnum):
    BEST = "best"
    DISTANCE = "distance"
    NAME = "name"
    RATING = "rating"


class View(StrEnum):
    LIST = "list"
    MAP = "map"


class BedsBand(StrEnum):
    """Beds in a care home."""

    SMALL = "1-10"
    MEDIUM = "11-25"
    LARGE = "26-50"
    VERY_LARGE = "51+"


@dataclass(frozen=True, slots=True)
class SearchCriteria:
    """One search as the address says it, before its words are understood.

    `kinds` holds service-type slugs and group slugs; `bands` user-band slugs; `ratings` slugs
    ("requires-improvement", "none" for not rated); `within` a number of miles, or "council" for the
    area of the council responsible, or None where nothing was chosen; `near` an explicit place that
    wins over a place named in the words: a postcode, an outcode, "settlement:<id>" or "council:<slug>".
    `everything` also shows doctors, dentists and hospitals where no kind is named.
    """

    words: str = ""
    near: str | None = None
    kinds: tuple[str, ...] = ()
    bands: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()
    within: int | str | None = None
    beds: tuple[BedsBand, ...] = ()
    ownerships: tuple[str, ...] = ()
    is_new: bool = False
    everything: bool = False
    sort: Sort | None = None
    page: int = 1
    view: View = View.LIST


#: parameter name in the address -> field; repeatable ones hold a tuple
PARAMETERS: Mapping[str, str] = {
    "q": "words",
    "near": "near",
    "kind": "kinds",
    "for": "bands",
    "rating": "ratings",
    "within": "within",
    "beds": "beds",
    "run-by": "ownerships",
    "new": "is_new",
    "all": "everything",
    "sort": "sort",
    "page": "page",
    "view": "view",
}


def parse(args: Mapping[str, Sequence[str]]) -> SearchCriteria:
    """From the multi-valued parameters of an address (name -> values)."""
    raise NotImplementedError


def to_query(criteria: SearchCriteria) -> list[tuple[str, str]]:
    """The parameters that mean these criteria, defaults left out, in a fixed order."""
    raise NotImplementedError
