"""Settlements and councils by every name that people use for them, held in the process."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy.orm import Session

from app.directory.queries import list_council_facts, list_settlement_facts
from app.domain.geography import Nation, Point
from app.domain.results import Near, NearKind
from app.domain.understanding import fold
from search_index import Spelling

#: people; a settlement of this size is a place before it is a name
TOWN = 20_000
#: of the biggest one's people: a namesake with fewer is not asked about
NAMESAKE_SHARE = 0.05
#: so many times as big may a namesake in another nation be, and yet come second
HOME = 10
#: words that part a town's everyday name from the rest of it: "Newcastle upon Tyne"
_PARTING = frozenset(("upon", "on", "under", "in", "by", "le", "next"))


@dataclass(frozen=True, slots=True)
class Spot:
    near: Near
    name: str
    population: int
    #: what tells it from others of its name: "Shropshire"
    area: str | None = None


class Gazetteer:
    def __init__(self, settlements: Iterable[Spot], councils: Iterable[Spot], nicknames: Mapping[str, str]) -> None:
        self._settlements = _by_name((fold(spot.name), spot) for spot in settlements)
        self._councils = _by_name(
            (name, spot) for spot in councils for name in {fold(spot.name), fold(spot.near.label)}
        )
        self._add_short_names()
        for nickname, name in nicknames.items():
            if name in self._settlements:
                self._settlements[nickname] = self._settlements[name]
        groups = (*self._settlements.values(), *self._councils.values())
        self._by_key = {spot.near.key: spot for spots in groups for spot in spots}

    def _add_short_names(self) -> None:
        for name, spots in list(self._settlements.items()):
            words = name.split()
            part = next((n for n, word in enumerate(words) if n and word in _PARTING), 0)
            shorter = {" ".join(words[:part])} if part else set()
            if name.endswith("borough"):
                shorter.add(name.removesuffix("ugh"))
            for short in shorter:
                self._settlements[short] = _biggest_first([*self._settlements.get(short, ()), *spots])

    def holds(self, name: str) -> bool:
        return name in self._settlements or name in self._councils

    def find(self, name: str, *, as_council: bool = False) -> list[Spot]:
        """Places of that name, the likeliest first: settlements, English before others of like size, then councils."""
        settlements, councils = self._settlements.get(name, []), self._councils.get(name, [])
        return [*councils, *settlements] if as_council else [*_english_first(settlements), *councils]

    def find_inside(self, name: str, area: str) -> list[Spot]:
        """Places of that name in the area of that council: "Newport, Shropshire"."""
        councils = {spot.near.council_id for spot in self._councils.get(area, ())}
        return [spot for spot in self._settlements.get(name, ()) if spot.near.council_id in councils]

    def get(self, near_key: str) -> Spot | None:
        return self._by_key.get(near_key)

    def is_town(self, name: str) -> bool:
        spots = self._settlements.get(name)
        return name in self._councils or bool(spots and spots[0].population >= TOWN)

    @cached_property
    def spelling(self) -> Spelling:
        """The words of place names, the most people first."""
        people: dict[str, int] = defaultdict(int)
        for name, spots in (*self._settlements.items(), *self._councils.items()):
            for word in name.split():
                people[word] = max(people[word], spots[0].population, 1)
        return Spelling(people)


def load(session: Session, nicknames: Mapping[str, str]) -> Gazetteer:
    settlements = [
        Spot(_near_settlement(row), row.name, row.population or 0, row.area) for row in list_settlement_facts(session)
    ]
    councils = [Spot(_near_council(row), row.short_name, 0) for row in list_council_facts(session)]
    return Gazetteer(settlements, councils, nicknames)


def _near_settlement(row: Any) -> Near:
    point = Point(row.latitude, row.longitude)
    return Near(
        NearKind.SETTLEMENT, f"settlement:{row.id}", row.name, point, row.nation, row.council_id, row.council_name
    )


def _near_council(row: Any) -> Near:
    return Near(NearKind.COUNCIL, f"council:{row.slug}", row.name, None, row.nation, row.id, row.name)


def _by_name(pairs: Iterable[tuple[str, Spot]]) -> dict[str, list[Spot]]:
    found: dict[str, list[Spot]] = defaultdict(list)
    for name, spot in pairs:
        found[name].append(spot)
    return {name: _biggest_first(spots) for name, spots in found.items()}


def _biggest_first(spots: Iterable[Spot]) -> list[Spot]:
    return sorted(spots, key=lambda spot: -spot.population)


def _english_first(spots: list[Spot]) -> list[Spot]:
    """The directory is England's: an English town wins over a bigger namesake elsewhere."""
    return sorted(spots, key=lambda spot: -(spot.population + 1) * (HOME if spot.near.nation == Nation.ENGLAND else 1))


def namesakes(spots: list[Spot]) -> list[Spot]:
    """Other places of the same name that somebody may as well mean."""
    others = [spot for spot in spots[1:] if spot.near.kind is NearKind.SETTLEMENT]
    return [spot for spot in others if spot.population >= NAMESAKE_SHARE * spots[0].population]
