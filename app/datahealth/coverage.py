"""How many live places have each part of a page. A place is live while a whole edition lists it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, func, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.domain.parts import Part
from app.domain.quality import Match
from app.domain.vocabularies import KEY_QUESTIONS, RATINGS
from app.providers.models import Organisation, Place, Rating, Registration
from app.providers.standing import IN_FORCE
from app.quality.models import (
    Decision,
    Fee,
    FftMonth,
    FoodHygiene,
    LocalReport,
    Mark,
    Measure,
    OfRegistration,
    PooledFeedback,
)
from app.quality.statements import OF_THE_OWNER
from app.web.words import OLD_AFTER_YEARS

LIVE = Place.withdrawn_on.is_(None)
QUESTIONS = dict(
    zip(KEY_QUESTIONS, (Part.SAFE, Part.EFFECTIVE, Part.CARING, Part.RESPONSIVE, Part.WELL_LED), strict=True)
)


@dataclass(frozen=True, slots=True)
class PartCount:
    """`of`: those places that could have it."""

    part: Part
    held: int
    of: int


@dataclass(frozen=True, slots=True)
class OldestRating:
    ref: str
    name: str
    value: str
    published_on: date


@dataclass(frozen=True, slots=True)
class Coverage:
    places: int
    care_homes: int
    parts: tuple[PartCount, ...]
    oldest: OldestRating | None
    #: live places whose overall rating is three years old or older
    old_ratings: int


def count_coverage(session: Session, today: date) -> Coverage:
    """Reads every live place and every rating: half a second at national scale, so it is kept for each edition."""
    columns = session.execute(select(*_columns(today)).select_from(Place).where(LIVE)).one()._asdict()
    counted = {name: int(number or 0) for name, number in columns.items()}
    held = counted | _by_question(session) | _by_facts(session, today) | _of_the_organisation(session)
    places, homes = counted["places"], counted["care_homes"]
    parts = tuple(PartCount(part, held[part], homes if part is Part.BEDS else places) for part in Part if part in held)
    return Coverage(places, homes, parts, _oldest(session), counted["old_ratings"])


def _columns(today: date) -> Iterator[ColumnElement[int]]:
    yield func.count().label("places")
    yield _sum(Place.is_care_home.is_(True)).label("care_homes")
    yield _sum(and_(Place.rating.in_(RATINGS), Place.rating_on <= _years_before(today))).label("old_ratings")
    for part, there in _THERE.items():
        yield _sum(there).label(part)


def _years_before(today: date) -> date:
    year = today.year - OLD_AFTER_YEARS
    return date(year, 2, 28) if (today.month, today.day) == (2, 29) else today.replace(year=year)


def _said(column: InstrumentedAttribute[str | None]) -> ColumnElement[bool]:
    return and_(column.is_not(None), column != "")


_THERE: dict[Part, ColumnElement[bool]] = {
    Part.ADDRESS: _said(Place.address),
    Part.PHONE: _said(Place.phone),
    Part.WEBSITE: _said(Place.website),
    Part.POINT: and_(Place.latitude.is_not(None), Place.longitude.is_not(None)),
    Part.COUNCIL: Place.council_id.is_not(None),
    Part.KIND: Place.services != 0,
    Part.BANDS: Place.bands != 0,
    Part.BEDS: and_(Place.is_care_home.is_(True), Place.beds > 0),
    Part.REGISTERED_ON: Place.registered_on.is_not(None),
    Part.LAST_INSPECTED_ON: Place.last_inspected_on.is_not(None),
    Part.RATING: Place.rating.in_(RATINGS),
}


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.sum(case((condition, 1), else_=0))


def _by_question(session: Session) -> dict[str, int]:
    """Where the regulator's newest word on a question is one of its four ratings, in any group of services."""
    rated = (
        select(Rating.question, func.count(Registration.place_id.distinct()))
        .join(Registration, Rating.registration_id == Registration.id)
        .join(Place, Registration.place_id == Place.id)
        .where(LIVE, IN_FORCE, Rating.is_current.is_(True), Rating.question.in_(QUESTIONS), Rating.value.in_(RATINGS))
        .group_by(Rating.question)
    )
    found = {question: number for question, number in session.execute(rated)}
    return {part: found.get(question, 0) for question, part in QUESTIONS.items()}


def _by_facts(session: Session, today: date) -> dict[str, int]:
    in_force = or_(Mark.expires_on.is_(None), Mark.expires_on >= today)
    sure = FoodHygiene.match.in_([Match.CERTAIN, Match.LIKELY])
    return {
        Part.EARLIER: session.scalar(_EARLIER) or 0,
        Part.MEASURES: session.scalar(_with(Measure)) or 0,
        Part.MARKS: session.scalar(_with(Mark).where(in_force)) or 0,
        Part.DECISIONS: session.scalar(_with(Decision)) or 0,
        Part.LOCAL_REPORTS: session.scalar(_with(LocalReport)) or 0,
        Part.FEES: session.scalar(_with(Fee)) or 0,
        Part.FOOD_HYGIENE: session.scalar(_with(FoodHygiene).where(sure)) or 0,
        Part.NHS_TEST: session.scalar(_with(FftMonth)) or 0,
        Part.POOLED_FEEDBACK: session.scalar(_with(PooledFeedback)) or 0,
    }


def _with(fact: type[OfRegistration] | type[Decision]) -> Select[int]:
    """Live places whose page shows at least one such fact: one that its source still gives."""
    return (
        select(func.count(Registration.place_id.distinct()))
        .join(fact, fact.registration_id == Registration.id)
        .join(Place, Registration.place_id == Place.id)
        .where(LIVE, fact.withdrawn_on.is_(None), *([IN_FORCE] if fact in OF_THE_OWNER else []))
    )


_EARLIER = (
    select(func.count(Registration.place_id.distinct()))
    .join(Place, Registration.place_id == Place.id)
    .where(LIVE, not_(IN_FORCE))
)


def _of_the_organisation(session: Session) -> dict[str, int]:
    row = session.execute(
        select(func.count(Organisation.id), cast(_sum(Organisation.brand_id.is_not(None)), Integer))
        .join(Place, Place.organisation_id == Organisation.id)
        .where(LIVE)
    ).one()
    return {Part.ORGANISATION: int(row[0] or 0), Part.BRAND: int(row[1] or 0)}


def _oldest(session: Session) -> OldestRating | None:
    oldest = (
        select(Place.ref, Place.name, Place.rating, Place.rating_on)
        .where(LIVE, Place.rating.in_(RATINGS), Place.rating_on.is_not(None))
        .order_by(Place.rating_on, Place.ref)
        .limit(1)
    )
    row = session.execute(oldest).first()
    return OldestRating(row.ref, row.name, row.rating or "", row.rating_on) if row and row.rating_on else None
