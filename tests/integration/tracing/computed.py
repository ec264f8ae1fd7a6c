"""Figures that stand in no cell: each is named here, and worked out again from the cells of loaded files."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Any

import yaml
from sqlalchemy import Connection, text

from tests.house.source import ROOT
from tests.integration.tracing.collected import bounds_from_answers, by_publisher, nhs_shares
from tests.integration.tracing.files import FileRow, Files
from tests.integration.tracing.page import MILES, Mention
from tests.integration.tracing.subject import Subject

RANKS = {"Inadequate": 0, "Requires improvement": 1, "Good": 2, "Outstanding": 3}
LONGEST_GAP = 5
ID, ISO_DAY = re.compile(r"\d-\d{6,}|[A-Z][A-Z0-9]{2,9}"), re.compile(r"\d{4}-\d{2}-\d{2}")
#: of the overall rating's own registration and group of services
OLDER_PARTS = """
SELECT COUNT(DISTINCT g.question) FROM rating g, rating o, registration r, place p
WHERE p.ref = :ref AND r.place_id = p.id AND o.registration_id = r.id AND g.registration_id = r.id
AND o.question = 'Overall' AND o.service_group = g.service_group AND o.is_current AND g.is_current
AND g.published_on < o.published_on GROUP BY g.registration_id, g.service_group
"""
POINTS = """
SELECT o.ref, o.latitude, o.longitude, p.latitude AS north, p.longitude AS east FROM place o, place p
WHERE p.ref = :ref AND o.id <> p.id AND o.latitude BETWEEN p.latitude - 0.5 AND p.latitude + 0.5
"""
TOWNS = """
SELECT s.latitude, s.longitude, p.latitude AS north, p.longitude AS east FROM settlement s, place p
WHERE p.ref = :ref AND s.latitude BETWEEN p.latitude - 0.5 AND p.latitude + 0.5
"""
WHOSE = """
SELECT r.regulator_id, r.place_id, p.council_id, p.organisation_id, o.brand_id, p.rating
FROM registration r, place p, organisation o
WHERE p.id = r.place_id AND o.id = p.organisation_id AND p.withdrawn_on IS NULL
"""


@dataclass
class Computed:
    connection: Connection
    files: Files
    about: Subject

    def find(self, mention: Mention, slug: str | None) -> str | None:
        """What others collected is worked out of their own rows, and of nothing else."""
        wanted = re.sub(r"[,£%]", "", mention.text)
        ours = self.collected.get(slug or "", self.numbers)
        return next((name for name, numbers in ours.items() if wanted in numbers), None)

    @cached_property
    def numbers(self) -> dict[str, set[str]]:
        return {
            "rate of a measure": set(self.rates()),
            "rate or number of places of a council or of England": set(self.totals()),
            "places that its owner or group runs, by rating": set(self.run_by()),
            "how often ratings changed": set(self.changes()),
            "parts older than the whole": {str(number) for number in self._older_parts()},
        }

    @cached_property
    def collected(self) -> dict[str, dict[str, set[str]]]:
        """By source."""
        return {
            "fft_monthly": {
                "share that the NHS publishes, in per cent": set(nhs_shares(self.about.rows)),
                "bound of what the share may be, from six answers": set(bounds_from_answers(self.about.rows)),
            },
            "feedback_feed": {"feedback of one publisher": set(by_publisher(self.about.rows))},
        }

    def rates(self) -> Iterator[str]:
        """The two counts of a row of measures, over one another, for so many as the measure is told for."""
        for row in self.about.rows:
            if row.source == "quality_measures":
                yield shown_rate(row.cells[1], *counts(row))

    def totals(self) -> Iterator[str]:
        sums: dict[tuple[Any, str, str], list[tuple[float, float]]] = defaultdict(list)
        whose = self._whose
        councils = {whose[id_]["council_id"] for id_ in self.about.ids if id_ in whose}
        for row in self._newest_of_each():
            place = whose.get(row.cells[0])
            if place is None:
                continue
            for area in {None, place["council_id"]} & {None, *councils}:
                sums[area, row.cells[1], row.cells[3]].append(counts(row))
        for (_area, measure, _to), pairs in sums.items():
            yield shown_rate(measure, sum(count for count, _of in pairs), sum(of for _count, of in pairs))
            yield str(len(pairs))

    def _newest_of_each(self) -> Iterator[FileRow]:
        """A place that two ids stand for counts once."""
        whose, seen = self._whose, set[tuple[Any, ...]]()
        for row in self.files.of("quality_measures"):
            key = (whose.get(row.cells[0], {}).get("place_id"), row.cells[1], row.cells[3])
            if key not in seen and row.cells[0] in whose:
                seen.add(key)
                yield row

    def run_by(self) -> Iterator[str]:
        """Places whose rows name the same provider or brand, counted by the overall rating in their rows."""
        places = self._whose.values()
        own = [place for id_, place in self._whose.items() if id_ in self.about.ids]
        for key in ("organisation_id", "brand_id"):
            wanted = {place[key] for place in own} - {None}
            same = {place["place_id"]: place["rating"] for place in places if place[key] in wanted}
            yield str(len(same))
            yield from (str(number) for number in Counter(same.values()).values())

    def changes(self) -> Iterator[str]:
        """From one overall rating in the history to the next: lower, the same, higher, and all of them."""
        steps: Counter[tuple[str, int, int]] = Counter()
        for days in self._history().values():
            for (day, rank), (next_day, next_rank) in pairwise(sorted(days.items())):
                years = next_day.year - day.year - ((next_day.month, next_day.day) < (day.month, day.day))
                steps[str(rank), min(years, LONGEST_GAP), (next_rank > rank) - (next_rank < rank)] += 1
        for rank, years, _way in steps:
            ways = [steps[rank, years, way] for way in (-1, 0, 1)]
            yield from (f"{number}" for number in (*ways, sum(ways)))

    def _history(self) -> dict[str, dict[date, int]]:
        found: dict[str, dict[date, int]] = defaultdict(dict)
        for row in self.files.of("rating_history"):
            id_ = next((cell for cell in row.cells if ID.fullmatch(cell)), None)
            value = next((cell for cell in row.cells if cell in RANKS), None)
            day = next((cell for cell in row.cells if ISO_DAY.match(cell)), None)
            if id_ and value and day:
                on = date.fromisoformat(day[:10])
                found[id_][on] = min(RANKS[value], found[id_].get(on, 9))
        return found

    def _older_parts(self) -> Iterator[int]:
        """Each day is traced by itself; this counts those before the overall rating's."""
        return iter(self.connection.scalars(text(OLDER_PARTS), {"ref": self.about.ref}))

    def miles(self, mention: Mention) -> str | None:
        """As the crow flies, between this place's point and another's, or a town's."""
        found = MILES.search(mention.text)
        assert found is not None
        for statement in (POINTS, TOWNS):
            for row in self.connection.execute(text(statement), {"ref": self.about.ref}).mappings():
                distance = crow_miles(row["north"], row["east"], row["latitude"], row["longitude"])
                if found[1] in (f"{distance:.1f}", f"{distance:.0f}"):
                    return f"distance of {distance:.2f} miles"
        return None

    @cached_property
    def _whose(self) -> dict[str, dict[str, Any]]:
        return {row["regulator_id"]: dict(row) for row in self.connection.execute(text(WHOSE)).mappings()}


def counts(row: FileRow) -> tuple[float, float]:
    return float(row.cells[4].replace(",", "")), float(row.cells[5].replace(",", ""))


def shown_rate(measure: str, count: float, of: float) -> str:
    per = next((each["per"] for each in measures() if each["slug"] == measure), 1)
    return f"{count / of * per:.1f}" if of else ""


def measures() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / "content" / "measures.yaml").read_text(encoding="utf-8"))
    return found


def crow_miles(north: float, east: float, other_north: float, other_east: float) -> float:
    a, b = math.radians(north), math.radians(other_north)
    across = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_east - east) / 2) ** 2
    return 2 * 3958.76 * math.asin(math.sqrt(across))
