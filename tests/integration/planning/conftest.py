"""The sample site with a clock that a test sets, and one who answers its checks."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.adapters.clock import FixedClock
from app.config import Settings
from tests.integration.asking.someone import Someone
from tests.integration.planning.people import Answer, fields_for

#: a Tuesday morning, when councils answer
MORNING = datetime(2026, 11, 24, 10, tzinfo=UTC)

Check = Callable[..., Someone]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(MORNING)


@pytest.fixture(scope="session")
def sample_app(sample_dir: Path) -> Flask:
    return create_app(Settings(var_dir=sample_dir, log_level="ERROR"))


@pytest.fixture
def client(sample_app: Flask, clock: FixedClock) -> FlaskClient:
    sample_app.extensions["clock"] = clock
    return sample_app.test_client()


@pytest.fixture
def check(client: FlaskClient) -> Check:
    """Answers question after question until there is a result, or the question `until`."""

    def answered(name: str, answers: dict[str, Answer], *, until: str = "", cy: bool = False, **first: Any) -> Someone:
        someone = Someone(client, f"{'/cy' if cy else ''}/check/{name}").begins(**first)
        while someone.question and someone.question != until:
            someone.answers(fields_for(someone.question, answers))
            assert not someone.problem, someone.problem
        return someone

    return answered
