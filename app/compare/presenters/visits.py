"""How far a family would travel to each place, the nearest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.compare.gathering import Candidate, Gathered
from app.compare.presenters.notes import start_note
from app.compare.starting_points import Start
from app.domain.comparison.visits import Journeys, VisitsBy, burden, visits_order
from app.web.i18n import gettext as _
from app.web.languages import local


@dataclass(frozen=True, slots=True)
class VisitRow:
    name: str
    url: str
    miles: tuple[str, ...]
    in_all: str


@dataclass(frozen=True, slots=True)
class VisitsSection:
    """`starts`: the head of each column of `miles`."""

    starts: tuple[str, ...]
    rows: tuple[VisitRow, ...]
    by: str
    order: str
    notes: tuple[str, ...]


def visits_section(gathered: Gathered) -> VisitsSection | None:
    if not gathered.visits:
        return None
    by = gathered.chosen.asked.visits_by
    found = [n for n, start in enumerate(gathered.visits) if start.point]
    journeys = [tuple(each.journeys[n] for n in found) for each in gathered.candidates]
    rows = [_row(gathered.candidates[n], journeys[n], by) for n in visits_order(journeys, by)]
    return VisitsSection(
        starts=tuple(gathered.visits[n].label for n in found),
        rows=tuple(rows) if found else (),
        by=_("Longest journey") if by is VisitsBy.LONGEST else _("All journeys together"),
        order=_order(by),
        notes=_notes(gathered.visits),
    )


def _order(by: VisitsBy) -> str:
    if by is VisitsBy.LONGEST:
        return _("The place whose longest journey is shortest comes first.")
    return _("The place with the fewest miles for all of you comes first.")


def _notes(visits: Sequence[Start]) -> tuple[str, ...]:
    cure = _("Type a whole postcode, such as LS1 4DY. We left it out.")
    notes = (start_note(replace(visit, said=visit.said.upper()), cure) for visit in visits)
    return tuple(note for note in notes if note)


def _row(candidate: Candidate, journeys: Journeys, by: VisitsBy) -> VisitRow:
    profile = candidate.profile
    return VisitRow(
        str(profile.name.value),
        local(f"/place/{profile.ref}"),
        tuple(_miles(each) for each in journeys),
        _miles(burden(journeys, by)),
    )


def _miles(distance: float | None) -> str:
    if distance is None:
        return _("Not known")
    shown = f"{distance:.1f}" if distance < 9.95 else f"{distance:.0f}"
    return _("1 mile") if shown == "1.0" else _("%(miles)s miles", miles=shown)
