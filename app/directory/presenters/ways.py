"""Ways from a list of results to others: in another order, on another page, as a map, with less asked for."""

from dataclasses import dataclass, replace

from app.directory.links import changed, search_url
from app.directory.presenters.notes import Link
from app.domain.criteria import MAX_PAGE, Sort, View
from app.domain.results import SearchResult
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

SORTS = (Sort.DISTANCE, Sort.BEST, Sort.RATING, Sort.NAME)


@dataclass(frozen=True, slots=True)
class SortLink:
    text: str
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class PageLink:
    """`number` is empty for a gap between pages."""

    number: str
    url: str
    is_current: bool


def sorts_of(result: SearchResult) -> tuple[SortLink, ...]:
    """Only the orders that mean something for this search."""
    has_point = bool(result.interpretation.near and result.interpretation.near.point)
    means = {Sort.DISTANCE: has_point, Sort.BEST: bool(result.interpretation.left), Sort.RATING: True, Sort.NAME: True}
    return tuple(
        SortLink(_sort_label(sort, has_point=has_point), changed(result.criteria, sort=sort), sort is result.sort)
        for sort in SORTS
        if means[sort]
    )


def _sort_label(sort: Sort, *, has_point: bool) -> str:
    return {
        Sort.DISTANCE: _("Nearest first"),
        Sort.BEST: _("Best match first"),
        Sort.RATING: _("Rating, then distance") if has_point else _("Rating"),
        Sort.NAME: _("Name, A to Z"),
    }[sort]


def pages_of(result: SearchResult) -> tuple[PageLink, ...]:
    """First, last and those around the current one: "1 … 4 5 6 … 20"."""
    current, last = result.places.number, last_page(result)
    if last == 1:
        return ()
    shown = sorted({1, last, *range(max(1, current - 1), min(last, current + 1) + 1)})
    links: list[PageLink] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            links.append(PageLink("", "", is_current=False))
        links.append(PageLink(words.number(number), page_url(result, number), number == current))
    return tuple(links)


def page_url(result: SearchResult, number: int) -> str:
    return search_url(replace(result.criteria, page=number))


def last_page(result: SearchResult) -> int:
    """No farther than an address may go: nobody reads ten thousand places."""
    return min(result.places.pages, MAX_PAGE)


def relaxations_of(result: SearchResult) -> list[Link]:
    return [
        Link(
            ngettext(
                "%(label)s: %(total)s service",
                "%(label)s: %(total)s services",
                each.count,
                label=each.label,
                total=words.number(each.count),
            ),
            search_url(each.criteria),
        )
        for each in result.relaxations
    ]


def other_view_of(result: SearchResult) -> str:
    view = View.LIST if result.criteria.view is View.MAP else View.MAP
    return search_url(replace(result.criteria, view=view))


def covering_url_of(result: SearchResult) -> str:
    is_of_use = result.coverage and result.coverage.covers and not result.criteria.covers
    return changed(result.criteria, covers=True) if is_of_use else ""
