"""The sample site on a morning of November 2026, and one who answers the check."""

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

Check = Callable[..., Someone]
MORNING = datetime(2026, 11, 24, 10, tzinfo=UTC)
NOTHING_PAID = {"amount": "0", "period": "week"}
#: somebody of pension age who is looked after by a partner, and looks after them
OLD: dict[str, Any] = {
    "who": "me",
    "nation": "england",
    "age": "pension_age",
    "needs_help": "yes",
    "how_long": "six_months",
    "benefits": "none",
    "where": "home",
    "household": "couple",
    "partner_age": "pension_age",
    "income": {"amount": "300", "period": "week"},
    "caring": ["cares", "cared_for"],
    "their_benefit": "yes",
    "earnings": NOTHING_PAID,
    "full_time_student": "no",
    "pays_council_tax": "yes",
    "at_home": ["mind"],
    "hard_to_pay": "no",
}


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

    def answered(*, until: str = "", cy: bool = False, begin: Any = None, **other: Any) -> Someone:
        answers = {**OLD, **other}
        someone = Someone(client, f"{'/cy' if cy else ''}/check/benefits").begins(**(begin or {}))
        while someone.question and someone.question != until:
            said = answers[someone.question]
            someone.answers(said if isinstance(said, dict) else {"answer": said})
            assert not someone.problem, someone.problem
        return someone

    return answered
