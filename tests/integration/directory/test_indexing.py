"""What the index is told, and when a process notices a newer one."""

import gc
import shutil
import weakref
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from app.config import Settings
from app.directory import indexing
from app.directory.indexing import current_index, rebuild
from app.directory.search import search
from app.domain.criteria import SearchCriteria
from app.provenance.models import ImportRun, Source
from app.providers.models import Place
from importers.indexing import is_behind
from search_index import IndexMissingError, current_generation
from tests.integration.directory.country import LOADED_AT, PLACES, settle


@pytest.fixture
def settled(session: Session) -> Session:
    settle(session)
    return session


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    now = [1000.0]
    monkeypatch.setattr(indexing, "monotonic", lambda: now[0])
    yield now


def test_before_the_first_import_there_is_no_index(settings: Settings) -> None:
    with pytest.raises(IndexMissingError):
        current_index(settings)


def test_places_that_are_registered_now_are_indexed_with_the_edition(settled: Session, settings: Settings) -> None:
    edition = rebuild(settled, settings)
    index = current_index(settings)
    registered = [values for values in PLACES if "withdrawn_on" not in values]
    assert (index.edition, index.size) == (edition, len(registered))


def test_dry_and_failed_runs_do_not_leave_the_index_behind(settled: Session, settings: Settings) -> None:
    rebuild(settled, settings)
    run = settled.get_one(ImportRun, 1)
    for number, (status, dry) in enumerate([("failed", False), ("succeeded", True)], start=2):
        settled.add(ImportRun(id=number, source_id=1, status=status, dry_run=dry, started_at=run.started_at))
    settled.commit()
    assert not is_behind(settled, settings)


def load(session: Session, *kinds: str) -> None:
    """A run of a source of each kind, after those that are there."""
    for number, kind in enumerate(kinds, start=2):
        session.add(Source(id=number, slug=kind, kind=kind, title="T", publisher="P", licence="L", homepage="H"))
        at = LOADED_AT + timedelta(days=number)
        session.add(ImportRun(id=number, source_id=number, status="succeeded", started_at=at, finished_at=at))
    session.commit()


def test_facts_that_no_search_finds_leave_the_index_as_it_is(settled: Session, settings: Settings) -> None:
    rebuild(settled, settings)
    load(settled, "fees", "food_hygiene", "rating_history")
    assert not is_behind(settled, settings)


def test_a_new_list_of_ratings_leaves_the_index_behind(settled: Session, settings: Settings) -> None:
    rebuild(settled, settings)
    load(settled, "ratings")
    assert is_behind(settled, settings)


def test_an_index_kept_from_another_database_is_behind(settled: Session, settings: Settings) -> None:
    """A database built anew counts its runs from 1 again."""
    rebuild(settled, settings)
    settled.get_one(ImportRun, 1).finished_at = LOADED_AT + timedelta(days=1)
    settled.commit()
    assert is_behind(settled, settings)


def test_a_newer_generation_is_noticed_within_a_second(
    settled: Session, settings: Settings, clock: list[float]
) -> None:
    rebuild(settled, settings)
    first = current_index(settings)
    settled.get_one(Place, 1).name = "Renamed"
    settled.commit()
    rebuild(settled, settings)
    clock[0] += 0.5
    assert current_index(settings) is first
    clock[0] += 0.6
    assert [hit.id for hit in current_index(settings).words("renamed", 5)] == [1]
    assert first.words("renamed", 5) == []


def test_generations_that_are_no_longer_asked_are_let_go(
    settled: Session, settings: Settings, clock: list[float]
) -> None:
    opened = []
    for _ in range(4):
        rebuild(settled, settings)
        clock[0] += 60
        index = current_index(settings)
        search(settled, index, SearchCriteria(words="nursing home in leeds"))
        opened.append(weakref.ref(index))
    del index
    gc.collect()
    assert [ref() is not None for ref in opened] == [False, False, True, True]


def test_a_lost_folder_does_not_stop_a_process_that_serves(
    settled: Session, settings: Settings, clock: list[float]
) -> None:
    rebuild(settled, settings)
    first = current_index(settings)
    shutil.rmtree(settings.index_dir)
    clock[0] += 60
    assert current_index(settings) is first
    assert first.words("minster", 5)


def test_a_damaged_generation_does_not_stop_a_process_that_serves(
    settled: Session, settings: Settings, clock: list[float]
) -> None:
    rebuild(settled, settings)
    first = current_index(settings)
    rebuild(settled, settings)
    (settings.index_dir / str(current_generation(settings.index_dir)) / "facts.json").write_text("{")
    clock[0] += 60
    assert current_index(settings) is first


def test_an_unchanged_index_is_not_opened_again(settled: Session, settings: Settings, clock: list[float]) -> None:
    rebuild(settled, settings)
    first = current_index(settings)
    clock[0] += 60
    assert current_index(settings) is first
