"""The engine's order of things on the database of production."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import DBAPIError

from app.config import ROOT, Settings
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


def _held(work: Engines) -> tuple[int, str, str]:
    with work.engine.connect() as connection:
        query = select(func.count(), func.min(fake.THING.c.says), func.max(fake.THING.c.says))
        count, first, last = connection.execute(query).one()
        return count, first, last


def _once_free(load: Callable[[], RunStatus]) -> RunStatus:
    """The server takes a moment to notice that a killed importer is gone, and holds its lock until then."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return load()
        except BusyError:
            assert time.monotonic() < deadline, "The lock of a killed importer was held for a minute"
            time.sleep(0.1)


#: a row read, a row written, the last one written, the moment after the commit
@pytest.mark.parametrize("moment", [20, 75, 119, 120])
def test_killed_at_any_moment_there_is_the_old_state_or_the_new(
    work: Engines, postgres_url: str, tmp_path: Path, moment: int
) -> None:
    _load(work, tmp_path, fake.many(50), "1 May 2026")
    path = fake.write_things(tmp_path / "june.csv", fake.many(60, "else"), day="1 June 2026")
    order = ["run", "things", "--file", str(path), "--accept-change", "a test"]
    words = [sys.executable, "-m", "tests.importers.engine.apart", "--die-at", str(moment), *order]
    environment = os.environ | {"CARE_VAR_DIR": str(work.settings.var_dir), "CARE_DATABASE_URL": postgres_url}
    assert subprocess.run(words, cwd=ROOT, env=environment, capture_output=True).returncode == -9
    assert _held(work) == ((60, "else", "else") if moment == 120 else (50, "hello", "hello"))
    again = _once_free(lambda: _load(work, tmp_path, fake.many(60, "else"), "1 June 2026"))
    assert again in {RunStatus.SUCCEEDED, RunStatus.UNCHANGED}
    with work.session() as session:
        died = [run for run in queries.find_runs(session) if "[process_died]" in (run.message or "")]
    assert (len(died), _held(work)[0]) == (0 if moment == 120 else 1, 60)


def test_load_again_and_fail_on_postgresql(work: Engines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _load(work, tmp_path, fake.many(50), "1 May 2026") == RunStatus.SUCCEEDED
    assert _load(work, tmp_path, fake.many(50), "1 May 2026") == RunStatus.UNCHANGED
    steps = iter(range(1000))

    def stumble() -> None:
        if next(steps) == 30:
            raise ZeroDivisionError

    monkeypatch.setattr(fake.ThingLoader, "interrupt", stumble)
    assert _load(work, tmp_path, fake.many(60, "else"), "1 June 2026") == RunStatus.FAILED
    assert _held(work) == (50, "hello", "hello")
