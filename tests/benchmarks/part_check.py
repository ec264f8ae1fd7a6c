"""The self-check: how long the rules take, and how long its pages do, for people who answer in all kinds of ways."""

import contextlib
import time
from collections.abc import Callable
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.asking import Flow, Progress
from app.asking.sealing import Seal
from app.config import Settings
from app.domain.asking import stand
from app.domain.rules.charging import how_long, work_out
from app.domain.rules.eligibility import evaluate
from app.domain.rules.examples import BOTH, charging_examples, eligibility_examples, facts_of
from app.domain.rules.results import NotInForceError
from app.factory import FLOWS
from app.web.clock import today
from tests.benchmarks.budgets import Figure, times
from tests.benchmarks.national import NATIONAL, prepare
from tests.benchmarks.part_desk import postcodes
from tests.benchmarks.part_search import WARM_UP
from tests.integration.asking.test_flows import walk

PART = "check"
PEOPLE = 40


def measure() -> list[Figure]:
    prepare()
    app = create_app(Settings(var_dir=NATIONAL, log_level="ERROR"))
    asked, results = pages(app)
    return [
        *times(PART, "evaluation of one check", evaluations(), 0, 5, None),
        *times(PART, "charge of a week", charges(work_out), 0, 5, None),
        *times(PART, "months of savings", charges(how_long), 0, 0, None),
        *times(PART, "page with a question", asked, 0, 40, None),
        *times(PART, "page with a result", results, 0, 40, None),
    ]


def evaluations() -> list[float]:
    day, taken = today(), []
    for check, example in eligibility_examples():
        if check != BOTH:
            facts = facts_of(check, example["facts"])
            taken.append(_timed(lambda check=check, facts=facts: evaluate(check, facts, day)))
    return taken[WARM_UP:]


def charges(ask: Callable[[Any, Any], Any]) -> list[float]:
    day = today()
    every = [each.facts for nation in ("england", "wales") for each in charging_examples(nation)]
    return [_timed(lambda facts=facts: ask(facts, day)) for facts in every][WARM_UP:]


def pages(app: Flask) -> tuple[list[float], list[float]]:
    """Seconds for a page on the way, and for the result at its end."""
    client, seal = app.test_client(), Seal(app.extensions["box"])
    asked: list[float] = []
    results: list[float] = []
    for flow in FLOWS:
        for seed, postcode in enumerate(postcodes()[:PEOPLE]):
            progress = _answered(flow, seed, postcode)
            asked.append(_posted(client, seal, flow, progress, "back"))
            results.append(_posted(client, seal, flow, progress, "finish"))
    return asked[WARM_UP:], results[WARM_UP:]


def _answered(flow: Flow, seed: int, postcode: str) -> Progress:
    answers = walk(flow, seed)
    known = {"postcode": postcode} if answers.get("postcode", "unknown") != "unknown" else {}
    return Progress(flow.name, {**answers, **known})


def _posted(client: FlaskClient, seal: Seal, flow: Flow, progress: Progress, button: str) -> float:
    """`back` asks the last question again, `finish` shows the result."""
    last = stand(flow.route, progress.answers).answered[-1].id
    form = {"sealed": seal.close(progress), button: last}
    address = f"/check/{flow.name}"
    started = time.perf_counter()
    answer = client.post(address, data=form, headers={"Accept-Encoding": "gzip"})
    taken = time.perf_counter() - started
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}")
    return taken


def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    with contextlib.suppress(NotInForceError):
        call()
    return time.perf_counter() - started
