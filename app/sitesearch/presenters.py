from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from app.domain.geography import Nation
from app.domain.glossary import Term
from app.domain.guides import Guide
from app.domain.results import NearKind, PlaceRow, SearchResult
from app.sitesearch.finding import MOST_PLACES, Everything
from app.sitesearch.urgent import UrgentBox, urgent_boxes
from app.web import words as say
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


@dataclass(frozen=True, slots=True)
class Entry:
    """`language` where the entry is in another one than the page."""

    title: str
    text: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    entries: tuple[Entry, ...]
    more_text: str = ""
    more_url: str = ""


@dataclass(frozen=True, slots=True)
class SearchEverythingPage:
    """`sections` in the order in which they are likely to be wanted; none before anything was typed."""

    title: str
    words: str
    urgent: tuple[UrgentBox, ...] = ()
    sections: tuple[Section, ...] = ()
    is_empty_handed: bool = False
    find_care_url: str = ""
    council_url: str = ""

    @classmethod
    def empty(cls) -> "SearchEverythingPage":
        return cls(_("Search this site"), "")

    @classmethod
    def of(cls, found: Everything, language: str) -> "SearchEverythingPage":
        guides, places = _guides(found.guides, language), _places(found)
        order = (places, guides) if found.names_somebody else (guides, places)
        sections = tuple(part for part in (_council(found), _terms(found.terms), *order) if part)
        return cls(
            title=_("Search results"),
            words=found.words,
            urgent=urgent_boxes(found.urgent),
            sections=sections,
            is_empty_handed=not sections and not found.urgent,
            find_care_url=url_for("directory.find_care", q=found.words),
            council_url=url_for("signposting.council"),
        )


def _council(found: Everything) -> Section | None:
    """For whoever named a place: outside England the directory holds next to nothing, and the council is the answer."""
    council, near = found.council, found.near
    if council is None:
        return None
    asked = near.label if near and near.kind is NearKind.POSTCODE else council.short_name
    text = _("It arranges care there. See who to phone now.")
    entries = [Entry(council_name(council.name), text, url_for("signposting.council", postcode=asked))]
    if council.nation == Nation.WALES:
        text = _("Care Inspectorate Wales keeps the list of them. Ours holds services in England.")
        entries.append(Entry(_("Care services in Wales"), text, "https://www.careinspectorate.wales/"))
    return Section(_("The council"), tuple(entries))


def _guides(guides: Sequence[Guide], language: str) -> Section | None:
    if not guides:
        return None
    entries = tuple(
        Entry(
            guide.meta.title,
            guide.meta.summary,
            url_for("guidance.guide", slug=guide.slug),
            "" if guide.language == language else guide.language,
        )
        for guide in guides
    )
    return Section(_("Guides"), entries, _("See all guides"), url_for("guidance.contents"))


def _terms(terms: Sequence[Term]) -> Section | None:
    if not terms:
        return None
    page = url_for("guidance.glossary")
    entries = tuple(Entry(term.term, term.meaning, f"{page}#{term.slug}") for term in terms)
    return Section(_("What it means"), entries)


def _places(found: Everything) -> Section | None:
    if found.places is None:
        return None
    shown = found.places.places.items[:MOST_PLACES]
    entries = tuple(Entry(row.name, _where(row), url_for("profiles.place", ref=row.ref)) for row in shown)
    return Section(_("Care services"), entries, _more(found.places), url_for("directory.find_care", q=found.words))


def _where(row: PlaceRow) -> str:
    return ", ".join(part for part in (row.town, row.postcode) if part)


def _more(result: SearchResult) -> str:
    total = result.places.total
    return ngettext("See the one service", "See all %(count)s services", total, count=say.number(total))
