"""The sample site on a morning of November 2026, and one who answers the check."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.integration.asking.on_the_sample import MORNING, client, clock, sample_app, walked
from tests.integration.asking.someone import Someone

__all__ = ["MORNING", "NOTHING_PAID", "OLD", "Check", "check", "client", "clock", "sample_app"]

Check = Callable[..., Someone]
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
    "savings": {"amount": "5000"},
    "above_level": "none",
    "caring": ["cares", "cared_for"],
    "their_benefit": "yes",
    "earnings": NOTHING_PAID,
    "full_time_student": "no",
    "pays_council_tax": "yes",
    "at_home": ["mind"],
    "hard_to_pay": "no",
}


@pytest.fixture
def check(client: FlaskClient) -> Check:
    """Answers question after question until there is a result, or the question `until`."""

    def answered(*, until: str = "", cy: bool = False, begin: Any = None, **other: Any) -> Someone:
        answers = {**OLD, **other}

        def fields_for(question: str) -> dict[str, Any]:
            said = answers[question]
            return said if isinstance(said, dict) else {"answer": said}

        return walked(client, f"{'/cy' if cy else ''}/check/benefits", fields_for, until=until, first=begin)

    return answered
