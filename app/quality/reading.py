"""One place's evidence, statement by statement. The first asks what there is at all, so that a place of which little is
known costs little."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, exists, or_, select
from sqlalchemy.orm import Session

from app.domain.evidence import ComparedMeasure, FoodMatch, Held, Total
from app.domain.profile import Fact, Missing
from app.domain.quality import DecisionRecord, FeeRecord, Match
from app.providers.models import Organisation, Registration
from app.quality import rows
from app.quality.models import Decision, Fee, FoodHygiene, LocalReport, Mark, Measure, MeasureTotal

T = TypeVar("T")
Make = Callable[[Any], T]


@dataclass(frozen=True, slots=True)
class Origin:
    """A source that something was loaded from. `as_of`: the day of its newest edition."""

    kind: str
    title: str
    url: str
    as_of: date | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose evidence is wanted: by the keys and numbers that a profile has."""

    place_id: int
    organisation_id: str | None
    council_id: int | None
    rating: str | None = None
    #: whole years since that rating
    years: int | None = None


class Reader:
    def __init__(self, session: Session, asked: Asked, origins: Mapping[int, Origin]) -> None:
        self._asked, self._origins = asked, origins
        #: past the session: what comes are columns, and it is hot
        self._connection = session.connection()
        self._kinds = {origin.kind for origin in origins.values()}
        whose = {"place": asked.place_id, "organisation": asked.organisation_id}
        self._has = self._connection.execute(_WHAT_THERE_IS, whose).one()._mapping

    def held(self, kind: str, table: Any, make: Make[T], none: Missing) -> Held[T]:
        return self._reason(self._read(table, _OF_PLACE[table], make), kind, none)

    def organisation_decisions(self) -> tuple[Fact[DecisionRecord], ...]:
        if not self._has["of_organisation"]:
            return ()
        found = self._connection.execute(_OF_ORGANISATION, {"organisation": self._asked.organisation_id})
        return self._facts(found, rows.decision)

    def fees(self) -> Held[FeeRecord]:
        newest = _first_of_each(self._read(Fee, _OF_PLACE[Fee], rows.fee), lambda fee: fee.kind)
        return self._reason(newest, "fees", Missing.NOT_FROM_PROVIDER)

    def measures(self) -> Held[ComparedMeasure]:
        newest = _first_of_each(self._read(Measure, _OF_PLACE[Measure], rows.measure), lambda each: each.measure)
        totals = self._totals([fact.value for fact in newest if fact.value])
        compared = tuple(
            Fact(_compare(fact.value, totals), fact.source, fact.source_url, fact.as_of)
            for fact in newest
            if fact.value
        )
        return self._reason(compared, "measures", Missing.NOT_FROM_PROVIDER)

    def food(self) -> Held[FoodMatch]:
        """Of two that are as sure as each other, neither is sure."""
        found = self._read(FoodHygiene, _OF_PLACE[FoodHygiene], rows.food)
        for match in (Match.CERTAIN, Match.LIKELY):
            best = tuple(fact for fact in found if fact.value and fact.value.match == match)
            if best:
                return Held(best) if len(best) == 1 else Held(missing=Missing.NOT_MATCHED)
        return self._reason((), "food_hygiene", Missing.NOT_MATCHED)

    def _reason(self, facts: tuple[Fact[T], ...], kind: str, none: Missing) -> Held[T]:
        if facts:
            return Held(facts)
        return Held(missing=none if kind in self._kinds else Missing.NOT_COLLECTED)

    def _read(self, table: Any, query: Select[Any], make: Make[T]) -> tuple[Fact[T], ...]:
        if not self._has[table.__tablename__]:
            return ()
        return self._facts(self._connection.execute(query, {"place": self._asked.place_id}), make)

    def _facts(self, found: Iterable[Any], make: Make[T]) -> tuple[Fact[T], ...]:
        return tuple(self._fact(row, make(row)) for row in found)

    def _fact(self, row: Any, value: T) -> Fact[T]:
        origin = self._origins.get(row.source_id)
        title, url = (origin.title, origin.url) if origin else (None, None)
        return Fact(value, title, url, row.as_of)

    def _totals(self, measures: Sequence[ComparedMeasure]) -> Mapping[tuple[str, date, bool], Total]:
        """By measure, end of the period, and whether it is England's and not the area's."""
        if not measures:
            return {}
        wanted = {
            "measures": [each.measure for each in measures],
            "days": [each.period_to for each in measures],
            "council": self._asked.council_id,
        }
        return {
            (row.measure, row.period_to, row.council_id is None): Total(row.numerator, row.denominator, row.places)
            for row in self._connection.execute(_TOTALS, wanted)
        }


def _first_of_each(facts: Iterable[Fact[T]], key: Callable[[T], str]) -> tuple[Fact[T], ...]:
    found: dict[str, Fact[T]] = {}
    for fact in facts:
        if fact.value is not None:
            found.setdefault(key(fact.value), fact)
    return tuple(found.values())


def _compare(one: ComparedMeasure, totals: Mapping[tuple[str, date, bool], Total]) -> ComparedMeasure:
    area, england = (totals.get((one.measure, one.period_to, whole)) for whole in (False, True))
    return replace(one, area=area, england=england)


_THESE = select(Registration.id).where(Registration.place_id == bindparam("place"))
_ORGANISATION = select(Organisation.id).where(Organisation.regulator_id == bindparam("organisation")).scalar_subquery()
#: what was asked for or counted under an owner who has left says nothing of today
_IN_FORCE = (Registration.withdrawn_on.is_(None), Registration.deregistered_on.is_(None))
_NEWEST: Mapping[Any, tuple[Any, ...]] = {
    Measure: (Measure.period_to.desc(), Measure.id),
    Mark: (Mark.awarded_on.desc(), Mark.id),
    Decision: (Decision.decided_on.desc(), Decision.id),
    LocalReport: (LocalReport.visited_on.desc(), LocalReport.id),
    Fee: (Fee.valid_from.desc(), Fee.id),
    FoodHygiene: (FoodHygiene.rated_on.desc(), FoodHygiene.id),
}


def _of_place(table: Any) -> Select[Any]:
    of_it = select(table.__table__, Registration.regulator_id).join(
        Registration, Registration.id == table.registration_id
    )
    still = _IN_FORCE if table in (Fee, Measure) else ()
    found: Select[Any] = of_it.where(Registration.place_id == bindparam("place"), table.withdrawn_on.is_(None), *still)
    return found.order_by(*_NEWEST[table])


_OF_PLACE = {table: _of_place(table) for table in _NEWEST}
_OF_ORGANISATION = (
    select(Decision.__table__, Organisation.regulator_id)
    .join(Organisation, Organisation.id == Decision.organisation_id)
    .where(Organisation.regulator_id == bindparam("organisation"), Decision.withdrawn_on.is_(None))
    .order_by(*_NEWEST[Decision])
)
_WHAT_THERE_IS = select(
    *(exists().where(table.registration_id.in_(_THESE)).label(table.__tablename__) for table in _NEWEST),
    exists().where(Decision.organisation_id == _ORGANISATION).label("of_organisation"),
)
_TOTALS = select(MeasureTotal.__table__).where(
    MeasureTotal.measure.in_(bindparam("measures", expanding=True)),
    MeasureTotal.period_to.in_(bindparam("days", expanding=True)),
    or_(MeasureTotal.council_id == bindparam("council"), MeasureTotal.council_id.is_(None)),
)
