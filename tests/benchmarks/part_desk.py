"""The call desk: how long the server takes from a postcode to a number, at national scale, all councils with lines."""

import gzip
import random
import time
from collections.abc import Sequence

from flask.testing import FlaskClient
from sqlalchemy import text

from app import create_app
from app.config import Settings
from app.db import make_engine
from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.national import NATIONAL, prepare
from tests.benchmarks.part_search import WARM_UP
from tests.benchmarks.queries import SEED

PART = "desk"
MANY = 600
KB = 1000
#: all over Great Britain and Northern Ireland
POSTCODES = "SELECT code FROM postcode WHERE terminated_on IS NULL AND district_id IS NOT NULL ORDER BY code"


def measure() -> list[Figure]:
    prepare()
    client = create_app(Settings(var_dir=NATIONAL, log_level="ERROR")).test_client()
    figures = times(PART, "desk, from postcode to number", timed(client, postcodes()), 0, 50, None)
    started = time.perf_counter()
    pack = client.get("/desk/pack.json").data
    figures.append(Figure(PART, "offline pack, made once a day", (time.perf_counter() - started) * 1000, "ms"))
    return [*figures, Figure(PART, "offline pack", len(gzip.compress(pack, 5)) / KB, "KB", 400, note="gzip")]


def postcodes() -> list[str]:
    engine = make_engine(f"sqlite:///{NATIONAL / 'care.db'}")
    with engine.connect() as connection:
        every = list(connection.scalars(text(POSTCODES)))
    engine.dispose()
    return random.Random(SEED + 10).sample(every, MANY + WARM_UP)


def timed(client: FlaskClient, asked: Sequence[str]) -> list[float]:
    """Seconds for each; the first few warm up what a running server has warm."""
    draw, taken = random.Random(SEED + 11), []
    for code in asked:
        form = {"place": code, "need": str(draw.randint(1, 7))}
        started = time.perf_counter()
        answer = client.post("/desk", data=form, headers={"Accept-Encoding": "gzip"})
        taken.append(time.perf_counter() - started)
        if answer.status_code != 200:
            raise RuntimeError(f"The desk answered {answer.status_code}")
    return taken[WARM_UP:]
