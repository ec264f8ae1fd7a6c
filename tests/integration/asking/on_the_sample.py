"""The sample site with a clock that a test sets, for the checks of any room: their conftest.py names these fixtures."""

from collections.abc import Callable, Mapping
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

#: a Tuesday morning, when councils answer
MORNING = datetime(2026, 11, 24, 10, tzinfo=UTC)


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


def walked(
    client: FlaskClient,
    address: str,
    fields_for: Callable[[str], Mapping[str, Any]],
    *,
    until: str = "",
    first: Mapping[str, Any] | None = None,
) -> Someone:
    """Answers question after question until there is a result, or the question `until`."""
    someone = Someone(client, address).begins(**(first or {}))
    while someone.question and someone.question != until:
        someone.answers(dict(fields_for(someone.question)))
        assert not someone.problem, f"{someone.question}: {someone.problem}"
    return someone
