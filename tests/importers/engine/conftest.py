from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from sqlalchemy import Engine, select

from app.config import Settings
from app.db import session_factory
from importers.desk import carry_out
from importers.order import Order, Outcome
from importers.runner import Engines
from tests.importers.engine import fake

State = dict[str, tuple[object, ...]]


@pytest.fixture
def things(monkeypatch: pytest.MonkeyPatch, engine: Engine) -> type[fake.Things]:
    """The fake source in place, its table made."""
    fake.plug_in(monkeypatch.setattr)
    fake.METADATA.create_all(engine)
    for name in ("found", "pause", "reader_version"):
        monkeypatch.setattr(fake.Things, name, getattr(fake.Things, name))
    return fake.Things


@pytest.fixture
def work(settings: Settings, engine: Engine, things: type[fake.Things]) -> Iterator[Engines]:
    yield Engines(settings, engine, Console(file=StringIO(), width=200))


@pytest.fixture
def load(work: Engines, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Load these things as an operator would; `name` and `day` are the file's. The index is another test's matter."""
    monkeypatch.setattr("importers.desk.is_behind", lambda *_: False)

    def run(says: dict[str, str], *, name: str = "things.csv", day: str = "1 May 2026", **order: object) -> Outcome:
        path = fake.write_things(tmp_path / name, says, day=day)
        return carry_out(work, Order("things", path, **order))[-1]  # type: ignore[arg-type]

    return run


@pytest.fixture
def ask(engine: Engine) -> Callable[..., Any]:
    """Asks a query anew: a session that stays open would go on seeing what it saw first."""

    def run(query: Callable[..., Any], *args: object, **options: object) -> Any:
        with session_factory(engine)() as session:
            return query(session, *args, **options)

    return run


@pytest.fixture
def state(engine: Engine) -> Callable[[], State]:
    """All that is held: code -> its row."""

    def read() -> State:
        with engine.connect() as connection:
            return {row.code: tuple(row) for row in connection.execute(select(fake.THING))}

    return read
