"""The worked examples of content/checks/examples, as the tests use them."""

from decimal import Decimal
from typing import Any

from app.domain.rules.charging import Range
from app.domain.rules.examples import ChargingExample as Case
from app.domain.rules.examples import charging_examples as worked_cases

__all__ = ["Case", "expected", "worked_cases"]


def expected(said: Any) -> Range | None:
    """An end that is not known is told from a silence: the silence is none."""
    if said == "silent":
        return None
    if isinstance(said, list):
        low, high = said
        return Range(Decimal(low), None if high is None else Decimal(high))
    return Range.exact(said)
