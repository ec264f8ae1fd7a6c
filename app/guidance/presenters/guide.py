"""The page of one guide: its text, and all that stands around it."""

from dataclasses import dataclass
from datetime import date

from app.domain.guides import SOURCE_LANGUAGE, Guide, guides, topics
from app.guidance.presenters.links import GuideLink
from app.guidance.reading import has_easy_read, list_related
from app.guidance.rendering import BOTH, Heading, RenderedGuide, guide_address
from app.web.i18n import gettext as _
from app.web.languages import local
from app.web.site import public_address
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class NationLink:
    title: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class FormatLink:
    name: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class GuidePage:
    """`lang` is set where the text is not in the reader's language. `only` says whose law a page is about that has no
    other variant; `picker` leads to the variants where there are some, `variant` names the one shown, and `told` says
    it in a sentence. `parts` stand below the text."""

    rendered: RenderedGuide
    title: str
    variant: str
    summary: str
    lang: str
    topic: str
    topic_id: str
    parts: tuple[Heading, ...]
    told: str
    picker: tuple[NationLink, ...]
    only: str
    late: str
    translation: tuple[str, ...]
    english_url: str
    reviewed: str
    review_by: str
    related: tuple[GuideLink, ...]
    formats: tuple[FormatLink, ...]
    easy_read_url: str
    canonical: str

    @classmethod
    def of(cls, rendered: RenderedGuide, *, language: str, day: date) -> "GuidePage":
        guide, meta = rendered.guide, rendered.guide.meta
        translation = _translation(guide, language)
        formats = _formats(guide, rendered.nation)
        picker = nation_links(guide, rendered.nation, language)
        return cls(
            rendered=rendered,
            title=meta.title,
            variant=next((link.title for link in picker if link.is_current), ""),
            summary=meta.summary,
            lang=guide.language if guide.language != language else "",
            topic=_(topics()[meta.topic].title),
            topic_id=meta.topic,
            parts=_parts(rendered),
            told=told_for(rendered.nation),
            picker=picker,
            only=_only(guide),
            late=_late(guide, day),
            translation=translation,
            english_url=guide_address(guide, rendered.nation, SOURCE_LANGUAGE) if translation else "",
            reviewed=in_words(meta.reviewed_on),
            review_by=in_words(meta.review_by),
            related=tuple(
                GuideLink.of(each, rendered.nation, language) for each in list_related(meta.related, language)
            ),
            formats=formats,
            easy_read_url=formats[0].url if has_easy_read(guide) else "",
            canonical=public_address(guide_address(guide, rendered.nation, language)),
        )


def nation_links(guide: Guide, current: str, language: str) -> tuple[NationLink, ...]:
    """None where there is nothing to choose."""
    if len(guide.meta.jurisdictions) < 2:
        return ()
    names = {"england": _("England"), "wales": _("Wales"), BOTH: _("Side by side")}
    return tuple(
        NationLink(title, guide_address(guide, nation, language), nation == current) for nation, title in names.items()
    )


def told_for(nation: str) -> str:
    return {
        "england": _("This is for England."),
        "wales": _("This is for Wales."),
        BOTH: _("This is for England and for Wales. Where the two differ, both are told."),
    }[nation]


def _parts(rendered: RenderedGuide) -> tuple[Heading, ...]:
    parts = (
        (rendered.next_html, "next", _("What to do next")),
        (rendered.helplines, "phones", _("Phone numbers on this page")),
        (rendered.figures, "numbers", _("Numbers on this page")),
        (rendered.citations, "sources", _("Where this comes from")),
    )
    return tuple(Heading(id_, title) for has, id_, title in parts if has)


def _only(guide: Guide) -> str:
    if len(guide.meta.jurisdictions) > 1:
        return ""
    only = {"england": _("This page is about England only."), "wales": _("This page is about Wales only.")}
    return only[guide.meta.jurisdictions[0]]


def _late(guide: Guide, day: date) -> str:
    if not guide.is_past_review(day):
        return ""
    due = in_words(guide.meta.review_by)
    return _("This page should have been checked again by %(day)s. Some of it may have changed.", day=due)


def _translation(guide: Guide, language: str) -> tuple[str, ...]:
    if guide.language != language:
        return (_("This page is not in your language yet. Here it is in English."),)
    if guide.meta.translation is None:
        return ()
    lines = []
    if not guide.meta.translation.is_signed_off:
        lines.append(_("This translation awaits a human translator. It may have mistakes."))
    source = guides(SOURCE_LANGUAGE).get(guide.slug)
    if source and source.fingerprint != guide.meta.translation.of:
        lines.append(_("The English page has changed since. This translation may say something that is out of date."))
    return tuple(lines)


def _formats(guide: Guide, nation: str) -> tuple[FormatLink, ...]:
    titles = {
        "easy-read": _("Easy Read, with pictures"),
        "large-print": _("Large print"),
        "print": _("To print"),
        "text": _("Plain text"),
        "pdf": _("PDF"),
    }
    return tuple(
        FormatLink(name, title, local(f"/guides/{guide.slug}/{nation}/{name}"))
        for name, title in titles.items()
        if name != "easy-read" or has_easy_read(guide)
    )
