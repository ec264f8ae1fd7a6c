"""The numbers of feedback at national scale: 57,000 places and two years of answers, made up."""

import random
import shutil
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import create_app
from app.config import Settings
from app.db import make_engine, session_factory
from app.db.batches import insert_many
from app.db.migrate import upgrade
from app.domain.feedback.counting import month_to_count, months_before
from app.domain.uk_time import LONDON
from app.feedback.counting import count
from app.feedback.models import Feedback
from app.feedback.numbers import numbers_of_nation, numbers_of_place
from app.providers.models import Organisation, Place
from tests.attack.nation import MONTHS, Person, make_people
from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.national import BENCH

PART = "feedback"
PLACES, A_MONTH, SEED, MANY = 57_000, 0.3, 7, 600
HOME = BENCH / PART
TODAY = datetime.now(LONDON).date()


def measure() -> list[Figure]:
    engine = make_engine(f"sqlite:///{fresh(HOME) / 'care.db'}")
    upgrade(engine)
    with session_factory(engine)() as session:
        answers = fill(session)
        figures = [*counting(session, answers), *reading(session)]
    engine.dispose()
    return [*figures, *files()]


def fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def fill(session: Session) -> int:
    session.add(Organisation(id=1, regulator_id="1-1", name="Hazel Care Ltd"))
    session.flush()
    places = range(1, PLACES + 1)
    shared = {"organisation_id": 1, "services": 0, "bands": 0, "activities": 0, "is_dormant": False, "sources": {}}
    insert_many(
        session, Place, [{"id": n, "ref": f"p{n}", "name": f"Place {n}", "is_sample": False} | shared for n in places]
    )
    people = make_people(PLACES, A_MONTH, SEED)
    rows = [row(place, person) for place, own in zip(places, people, strict=True) for person in own]
    insert_many(session, Feedback, rows)
    session.commit()
    return len(rows)


def row(place: int, person: Person) -> dict[str, Any]:
    """All are published two months ago at the latest, but for the last month's."""
    month = months_before(TODAY, max(1, MONTHS - person.published))
    at = datetime(month.year, month.month, 10, tzinfo=UTC).replace(tzinfo=None)
    moments = dict.fromkeys(("received_at", "waiting_since", "decided_at", "published_at"), at)
    key = f"{person.id:032x}"
    said = {"status": "published", "answer": person.answer, "relation": "family", "aspects": {"food": person.answer}}
    kept = {"channel": "web", "language": "en", "is_under_16": False, "version": 1, "risk": 0, "published_text": ""}
    return {"ref": f"f{person.id}", "place_id": place, "form_key": key, "receipt_hash": key * 2} | moments | said | kept


def counting(session: Session, answers: int) -> list[Figure]:
    """Everything at once, as nobody has to: then a month like any other, by counting all but its answers before."""
    started = time.perf_counter()
    first = count(session, today=month_to_count(TODAY))
    before = time.perf_counter() - started
    session.commit()
    started = time.perf_counter()
    last = count(session, today=TODAY)
    session.commit()
    month = time.perf_counter() - started
    return [
        Figure(PART, "count two years at once", before, "s", note=f"{first.answers:,} of {2 * answers:,} answers"),
        Figure(PART, "count one month", month, "s", 30, note=f"{last.answers:,} answers"),
    ]


def reading(session: Session) -> list[Figure]:
    draw, taken = random.Random(SEED), []
    for place_id in draw.sample(range(1, PLACES + 1), MANY):
        started = time.perf_counter()
        numbers_of_place(session, place_id, TODAY)
        taken.append(time.perf_counter() - started)
    started = time.perf_counter()
    numbers_of_nation(session, TODAY, "E")
    nation = (time.perf_counter() - started) * 1000
    cells = session.scalar(text("SELECT count(*) FROM feedback_cell"))
    return [
        *times(PART, "numbers of a place", taken, 2, 5, None),
        Figure(PART, "numbers of England", nation, "ms", note=f"{cells:,} groups"),
    ]


def files() -> list[Figure]:
    client = create_app(Settings(var_dir=HOME, log_level="ERROR")).test_client()
    figures = []
    for address in ("/feedback/cells.json", "/feedback/cells.csv", "/feedback/fairness"):
        started = time.perf_counter()
        size = len(client.get(address).data) / 1_000_000
        figures.append(Figure(PART, address, time.perf_counter() - started, "s", note=f"{size:.1f} MB"))
    return figures
