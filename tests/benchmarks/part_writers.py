"""Fifty writers for two minutes on each database while imports run and some are killed: nothing is lost, nothing is
there twice, nothing is half there. Then as people meet it: fifty of them at the pages that gunicorn serves."""

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
from tests.writers.over_http import Visited, not_once, visit_at_once

PART = "writers"
SECONDS = 120
KILLS = 10
#: receipts, before everything that serves people is killed
KILL_AFTER = 200


def measure() -> list[Figure]:
    found: list[Figure] = []
    server = start_postgres()
    try:
        for name, part in (("writers", written), ("visitors", visited)):
            server.run(f"CREATE DATABASE {name}")
            with folder() as sqlite, folder() as postgres:
                found += part("SQLite", Settings(var_dir=sqlite), sqlite)
                url = SecretStr(server.url(name))
                found += part("PostgreSQL", Settings(var_dir=postgres, database_url=url), postgres)
    finally:
        server.stop()
    return found


@contextmanager
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="care-writers-"))
    yield made
    shutil.rmtree(made)


@contextmanager
def migrated(settings: Settings) -> Iterator[Engine]:
    engine = make_engine(settings.sqlalchemy_url)
    upgrade(engine)
    yield engine
    engine.dispose()


def written(database: str, settings: Settings, where: Path) -> list[Figure]:
    with migrated(settings) as engine:
        outcome = write_at_once(settings, engine, where, seconds=SECONDS, kills=KILLS)
        return list(_figures(database, outcome, engine))


def visited(database: str, settings: Settings, where: Path) -> list[Figure]:
    with migrated(settings) as engine:
        found = visit_at_once(settings, engine, where, seconds=SECONDS, kill_after=KILL_AFTER)
        return list(_visitors(f"{database} over HTTP", found, engine))


def _figures(database: str, outcome: Outcome, engine: Engine) -> Iterator[Figure]:
    with Session(engine) as session:
        gone, double, half, broken = lost(session, outcome), twice(session), half_saved(session), fault(session)
    if gone or double or half or broken:
        raise RuntimeError(f"{database}: lost {gone}, twice {double}, half {half}, ledger: {broken}")
    acknowledged = len(outcome.acknowledged)
    note = f"{outcome.killed} processes killed, {outcome.imports} imports, {outcome.not_saved} were told to try again"
    yield Figure(PART, f"{database}: acknowledged, and there once and whole", acknowledged, "feedback", note=note)
    yield Figure(PART, f"{database}: feedback a second", acknowledged / SECONDS, "/s")


def _visitors(database: str, found: Visited, engine: Engine) -> Iterator[Figure]:
    with Session(engine) as session:
        wrong = [found.seen.faults, found.shut, not_once(session, found.seen), twice(session), half_saved(session)]
        broken = fault(session)
    if any(wrong) or broken:
        raise RuntimeError(f"{database}: {wrong}, ledger: {broken}\n{found.log}")
    codes, seen = len(found.seen.codes), found.seen
    note = f"killed once: {seen.broken} tries met no site; {found.imports} imports; {seen.refused} kept their words"
    yield Figure(PART, f"{database}: receipts that lead to words that are there once", codes, "feedback", note=note)
    yield Figure(PART, f"{database}: receipts a second", codes / SECONDS, "/s")
