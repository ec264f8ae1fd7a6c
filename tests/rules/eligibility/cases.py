"""The worked examples of content/checks/examples, as the tests use them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.domain.rules.examples import BOTH, eligibility_examples, facts_of

__all__ = ["BOTH", "cases_of", "day_of", "facts_of", "read_cases"]

TODAY = date(2026, 11, 22)
read_cases = eligibility_examples


def cases_of(nation: str) -> list[dict[str, Any]]:
    return [case for topic, case in read_cases() if topic.endswith(nation)]


def day_of(case: Mapping[str, Any]) -> date:
    return date.fromisoformat(case["day"]) if "day" in case else TODAY
