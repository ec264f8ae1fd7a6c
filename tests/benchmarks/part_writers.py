"""Fifty writers for two minutes on each database while imports run and some are killed: nothing is lost, nothing is
there twice, nothing is half there."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.config import Settings
from app.db import make_engine
from app.db.migrate import upgrade
from tests.benchmarks.budgets import Figure
from tests.fixtures.postgres_server import start_postgres
from tests.writers.fifty import Outcome, fault, half_saved, lost, twice, write_at_once

PART = "writers"
SECONDS = 120
KILLS = 10


def measure() -> list[Figure]:
    found: list[Figure] = []
    with folder() as sqlite:
        found += on("SQLite", Settings(var_dir=sqlite), sqlite)
    server = start_postgres()
    try:
        server.run("CREATE DATABASE writers")
        with folder() as postgres:
            url = SecretStr(server.url("writers"))
            found += on("PostgreSQL", Settings(var_dir=postgres, database_url=url), postgres)
    finally:
        server.stop()
    return found


@contextmanager
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="care-writers-"))
    yield made
    shutil.rmtree(made)


def on(database: str, settings: Settings, where: Path) -> list[Figure]:
    engine = make_engine(settings.sqlalchemy_url)
    upgrade(engine)
    outcome = write_at_once(settings, engine, where, seconds=SECONDS, kills=KILLS)
    figures = list(_figures(database, outcome, engine))
    engine.dispose()
    return figures


def _figures(database: str, outcome: Outcome, engine: Engine) -> Iterator[Figure]:
    with Session(engine) as session:
        gone, double, half, broken = lost(session, outcome), twice(session), half_saved(session), fault(session)
    if gone or double or half or broken:
        raise RuntimeError(f"{database}: lost {gone}, twice {double}, half {half}, ledger: {broken}")
    acknowledged = len(outcome.acknowledged)
    note = f"{outcome.killed} processes killed, {outcome.imports} imports, {outcome.not_saved} were told to try again"
    yield Figure(PART, f"{database}: acknowledged, and there once and whole", acknowledged, "feedback", note=note)
    yield Figure(PART, f"{database}: feedback a second", acknowledged / SECONDS, "/s")
