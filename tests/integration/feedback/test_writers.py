"""Fifty people send feedback at once while an import runs, and some of what serves them is killed. For two minutes on
each database: `make bench ONLY=writers`."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.config import Settings
from tests.writers.fifty import Outcome, fault, half_saved, lost, twice, write_at_once

SECONDS = 8
KILLS = 3


@pytest.fixture
def outcome(settings: Settings, any_engine: Engine, tmp_path: Path) -> Outcome:
    return write_at_once(settings, any_engine, tmp_path, seconds=SECONDS, kills=KILLS)


def test_whatever_was_acknowledged_is_there_once_and_whole(outcome: Outcome, any_engine: Engine) -> None:
    """One test: writing takes long, and looking does not."""
    with Session(any_engine) as session:
        assert lost(session, outcome) == []
        assert twice(session) == []
        assert half_saved(session) == []
        assert fault(session) is None
    assert len(outcome.acknowledged) >= 50
    assert outcome.killed == KILLS
    assert outcome.imports >= 1
