from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from app.directory.links import changed
from app.directory.presenters.cards import ResultCard
from app.directory.presenters.chips import Chip, chips_of
from app.directory.presenters.council import CouncilLine, council_line
from app.directory.presenters.coverage import CardGroup, coverage_lines, groups_of
from app.directory.presenters.filters import Filter, FilterChoice, distances_of, filters_of
from app.directory.presenters.heading import count_of, hint_of, order_of, title_of
from app.directory.presenters.notes import Link, Note, is_stuck, notes_of
from app.directory.presenters.ways import (
    PageLink,
    SortLink,
    covering_url_of,
    last_page,
    other_view_of,
    page_url,
    pages_of,
    relaxations_of,
    sorts_of,
)
from app.domain.criteria import View, to_query
from app.domain.results import SearchResult
from app.web.council_names import council_name


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
            title=title_of(result),
            words=criteria.words,
            near=criteria.near or "",
            count=count_of(result),
            order=order_of(result),
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
            covering_url=covering_url_of(result),
            sorts=sorts_of(result),
            pages=pages_of(result),
            previous_url=page_url(result, places.number - 1) if places.number > 1 else "",
            next_url=page_url(result, places.number + 1) if places.number < last_page(result) else "",
            relaxations=tuple(relaxations_of(result)),
            clear_url=changed(type(criteria)(), words=criteria.words, near=criteria.near, view=criteria.view),
            is_map=criteria.view is View.MAP,
            other_view_url=other_view_of(result),
            council=council_name(near.council_name or "") if near else "",
            council_line=council_line(near),
            hint=hint_of(result),
            compare_hidden=_compare_hidden(result),
        )


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
