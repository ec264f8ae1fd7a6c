"""What places say of where they go, in words: who says nothing is never counted in, and never left out in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from app.directory.facets import says_it_covers
from app.domain.coverage import Coverage, Reach
from app.domain.results import SearchResult
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

if TYPE_CHECKING:
    from app.directory.presenters.cards import ResultCard


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under one heading, or under none where the list is not parted."""

    title: str
    text: str
    cards: tuple["ResultCard", ...]


def said_of(coverage: Coverage | None, place_id: int) -> str:
    """Nothing of a place that goes to nobody, such as a care home."""
    reach = coverage.of.get(place_id) if coverage else None
    if coverage is None or reach is None:
        return ""
    says = {
        Reach.COVERS: says_it_covers(coverage.label),
        Reach.ELSEWHERE: _("Says where it goes, and does not name %(place)s", place=coverage.label),
        Reach.UNKNOWN: _("Does not say if it covers %(place)s. Phone and ask.", place=coverage.label),
    }[reach]
    day = coverage.said_on.get(place_id)
    return f"{says}. " + _("Its provider confirmed this on %(day)s.", day=words.in_words(day)) if day else says


def count_of_covering(coverage: Coverage) -> str:
    if not coverage.covers:
        return _("No service says it covers %(place)s", place=coverage.label)
    return ngettext(
        "%(total)s service says it covers %(place)s",
        "%(total)s services say they cover %(place)s",
        coverage.covers,
        total=words.number(coverage.covers),
        place=coverage.label,
    )


def coverage_lines(result: SearchResult) -> tuple[str, ...]:
    """As in "12 services say they cover LS8. 40 do not say. Phone and ask them.\""""
    coverage = result.coverage
    if coverage is None or not (coverage.covers or coverage.unknown or coverage.elsewhere):
        return ()
    said = [] if result.criteria.covers else [count_of_covering(coverage) + "."]
    return (" ".join([*said, *_others(coverage, is_chosen=result.criteria.covers)]),)


def _others(coverage: Coverage, *, is_chosen: bool) -> Iterator[str]:
    if number := coverage.unknown:
        yield ngettext(
            "%(total)s does not say. Phone and ask.",
            "%(total)s do not say. Phone and ask.",
            number,
            total=words.number(number),
        )
    if number := coverage.elsewhere:
        yield ngettext(
            "%(total)s goes to other areas.", "%(total)s go to other areas.", number, total=words.number(number)
        )
        if is_chosen:
            yield ngettext("We left it out.", "We left them out.", number)
    if is_chosen and coverage.covers:
        yield _("Care comes to you, so an office may be farther away.")


def groups_of(cards: Sequence["ResultCard"], ids: Sequence[int], result: SearchResult) -> tuple[CardGroup, ...]:
    coverage = result.coverage
    if not cards:
        return ()
    if coverage is None or not result.criteria.covers:
        return (CardGroup("", "", tuple(cards)),)
    paired = groupby(zip(ids, cards, strict=True), lambda pair: coverage.of.get(pair[0]) is Reach.COVERS)
    return tuple(_group(coverage, covers, tuple(card for _id, card in some)) for covers, some in paired)


def _group(coverage: Coverage, covers: bool, cards: tuple["ResultCard", ...]) -> CardGroup:
    if covers:
        return CardGroup(_("They say they cover %(place)s", place=coverage.label), "", cards)
    title = ngettext(
        "%(total)s does not say where it goes",
        "%(total)s do not say where they go",
        coverage.unknown,
        total=words.number(coverage.unknown),
    )
    return CardGroup(title, _("They may come to you, or they may not. Phone and ask."), cards)
