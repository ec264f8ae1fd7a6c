"""A record in which every part is there for some places, missing for others, and ended for a third kind."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app import create_app
from app.adapters.clock import FixedClock
from app.areas.models import Council
from app.config import Settings
from app.domain.runs import RunStatus
from app.domain.vocabularies import KEY_QUESTIONS
from app.provenance.models import ImportIssue, ImportRun, Source
from app.providers.models import Brand, Organisation, Place, Rating, Registration
from app.quality.models import Decision, Fee, FftMonth, FoodHygiene, LocalReport, Mark, Measure, PooledFeedback

#: not the machine's: a run of the tests may go on after midnight
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = NOW.date()
BEFORE = date(2024, 1, 1)
#: too many for one of each to be the same number as another
PLACES = 14
#: its first registration is over, and all its facts are of that one
SOLD = 6


@pytest.fixture
def client(settings: Settings, any_engine: Engine) -> Any:
    """The site on the same database as `any_session`, SQLite or PostgreSQL."""
    return at_noon(create_app(settings)).test_client()


def at_noon(app: Flask) -> Flask:
    app.extensions["clock"] = FixedClock(NOW)
    return app


@pytest.fixture
def add_run(any_session: Session) -> Callable[..., ImportRun]:
    def add(slug: str = "cqc_locations", *, days_ago: int = 0, **values: Any) -> ImportRun:
        run = make_run(any_session, slug, days_ago=days_ago, **values)
        any_session.commit()
        return run

    return add


def make_run(session: Session, slug: str, *, days_ago: int = 0, **values: Any) -> ImportRun:
    source = session.query(Source).filter_by(slug=slug).one_or_none()
    if source is None:
        kind = "places" if slug.startswith("cqc") or slug == "sample" else slug
        source = Source(slug=slug, title=slug, publisher="P", licence="L", homepage="https://p.test", kind=kind)
    at = NOW.replace(tzinfo=None) - timedelta(days=days_ago)
    given: dict[str, Any] = {"status": RunStatus.SUCCEEDED, "started_at": at, "finished_at": at, "source": source}
    given |= {"rows_read": 10, "rows_new": 8, "rows_rejected": 2, "rows_withdrawn": 1, "is_whole": True}
    run = ImportRun(**(given | values))
    session.add(run)
    session.flush()
    return run


def add_issues(session: Session, run: ImportRun, code: str, many: int, *, rejected: bool = True) -> None:
    for row in range(many):
        session.add(ImportIssue(run_id=run.id, row=row, column="c", code=code, message="Do.", rejected=rejected))
    session.commit()


@pytest.fixture
def stocked(any_session: Session) -> Session:
    run = make_run(any_session, "cqc_locations")
    council = Council(code="E08000035", name="Leeds", short_name="Leeds", slug="leeds", kind="metropolitan", nation="E")
    brand = Brand(regulator_id="BD1", name="Oak Group")
    any_session.add_all([council, brand])
    any_session.flush()
    for number in range(PLACES):
        stock_one(any_session, number, council, brand, run)
    any_session.commit()
    return any_session


def stock_one(session: Session, number: int, council: Council, brand: Brand, run: ImportRun) -> None:
    """The higher the number, the more parts a place has; every third one has left the register."""
    organisation = Organisation(
        regulator_id=f"1-9{number}", name=f"Acme {number}", brand_id=brand.id if number % 2 else None
    )
    session.add(organisation)
    session.flush()
    place = place_of(number, council, organisation)
    session.add(place)
    session.flush()
    first, second = place.registrations
    second.deregistered_on = second.withdrawn_on = BEFORE if number % 4 == 0 else None
    if number == SOLD:
        first.withdrawn_on = BEFORE
    add_ratings(session, number, first, second, run)
    add_facts(session, number, first, run)


def place_of(number: int, council: Council, organisation: Organisation) -> Place:
    place = Place(
        ref=f"place{number:03}",
        name=f"House {number}",
        organisation_id=organisation.id,
        council_id=council.id if number > 1 else None,
        address="1 Mill Lane" if number > 2 else "",
        phone="01130000000" if number > 3 else None,
        website="https://house.test" if number > 4 else None,
        latitude=53.8 if number > 5 else None,
        longitude=-1.5 if number > 4 else None,
        services=1 if number > 6 else 0,
        bands=1 if number > 7 else 0,
        is_care_home=number % 2 == 0,
        beds=number if number > 3 else 0,
        registered_on=BEFORE if number > 8 else None,
        last_inspected_on=BEFORE if number > 9 else None,
        rating=("Good", "Inspected but not rated", None, "Outstanding")[number % 4],
        rating_on=date(2015 + number % 11, 3, 2),
        withdrawn_on=BEFORE if number % 3 == 2 else None,
    )
    for which in "ab":
        place.registrations.append(Registration(regulator_id=f"1-{number}{which}", organisation_id=organisation.id))
    return place


def add_ratings(session: Session, number: int, first: Registration, second: Registration, run: ImportRun) -> None:
    for place_in_list, question in enumerate(KEY_QUESTIONS):
        if number > place_in_list:
            session.add(rating(first, question, run, is_current=number != place_in_list + 1))
    session.add(rating(first, "Safe", run, value="Inspected but not rated"))
    session.add(rating(second, "Caring", run))


def rating(of: Registration, question: str, run: ImportRun, *, value: str = "Good", is_current: bool = True) -> Rating:
    return Rating(
        registration_id=of.id,
        question=question,
        value=value,
        published_on=BEFORE,
        is_current=is_current,
        run_id=run.id,
    )


def add_facts(session: Session, number: int, of: Registration, run: ImportRun) -> None:
    """One fact of each kind, told by the number whether it holds: withdrawn, run out or a weak match do not count."""
    shared: dict[str, Any] = {
        "source_id": run.source_id,
        "run_id": run.id,
        "record_hash": "x",
        "registration_id": of.id,
    }
    ended = {**shared, "withdrawn_on": BEFORE if number % 2 else None}
    expires = {0: TODAY - timedelta(days=1), 1: TODAY, 2: None}[number % 4 % 3]
    url = f"https://r.test/{number}"
    facts: list[Any] = [
        Measure(**ended, measure="falls", period_from=BEFORE, period_to=TODAY, numerator=1, denominator=2),
        Mark(**shared, scheme="my-home-life", awarded_on=BEFORE, expires_on=expires),
        Decision(**shared, reference=f"D{number}", decided_on=BEFORE, outcome="upheld", subject="S", url=url),
        LocalReport(**ended, publisher="Healthwatch", title="T", visited_on=BEFORE, url=url),
        Fee(**shared, kind="residential", lowest=1, highest=2, valid_from=BEFORE),
        FoodHygiene(
            **shared,
            fhrs_id=str(number),
            business_name="B",
            rating="5",
            authority="Leeds",
            match=("certain", "weak", "likely", "weak")[number % 4],
            matched_by="name",
        ),
    ]
    session.add_all([*facts[: number % 7], *collected(number, ended)])


def collected(number: int, whose: dict[str, Any]) -> Iterator[Any]:
    if number % 4 == 0:
        six = {"answers": [1, 2, 3, 4, 5, 6], "responses": 21, "is_suppressed": False}
        site = {"site_code": "S", "trust_code": "T", "trust": "T", "setting": "Community", "question": "experience"}
        yield FftMonth(**whose, **site, **six, month=BEFORE)
    if number % 3:
        said = {"publisher": "P", "publisher_url": "https://p.test/", "moderation": "M", "url": "https://p.test/1"}
        yield PooledFeedback(**whose, **said, external_id=f"F{number}", published_on=BEFORE, text="T")
