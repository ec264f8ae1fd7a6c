"""One who answers the checks of this room on the sample site."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.integration.asking.on_the_sample import MORNING, client, clock, sample_app, walked
from tests.integration.asking.someone import Someone
from tests.integration.planning.people import Answer, fields_for

__all__ = ["MORNING", "Check", "check", "client", "clock", "sample_app"]

Check = Callable[..., Someone]


@pytest.fixture
def check(client: FlaskClient) -> Check:
    def answered(name: str, answers: dict[str, Answer], *, until: str = "", cy: bool = False, **first: Any) -> Someone:
        address = f"{'/cy' if cy else ''}/check/{name}"
        return walked(client, address, lambda question: fields_for(question, answers), until=until, first=first)

    return answered
