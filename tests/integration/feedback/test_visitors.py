"""Fifty people at the site's pages, as gunicorn serves them. For two minutes on each database: `make bench
ONLY=writers`."""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.config import Settings
from tests.writers.fifty import fault, half_saved, twice
from tests.writers.over_http import VISITORS, not_once, visit_at_once


def test_whoever_was_given_a_receipt_finds_their_words_there_once(
    settings: Settings, any_engine: Engine, tmp_path: Path
) -> None:
    """One test: writing takes long, and looking does not."""
    visited = visit_at_once(settings, any_engine, tmp_path, seconds=0, kill_after=15)
    assert visited.seen.faults == [], visited.log
    assert len(visited.seen.codes) == VISITORS
    assert visited.shut == []
    assert visited.imports >= 1
    with Session(any_engine) as session:
        assert not_once(session, visited.seen) == []
        assert twice(session) == []
        assert half_saved(session) == []
        assert fault(session) is None
