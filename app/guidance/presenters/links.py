"""A guide as one line of a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.guides import Guide
from app.guidance.reading import find_guide
from app.guidance.rendering import guide_address
from app.web.i18n import current_language


@dataclass(frozen=True, slots=True)
class GuideLink:
    """`lang` is set where its words are not in the language of the page around it."""

    title: str
    summary: str
    url: str
    lang: str

    @classmethod
    def of(cls, guide: Guide, nation: str | None, language: str) -> "GuideLink":
        lang = guide.language if guide.language != language else ""
        return cls(guide.meta.title, guide.meta.summary, guide_address(guide, nation, language), lang)


def guide_link(slug: str, nation: str) -> GuideLink | None:
    """None where nothing is named. It leads to the reader's language and to the law of that nation."""
    language = current_language()
    guide = find_guide(slug, language) if slug else None
    return GuideLink.of(guide, nation, language) if guide else None


def guide_links(slugs: Iterable[str], nation: str) -> tuple[GuideLink, ...]:
    return tuple(link for slug in slugs if (link := guide_link(slug, nation)))
