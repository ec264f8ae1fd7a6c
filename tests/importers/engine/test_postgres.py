"""The engine's order of things on the database of production."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from app.config import Settings
from app.db import make_engine
from app.domain.runs import RunStatus
from app.provenance import actions, queries
from importers import desk
from importers.desk import carry_out, tidy
from importers.lock import BusyError, only_importer
from importers.order import Order
from importers.runner import Engines
from tests.importers.engine import fake

pytestmark = pytest.mark.postgres


@pytest.fixture
def work(postgres_engine: Engine, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engines]:
    fake.plug_in(monkeypatch.setattr)
    monkeypatch.setattr(desk, "is_behind", lambda *_: False)
    fake.METADATA.create_all(postgres_engine)
    yield Engines(settings, postgres_engine, Console(file=StringIO()))
    fake.METADATA.drop_all(postgres_engine)


def _load(work: Engines, folder: Path, says: dict[str, str], day: str) -> RunStatus:
    path = fake.write_things(folder / "things.csv", says, day=day)
    return carry_out(work, Order("things", path, accept_change="a test"))[-1].status


@pytest.fixture
def elsewhere(postgres_url: str) -> Iterator[Engine]:
    """Another machine's way to the same database."""
    engine = make_engine(postgres_url)
    yield engine
    engine.dispose()


def test_an_importer_on_another_machine_keeps_this_one_out(work: Engines, elsewhere: Engine, tmp_path: Path) -> None:
    with only_importer(elsewhere, tmp_path / "elsewhere", "loading"), pytest.raises(BusyError, match="another machine"):
        _load(work, tmp_path, fake.many(50), "1 May 2026")
    assert _load(work, tmp_path, fake.many(50), "1 May 2026") == RunStatus.SUCCEEDED


def test_an_importer_that_died_on_another_machine_keeps_nobody_out(
    work: Engines, elsewhere: Engine, tmp_path: Path
) -> None:
    end_it = text("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'")
    with (
        pytest.raises(DBAPIError),
        only_importer(elsewhere, tmp_path / "elsewhere", "loading"),
        work.session() as other,
    ):
        other.execute(end_it)
    assert _load(work, tmp_path, fake.many(50), "1 May 2026") == RunStatus.SUCCEEDED


def test_a_run_at_work_on_another_machine_is_not_called_dead(work: Engines, elsewhere: Engine, tmp_path: Path) -> None:
    with work.session() as session:
        source = actions.ensure_source(
            session, slug="s", title="", publisher="", licence="", homepage="", kind="places"
        )
        actions.start_run(session, source_id=source.id, reader_version=1)
        session.commit()
        with only_importer(elsewhere, tmp_path / "elsewhere", "loading"):
            tidy(work)
        assert len(queries.find_running(session)) == 1
        session.rollback()
        tidy(work)
        assert not queries.find_running(session)


def test_load_again_and_fail_on_postgresql(work: Engines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _load(work, tmp_path, fake.many(50), "1 May 2026") == RunStatus.SUCCEEDED
    assert _load(work, tmp_path, fake.many(50), "1 May 2026") == RunStatus.UNCHANGED
    steps = iter(range(1000))

    def stumble() -> None:
        if next(steps) == 30:
            raise ZeroDivisionError

    monkeypatch.setattr(fake.ThingLoader, "interrupt", stumble)
    assert _load(work, tmp_path, fake.many(60, "else"), "1 June 2026") == RunStatus.FAILED
    with work.engine.connect() as connection:
        held = select(func.count(), func.min(fake.THING.c.says), func.max(fake.THING.c.says))
        assert tuple(connection.execute(held).one()) == (50, "hello", "hello")
