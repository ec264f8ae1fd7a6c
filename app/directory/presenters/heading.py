"""What a list of results is, in words: where, how many, and which of them this page has."""

from app.directory.presenters.coverage import count_of_covering
from app.domain.criteria import WITHIN_COUNCIL
from app.domain.results import NearKind, SearchResult, TroubleKind
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


def title_of(result: SearchResult) -> str:
    near = result.interpretation.near
    if near and near.kind is NearKind.COUNCIL:
        return _("Care in the area of %(place)s", place=near.label)
    if near:
        return _("Care near %(place)s", place=near.label)
    return _("Find care")


def hint_of(result: SearchResult) -> str:
    """A list of all England from A to Z is of little use to anybody."""
    meant = result.interpretation
    is_said = any(trouble.kind is TroubleKind.WHERE_UNKNOWN for trouble in meant.troubles)
    if meant.near or meant.left or meant.only is not None or is_said:
        return ""
    return _("Add a postcode or a town to your search to see the nearest first.")


def count_of(result: SearchResult) -> str:
    """As in "29 services within 10 miles"."""
    if result.criteria.covers and result.coverage:
        return count_of_covering(result.coverage)
    total, within, near = result.places.total, result.within, result.interpretation.near
    services = (
        ngettext("%(total)s service", "%(total)s services", total, total=words.number(total))
        if total
        else _("No services found")
    )
    if near and isinstance(within, int):
        return services + " " + ngettext("within %(num)s mile", "within %(num)s miles", within)
    if near and within == WITHIN_COUNCIL:
        return services + " " + _("in the area of %(council)s", council=council_name(near.council_name or ""))
    return services


def order_of(result: SearchResult) -> str:
    """As in "Showing 21 to 40"."""
    places = result.places
    if not places.total:
        return ""
    first = (places.number - 1) * places.size + 1
    last = first + len(places.items) - 1
    return _("Showing %(first)s to %(last)s", first=words.number(first), last=words.number(last))
