from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.config import Settings
from app.db import session_factory
from app.web.limits import limiter
from tests.integration.collector.person import NOON, REF, Person
from tests.integration.feedback.acting import add_place


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Flask:
    """One site for all of these tests: what each needs anew is the record."""
    from app import create_app  # imported late: tests of the plain parts need no web site

    folder = tmp_path_factory.mktemp("collector")
    (folder / "care.db").write_bytes(migrated_file.read_bytes())
    return create_app(Settings(var_dir=folder, log_level="ERROR"))


@pytest.fixture
def app(built: Flask, engine: Engine) -> Flask:
    built.extensions |= {"engine": engine, "sessions": session_factory(engine), "clock": FixedClock(NOON)}
    with built.app_context():
        limiter.reset()
    return built


@pytest.fixture
def place(engine: Engine) -> int:
    with session_factory(engine)() as session:
        added = add_place(session, REF, town="York").id
        session.commit()
    return added


@pytest.fixture
def person(app: Flask, client: FlaskClient, place: int) -> Person:
    return Person(client, app.extensions["clock"])


@pytest.fixture
def record(engine: Engine) -> Iterator[Session]:
    """The database as it is when a test looks at it."""
    with session_factory(engine)() as session:
        yield session
