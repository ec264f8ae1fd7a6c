"""Whether the first three results are what a person would expect."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from app.domain.results import PlaceRow, SearchResult
from app.domain.text import key
from app.domain.vocabularies import BAND_BITS, SERVICE_BITS, mask

LOOKED_AT = 3

CONDITIONS: Mapping[str, Callable[[PlaceRow, Any], bool]] = {
    "named": lambda place, name: key(place.name) == key(name),
    "name": lambda place, words: f" {key(words)} " in f" {key(place.name)} ",
    "run_by": lambda place, words: key(words) in key(place.organisation_name),
    "council": lambda place, name: key(name) in key(place.council_name or ""),
    "town": lambda place, town: key(place.town or "") == key(town),
    "kind": lambda place, kinds: bool(place.services & mask(kinds, SERVICE_BITS)),
    "for": lambda place, band: bool(place.bands & BAND_BITS[band]),
    "rating": lambda place, ratings: place.rating in ratings,
    "miles": lambda place, most: place.distance is not None and place.distance <= most,
    "postcode": lambda place, begin: (place.postcode or "").split(" ")[0] == begin,
}


@dataclass(slots=True)
class Report:
    title: str
    asked: int = 0
    unmet: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return 1 - len(self.unmet) / self.asked

    def lines(self) -> list[str]:
        if not self.asked:
            return ["nothing was asked"]
        met = self.asked - len(self.unmet)
        return [f"{met} of {self.asked} searches answered as expected: {self.share:.1%}", *self.unmet]


def judge(path: Path, report: Report, ask: Callable[[str], SearchResult]) -> None:
    for query in load(path):
        found = faults(query, ask(query["ask"]))
        report.asked += 1
        if found:
            report.unmet.append(f"{query['ask']!r}: {'; '.join(found)}")


def load(path: Path) -> list[dict[str, Any]]:
    queries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return queries


def faults(query: Mapping[str, Any], result: SearchResult) -> list[str]:
    """What is not as expected, in words; nothing where all is well."""
    found = list(result.places.items[:LOOKED_AT])
    if not found:
        return ["nothing found"]
    return [*_wrong_place(query.get("near"), result), *_wrong_places(query, found)]


def _wrong_place(expected: str | None, result: SearchResult) -> Iterator[str]:
    near = result.interpretation.near
    if expected and (near is None or key(expected) not in key(near.label)):
        yield f"near {near.label if near else 'nowhere'}, not {expected}"


def _wrong_places(query: Mapping[str, Any], found: Sequence[PlaceRow]) -> Iterator[str]:
    checks = {"every": (all, found), "some": (any, found), "first": (all, found[:1])}
    for name, (enough, places) in checks.items():
        conditions = query.get(name, {})
        if conditions and not enough(_meets(place, conditions) for place in places):
            yield f"{name} of {[place.name for place in places]} should be {conditions}"


def _meets(place: PlaceRow, conditions: Mapping[str, Any]) -> bool:
    return all(CONDITIONS[name](place, value) for name, value in conditions.items())
