"""What the pages of councils and of the desk read of the record, each in one call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.areas.contacts import find_assessment, list_links
from app.areas.models import Council
from app.areas.queries import find_council_by_slug
from app.domain.contacts import Audience
from app.domain.geography import Nation
from app.domain.text import slug as slug_of
from app.signposting.asked import Asked
from app.signposting.cards import code_of, read_code
from app.signposting.finding import Found, How, by_slug, find_council, instead
from app.signposting.lines import EVERYONE, PUBLIC, lines_of, lines_of_each
from app.signposting.needs import Need
from app.signposting.presenters.answer import Answer, answer_of
from app.signposting.presenters.cards import CardPage
from app.signposting.presenters.council import CouncilPage
from app.signposting.presenters.packs import RegionPage
from app.signposting.presenters.regions import region_words
from app.signposting.queries import count_by_rating, list_regions, list_served_councils

#: these are no regions of England
NATIONS: dict[str, str] = {Nation.WALES: "Wales", Nation.SCOTLAND: "Scotland"}


@dataclass(frozen=True, slots=True)
class DeskReading:
    found: Found
    need: Need
    answer: Answer | None


def read_desk(session: Session, asked: Asked, at: datetime, *, professional: bool) -> DeskReading:
    if asked.wrong_key:
        return DeskReading(Found(How.NO_SUCH_NEED, f"{asked.place} {asked.wrong_key}"), asked.need, None)
    found = find_council(session, asked.place)
    if asked.council:
        found = _chosen(session, found, asked.council)
    council = found.council
    if council is None:
        return DeskReading(found, asked.need, None)
    audiences: frozenset[Audience] = EVERYONE if professional else PUBLIC
    answer = answer_of(council, lines_of(session, council, audiences), list_links(session, council.id), asked.need, at)
    return DeskReading(found, asked.need, answer)


def _chosen(session: Session, found: Found, slug: str) -> Found:
    if any(each.slug == slug for each in found.others):
        return instead(found, slug)
    council = None if found.council else find_council_by_slug(session, slug)
    return by_slug(council) if council and council in found.suggestions else found


def read_council(session: Session, found: Found, council: Council, at: datetime) -> CouncilPage:
    return CouncilPage.of(
        found,
        council,
        lines_of(session, council),
        list_links(session, council.id),
        find_assessment(session, council.id),
        count_by_rating(session, council.id),
        at,
    )


def read_card(session: Session, code: str, at: datetime) -> CardPage | None:
    read = read_code(code)
    council = find_council_by_slug(session, read[0]) if read else None
    if read is None or council is None or council.abolished_on:
        return None
    lines, need = lines_of(session, council), read[1]
    answer = answer_of(council, lines, list_links(session, council.id), need, at)
    return CardPage.of(council, answer, need, lines, at)


def find_card(session: Session, typed: str) -> str:
    """The code of the card that somebody typed after hearing it; empty where there is none."""
    read = read_code(typed)
    council = find_council_by_slug(session, read[0]) if read else None
    return code_of(council.slug, read[1]) if read and council and not council.abolished_on else ""


def read_region(session: Session, slug: str, at: datetime, *, professional: bool) -> RegionPage | None:
    served = list_served_councils(session)
    councils = [council for council in served if slug_of(region_name(council.nation, council.region)) == slug]
    if not councils:
        return None
    lines = lines_of_each(session, councils, EVERYONE if professional else PUBLIC)
    name = region_words(region_name(councils[0].nation, councils[0].region))
    return RegionPage.of(name, [(each, lines[each.id]) for each in councils], at)


def region_name(nation: str, region: str | None) -> str:
    """Of Wales and Scotland the nation."""
    return NATIONS.get(nation) or region or "England"


def list_region_names(session: Session) -> Sequence[tuple[str, str]]:
    """(slug, name), by name."""
    names = {region_name(nation, region) for nation, region in list_regions(session)}
    return sorted(((slug_of(name), region_words(name)) for name in names), key=lambda pair: pair[1])
