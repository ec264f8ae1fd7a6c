from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.config import Settings
from app.db import session_factory
from app.domain.runs import RunStatus
from app.provenance.actions import finish_run
from app.provenance.models import ImportRun
from importers import cli, desk
from importers.sample import files
from importers.sample.facts import places
from importers.sources import sample
from tests.integration.areas.conftest import load_councils
from tests.integration.providers.loading import load

NUMBER = 620


@pytest.fixture(scope="session")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A smaller register than the sample's own: a few places for each council. It is read once for all tests."""
    places.all_places.cache_clear()
    yield sample.make_file(tmp_path_factory.mktemp("register") / "sample.ods", places=NUMBER)
    places.all_places.cache_clear()


@pytest.fixture
def made(register: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """The samples are made of it, in a test's own folder."""
    monkeypatch.setattr(sample.Sample, "locate", lambda _self: register)
    monkeypatch.setattr(files, "get_settings", lambda: settings)
    return settings


@pytest.fixture
def held(made: Settings, engine: Engine) -> Iterator[Session]:
    """The sample's places in a database, and the councils."""
    with session_factory(engine)() as session:
        load_councils(session)
        load(session, *places.all_places(), slug="sample", is_sample=True, noise=False)
        run = session.scalars(select(ImportRun)).one()
        run.is_sample = True
        finish_run(session, run_id=run.id, status=RunStatus.SUCCEEDED, message="")
        session.commit()
        yield session


@pytest.fixture
def call(made: Settings, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.setattr(cli, "get_settings", lambda: made)
    monkeypatch.setattr(desk, "is_behind", lambda *_: False)
    return lambda *words: CliRunner().invoke(cli.cli, words, terminal_width=200)
