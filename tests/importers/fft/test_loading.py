"""Workbooks through the engine, as an operator loads them: all of a file or nothing of it."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from sqlalchemy import Engine, select

from app.config import Settings
from app.db import session_factory
from app.domain.runs import RunStatus
from app.provenance.models import ImportIssue, ImportRun
from app.quality.models import FftMonth
from app.quality.pooled_loaders import FftLoader
from importers.desk import carry_out
from importers.order import Order, Outcome
from importers.runner import Engines
from tests.importers.fft.workbooks import HIDDEN, OF_NINETEEN, OLD, Row, workbook
from tests.integration.quality.loading import add_places

Load = Callable[..., Outcome]
UNKNOWN: Row = ("QWO", "RXX", "A Trust", "RXX01", "A hospital", *OF_NINETEEN[5:])
JUNE = "Community Friends and Family Test (FFT) Data - June 2025"
BROKEN: Row = (*OF_NINETEEN[:3], "1-500000003", "Elms", 99, *OF_NINETEEN[6:])


@pytest.fixture
def load(settings: Settings, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    monkeypatch.setattr("importers.desk.is_behind", lambda *_: False)
    with session_factory(engine)() as session:
        add_places(session)

    def run(*rows: Row, name: str = "july.xlsx", **said: object) -> Outcome:
        path = workbook(tmp_path / name, *rows, **said)  # type: ignore[arg-type]
        return carry_out(Engines(settings, engine, Console(file=StringIO())), Order("fft_monthly", path))[-1]

    return run


def held(engine: Engine) -> list[tuple[str, str, int | None]]:
    with session_factory(engine)() as session:
        found = session.scalars(select(FftMonth).where(FftMonth.withdrawn_on.is_(None)).order_by(FftMonth.id))
        return [(f"{each.month:%Y-%m}", each.site_code, each.responses) for each in found]


def test_sites_that_are_none_of_ours_are_listed_and_the_rest_is_taken(load: Load, engine: Engine) -> None:
    outcome = load(OF_NINETEEN, UNKNOWN, HIDDEN)
    assert (outcome.status, outcome.counts.new, outcome.counts.rejected) == (RunStatus.SUCCEEDED, 2, 1)
    assert held(engine) == [("2025-07", "1-500000001", 19), ("2025-07", "1-500000002", None)]
    with session_factory(engine)() as session:
        issues = session.scalars(select(ImportIssue)).all()
    assert [(issue.row, issue.column, issue.code) for issue in issues] == [(13, "Site Code", "site_unknown")]
    assert "has the code RXX01." in issues[0].message


def test_one_broken_row_stops_the_whole_file_and_what_was_held_stays(load: Load, engine: Engine) -> None:
    load(OF_NINETEEN, name="june.xlsx", title=JUNE)
    outcome = load(OF_NINETEEN, HIDDEN, BROKEN)
    assert outcome.status == RunStatus.REFUSED
    assert held(engine) == [("2025-06", "1-500000001", 19)]
    with session_factory(engine)() as session:
        message = session.scalars(select(ImportRun.message).order_by(ImportRun.id.desc())).first()
    assert "Row 14" in str(message)
    assert "[counts_unreadable]" in str(message)


def test_a_stop_before_the_end_leaves_nothing_of_the_file(
    load: Load, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(loader: FftLoader, *, run_id: int) -> None:
        super(FftLoader, loader).write(run_id=run_id)
        raise KeyboardInterrupt

    monkeypatch.setattr(FftLoader, "write", stopped)
    with pytest.raises(KeyboardInterrupt):
        load(OF_NINETEEN)
    assert held(engine) == []


def test_an_earlier_month_is_taken_after_a_later_one(load: Load, engine: Engine) -> None:
    load(OF_NINETEEN)
    assert load(OF_NINETEEN, name="june.xlsx", title=JUNE).status == RunStatus.SUCCEEDED
    assert {month for month, *_rest in held(engine)} == {"2025-06", "2025-07"}


def test_the_older_question_is_kept_beside_the_present_one(load: Load, engine: Engine) -> None:
    load(OF_NINETEEN)
    title = JUNE.replace("2025", "2019")
    load(OF_NINETEEN, name="old.xlsx", title=title, answers=OLD, positive="Percentage Recommended")
    with session_factory(engine)() as session:
        assert set(session.scalars(select(FftMonth.question))) == {"experience", "recommend"}


def test_all_sites_that_are_none_of_ours_are_listed(load: Load, engine: Engine) -> None:
    unknown = [(*UNKNOWN[:3], f"RXX{number}", *UNKNOWN[4:]) for number in range(100, 160)]
    outcome = load(OF_NINETEEN, *unknown)
    assert (outcome.counts.new, outcome.counts.rejected) == (1, 60)
    with session_factory(engine)() as session:
        assert len(session.scalars(select(ImportIssue)).all()) == 60


def test_a_month_to_come_is_refused(load: Load, engine: Engine) -> None:
    outcome = load(OF_NINETEEN, title=JUNE.replace("2025", "2099"))
    assert outcome.status == RunStatus.REFUSED
    assert held(engine) == []


def test_the_same_workbook_again_is_nothing_to_do(
    load: Load, settings: Settings, engine: Engine, tmp_path: Path
) -> None:
    load(OF_NINETEEN)
    order = Order("fft_monthly", tmp_path / "july.xlsx")
    again = carry_out(Engines(settings, engine, Console(file=StringIO())), order)[-1]
    assert again.status == RunStatus.UNCHANGED
