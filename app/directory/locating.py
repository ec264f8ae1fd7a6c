"""From a postcode, a part of one, or a name to the point that distances are measured from, or the trouble with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from app.directory.gazetteer import Gazetteer, Spot, namesakes
from app.directory.queries import find_part_facts, find_postcode_facts, list_lettered_facts
from app.domain import postcodes
from app.domain.geography import Nation, Point
from app.domain.postcodes import LETTERED_AREAS, PostcodeKind, PostcodeMatch
from app.domain.results import Choice, Near, NearKind, Trouble, TroubleKind

MOST_CHOICES = 5

_NATION_NAMES = {
    Nation.WALES: "Wales",
    Nation.SCOTLAND: "Scotland",
    Nation.NORTHERN_IRELAND: "Northern Ireland",
}


@dataclass(frozen=True, slots=True)
class Located:
    near: Near | None
    troubles: tuple[Trouble, ...] = ()


def locate_postcode(session: Session, found: PostcodeMatch) -> Located:
    """The postcode itself; where it is unknown or no longer in use, its sector, else its outcode."""
    if found.kind is not PostcodeKind.FULL:
        return _locate_part(session, found)
    label = postcodes.display(found.code)
    facts = find_postcode_facts(session, found.code)
    if facts and facts.terminated_on is None and facts.latitude is not None:
        near = _near(NearKind.POSTCODE, label, facts)
        return Located(near, _other_nation(near, label))
    kind = TroubleKind.POSTCODE_TERMINATED if facts and facts.terminated_on else TroubleKind.POSTCODE_UNKNOWN
    return _instead(session, (postcodes.sector(found.code), postcodes.outcode(found.code)), Trouble(kind, label))


def _locate_part(session: Session, found: PostcodeMatch) -> Located:
    if facts := find_part_facts(session, found.code):
        near = _near_part(facts)
        return Located(near, _other_nation(near, found.code))
    if lettered := _near_lettered(session, found.code):
        return Located(lettered)
    return _instead(session, (found.code.split()[0],), Trouble(TroubleKind.POSTCODE_UNKNOWN, found.code))


def _near_lettered(session: Session, code: str) -> Near | None:
    """ "EC1" is no district, but people say it for EC1A, EC1M and their like: the middle of them all."""
    parts = list_lettered_facts(session, code) if code.startswith(LETTERED_AREAS) and " " not in code else ()
    if not parts:
        return None
    weight = sum(part.postcodes for part in parts)
    latitude = sum(part.latitude * part.postcodes for part in parts) / weight
    longitude = sum(part.longitude * part.postcodes for part in parts) / weight
    near = _near(NearKind.OUTCODE, code, parts[0])
    return replace(near, point=Point(latitude, longitude))


def _instead(session: Session, codes: Iterable[str], trouble: Trouble) -> Located:
    facts = next((facts for code in codes if (facts := find_part_facts(session, code))), None)
    if facts is None:
        elsewhere = postcodes.nation_of_letters(trouble.said)
        abroad = Trouble(TroubleKind.OTHER_NATION, trouble.said, nation=elsewhere)
        return Located(None, (abroad if elsewhere else trouble,))
    near = _near_part(facts)
    return Located(near, (replace(trouble, used=near.key), *_other_nation(near, trouble.said)))


def locate_spots(spots: list[Spot], said: str) -> Located:
    """The likeliest of the places with one name; the others are offered."""
    if not spots:
        return Located(None)
    near, used = spots[0].near, label_of(spots[0])
    choices = tuple(choice for choice in choices_of(namesakes(spots)) if choice.label != used)
    ambiguous = Trouble(TroubleKind.PLACE_AMBIGUOUS, said, used=used, choices=choices)
    return Located(near, (*((ambiguous,) if choices else ()), *_other_nation(near, said)))


def choices_of(spots: Iterable[Spot]) -> tuple[Choice, ...]:
    """Each label once: two sources may each have the same town, some yards apart."""
    labelled: dict[str, Choice] = {}
    for spot in spots:
        labelled.setdefault(label_of(spot), Choice(spot.near.key, label_of(spot)))
    return tuple(labelled.values())[:MOST_CHOICES]


def locate_key(session: Session, gazetteer: Gazetteer, near: str, name: str) -> Located | None:
    """What the address's own `near` says; `name` is the same text folded, where somebody typed a place's name."""
    if spot := gazetteer.get(near):
        return Located(spot.near, _other_nation(spot.near, spot.name))
    if found := postcodes.parse(near):
        return locate_postcode(session, found)
    spots = gazetteer.find(name)
    return locate_spots(spots, near) if spots else None


def label_of(spot: Spot) -> str:
    """Tells one Newport from another."""
    where = _NATION_NAMES.get(Nation(spot.near.nation)) or spot.area
    return f"{spot.name}, {where}" if where and spot.near.kind is NearKind.SETTLEMENT else spot.near.label


def _other_nation(near: Near, said: str) -> tuple[Trouble, ...]:
    if near.nation == Nation.ENGLAND:
        return ()
    return (Trouble(TroubleKind.OTHER_NATION, said, nation=near.nation),)


def _near_part(facts: Any) -> Near:
    return _near(NearKind.SECTOR if " " in facts.code else NearKind.OUTCODE, facts.code, facts)


def _near(kind: NearKind, code: str, facts: Any) -> Near:
    """A postcode that lies in no district (a big user's post box) is taken for an English one."""
    point = Point(facts.latitude, facts.longitude)
    return Near(kind, code, code, point, facts.nation or Nation.ENGLAND, facts.council_id, facts.council_name)
