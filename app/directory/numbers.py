"""A number in the box stands for one place, or for all places of one company: no other word counts beside it."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.domain.numbers import find_phone, find_regulator_id
from app.domain.results import GonePlace, Interpretation, Trouble, TroubleKind, Understood
from app.providers.queries import (
    PlaceKey,
    find_places_by_phone,
    find_places_by_regulator_id,
    find_places_run_by,
)

#: places that are no longer registered are named one by one
MOST_GONE = 10


def interpret_number(session: Session, words: str) -> Interpretation | None:
    """None where the words hold no such number."""
    if number := find_regulator_id(words):
        return _of_regulator(session, number)
    if phone := find_phone(words):
        typed, held = phone
        return _answer(typed, "a phone number", find_places_by_phone(session, held))
    return None


def _of_regulator(session: Session, number: str) -> Interpretation:
    if found := find_places_by_regulator_id(session, number):
        return _answer(number, "CQC’s number for a place", found)
    return _answer(number, "CQC’s number for a provider", find_places_run_by(session, number))


def _answer(typed: str, meant: str, found: Sequence[PlaceKey]) -> Interpretation:
    if not found:
        return Interpretation(only=(), troubles=(Trouble(TroubleKind.NUMBER_UNKNOWN, typed),))
    gone = tuple(GonePlace(place.ref, place.name) for place in found if place.is_withdrawn)[:MOST_GONE]
    return Interpretation(
        only=tuple(place.id for place in found if not place.is_withdrawn),
        understood=(Understood("number", typed, meant, ""),),
        troubles=(Trouble(TroubleKind.NO_LONGER_REGISTERED, typed, gone=gone),) if gone else (),
    )
