"""The engine's order of things on the database of production."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Engine, func, select

from app.config import Settings
from app.domain.runs import RunStatus
from importers import desk
from importers.desk import carry_out
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
