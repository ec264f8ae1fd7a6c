"""A full disk, or a record that somebody else holds: the writer is told, and nothing is half-saved."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Engine, event, func, select
from sqlalchemy.orm import Session

from app.config import Settings
from app.feedback import ledger
from app.feedback.models import Feedback
from app.providers.models import Place
from app.web import database
from app.web.database import NotSavedError, writing
from tests.integration.feedback.acting import add_place, receive, said
from tests.writers.fifty import fault, half_saved

#: fills some pages
LONG = said("A long story. " * 3_000)


@pytest.fixture
def place(any_engine: Engine) -> Place:
    with Session(any_engine, expire_on_commit=False) as session:
        made = add_place(session)
        session.commit()
    return made


@pytest.fixture
def site(settings: Settings, place: Place, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """Nothing but the record, and nobody waits for long."""
    monkeypatch.setattr("app.db.engine.PRAGMAS", ("PRAGMA journal_mode=WAL", "PRAGMA busy_timeout=50"))
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)
    app = Flask(__name__)
    database.init_app(app, settings)
    return app


def send(site: Flask, place: Place, **given: Any) -> None:
    with site.app_context(), writing() as session:
        receive(session, place, **given)


def saved(engine: Engine) -> int:
    with Session(engine) as session:
        assert (half_saved(session), fault(session)) == ([], None)
        return session.scalar(select(func.count()).select_from(Feedback)) or 0


@pytest.fixture
def held(any_engine: Engine, place: Place) -> Iterator[Session]:
    """Somebody else writes to the same place, and takes their time."""
    with Session(any_engine) as session:
        session.connection(execution_options={"immediate": True})
        ledger.hold(session, place.id)
        yield session


def test_whoever_waits_too_long_is_told(site: Flask, place: Place, held: Session, any_engine: Engine) -> None:
    with pytest.raises(NotSavedError):
        send(site, place)
    held.rollback()
    assert saved(any_engine) == 0


def test_the_same_form_can_be_sent_again_then(site: Flask, place: Place, held: Session, any_engine: Engine) -> None:
    with pytest.raises(NotSavedError):
        send(site, place, form_key="k")
    held.rollback()
    send(site, place, form_key="k")
    send(site, place, form_key="k")
    assert saved(any_engine) == 1


@pytest.mark.parametrize("any_engine", ["sqlite"], indirect=True)
def test_a_full_disk_is_told_and_what_was_acknowledged_stays(site: Flask, place: Place, any_engine: Engine) -> None:
    with any_engine.connect() as connection:
        most = (connection.exec_driver_sql("PRAGMA page_count").scalar() or 0) + 60
    event.listen(site.extensions["engine"], "connect", lambda made, _: made.execute(f"PRAGMA max_page_count={most}"))
    acknowledged = 0
    with pytest.raises(NotSavedError):
        for _ in range(200):
            send(site, place, said=LONG)
            acknowledged += 1
    assert 0 < acknowledged == saved(any_engine)
