"""What an operator types, and what the command answers."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.feedback.models import Arrival, DailySalt, Feedback, LedgerHead, LedgerRow
from app.provenance import actions as provenance
from tests.integration.feedback.acting import START, add_place, publish, receive
from tests.integration.feedback.test_ledger import unguard

if TYPE_CHECKING:
    from click.testing import Result
    from flask import Flask

TWO_YEARS_LATER = datetime(2028, 4, 1, 3, tzinfo=UTC)


@pytest.fixture
def published(session: Session) -> str:
    ref = receive(session, add_place(session), network="n")
    publish(session, ref)
    session.add(DailySalt(on=START.date(), salt="s"))
    session.commit()
    return ref


def run(app: "Flask", *arguments: str, at: datetime = START + timedelta(days=30)) -> "Result":
    app.extensions["clock"] = FixedClock(at)
    return app.test_cli_runner().invoke(args=arguments)


def test_what_is_two_years_old_goes_and_the_command_says_how_much(
    app: "Flask", session: Session, published: str
) -> None:
    done = run(app, "feedback", "retain", at=TWO_YEARS_LATER)
    assert done.exit_code == 0, done.output
    assert "1 published" in done.output
    assert "1 arrivals, 1 salts" in done.output
    session.expire_all()
    assert session.scalars(select(Feedback.status)).all() == ["expired"]
    assert session.scalars(select(Arrival.id)).all() == session.scalars(select(DailySalt.on)).all() == []


def test_what_is_younger_stays(app: "Flask", session: Session, published: str) -> None:
    done = run(app, "feedback", "retain")
    assert ": none." in done.output
    session.expire_all()
    assert session.scalars(select(Feedback.status)).all() == ["published"]


def test_a_head_is_written_and_the_ledger_is_whole(app: "Flask", session: Session, published: str) -> None:
    written = run(app, "ledger", "head")
    assert session.scalars(select(LedgerHead.on)).all() == [date(2026, 4, 1)]
    assert "2 rows of 1 places" in written.output
    checked = run(app, "ledger", "verify")
    assert (checked.exit_code, checked.output) == (0, "Whole: 2 rows of 1 places, 1 heads.\n")


def test_an_altered_ledger_is_named_and_fails(app: "Flask", session: Session, published: str) -> None:
    unguard(session)
    session.execute(update(LedgerRow).where(LedgerRow.number == 2).values(detail="threat"))
    session.commit()
    checked = run(app, "ledger", "verify")
    assert checked.exit_code == 1
    assert checked.output.startswith("Place hazel, row 2: it does not say what it said when it was written")


def test_heads_that_somebody_kept_are_compared(app: "Flask", session: Session, published: str, tmp_path: Path) -> None:
    run(app, "ledger", "head")
    kept = app.test_client().get("/feedback/ledger/heads.json").get_json()
    file = tmp_path / "heads.json"
    file.write_text(json.dumps(kept), encoding="utf-8")
    assert run(app, "ledger", "verify", "--head", str(file)).exit_code == 0
    file.write_text(json.dumps([{**kept[0], "hash": "0" * 64}]), encoding="utf-8")
    checked = run(app, "ledger", "verify", "--head", str(file))
    assert (checked.exit_code, checked.output.split(":")[0]) == (1, "Head of 2026-04-01")


def test_a_file_that_holds_no_heads_is_said_to_be_none(app: "Flask", tmp_path: Path) -> None:
    file = tmp_path / "other.json"
    file.write_text('{"a": 1}', encoding="utf-8")
    checked = run(app, "ledger", "verify", "--head", str(file))
    assert checked.exit_code == 2
    assert "no copy of /feedback/ledger/heads.json" in checked.output


def test_the_sample_gets_feedback_once(app: "Flask", session: Session) -> None:
    add_place(session, "sample", is_sample=True)
    session.commit()
    first, second = run(app, "feedback", "sample"), run(app, "feedback", "sample")
    assert "Made up 14 pieces of feedback on 1 places" in first.output
    assert "Nothing to do" in second.output


def test_nothing_is_made_up_beside_real_places(app: "Flask", session: Session) -> None:
    add_place(session, "sample", is_sample=True)
    source = provenance.ensure_source(session, slug="r", title="", publisher="", licence="", homepage="", kind="places")
    run_ = provenance.start_run(session, source_id=source.id, reader_version=1)
    run_.status = "succeeded"
    session.commit()
    done = run(app, "feedback", "sample")
    assert (done.exit_code, "Real places are held" in done.output) == (0, True)
    assert session.scalars(select(Feedback.id)).all() == []


def test_answers_are_counted_once_their_month_is_over(app: "Flask", session: Session) -> None:
    place = add_place(session)
    for _ in range(5):
        publish(session, receive(session, place))
    session.commit()
    done = run(app, "feedback", "count")
    assert done.output.startswith("Until the end of March 2026: 2 groups, 10 answers in them.")
