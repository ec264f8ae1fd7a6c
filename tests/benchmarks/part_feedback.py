"""Feedback at national scale: 57,000 places and two years of answers, made up. Counting them, what pages and files say
of them, and working the whole ledger out again."""

import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import create_app
from app.config import Settings
from app.db import make_engine, session_factory
from app.db.migrate import upgrade
from app.domain.feedback.counting import month_to_count
from app.feedback.counting import count
from app.feedback.ledger import write_head
from app.feedback.models import Cell
from app.feedback.verifying import verify
from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.families import COUNCILS, PLACES, SEED, TODAY, fill
from tests.benchmarks.national import BENCH
from tests.benchmarks.part_search import WARM_UP, timed

PART = "feedback"
MANY = 400
HOME = BENCH / PART


def measure() -> list[Figure]:
    engine = make_engine(f"sqlite:///{fresh(HOME) / 'care.db'}")
    upgrade(engine)
    with session_factory(engine)() as session:
        answers = fill(session)
        figures = [*counting(session, answers), *ledger(session)]
    engine.dispose()
    client = create_app(Settings(var_dir=HOME, log_level="ERROR")).test_client()
    return [*figures, *pages(client), *files(client)]


def fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    started = time.perf_counter()
    done = work()
    return time.perf_counter() - started, done


def counting(session: Session, answers: int) -> list[Figure]:
    """Everything at once, as nobody has to: then a month like any other, by counting all but its answers before."""
    before, first = seconds(lambda: count(session, today=month_to_count(TODAY)))
    session.commit()
    month, last = seconds(lambda: count(session, today=TODAY))
    session.commit()
    groups = session.scalar(select(func.count()).select_from(Cell))
    return [
        Figure(PART, "count two years at once", before, "s", note=f"{first.answers:,} of {2 * answers:,} answers"),
        Figure(PART, "count one month", month, "s", 30, note=f"{last.answers:,} answers; {groups:,} groups in all"),
    ]


def ledger(session: Session) -> list[Figure]:
    """A head of two years at once too, as nobody has to."""
    sealing, _head = seconds(lambda: write_head(session, on=TODAY))
    session.commit()
    checking, found = seconds(lambda: verify(session))
    if found.fault:
        raise RuntimeError(str(found.fault))
    return [
        Figure(PART, "first head of the ledger", sealing, "s", note=f"{found.places:,} places"),
        Figure(PART, "ledger verify", checking, "s", note=f"{found.rows:,} rows"),
    ]


def pages(client: FlaskClient) -> list[Figure]:
    """Each asked for once, so that none is kept. What a place shows is a page of a place: the budget of profiles."""
    refs = random.Random(SEED).sample(range(1, PLACES + 1), MANY + WARM_UP)
    councils = [f"/council/council-{number}/feedback" for number in range(1, COUNCILS + 1)]
    of_place = timed(client, [f"/place/p{ref}/feedback" for ref in refs])
    ledgers = timed(client, [f"/place/p{ref}/feedback/ledger" for ref in refs])
    return [
        *times(PART, "what families say of a place", of_place, 10, 25, None),
        *times(PART, "ledger of a place", ledgers, 10, 25, None),
        *times(PART, "numbers of a council, beside England", timed(client, councils), 0, 0, None),
    ]


def files(client: FlaskClient) -> list[Figure]:
    found = []
    for address in ("/feedback/numbers", "/feedback/policy", "/feedback/fairness", "/feedback/cells.json"):
        taken, answer = seconds(lambda address=address: client.get(address))
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
        found.append(Figure(PART, address, taken, "s", note=f"{len(answer.data) / 1_000_000:.1f} MB"))
    return found
