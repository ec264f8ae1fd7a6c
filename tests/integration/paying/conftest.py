"""The sample site on the day of an example, and one who answers its questions."""

from collections.abc import Callable
from copy import copy
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.adapters.clock import FixedClock
from app.config import Settings
from tests.integration.asking.someone import Someone
from tests.integration.paying.people import Answers, answers_of, example, fields_for

Pay = Callable[..., Someone]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 22, 10, tzinfo=UTC))


@pytest.fixture(scope="session")
def paying_app(sample_dir: Path) -> Flask:
    return create_app(Settings(var_dir=sample_dir, log_level="ERROR"))


@pytest.fixture
def client(paying_app: Flask, clock: FixedClock) -> FlaskClient:
    paying_app.extensions["clock"] = clock
    return paying_app.test_client()


@pytest.fixture(scope="session")
def ways_walked() -> dict[str, Someone]:
    """Thirty pages are asked for on each way: tests that only look at its end share it."""
    return {}


@pytest.fixture
def pay(client: FlaskClient, clock: FixedClock, ways_walked: dict[str, Someone]) -> Pay:
    """Answers question after question as the person of an example would, until there is a result."""

    def answered(where: str, *, cy: bool = False, until: str = "", begin: Any = None, **other: Any) -> Someone:
        case = example(where)
        clock.moment = _morning(case.day)
        key = repr((where, cy, until, begin, other))
        if key in ways_walked:
            return copy(ways_walked[key])
        answers: Answers = {**answers_of(case.facts), **other}
        someone = Someone(client, f"{'/cy' if cy else ''}/check/pay").begins(**(begin or {}))
        while someone.question and someone.question != until:
            someone.answers(fields_for(someone.question, answers))
            assert not someone.problem, f"{someone.question}: {someone.problem}"
        ways_walked[key] = someone
        return copy(someone)

    return answered


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
