"""A list of ratings through the engine: what the operator is told, and when the same file is read again."""

from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Engine, select

from app.config import Settings
from app.db import session_factory
from app.domain.runs import RunCounts, RunStatus
from app.provenance.models import ImportRun
from app.provenance.queries import find_issues
from importers.order import Order, Outcome
from importers.runner import Engines, run_source
from importers.sources.cqc_locations import CqcLocations
from importers.sources.cqc_ratings import CqcRatings
from tests.importers.cqc.files import hsca_file
from tests.importers.cqc.ratings_files import HEADER_2021, ratings_ods

HOME = {"Location ID": "1-100000001"}
LATECOMER = {"Location ID": "1-100000002", "URL": "https://www.cqc.org.uk/location/1-100000002"}


@pytest.fixture
def work(settings: Settings, any_engine: Engine) -> Engines:
    return Engines(settings, any_engine, Console(quiet=True))


def register(work: Engines, path: Path, *rows: dict[str, str], day: str = "01 September 2026") -> Outcome:
    file = hsca_file(path / f"{day}.ods", *rows, note=f"CQC database as at {day}").path
    return run_source(work, CqcLocations(), Order("cqc_locations", file))


def rate(work: Engines, path: Path, *rows: dict[str, str], **options: object) -> Outcome:
    file = ratings_ods(path / "ratings.ods", *rows, **options).path  # type: ignore[arg-type]
    return run_source(work, CqcRatings(), Order("cqc_ratings", file))


def test_counts_add_up_and_the_refused_row_is_named(work: Engines, tmp_path: Path) -> None:
    register(work, tmp_path, HOME)
    outcome = rate(work, tmp_path, HOME, HOME | {"Domain": "Safe"}, LATECOMER)
    assert outcome.counts == RunCounts(read=3, new=1, unchanged=1, rejected=1)
    with session_factory(work.engine)() as session:
        (issue,) = find_issues(session, outcome.run_id)
    assert (issue.row, issue.column, issue.code) == (4, "Location ID", "registration_unknown")


def test_the_same_file_has_nothing_more_to_say(work: Engines, tmp_path: Path) -> None:
    register(work, tmp_path, HOME)
    rate(work, tmp_path, HOME)
    assert rate(work, tmp_path, HOME).status == RunStatus.UNCHANGED


def test_the_same_file_is_read_again_once_the_place_it_named_is_held(work: Engines, tmp_path: Path) -> None:
    register(work, tmp_path, HOME)
    rate(work, tmp_path, HOME, LATECOMER)
    assert rate(work, tmp_path, HOME, LATECOMER).status == RunStatus.UNCHANGED
    register(work, tmp_path, HOME, LATECOMER, day="02 September 2026")
    assert rate(work, tmp_path, HOME, LATECOMER).counts == RunCounts(read=2, unchanged=2)
    assert rate(work, tmp_path, HOME, LATECOMER).status == RunStatus.UNCHANGED


def test_a_column_that_nobody_knows_is_told(work: Engines, tmp_path: Path) -> None:
    register(work, tmp_path, HOME)
    outcome = rate(work, tmp_path, HOME, header=(*HEADER_2021, "Framework"))
    with session_factory(work.engine)() as session:
        message = session.scalars(select(ImportRun.message).where(ImportRun.id == outcome.run_id)).one()
    assert "“Framework”" in message


def test_a_list_without_a_register_is_refused(work: Engines, tmp_path: Path) -> None:
    assert rate(work, tmp_path, HOME).status == RunStatus.REFUSED
