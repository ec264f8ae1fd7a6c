"""All that a comparison shows, read in a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from app.compare.starting_points import Start, locate_start
from app.config import Settings
from app.domain.comparison.asked import MOST_COMPARED, Asked, unique
from app.domain.evidence import Evidence
from app.domain.feedback.numbers import Numbers
from app.domain.geography import Point, miles_between
from app.domain.profile import PlaceProfile
from app.feedback.numbers import numbers_of_places
from app.providers.side_by_side import FoundPlace, list_profiles, resolve_refs
from app.quality.side_by_side import list_evidence
from app.web.clock import today


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the places compared. `miles` from where the person looks; `journeys` from each of the family's
    postcodes; none where either end has no point."""

    profile: PlaceProfile
    evidence: Evidence
    miles: float | None = None
    journeys: tuple[float | None, ...] = ()
    numbers: Numbers = field(default=Numbers())


@dataclass(frozen=True, slots=True)
class Chosen:
    """The list in an address, looked up: `asked` with each place once and by its own reference."""

    asked: Asked
    places: tuple[FoundPlace, ...]
    moved: tuple[FoundPlace, ...]
    unknown: int

    @property
    def rest(self) -> tuple[FoundPlace, ...]:
        return self.places[MOST_COMPARED:]


@dataclass(frozen=True, slots=True)
class Gathered:
    chosen: Chosen
    candidates: tuple[Candidate, ...]
    near: Start | None
    visits: tuple[Start, ...]


def choose(session: Session, asked: Asked) -> Chosen:
    found = resolve_refs(session, asked.refs) if asked.refs else {}
    known = [found[ref] for ref in asked.refs if ref in found]
    places = tuple({place.ref: place for place in reversed(known)}.values())
    order = unique(place.ref for place in known)
    return Chosen(
        asked=replace(asked, refs=order),
        places=tuple(sorted(places, key=lambda place: order.index(place.ref))),
        moved=tuple(place for place in known if place.asked != place.ref),
        unknown=len(asked.refs) - len(known),
    )


def gather(session: Session, settings: Settings, asked: Asked) -> Gathered:
    chosen = choose(session, asked)
    ids = [place.id for place in chosen.places[:MOST_COMPARED]]
    near = locate_start(session, settings, asked.near) if asked.near else None
    visits = tuple(locate_start(session, settings, text, postcode_only=True) for text in asked.visits)
    profiles, evidence = (list_profiles(session, ids), list_evidence(session, ids)) if ids else ([], [])
    candidates = _candidates(profiles, evidence, near, visits)
    told = numbers_of_places(session, ids, today()) if ids else {}
    return Gathered(chosen, tuple(replace(each, numbers=told[each.profile.id]) for each in candidates), near, visits)


def _candidates(
    profiles: Sequence[PlaceProfile], evidence: Sequence[Evidence], near: Start | None, visits: Sequence[Start]
) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            profile,
            found,
            _miles(near.point if near else None, profile.point.value),
            tuple(_miles(visit.point, profile.point.value) for visit in visits),
        )
        for profile, found in zip(profiles, evidence, strict=True)
    )


def _miles(start: Point | None, end: Point | None) -> float | None:
    return miles_between(start, end) if start and end else None
