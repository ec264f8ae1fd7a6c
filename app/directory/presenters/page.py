from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from app.directory.links import changed, search_url
from app.directory.presenters.cards import ResultCard
from app.directory.presenters.chips import Chip, chips_of
from app.directory.presenters.council import CouncilLine, council_line
from app.directory.presenters.coverage import CardGroup, count_of_covering, coverage_lines, groups_of
from app.directory.presenters.filters import Filter, FilterChoice, distances_of, filters_of
from app.directory.presenters.notes import Link, Note, is_stuck, notes_of
from app.domain.criteria import MAX_PAGE, WITHIN_COUNCIL, Sort, View, to_query
from app.domain.results import NearKind, SearchResult, TroubleKind
from app.web import words
from app.web.council_names import council_name
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


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


@dataclass(frozen=True, slots=True)
class SearchPage:
    title: str
    words: str
    near: str
    count: str
    order: str
    hidden: tuple[tuple[str, str], ...]
    chips: tuple[Chip, ...]
    notes: tuple[Note, ...]
    is_stuck: bool
    filters: tuple[Filter, ...]
    distances: tuple[FilterChoice, ...]
    filters_chosen: int
    cards: tuple[ResultCard, ...]
    #: the same cards: those that say they come first, then those that do not say
    groups: tuple[CardGroup, ...]
    #: who says that they come to the postcode, in numbers
    coverage_lines: tuple[str, ...]
    #: the same search, with those first that say they come
    covering_url: str
    sorts: tuple[SortLink, ...]
    pages: tuple[PageLink, ...]
    previous_url: str
    next_url: str
    relaxations: tuple[Link, ...]
    clear_url: str
    is_map: bool
    other_view_url: str
    council: str
    council_line: CouncilLine | None
    hint: str
    #: what a comparison of ticked places carries along: the search to go back to, and where to measure from
    compare_hidden: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, result: SearchResult, today: date) -> "SearchPage":
        criteria, places, near = result.criteria, result.places, result.interpretation.near
        filters = filters_of(result)
        cards = _cards(result, today)
        return cls(
            title=_title(result),
            words=criteria.words,
            near=criteria.near or "",
            count=_count(result),
            order=_order(result),
            hidden=_hidden(result),
            chips=chips_of(result),
            notes=notes_of(result),
            is_stuck=is_stuck(result),
            filters=filters,
            distances=distances_of(result) if near else (),
            filters_chosen=sum(choice.checked for each in filters for choice in each.choices),
            cards=cards,
            groups=groups_of(cards, [each.id for each in places.items], result),
            coverage_lines=coverage_lines(result),
            covering_url=_covering_url(result),
            sorts=_sorts(result),
            pages=_pages(result),
            previous_url=_page_url(result, places.number - 1) if places.number > 1 else "",
            next_url=_page_url(result, places.number + 1) if places.number < _last_page(result) else "",
            relaxations=tuple(_relaxations(result)),
            clear_url=changed(type(criteria)(), words=criteria.words, near=criteria.near, view=criteria.view),
            is_map=criteria.view is View.MAP,
            other_view_url=_other_view(result),
            council=council_name(near.council_name or "") if near else "",
            council_line=council_line(near),
            hint=_hint(result),
            compare_hidden=_compare_hidden(result),
        )


def _title(result: SearchResult) -> str:
    near = result.interpretation.near
    if near and near.kind is NearKind.COUNCIL:
        return _("Care in the area of %(place)s", place=near.label)
    if near:
        return _("Care near %(place)s", place=near.label)
    return _("Find care")


def _hint(result: SearchResult) -> str:
    """A list of all England from A to Z is of little use to anybody."""
    meant = result.interpretation
    is_said = any(trouble.kind is TroubleKind.WHERE_UNKNOWN for trouble in meant.troubles)
    if meant.near or meant.left or meant.only is not None or is_said:
        return ""
    return _("Add a postcode or a town to your search to see the nearest first.")


def _count(result: SearchResult) -> str:
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


def _covering_url(result: SearchResult) -> str:
    is_of_use = result.coverage and result.coverage.covers and not result.criteria.covers
    return changed(result.criteria, covers=True) if is_of_use else ""


SORTS = (Sort.DISTANCE, Sort.BEST, Sort.RATING, Sort.NAME)


def _sort_label(sort: Sort, *, has_point: bool) -> str:
    return {
        Sort.DISTANCE: _("Nearest first"),
        Sort.BEST: _("Best match first"),
        Sort.RATING: _("Rating, then distance") if has_point else _("Rating"),
        Sort.NAME: _("Name, A to Z"),
    }[sort]


def _sorts(result: SearchResult) -> tuple[SortLink, ...]:
    """Only the orders that mean something for this search."""
    has_point = bool(result.interpretation.near and result.interpretation.near.point)
    means = {Sort.DISTANCE: has_point, Sort.BEST: bool(result.interpretation.left), Sort.RATING: True, Sort.NAME: True}
    return tuple(
        SortLink(_sort_label(sort, has_point=has_point), changed(result.criteria, sort=sort), sort is result.sort)
        for sort in SORTS
        if means[sort]
    )


def _order(result: SearchResult) -> str:
    """As in "Showing 21 to 40"."""
    places = result.places
    if not places.total:
        return ""
    first = (places.number - 1) * places.size + 1
    last = first + len(places.items) - 1
    return _("Showing %(first)s to %(last)s", first=words.number(first), last=words.number(last))


def _hidden(result: SearchResult) -> tuple[tuple[str, str], ...]:
    """What the form carries along without showing a field for it."""
    criteria = result.criteria
    kept = (
        ("near", criteria.near or ""),
        ("sort", criteria.sort.value if criteria.sort else ""),
        ("all", "1" if criteria.everything else ""),
        ("view", criteria.view.value if criteria.view is View.MAP else ""),
        # Asked for before there was a postcode, it holds as soon as there is one.
        ("covers", "1" if criteria.covers and result.coverage is None else ""),
    )
    return tuple(pair for pair in kept if pair[1])


def _compare_hidden(result: SearchResult) -> tuple[tuple[str, str], ...]:
    near = result.interpretation.near
    kept = (("search", urlencode(to_query(result.criteria))), ("near", near.key if near and near.point else ""))
    return tuple(pair for pair in kept if pair[1])


def _cards(result: SearchResult, today: date) -> tuple[ResultCard, ...]:
    places = result.places
    first = (places.number - 1) * places.size + 1
    return tuple(ResultCard.of(row, number, today, result.coverage) for number, row in enumerate(places.items, first))


def _last_page(result: SearchResult) -> int:
    """No farther than an address may go: nobody reads ten thousand places."""
    return min(result.places.pages, MAX_PAGE)


def _page_url(result: SearchResult, number: int) -> str:
    return search_url(replace(result.criteria, page=number))


def _pages(result: SearchResult) -> tuple[PageLink, ...]:
    """First, last and those around the current one: "1 … 4 5 6 … 20"."""
    current, last = result.places.number, _last_page(result)
    if last == 1:
        return ()
    shown = sorted({1, last, *range(max(1, current - 1), min(last, current + 1) + 1)})
    links: list[PageLink] = []
    for before, number in zip([0, *shown], shown, strict=False):
        if number - before > 1:
            links.append(PageLink("", "", is_current=False))
        links.append(PageLink(words.number(number), _page_url(result, number), number == current))
    return tuple(links)


def _relaxations(result: SearchResult) -> list[Link]:
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


def _other_view(result: SearchResult) -> str:
    view = View.LIST if result.criteria.view is View.MAP else View.MAP
    return search_url(replace(result.criteria, view=view))
