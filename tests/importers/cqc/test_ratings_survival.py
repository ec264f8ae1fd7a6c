"""Whatever happens to a list of ratings on its way in, what was held before stays whole."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from app.config import ROOT, Settings
from app.db import session_factory
from app.providers.models import Place, Rating, RegistrationSource
from tests.importers.cqc.ratings_files import ratings_ods
from tests.integration.providers.loading import full, load

PLACES = [f"1-1000000{number:02}" for number in range(1, 31)]
State = list[list[tuple[object, ...]]]


@pytest.fixture
def command(settings: Settings, engine: Engine) -> Callable[..., int]:
    """The operator's command, which may die in the middle; its exit status."""
    with session_factory(engine)() as session:
        load(session, *(full(id_) for id_ in PLACES))
    engine.dispose()

    def run(*arguments: str) -> int:
        environment = os.environ | {"CARE_VAR_DIR": str(settings.var_dir)}
        words = [sys.executable, "-m", "tests.importers.engine.apart", *arguments]
        return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, timeout=120).returncode

    return run


def month(path: Path, value: str, note: str) -> str:
    """Every place with the same rating in two questions; half of the places have no third one."""
    rows = [
        {"Location ID": id_, "Domain": name, "Latest Rating": value} for id_ in PLACES for name in ("Overall", "Safe")
    ]
    rows += [{"Location ID": id_, "Domain": "Caring", "Latest Rating": value} for id_ in PLACES[:15]]
    return str(ratings_ods(path, *rows, note=f"CQC database as at {note}").path)


def state(engine: Engine) -> State:
    tables = (Rating.__table__, Place.__table__, RegistrationSource.__table__)
    with engine.connect() as connection:
        return [sorted(map(str, connection.execute(select(table)))) for table in tables]  # type: ignore[misc]


#: of the nine that write, from the first rating to the run's own end in the same transaction
@pytest.mark.parametrize("statement", [3, 4, 5, 6, 8])
def test_killed_at_any_statement_the_month_before_is_held(
    command: Callable[..., int], engine: Engine, tmp_path: Path, statement: int
) -> None:
    september = month(tmp_path / "september.ods", "Good", "01 September 2026")
    october = month(tmp_path / "october.ods", "Inadequate", "01 October 2026")
    assert command("run", "cqc_ratings", "--file", september) == 0
    before = state(engine)
    dying = ("--die-at-statement", str(statement), "run", "cqc_ratings", "--file", october, "--accept-change", "a test")
    assert command(*dying) == -9
    assert state(engine) == before
    assert command(*dying[2:]) == 0
    with session_factory(engine)() as session:
        assert set(session.scalars(select(Rating.value).where(Rating.is_current))) == {"Inadequate"}
