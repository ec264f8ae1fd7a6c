"""Links into the guides that a person needs who is about to phone a council."""

from dataclasses import dataclass

from app.domain.geography import Nation
from app.domain.guides import SOURCE_LANGUAGE, guides
from app.web.guide_addresses import guide_address
from app.web.languages import current

GUIDES = ("ask-for-an-assessment", "prepare-for-an-assessment", "carers-assessment", "staying-safe", "complaints")
VARIANTS = {Nation.ENGLAND: "england", Nation.WALES: "wales"}


@dataclass(frozen=True, slots=True)
class GuideLink:
    """`lang` is set where the guide is not in the language of the page."""

    title: str
    url: str
    lang: str


def guide_links(nation: Nation) -> tuple[GuideLink, ...]:
    """The law of England and of Wales alone."""
    variant = VARIANTS.get(nation)
    return tuple(_link(slug, variant) for slug in GUIDES) if variant else ()


def _link(slug: str, variant: str) -> GuideLink:
    language = current().code
    guide = guides(language).get(slug) or guides(SOURCE_LANGUAGE)[slug]
    lang = guide.language if guide.language != language else ""
    return GuideLink(guide.meta.title, guide_address(guide, variant, language), lang)
