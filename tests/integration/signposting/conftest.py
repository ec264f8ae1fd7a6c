"""Leeds with all its lines, Kent with none, a council of Wales, a border between them; and a clock that a test sets."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pydantic import SecretStr
from sqlalchemy.orm import Session

from app import create_app
from app.adapters.clock import FixedClock
from app.areas.models import (
    Council,
    CouncilAssessment,
    CouncilContact,
    CouncilLink,
    PostcodePart,
    PostcodePartCouncil,
    Settlement,
)
from app.config import Settings
from app.db import make_engine, session_factory
from app.domain.contacts import Audience, Purpose
from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from tests.integration.ground import add_council, add_district, add_postcode

OFFICE = "Mo-Fr 08:30-17:00; PH off"
NIGHTS = "Mo-Fr 00:00-08:30,17:00-24:00; Sa,Su,PH 00:00-24:00"
PASSWORD = "a long password"
TUESDAY = datetime(2026, 11, 24, 10, tzinfo=UTC)
#: in no other number here
PROFESSIONAL = "0306 999 0777"
PUBLIC_LINES = {
    Purpose.GENERAL: ("01632 960100", OFFICE),
    Purpose.SAFEGUARDING: ("01632 960200", OFFICE),
    Purpose.OUT_OF_HOURS: ("01632 960300", NIGHTS),
}


@pytest.fixture(scope="session")
def councils_dir(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings(var_dir=tmp_path_factory.mktemp("councils"))
    shutil.copyfile(migrated_file, settings.var_dir / "care.db")
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        stock(session)
        session.commit()
    engine.dispose()
    return settings.var_dir


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(TUESDAY)


@pytest.fixture
def app(councils_dir: Path, clock: FixedClock) -> Flask:
    return made(Settings(var_dir=councils_dir, log_level="ERROR"), clock)


@pytest.fixture
def guarded(councils_dir: Path, clock: FixedClock) -> FlaskClient:
    """With a password for the desk."""
    settings = Settings(var_dir=councils_dir, log_level="ERROR", desk_password=SecretStr(PASSWORD))
    return made(settings, clock).test_client()


def made(settings: Settings, clock: FixedClock) -> Flask:
    app = create_app(settings)
    app.extensions["clock"] = clock
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def session(app: Flask) -> Session:
    opened: Session = app.extensions["sessions"]()
    return opened


def stock(session: Session) -> None:
    run = loaded(session)
    leeds = council(session, "E08000035", "Leeds City Council", "Leeds", "E", "Yorkshire and The Humber")
    kent = council(session, "E10000016", "Kent County Council", "Kent", "E", "South East")
    wrexham = council(session, "W06000006", "Wrexham County Borough Council", "Wrexham", "W", None)
    council(session, "S12000046", "Glasgow City Council", "Glasgow", "S", None)
    ended = council(session, "E10000009", "Dorset County Council", "Dorset-County", "E", "South West")
    ended.abolished_on = date(2019, 4, 1)
    places(session, leeds, kent, wrexham)
    for purpose, (value, hours) in PUBLIC_LINES.items():
        contact(session, run, leeds, purpose, value, hours)
    contact(session, run, leeds, Purpose.SAFEGUARDING, PROFESSIONAL, "24/7", audience=Audience.PROFESSIONAL)
    contact(session, run, wrexham, Purpose.GENERAL, "01632 960400", OFFICE, verified_on=None)
    link = {
        "purpose": Purpose.NEEDS_ASSESSMENT,
        "url": "https://www.kent.example.org/care",
        "listed_on": date(2017, 5, 1),
    }
    session.add(CouncilLink(council_id=kent.id, **provenance(run, "kent"), **link))
    found = {"rating": "Requires improvement", "published_on": date(2025, 6, 1), "url": "https://www.cqc.org.uk/leeds"}
    session.add(CouncilAssessment(council_id=leeds.id, **provenance(run, "leeds"), **found))


def loaded(session: Session) -> ImportRun:
    source = Source(
        slug="council_contacts",
        title="Contacts",
        publisher="Councils",
        licence="OGL",
        homepage="https://example.org/",
        kind="council_contacts",
    )
    session.add(source)
    session.flush()
    run = ImportRun(
        source_id=source.id,
        status=RunStatus.SUCCEEDED,
        is_sample=False,
        started_at=TUESDAY,
        finished_at=TUESDAY,
        reader_version=1,
        is_whole=True,
    )
    session.add(run)
    session.flush()
    return run


def provenance(run: ImportRun, record_hash: str) -> dict[str, object]:
    return {"source_id": run.source_id, "run_id": run.id, "record_hash": record_hash}


def council(session: Session, code: str, name: str, short_name: str, nation: str, region: str | None) -> Council:
    website = f"https://www.{short_name.lower()}.example.org/"
    return add_council(session, code, name, short_name, nation, region=region, website=website)


def contact(
    session: Session,
    run: ImportRun,
    council: Council,
    purpose: Purpose,
    value: str,
    hours: str,
    *,
    audience: Audience = Audience.PUBLIC,
    verified_on: date | None = date(2026, 9, 14),
) -> None:
    said = {"purpose": purpose, "channel": "phone", "audience": audience, "value": value, "hours": hours}
    session.add(CouncilContact(council_id=council.id, verified_on=verified_on, **provenance(run, value), **said))


def places(session: Session, leeds: Council, kent: Council, wrexham: Council) -> None:
    districts = {
        "Leeds": add_district(session, leeds),
        "Maidstone": add_district(session, kent, code="E07000110", name="Maidstone"),
        "Wrexham": add_district(session, wrexham),
    }
    for code, where, latitude in (
        ("LS14DY", "Leeds", 53.8),
        ("LS11AA", "Leeds", 53.81),
        ("ME141XQ", "Maidstone", 51.27),
        ("LL111AY", "Wrexham", 53.0460),
        ("LL111AZ", "Leeds", 53.0461),  # a few yards across a made-up border
    ):
        add_postcode(session, code, districts[where], latitude, -2.99)
    for code, shares in {"LS1": {leeds: 2}, "LS1 4": {leeds: 1}, "LL11 1": {wrexham: 40, leeds: 10}}.items():
        middle = {"latitude": 53.0, "longitude": -2.9, "district_id": districts["Leeds"].id}
        session.add(PostcodePart(code=code, postcodes=1, **middle))
        session.add_all(PostcodePartCouncil(code=code, council_id=each.id, postcodes=n) for each, n in shares.items())
    town = {"name": "Staplehurst", "name_key": "staplehurst", "latitude": 51.1, "longitude": 0.5, "nation": "E"}
    session.add(Settlement(source_ref="geonames:1", district_id=districts["Maidstone"].id, **town))
