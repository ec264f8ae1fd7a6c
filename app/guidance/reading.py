"""Which file of a guide a reader gets: their language's where there is one, else the English one, and that is said."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from app.areas.queries import find_postcode
from app.domain import postcodes
from app.domain.geography import Nation
from app.domain.guides import SOURCE_LANGUAGE, Guide, easy_read, guides
from app.web.languages import WRITTEN


def find_guide(slug: str, language: str) -> Guide | None:
    return guides(language).get(slug) or guides(SOURCE_LANGUAGE).get(slug)


def list_guides(language: str) -> list[Guide]:
    """All of them, in the order of the alphabet of their slugs."""
    return list({**guides(SOURCE_LANGUAGE), **guides(language)}.values())


def every_text() -> list[Guide]:
    """In each language."""
    return [guide for language in WRITTEN for guide in guides(language.code).values()]


def list_related(slugs: Iterable[str], language: str) -> list[Guide]:
    return [found for slug in slugs if (found := find_guide(slug, language))]


def has_easy_read(guide: Guide) -> bool:
    return guide.slug in easy_read(guide.language)


def nation_at(session: Session, code: str) -> Nation | None:
    """Of a whole postcode; by its letters where those are enough and our list does not hold it."""
    found = find_postcode(session, code)
    if found and found.district:
        return Nation(found.district.nation)
    return postcodes.nation_of_letters(code)
