"""What a call handler sent: typed, need and, where it could be several, which council."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain import postcodes
from app.signposting.needs import BY_NUMBER, NEW_NEED, Need, find_need

#: "LS1 4DY 2": the need's key typed behind the postcode saves a press
_WITH_NEED = re.compile(r"(?P<place>.*\S)\s+(?P<need>[1-7])")


@dataclass(frozen=True, slots=True)
class Asked:
    place: str
    need: Need
    council: str = ""

    @classmethod
    def of(cls, sent: Mapping[str, object]) -> "Asked":
        place, need = _place_and_need(_text(sent, "place"))
        return cls(place, need or find_need(_text(sent, "need")) or NEW_NEED, _text(sent, "council"))


def _text(sent: Mapping[str, object], name: str) -> str:
    value = sent.get(name, "")
    return str(value).strip() if isinstance(value, str | int) else ""


def _place_and_need(typed: str) -> tuple[str, Need | None]:
    """ "EC1A 4" is a part of a postcode, and no need."""
    found = _WITH_NEED.fullmatch(typed)
    if not found:
        return typed, None
    is_part = postcodes.parse(typed) is not None and postcodes.normalise(found["place"]) is None
    return (typed, None) if is_part else (found["place"], BY_NUMBER[found["need"]])
