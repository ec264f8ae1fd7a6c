from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.compare.gathering import Candidate, Chosen, Gathered
from app.compare.links import back_url, compare_url, shortlist_url
from app.compare.presenters import priorities
from app.compare.presenters.groups import groups_of
from app.compare.presenters.notes import list_notes, near_note, place_notes
from app.compare.presenters.rows import LETTERS, RowGroup
from app.compare.presenters.visits import VisitsSection, visits_section
from app.compare.weighing import values_of
from app.domain.comparison.asked import MOST_VISITORS, Asked, to_pairs
from app.domain.comparison.outranking import Order, order_by
from app.domain.comparison.visits import VisitsBy
from app.domain.evidence import Held
from app.domain.profile import Fact
from app.web.i18n import gettext as _
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class Column:
    letter: str
    name: str
    url: str
    remove_url: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """A place that is on the list and not in the table: six fit. The address puts it in for the last one."""

    name: str
    url: str
    swap_url: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    title: str
    columns: tuple[Column, ...]
    groups: tuple[RowGroup, ...]
    notes: tuple[str, ...]
    waiting: tuple[Waiting, ...]
    last_letter: str
    refs: tuple[str, ...]
    near: str
    near_note: str
    choices: tuple[priorities.WeightChoice, ...]
    priorities: priorities.PrioritiesSection | None
    visits: VisitsSection | None
    visit_fields: tuple[str, ...]
    visits_by_total: bool
    hidden: tuple[tuple[str, str], ...]
    back_url: str
    shortlist_url: str
    plain_url: str
    sources: tuple[tuple[str, str], ...]
    #: each cell's note -> its number, for print: there is no room for the notes in the cells
    footnotes: Mapping[str, str]

    @classmethod
    def of(cls, gathered: Gathered, today: date) -> "ComparePage":
        asked, weights = gathered.chosen.asked, gathered.chosen.asked.weights
        values = values_of(gathered.candidates, today)
        order = order_by(values, weights)
        positions = _positions(order) if weights else [*range(len(values))]
        letters = [LETTERS[positions.index(n)] for n in range(len(values))]
        shown = replace(gathered, candidates=tuple(gathered.candidates[n] for n in positions))
        groups = groups_of(shown, today)
        return cls(
            title=_title(len(values)),
            columns=tuple(_column(asked, n, each) for n, each in enumerate(shown.candidates)),
            groups=groups,
            notes=(*list_notes(gathered.chosen), *place_notes(gathered)),
            waiting=_waiting(gathered.chosen),
            last_letter=letters[-1] if letters else "",
            refs=asked.refs,
            near=asked.near,
            near_note=near_note(gathered.near),
            choices=priorities.choices(weights),
            priorities=priorities.section(letters, values, order, weights),
            visits=visits_section(gathered),
            visit_fields=_fields(asked),
            visits_by_total=asked.visits_by is VisitsBy.TOTAL,
            hidden=tuple(pair for pair in to_pairs(asked) if pair[0] in {"place", "search"}),
            back_url=back_url(asked),
            shortlist_url=shortlist_url(asked),
            plain_url=compare_url(Asked(refs=asked.refs)),
            sources=_sources(gathered.candidates),
            footnotes=_footnotes(groups),
        )


def _title(many: int) -> str:
    if many == 0:
        return _("Compare places")
    if many == 1:
        return _("Compare places: one so far")
    return _("Compare %(num)s places", num=many)


def _positions(order: Order) -> list[int]:
    return [n for level in (*order.levels, order.unplaced) for n in level]


def _column(asked: Asked, n: int, candidate: Candidate) -> Column:
    profile = candidate.profile
    name, remove = str(profile.name.value), compare_url(asked.without(profile.ref))
    return Column(LETTERS[n], name, local(f"/place/{profile.ref}"), remove)


def _waiting(chosen: Chosen) -> tuple[Waiting, ...]:
    if not chosen.rest:
        return ()
    last = chosen.asked.compared[-1]
    return tuple(
        Waiting(place.name, local(f"/place/{place.ref}"), compare_url(chosen.asked.swapped(last, place.ref)))
        for place in chosen.rest
    )


def _fields(asked: Asked) -> tuple[str, ...]:
    return (*asked.visits, *[""] * (MOST_VISITORS - len(asked.visits)))


def _footnotes(groups: Iterable[RowGroup]) -> dict[str, str]:
    notes = dict.fromkeys(note for group in groups for row in group.rows for note in row.sources)
    return {note: str(number) for number, note in enumerate(notes, 1)}


def _sources(candidates: Sequence[Candidate]) -> tuple[tuple[str, str], ...]:
    """(whole title, address) of each source in the table."""
    found: dict[str, str] = {}
    for candidate in candidates:
        found |= {fact.source: fact.source_url or "" for fact in _facts(candidate) if fact.source}
        ratings = (rating.source for rating in candidate.profile.ratings)
        found |= {source: "" for source in ratings if source and source not in found}
    return tuple((_(title), url) for title, url in found.items())


def _facts(candidate: Candidate) -> Iterator[Fact[Any]]:
    profile, evidence = candidate.profile, candidate.evidence
    held: tuple[Held[Any], ...] = (evidence.measures, evidence.marks, evidence.decisions, evidence.local_reports)
    yield from (profile.name, profile.rating, profile.run_by, profile.beds, profile.last_inspected_on)
    for each in (*held, evidence.fees, evidence.food):
        yield from each.facts
