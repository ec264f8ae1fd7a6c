"""The sample site on the day of an example, and one who answers its questions."""

from collections.abc import Callable
from copy import copy
from datetime import UTC, date, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from app.adapters.clock import FixedClock
from tests.integration.asking.on_the_sample import client, sample_app, walked
from tests.integration.asking.someone import Someone
from tests.integration.paying.people import Answers, answers_of, example, fields_for

__all__ = ["Pay", "client", "clock", "pay", "sample_app", "ways_walked"]

Pay = Callable[..., Someone]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(datetime(2026, 11, 22, 10, tzinfo=UTC))


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
        address = f"{'/cy' if cy else ''}/check/pay"
        someone = walked(client, address, lambda question: fields_for(question, answers), until=until, first=begin)
        ways_walked[key] = someone
        return copy(someone)

    return answered


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
