"""How long the server takes for a page that no cache holds."""

import gc
import time
from collections.abc import Sequence

from flask.testing import FlaskClient

from app import create_app
from app.config import Settings
from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.national import prepare
from tests.benchmarks.queries import beginnings, names_of, searches

PART = "search"
SEARCHES = 600
WARM_UP = 30


def measure() -> list[Figure]:
    var_dir = prepare()
    names = names_of(var_dir)
    client = create_app(Settings(var_dir=var_dir, log_level="ERROR")).test_client()
    asked = searches(names, SEARCHES + WARM_UP)
    figures = times(PART, "search page", timed(client, asked), 15, 40, 150)
    profiles = [f"/place/{ref}" for ref in names.refs[: SEARCHES + WARM_UP]]
    figures += times(PART, "profile page", timed(client, profiles), 10, 25, None)
    suggested = timed(client, beginnings(names, SEARCHES + WARM_UP))
    return figures + [f for f in times(PART, "suggestions", suggested, 0, 10, None)]


def timed(client: FlaskClient, addresses: Sequence[str]) -> list[float]:
    """Seconds for each address; the first few warm up what a running server has warm."""
    taken: list[float] = []
    gc.collect()
    for address in addresses:
        started = time.perf_counter()
        answer = client.get(address, headers={"Accept-Encoding": "gzip"})
        taken.append(time.perf_counter() - started)
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered {answer.status_code}")
    return taken[WARM_UP:]
