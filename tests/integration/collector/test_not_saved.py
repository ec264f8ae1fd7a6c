"""The disk is full, or the database is locked or gone: the person is told, and not a word is lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pytest
from flask import Flask
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from app.feedback.models import Arrival, Feedback, FeedbackText, LedgerRow
from tests.integration.collector.person import REF, TEXT, Person, main, sealed, words


@contextmanager
def locked(engine: Engine) -> Iterator[None]:
    """Somebody else writes for longer than the site waits; the test does not."""
    path = engine.url.database
    assert path
    other = sqlite3.connect(path, isolation_level=None)
    event.listen(engine, "connect", no_patience)
    engine.dispose()
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()
        event.remove(engine, "connect", no_patience)
        engine.dispose()


def no_patience(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout = 20")


@contextmanager
def full(engine: Engine) -> Iterator[None]:
    """SQLite may not take one more page: what a full disk does to it."""

    def no_room(connection: sqlite3.Connection, _record: object) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")

    engine.dispose()
    with closing(sqlite3.connect(str(engine.url.database), isolation_level=None)) as alone:
        alone.execute("VACUUM")  # else there is room in pages that are free
    event.listen(engine, "connect", no_room)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "connect", no_room)
        engine.dispose()


def assert_not_saved(page: TestResponse) -> None:
    assert page.status_code == 503
    assert "Not saved. Your words are still here." in words(page)
    assert LONG in main(page).xpath(".//textarea")[0].text
    assert main(page).xpath(".//input[@checked]/@id") == ["answer-very-good", "relation-family"]


#: more than is free in the pages of an empty record
LONG = f"{TEXT} {'🙂' * 3_000}"


@pytest.mark.parametrize("trouble", [locked, full])
def test_who_cannot_be_served_is_told_and_can_try_again(
    person: Person, engine: Engine, record: Session, trouble: object
) -> None:
    look = person.look(text=LONG)
    assert callable(trouble)
    with trouble(engine):
        failed = person.send(look)
        assert_not_saved(failed)
    for table in (Feedback, FeedbackText, Arrival, LedgerRow):
        assert record.scalars(select(table)).all() == [], table
    record.rollback()
    again = person.post(person.give, {"sealed": sealed(failed), "send": "1"})
    assert again.status_code == 200
    record.rollback()
    assert record.scalars(select(FeedbackText.text)).all() == [LONG]


def test_words_stay_also_when_the_record_is_gone(person: Person, app: Flask, engine: Engine) -> None:
    look = person.look(text=LONG)

    def gone(*_: object) -> None:
        raise sqlite3.OperationalError("unable to open database file")

    event.listen(engine, "before_cursor_execute", gone)
    try:
        assert_not_saved(person.send(look))
    finally:
        event.remove(engine, "before_cursor_execute", gone)


def test_a_withdrawal_that_was_not_written_is_not_said_to_be_done(person: Person, engine: Engine) -> None:
    code = person.leave()
    ask = person.press(person.use(code), "withdraw")
    with locked(engine):
        failed = person.press(ask, "withdraw-now")
        assert failed.status_code == 503
        assert "Not saved" in words(failed)
    assert TEXT in words(person.use(code))


def test_a_kiosk_says_so_too(person: Person, engine: Engine) -> None:
    kiosk = f"/f/{REF}/kiosk"
    screen = person.post(kiosk, {"answer": "good"})
    for name in ("text", "relation"):
        screen = person.post(kiosk, {"sealed": sealed(screen), name: TEXT})
    person.wait(10)
    with locked(engine):
        failed = person.post(kiosk, {"sealed": sealed(screen), "send": "1"})
    assert failed.status_code == 503
    assert TEXT in words(failed)
