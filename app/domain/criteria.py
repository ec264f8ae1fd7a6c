"""What a person asks of the directory. Built from an address by `parse`; unknown parameters are dropped,
values that make no sense are clamped or dropped, and `to_query` gives the shortest address that means the same."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from app.domain.vocabularies import BAND_BITS, OWNERSHIPS, RATINGS, SERVICE_BITS, SERVICE_GROUPS

T = TypeVar("T")

PAGE_SIZE = 20
MAX_PAGE = 500
MAX_WORDS_LENGTH = 120
MAX_NEAR_LENGTH = 80
DISTANCES_MILES = (1, 2, 3, 5, 10, 15, 20, 30, 50)
DEFAULT_MILES = 10
#: the other answers to "how far?": the area of the council responsible, or the whole of England
WITHIN_COUNCIL = "council"
WITHIN_ANY = "any"
#: the value of `near` that keeps words from being taken for a place
ANYWHERE = "anywhere"

KIND_SLUGS: tuple[str, ...] = (*(group.slug for group in SERVICE_GROUPS), *SERVICE_BITS)
UNRATED = "none"
RATING_SLUGS: tuple[str, ...] = (*(name.lower().replace(" ", "-") for name in RATINGS), UNRATED)
OWNERSHIP_SLUGS: tuple[str, ...] = tuple(term.slug for term in OWNERSHIPS)


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
    ("requires-improvement", "none" for not rated); `within` a number of miles, "council" for the
    area of the council responsible, "any" for no limit, or None where nothing was chosen; `near` an
    explicit place that wins over a place named in the words: a postcode, an outcode, "settlement:<id>",
    "council:<slug>", or "anywhere" where no word is to be taken for a place.
    `covers` asks for care that goes to the postcode, by what its provider says.
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
    covers: bool = False
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
    "covers": "covers",
    "all": "everything",
    "sort": "sort",
    "page": "page",
    "view": "view",
}


def parse(args: Mapping[str, Sequence[str]]) -> SearchCriteria:
    """From the multi-valued parameters of an address (name -> values)."""

    def first(name: str) -> str:
        return next(iter(args.get(name, ())), "").strip()

    return SearchCriteria(
        words=_text(first("q"), MAX_WORDS_LENGTH),
        near=_text(first("near"), MAX_NEAR_LENGTH) or None,
        kinds=_known(args.get("kind", ()), KIND_SLUGS),
        bands=_known(args.get("for", ()), BAND_BITS),
        ratings=_known(args.get("rating", ()), RATING_SLUGS),
        within=_within(first("within")),
        beds=tuple(BedsBand(value) for value in _known(args.get("beds", ()), BedsBand)),
        ownerships=_known(args.get("run-by", ()), OWNERSHIP_SLUGS),
        is_new=first("new") == "1",
        covers=first("covers") == "1",
        everything=first("all") == "1",
        sort=_one_of(Sort, first("sort")),
        page=min(MAX_PAGE, max(1, _number(first("page")) or 1)),
        view=_one_of(View, first("view")) or View.LIST,
    )


_DEFAULTS = {field: getattr(SearchCriteria(), field) for field in PARAMETERS.values()}


def to_query(criteria: SearchCriteria) -> list[tuple[str, str]]:
    """The parameters that mean these criteria, defaults left out, in a fixed order."""
    pairs: list[tuple[str, str]] = []
    for name, field in PARAMETERS.items():
        value = getattr(criteria, field)
        if value == _DEFAULTS[field]:
            continue
        values = value if isinstance(value, tuple) else (value,)
        pairs += ((name, "1" if each is True else str(each)) for each in values)
    return pairs


def _text(value: str, longest: int) -> str:
    """Single spaces, no control characters; cut where it is too long."""
    printable = "".join(char if char.isprintable() else " " for char in value)
    return " ".join(printable.split())[:longest].strip()


def _known(values: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """In the vocabulary's order and each once, so that one search has one address."""
    wanted = set(values)
    return tuple(slug for slug in map(str, known) if slug in wanted)


def _one_of(kind: Callable[[str], T], value: str) -> T | None:
    try:
        return kind(value)
    except ValueError:
        return None


def _number(value: str) -> int | None:
    """Plain digits only; so many of them that no number is meant count as none."""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 6 else None


def _within(value: str) -> int | str | None:
    """A distance that is offered, or the next larger one."""
    if value in {WITHIN_COUNCIL, WITHIN_ANY}:
        return value
    miles = _number(value)
    if not miles:
        return None
    return next((each for each in DISTANCES_MILES if each >= miles), DISTANCES_MILES[-1])
