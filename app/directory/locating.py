"""From a postcode, a part of one, or a name to the point that distances are measured from, or the trouble with it."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.areas.models import District, Postcode, PostcodePart
from app.areas.queries import find_part, find_postcode, nearest_part
from app.directory.gazetteer import Gazetteer, Spot, namesakes
from app.domain import postcodes
from app.domain.geography import Nation, Point
from app.domain.postcodes import PostcodeKind, PostcodeMatch
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
    postcode = find_postcode(session, found.code)
    if postcode and postcode.terminated_on is None and (near := _near_postcode(postcode)):
        return Located(near, _other_nation(near, label))
    kind = TroubleKind.POSTCODE_TERMINATED if postcode and postcode.terminated_on else TroubleKind.POSTCODE_UNKNOWN
    part = nearest_part(session, found.code)
    return _instead(part, Trouble(kind, label))


def _locate_part(session: Session, found: PostcodeMatch) -> Located:
    part = find_part(session, found.code)
    if part:
        near = _near_part(part)
        return Located(near, _other_nation(near, found.code))
    outcode = find_part(session, found.code.split()[0])
    return _instead(outcode, Trouble(TroubleKind.POSTCODE_UNKNOWN, found.code))


def _instead(part: PostcodePart | None, trouble: Trouble) -> Located:
    if part is None:
        return Located(None, (trouble,))
    near = _near_part(part)
    told = Trouble(trouble.kind, trouble.said, used=part.code)
    return Located(near, (told, *_other_nation(near, trouble.said)))


def locate_spots(spots: list[Spot], said: str) -> Located:
    """The likeliest of the places with one name; the others are offered."""
    if not spots:
        return Located(None)
    near = spots[0].near
    others = namesakes(spots)[:MOST_CHOICES]
    choices = tuple(Choice(spot.near.key, label_of(spot)) for spot in others)
    ambiguous = (
        (Trouble(TroubleKind.PLACE_AMBIGUOUS, said, used=label_of(spots[0]), choices=choices),) if choices else ()
    )
    return Located(near, (*ambiguous, *_other_nation(near, said)))


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
    where = _NATION_NAMES.get(Nation(spot.near.nation)) or spot.near.council_name
    return f"{spot.name}, {where}" if where and spot.near.kind is NearKind.SETTLEMENT else spot.near.label


def _other_nation(near: Near, said: str) -> tuple[Trouble, ...]:
    if near.nation == Nation.ENGLAND:
        return ()
    return (Trouble(TroubleKind.OTHER_NATION, said, nation=near.nation),)


def _near_postcode(found: Postcode) -> Near | None:
    if found.latitude is None or found.longitude is None:
        return None
    label = postcodes.display(found.code)
    return _near(NearKind.POSTCODE, label, Point(found.latitude, found.longitude), found.district)


def _near_part(found: PostcodePart) -> Near:
    kind = NearKind.SECTOR if " " in found.code else NearKind.OUTCODE
    return _near(kind, found.code, Point(found.latitude, found.longitude), found.district)


def _near(kind: NearKind, code: str, point: Point, district: District | None) -> Near:
    council = district.council if district else None
    return Near(
        kind,
        code,
        code,
        point,
        nation=district.nation if district else Nation.ENGLAND,
        council_id=council.id if council else None,
        council_name=council.name if council else None,
    )
