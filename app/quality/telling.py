"""Makes evidence of the rows that were read of a place: each a fact of its source, and each lack with its reason."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Protocol, TypeVar

from app.domain.evidence import Ageing, ComparedMeasure, Evidence, FoodMatch, Held, Total
from app.domain.profile import Fact, Missing
from app.domain.quality import FeeRecord, Match
from app.quality import rows
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure

T = TypeVar("T")
Make = Callable[[Any], T]
#: by measure, end of the period, and whether it is England's and not the area's
Totals = Mapping[tuple[str, date, bool], Total]


@dataclass(frozen=True, slots=True)
class Origin:
    """A source that something was loaded from. `as_of`: the day of its newest edition."""

    kind: str
    title: str
    url: str
    as_of: date | None


class Found(Protocol):
    """What was read of one place, in whichever way."""

    def rows(self, table: Any) -> Iterable[Any]:
        """About the place itself, the newest first."""

    def rows_of_organisation(self) -> Iterable[Any]:
        """The decisions about its organisation."""

    def totals(self, measures: Sequence[ComparedMeasure]) -> Totals:
        """What these are compared with."""


@dataclass(frozen=True, slots=True)
class Telling:
    found: Found
    #: by the key of the source
    origins: Mapping[int, Origin]

    def evidence(self, ageing: Ageing | None = None) -> Evidence:
        return Evidence(
            measures=self._measures(),
            marks=self._all("marks", Mark, rows.mark, Missing.NONE_LISTED),
            decisions=self._all("decisions", Decision, rows.decision, Missing.NONE_LISTED),
            organisation_decisions=self._facts(self.found.rows_of_organisation(), rows.decision),
            local_reports=self._all("local_reports", LocalReport, rows.local_report, Missing.NONE_LISTED),
            fees=self._fees(),
            food=self._food(),
            ageing=ageing,
        )

    def _fees(self) -> Held[FeeRecord]:
        newest = _first_of_each(self._facts(self.found.rows(Fee), rows.fee), lambda fee: fee.kind)
        return self._held(newest, "fees", Missing.NOT_FROM_PROVIDER)

    def _measures(self) -> Held[ComparedMeasure]:
        newest = _first_of_each(self._facts(self.found.rows(Measure), rows.measure), lambda each: each.measure)
        totals = self.found.totals([fact.value for fact in newest if fact.value])
        compared = tuple(replace(fact, value=_compare(fact.value, totals)) for fact in newest if fact.value)
        return self._held(compared, "measures", Missing.NOT_FROM_PROVIDER)

    def _food(self) -> Held[FoodMatch]:
        """Of two that are as sure as each other, neither is sure."""
        found = self._facts(self.found.rows(FoodHygiene), rows.food)
        for match in (Match.CERTAIN, Match.LIKELY):
            best = tuple(fact for fact in found if fact.value and fact.value.match == match)
            if best:
                return Held(best) if len(best) == 1 else Held(missing=Missing.NOT_MATCHED)
        return self._held((), "food_hygiene", Missing.NOT_MATCHED)

    def _all(self, kind: str, table: Any, make: Make[T], none: Missing) -> Held[T]:
        return self._held(self._facts(self.found.rows(table), make), kind, none)

    def _held(self, facts: tuple[Fact[T], ...], kind: str, none: Missing) -> Held[T]:
        """`none`: what it means that there are no facts although a source of the kind is loaded."""
        if facts:
            return Held(facts)
        is_loaded = any(origin.kind == kind for origin in self.origins.values())
        return Held(missing=none if is_loaded else Missing.NOT_COLLECTED)

    def _facts(self, found: Iterable[Any], make: Make[T]) -> tuple[Fact[T], ...]:
        return tuple(self._fact(row, make(row)) for row in found)

    def _fact(self, row: Any, value: T) -> Fact[T]:
        origin = self.origins.get(row.source_id)
        title, url = (origin.title, origin.url) if origin else (None, None)
        return Fact(value, title, url, row.as_of)


def _first_of_each(facts: Iterable[Fact[T]], key: Callable[[T], str]) -> tuple[Fact[T], ...]:
    found: dict[str, Fact[T]] = {}
    for fact in facts:
        if fact.value is not None:
            found.setdefault(key(fact.value), fact)
    return tuple(found.values())


def _compare(one: ComparedMeasure, totals: Totals) -> ComparedMeasure:
    area, england = (totals.get((one.measure, one.period_to, whole)) for whole in (False, True))
    return replace(one, area=area, england=england)
