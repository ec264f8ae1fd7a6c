"""Reads of who runs places: organisations, brands, and what they run."""

from collections.abc import Sequence
from dataclasses import replace
from math import cos, radians
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Executable, Select, bindparam, func, select
from sqlalchemy.orm import Session

from app.domain.geography import Point, miles_between
from app.domain.profile import RunBy
from app.domain.results import Page
from app.domain.runners import Runner, RunPlace, Spread, WhoRunsIt
from app.providers.models import Brand, Organisation, Place

#: other places of the same owner this near are worth a look
NEAR_MILES = 20
MOST_NEAR = 5
MILES_A_DEGREE = 69.05
PLACES_A_PAGE = 50


class RunnerNotFoundError(LookupError):
    """No organisation, or no brand, has this number."""


def who_runs_it(session: Session, run_by: RunBy, ref: str, point: Point | None) -> WhoRunsIt:
    organisation = Runner(run_by.regulator_id, run_by.name, _spread(session, _OF_ORGANISATION, run_by.regulator_id))
    brand = None
    if run_by.brand and run_by.brand_id:
        brand = Runner(run_by.brand_id, run_by.brand, _spread(session, _OF_BRAND, run_by.brand_id))
    if (brand or organisation).places < 2 or point is None:
        return WhoRunsIt(organisation, brand)
    nearby = _NEAR_BRAND if brand else _NEAR_ORGANISATION
    return WhoRunsIt(organisation, brand, _near(session, nearby, (brand or organisation).regulator_id, ref, point))


def get_organisation(session: Session, regulator_id: str) -> Runner:
    found = session.scalar(select(Organisation).where(Organisation.regulator_id == regulator_id))
    if found is None:
        raise RunnerNotFoundError(regulator_id)
    brand = (found.brand.regulator_id, found.brand.name) if found.brand else None
    return Runner(found.regulator_id, found.name, _spread(session, _OF_ORGANISATION, regulator_id), brand)


def find_organisation_id(session: Session, regulator_id: str) -> int | None:
    return session.scalar(select(Organisation.id).where(Organisation.regulator_id == regulator_id))


def get_brand(session: Session, regulator_id: str) -> Runner:
    name = session.scalar(select(Brand.name).where(Brand.regulator_id == regulator_id))
    if name is None:
        raise RunnerNotFoundError(regulator_id)
    return Runner(regulator_id, name, _spread(session, _OF_BRAND, regulator_id))


def find_places_of_organisation(session: Session, regulator_id: str, number: int) -> Page[RunPlace]:
    return _page(session, Organisation.regulator_id == regulator_id, number)


def find_places_of_brand(session: Session, regulator_id: str, number: int) -> Page[RunPlace]:
    in_brand = Organisation.brand_id == select(Brand.id).where(Brand.regulator_id == regulator_id).scalar_subquery()
    return _page(session, in_brand, number)


def list_organisations_of_brand(session: Session, regulator_id: str) -> Sequence[tuple[str, str]]:
    """Number and name, by name."""
    of_brand = select(Organisation.regulator_id, Organisation.name).join(Brand, Brand.id == Organisation.brand_id)
    found = session.execute(of_brand.where(Brand.regulator_id == regulator_id).order_by(Organisation.name))
    return [(id_, name) for id_, name in found]


_LIVE = (Place.withdrawn_on.is_(None), Place.merged_into_id.is_(None))
_ID: BindParameter[str] = bindparam("id")
_COUNTS = (
    select(Place.rating, func.count())
    .join(Organisation, Organisation.id == Place.organisation_id)
    .where(*_LIVE)
    .group_by(Place.rating)
)
_OF_ORGANISATION = _COUNTS.where(Organisation.regulator_id == _ID)
_OF_BRAND = _COUNTS.join(Brand, Brand.id == Organisation.brand_id).where(Brand.regulator_id == _ID)

_COLUMNS = (
    Place.ref,
    Place.name,
    Place.primary_kind,
    Place.town,
    Place.rating,
    Place.rating_on,
    Place.withdrawn_on,
)
_AWAY = (Place.latitude - bindparam("north")) * (Place.latitude - bindparam("north")) + (
    (Place.longitude - bindparam("east")) * (Place.longitude - bindparam("east")) * bindparam("squeeze")
)
_NEARBY = (
    select(*_COLUMNS, Place.latitude, Place.longitude)
    .join(Organisation, Organisation.id == Place.organisation_id)
    .where(*_LIVE, Place.ref != bindparam("ref"), _AWAY < (NEAR_MILES / MILES_A_DEGREE) ** 2)
    .order_by(_AWAY, Place.id)
    .limit(MOST_NEAR)
)
_NEAR_ORGANISATION = _NEARBY.where(Organisation.regulator_id == _ID)
_NEAR_BRAND = _NEARBY.join(Brand, Brand.id == Organisation.brand_id).where(Brand.regulator_id == _ID)


def _spread(session: Session, counts: Select[str | None, int], regulator_id: str) -> Spread:
    return {rating: count for rating, count in session.connection().execute(counts, {"id": regulator_id})}


def _near(session: Session, nearby: Executable, regulator_id: str, ref: str, point: Point) -> tuple[RunPlace, ...]:
    where: dict[str, str | float] = {"id": regulator_id, "ref": ref, "north": point.latitude, "east": point.longitude}
    squeeze = cos(radians(point.latitude)) ** 2
    return tuple(
        replace(_run_place(row), miles=miles_between(point, Point(row.latitude, row.longitude)))
        for row in session.connection().execute(nearby, {**where, "squeeze": squeeze})
    )


def _run_place(row: Any) -> RunPlace:
    return RunPlace(row.ref, row.name, row.primary_kind, row.town, row.rating, row.rating_on, row.withdrawn_on)


def _page(session: Session, whose: ColumnElement[bool], number: int) -> Page[RunPlace]:
    """By name, for nothing else would be fair; those that are gone from the list after the others."""
    of_them = (
        select(*_COLUMNS)
        .join(Organisation, Organisation.id == Place.organisation_id)
        .where(whose, Place.merged_into_id.is_(None))
    )
    total = session.scalar(select(func.count()).select_from(of_them.subquery())) or 0
    number = max(1, min(number, -(-total // PLACES_A_PAGE)))
    rows = session.execute(
        of_them.order_by(Place.withdrawn_on.is_not(None), Place.name, Place.id)
        .limit(PLACES_A_PAGE)
        .offset((number - 1) * PLACES_A_PAGE)
    )
    return Page(tuple(_run_place(row) for row in rows), total, number, PLACES_A_PAGE)
