"""Cells that hold several values of a fixed list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_

from app.domain.vocabularies import BAND_BITS, REGULATED_ACTIVITIES, SERVICE_BITS, SERVICE_TYPES, USER_BANDS
from importers.cqc.terms import ACTIVITY_NAMES, BAND_NAMES, SERVICE_NAMES

_SERVICES = {term.name.casefold(): SERVICE_BITS[term.slug] for term in SERVICE_TYPES} | {
    name.casefold(): sum(SERVICE_BITS[slug] for slug in slugs) for name, slugs in SERVICE_NAMES.items()
}
_BANDS = {term.name.casefold(): BAND_BITS[term.slug] for term in USER_BANDS} | {
    name.casefold(): BAND_BITS[slug] for name, slug in BAND_NAMES.items()
}
_BIT_OF_ACTIVITY = {name: 1 << n for n, name in enumerate(REGULATED_ACTIVITIES)}
_ACTIVITIES = {name.casefold(): bit for name, bit in _BIT_OF_ACTIVITY.items()} | {
    other.casefold(): _BIT_OF_ACTIVITY[name] for other, name in ACTIVITY_NAMES.items()
}
_SPECIALISMS = {name: (bit, 0) for name, bit in _BANDS.items()} | {name: (0, bit) for name, bit in _ACTIVITIES.items()}


@dataclass(frozen=True, slots=True)
class Masks:
    """`is_complete` is false where a value is on no list of CQC's that we know; the others count."""

    services: int = 0
    bands: int = 0
    activities: int = 0
    is_complete: bool = True


def read_services(text: str) -> Masks:
    """From a list of service types joined by "|" or ","."""
    values = [_SERVICES.get(value) for value in split(text, _SERVICES)]
    return Masks(services=reduce(or_, (bits or 0 for bits in values), 0), is_complete=None not in values)


def read_specialisms(text: str) -> Masks:
    """User bands and regulated activities: the directory mixes the two in one column."""
    bands = activities = 0
    is_complete = True
    for value in split(text, _SPECIALISMS):
        band, activity = _SPECIALISMS.get(value, (0, 0))
        is_complete = is_complete and bool(band or activity)
        bands, activities = bands | band, activities | activity
    return Masks(bands=bands, activities=activities, is_complete=is_complete)


def split(text: str, known: Mapping[str, object]) -> Iterator[str]:
    """The values of a list, case folded. Where commas join it, a value that holds commas itself ("Treatment of
    disease, disorder or injury") is known by its whole text: the longest known one wins."""
    folded = text.casefold()
    if "|" in folded or folded.strip() in known:
        yield from (value for part in folded.split("|") if (value := part.strip()))
        return
    longest_first = sorted((name for name in known if "," in name), key=len, reverse=True)
    rest = folded.strip(" ,")
    while rest:
        value = next((name for name in longest_first if _begins_with(rest, name)), None) or rest.split(",", 1)[0]
        yield value.strip()
        rest = rest[len(value) :].lstrip(" ,")


def _begins_with(text: str, name: str) -> bool:
    return text.startswith(name) and text[len(name) : len(name) + 1] in {"", ","}
