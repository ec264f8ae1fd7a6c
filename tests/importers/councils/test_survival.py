"""Whatever happens to a list of councils' lines on its way in, what was held before stays whole."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from app.areas.contacts import contacts_of_all
from app.areas.models import CouncilContact
from app.config import ROOT, Settings
from app.db import session_factory
from app.domain.contacts import Audience
from tests.importers.councils.files import contacts
from tests.integration.areas.conftest import load_councils

KENT = "E10000016"


@pytest.fixture
def command(settings: Settings, engine: Engine) -> Callable[..., int]:
    """The operator's command, which may die in the middle; its exit status."""
    with session_factory(engine)() as session:
        load_councils(session)
    engine.dispose()

    def run(*arguments: str) -> int:
        environment = os.environ | {"CARE_VAR_DIR": str(settings.var_dir)}
        words = [sys.executable, "-m", "tests.importers.engine.apart", *arguments]
        return subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, timeout=120).returncode

    return run


def edition(folder: Path, day: str, *numbers: int, hours: str = "24/7") -> str:
    rows = ({"value": f"01632 9600{number:02}", "hours": hours} for number in numbers)
    return str(contacts(folder, *rows, name=f"council_contacts_all_{day}.csv").path)


def held(engine: Engine) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(select(CouncilContact.__table__).order_by("id"))]


#: new lines, changed ones, those that are the same, those that are gone, the run's own end
@pytest.mark.parametrize("statement", [3, 4, 5, 6, 7])
def test_killed_at_any_statement_the_list_before_is_held(
    command: Callable[..., int], engine: Engine, tmp_path: Path, statement: int
) -> None:
    spring = edition(tmp_path, "2026-04-15", *range(10, 20))
    summer = edition(tmp_path, "2026-07-15", *range(11, 30), hours="Mo-Fr 09:00-17:00")
    assert command("run", "council_contacts", "--file", spring) == 0
    before = held(engine)
    dying = ("--die-at-statement", str(statement), "run", "council_contacts", "--file", summer)
    assert command(*dying, "--accept-change", "a test") == -9
    assert held(engine) == before
    assert command(*dying[2:], "--accept-change", "a test") == 0
    with session_factory(engine)() as session:
        shown = contacts_of_all(session, audiences=[*Audience])
        assert {(line.value, line.hours) for line in shown} == {
            (f"01632 9600{number}", "Mo-Fr 09:00-17:00") for number in range(11, 30)
        }


def test_the_same_file_again_is_not_read_again(command: Callable[..., int], engine: Engine, tmp_path: Path) -> None:
    spring = edition(tmp_path, "2026-04-15", *range(10, 20))
    assert command("run", "council_contacts", "--file", spring) == 0
    before = held(engine)
    assert command("run", "council_contacts", "--file", spring) == 0
    assert (held(engine), len(before)) == (before, 10)
