"""A site with a handful of places, and an index of them. Made once; a test that changes something has its own copy."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app import create_app
from app.areas.models import Council
from app.config import Settings
from app.db import make_engine, session_factory
from app.directory.indexing import rebuild
from app.domain.runs import RunStatus
from app.domain.vocabularies import SERVICE_BITS
from app.provenance.models import ImportRun, Source
from app.providers.models import Organisation, Place, Registration
from tests.integration.ground import add_council, add_district, add_postcode

REF = "oakwood1"


@pytest.fixture(scope="session")
def stocked_dir(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Leeds with one nursing home, and a dentist as noise."""
    settings = Settings(var_dir=tmp_path_factory.mktemp("stocked"))
    shutil.copyfile(migrated_file, settings.var_dir / "care.db")
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as session:
        stock(session)
        rebuild(session, settings)
    engine.dispose()
    return settings.var_dir


@pytest.fixture(scope="session")
def client(stocked_dir: Path) -> FlaskClient:
    """For tests that only look."""
    return create_app(Settings(var_dir=stocked_dir)).test_client()


@pytest.fixture
def settings(stocked_dir: Path, tmp_path: Path) -> Settings:
    shutil.copytree(stocked_dir, tmp_path / "var")
    return Settings(var_dir=tmp_path / "var")


@pytest.fixture
def own_app(settings: Settings) -> Flask:
    """For tests that change something."""
    return create_app(settings)


@pytest.fixture
def own_client(own_app: Flask) -> FlaskClient:
    return own_app.test_client()


@pytest.fixture
def session(settings: Settings) -> Iterator[Session]:
    engine = make_engine(settings.sqlalchemy_url)
    with session_factory(engine)() as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def empty_client(tmp_path: Path, migrated_file: Path) -> FlaskClient:
    """A database without a row and no index, as before the first import."""
    settings = Settings(var_dir=tmp_path / "empty")
    settings.var_dir.mkdir()
    shutil.copyfile(migrated_file, settings.var_dir / "care.db")
    return create_app(settings).test_client()


def stock(session: Session) -> None:
    load(session, is_sample=False)
    website = "https://www.leeds.gov.uk/"
    council = add_council(session, "E08000035", "Leeds City Council", "Leeds", website=website)
    add_postcode(session, "LS82QR", add_district(session, council), 53.82, -1.5)
    organisation = Organisation(regulator_id="1-101", name="Oak Care Ltd", ownership="Organisation")
    session.add(organisation)
    session.flush()
    session.add(place(council, organisation))
    session.add(place(council, organisation, ref="smiles01", name="Bright Smiles", kind="dentist", rating=None))
    session.commit()


def load(session: Session, *, is_sample: bool) -> None:
    """An import that succeeded: the site goes by the newest one."""
    source = session.query(Source).first() or Source(
        slug="cqc_locations",
        title="CQC active locations",
        publisher="Care Quality Commission",
        licence="Open Government Licence v3.0",
        homepage="https://www.cqc.org.uk/",
        kind="places",
    )
    session.add(source)
    session.flush()
    now = datetime.now(UTC)
    counts: dict[str, Any] = {"rows_read": 3, "rows_new": 2, "rows_rejected": 1}
    session.add(
        ImportRun(
            source_id=source.id,
            status=RunStatus.SUCCEEDED,
            is_sample=is_sample,
            started_at=now,
            finished_at=now,
            reader_version=1,
            is_whole=True,
            data_as_of=date(2026, 10, 1),
            **counts,
        )
    )
    session.commit()


def place(
    council: Council,
    organisation: Organisation,
    *,
    ref: str = REF,
    name: str = "Oakwood House",
    kind: str = "nursing-home",
    rating: str | None = "Good",
) -> Place:
    made = Place(
        ref=ref,
        name=name,
        town="Leeds",
        postcode="LS8 2QR",
        latitude=53.82,
        longitude=-1.5,
        council_id=council.id,
        organisation_id=organisation.id,
        phone="01134960123",
        services=SERVICE_BITS[kind],
        primary_kind=kind,
        bands=0b10,
        beds=40 if kind == "nursing-home" else None,
        is_care_home=kind == "nursing-home",
        rating=rating,
        rating_on=date(2021, 3, 2) if rating else None,
        sources={"name": "cqc_locations"},
    )
    made.registrations.append(
        Registration(regulator_id=f"1-{ref}", organisation_id=organisation.id, registered_on=date(2015, 4, 1))
    )
    return made


@pytest.fixture
def moment(own_app: Flask) -> None:
    """The edition is asked for at every request, not once in a while."""
    own_app.extensions["edition_clock"].look_again_after = -1.0


@pytest.fixture
def lines(capsys: pytest.CaptureFixture[str]) -> Any:
    """What the site has written to its log since the last look."""
    return lambda: capsys.readouterr().err


@pytest.fixture
def broken_client(settings: Settings) -> FlaskClient:
    """The database file is no database any more."""
    (settings.var_dir / "care.db").write_bytes(b"this is not a database" * 100)
    return create_app(settings).test_client()
