"""What a call handler sent: typed, need and, where it could be several, which council."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import postcodes
from app.signposting.needs import BY_NUMBER, NEW_NEED, Need, find_need

#: "LS1 4DY 2": the need's key typed behind the place saves a press; behind a whole postcode it needs no space
_WITH_KEY = re.compile(r"(?P<place>.*\S)(?P<gap>\s*)(?P<key>[0-9])")


@dataclass(frozen=True, slots=True)
class Asked:
    """`wrong_key` is a figure behind the place that is no need's."""

    place: str
    need: Need
    council: str = ""
    wrong_key: str = ""

    @classmethod
    def of(cls, sent: Mapping[str, object]) -> "Asked":
        place, key = _place_and_key(_text(sent, "place"))
        need = BY_NUMBER.get(key) or _ticked(sent, place)
        return cls(place, need, _text(sent, "council"), "" if key in BY_NUMBER else key)


def _text(sent: Mapping[str, object], name: str) -> str:
    value = sent.get(name, "")
    return str(value).strip() if isinstance(value, str | int) else ""


def _ticked(sent: Mapping[str, object], place: str) -> Need:
    """The need of the last caller is not that of the next: the page sends back what its answer was `of`, and the need
    it `was`, so that another place with the same tick begins anew."""
    said, of = _text(sent, "need"), _text(sent, "of")
    is_left_over = bool(of) and _squeezed(of) != _squeezed(place) and said == _text(sent, "was")
    return NEW_NEED if is_left_over else find_need(said) or NEW_NEED


def _squeezed(place: str) -> str:
    return "".join(place.casefold().split())


def _place_and_key(typed: str) -> tuple[str, str]:
    """ "EC1A 4" is a part of a postcode, and no need."""
    found = _WITH_KEY.fullmatch(typed)
    if not found:
        return typed, ""
    if postcodes.normalise(found["place"]):
        return found["place"], found["key"]
    return (found["place"], found["key"]) if found["gap"] and postcodes.parse(typed) is None else (typed, "")
