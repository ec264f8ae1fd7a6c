"""Links into the guides that a person needs who is about to phone a council."""

from dataclasses import dataclass

from flask import url_for

from app.domain.geography import Nation
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class GuideLink:
    title: str
    url: str


def guide_links(nation: Nation) -> tuple[GuideLink, ...]:
    """The law of England and of Wales alone."""
    if nation not in (Nation.ENGLAND, Nation.WALES):
        return ()
    named = {
        "ask-for-an-assessment": _("How to ask for an assessment"),
        "prepare-for-an-assessment": _("Prepare for an assessment"),
        "carers-assessment": _("A carer’s assessment"),
        "staying-safe": _("Staying safe, and reporting abuse"),
        "complaints": _("If you are not happy with the council"),
    }
    return tuple(GuideLink(title, guide_url(slug, nation)) for slug, title in named.items())


def guide_url(slug: str, nation: Nation) -> str:
    variant = "wales" if nation is Nation.WALES else "england"
    return url_for("guidance.guide", slug=slug, nation=variant)
