"""From what a person typed to the council responsible: a postcode, a part of one, or a name in any spelling."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum

from sqlalchemy.orm import Session

from app.areas.contacts import councils_of_part, neighbours_of
from app.areas.models import Council
from app.areas.queries import (
    find_postcode,
    find_settlements,
    keys_of_council,
    match_council,
    responsible_council,
)
from app.domain import postcodes
from app.domain.geography import Nation, council_key
from app.domain.postcodes import PostcodeKind, PostcodeMatch
from app.domain.text import key
from app.signposting.queries import list_districts, list_served_councils

#: a person types this much at most
LONGEST = 80
MOST_SUGGESTIONS = 5
#: how alike two names must be, of 1
ALIKE = 0.72


class How(StrEnum):
    NOTHING = "nothing"
    #: neither a postcode nor a name that we know
    UNREADABLE = "unreadable"
    #: a place with a figure behind it that is no need's
    NO_SUCH_NEED = "no_such_need"
    #: a postcode of a shape that exists, where no council is known
    NOWHERE = "nowhere"
    #: Northern Ireland, the Channel Islands, the Isle of Man
    ELSEWHERE = "elsewhere"
    POSTCODE = "postcode"
    #: by the sector of a postcode that is not in the directory
    NEAR = "near"
    PART = "part"
    NAME = "name"
    #: the name of a district or of a town in the council's area
    DISTRICT = "district"
    TOWN = "town"


@dataclass(frozen=True, slots=True)
class Found:
    """`others` are councils that it could be instead: across a boundary nearby, or sharing a part of a postcode."""

    how: How
    shown: str = ""
    council: Council | None = None
    others: tuple[Council, ...] = ()
    nation: Nation | None = None
    suggestions: tuple[Council, ...] = ()
    is_ended: bool = False


def find_council(session: Session, typed: str) -> Found:
    said = " ".join(typed.split())[:LONGEST]
    if not said:
        return Found(How.NOTHING)
    if code := postcodes.normalise(said):
        return _by_postcode(session, code)
    if unknown := postcodes.looks_like_one(said):
        return Found(How.NOWHERE, unknown)
    part = postcodes.parse(said)
    return _by_part(session, part) if part else _by_name(session, said)


def _by_postcode(session: Session, code: str) -> Found:
    shown = postcodes.display(code)
    if elsewhere := postcodes.nation_of_letters(code):
        return Found(How.ELSEWHERE, shown, nation=elsewhere)
    council = responsible_council(session, code)
    if council is None:
        return Found(How.NOWHERE, shown)
    known = find_postcode(session, code)
    if known is None or known.district is None:
        others = _others(council, (each for each, _ in councils_of_part(session, postcodes.sector(code))))
        return Found(How.NEAR, shown, council, others, Nation(council.nation))
    others = _others(council, neighbours_of(session, code))
    ended = known.terminated_on is not None
    return Found(How.POSTCODE, shown, council, others, Nation(council.nation), is_ended=ended)


def _by_part(session: Session, part: PostcodeMatch) -> Found:
    if elsewhere := postcodes.nation_of_letters(part.code):
        return Found(How.ELSEWHERE, part.code, nation=elsewhere)
    sharing = [council for council, _ in councils_of_part(session, part.code)]
    if not sharing and part.kind is PostcodeKind.SECTOR:
        sharing = [council for council, _ in councils_of_part(session, part.code.split()[0])]
    if not sharing:
        return Found(How.NOWHERE, part.code)
    return Found(How.PART, part.code, sharing[0], tuple(sharing[1:]), Nation(sharing[0].nation))


def _by_name(session: Session, said: str) -> Found:
    council = match_council(session, said)
    if council and council.abolished_on is None:
        return Found(How.NAME, council.name, council, nation=Nation(council.nation))
    return _by_district(session, said) or _by_town(session, said) or _by_likeness(session, said)


def _by_district(session: Session, said: str) -> Found | None:
    wanted = council_key(said)
    named = [district for district in list_districts(session) if council_key(district.name) == wanted]
    councils = _once(district.council for district in named if district.council)
    return _in_one_of(How.DISTRICT, named[0].name, councils) if councils else None


def _by_town(session: Session, said: str) -> Found | None:
    towns = [town for town in find_settlements(session, key(said)) if town.district and town.district.council]
    councils = _once(town.district.council for town in towns if town.district and town.district.council)
    return _in_one_of(How.TOWN, towns[0].name, councils) if councils else None


def _in_one_of(how: How, shown: str, councils: Sequence[Council]) -> Found:
    """Where several places bear the name, the person says which: none is taken for granted."""
    if len(councils) > 1:
        return Found(How.UNREADABLE, shown, suggestions=tuple(councils[:MOST_SUGGESTIONS]))
    return Found(how, shown, councils[0], nation=Nation(councils[0].nation))


def _by_likeness(session: Session, said: str) -> Found:
    by_key = {
        name: council
        for council in list_served_councils(session)
        for name in keys_of_council(council.name, council.short_name)
    }
    alike = get_close_matches(council_key(said), by_key, n=2 * MOST_SUGGESTIONS, cutoff=ALIKE)
    found = _once(by_key[each] for each in alike)
    return Found(How.UNREADABLE, said, suggestions=tuple(found[:MOST_SUGGESTIONS]))


def by_slug(council: Council) -> Found:
    return Found(How.NAME, council.name, council, nation=Nation(council.nation))


def instead(found: Found, slug: str) -> Found:
    """The same, where the person chose another one of the councils that it could be."""
    chosen = next((each for each in found.others if each.slug == slug), None)
    if chosen is None or found.council is None:
        return found
    others = (found.council, *(each for each in found.others if each is not chosen))
    return replace(found, council=chosen, others=others, nation=Nation(chosen.nation))


def _others(council: Council, found: Iterable[Council]) -> tuple[Council, ...]:
    return tuple(each for each in _once(found) if each.id != council.id)


def _once(councils: Iterable[Council]) -> list[Council]:
    return list({council.id: council for council in councils}.values())
