"""One database session for a request, opened when first asked for."""

from typing import cast

from flask import Flask, current_app, g
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from app.config import Settings
from app.db import make_engine, session_factory


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


def _close(_error: BaseException | None) -> None:
    session = g.pop("session", None)
    if session is not None:
        session.close()
