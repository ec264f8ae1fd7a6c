"""One database session for a request, opened when first asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from flask import Flask, current_app, g
from sqlalchemy import Engine, text
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.orm import Session, sessionmaker

from app.config import Settings
from app.db import make_engine, session_factory
from app.db.engine import BUSY_TIMEOUT_MS


class NotSavedError(Exception):
    """Nothing was written: the disk is full, the database is locked for too long, or it is gone."""


def init_app(app: Flask, settings: Settings) -> None:
    engine = make_engine(settings.sqlalchemy_url)
    app.extensions["engine"] = engine
    app.extensions["sessions"] = session_factory(engine)
    app.teardown_appcontext(_close)


def current_engine() -> Engine:
    return cast(Engine, current_app.extensions["engine"])


def current_session() -> Session:
    if "session" not in g:
        g.session = cast("sessionmaker[Session]", current_app.extensions["sessions"])()
    return cast(Session, g.session)


@contextmanager
def writing() -> Iterator[Session]:
    """All of it is written, or nothing. A session of its own, which asks for the lock before it reads: what a page
    read a moment ago may be old by then."""
    with cast("sessionmaker[Session]", current_app.extensions["sessions"])() as session:
        try:
            _begin(session)
            yield session
            session.commit()
        except (OperationalError, InterfaceError, NoConnectionError) as error:
            raise NotSavedError from error


def _begin(session: Session) -> None:
    connection = session.connection(execution_options={"immediate": True})
    if connection.dialect.name == "postgresql":
        # as long as a writer waits in SQLite; without it, for ever
        connection.execute(text(f"SET LOCAL lock_timeout = {BUSY_TIMEOUT_MS}"))


def _close(_error: BaseException | None) -> None:
    session = g.pop("session", None)
    if session is not None:
        session.close()
