"""Paying later, out of the home."""

import pytest

from app.domain.rules.charging import deferred_payment
from app.domain.rules.examples import charging_examples
from app.paying.presenters.deferred import DeferredView, deferred_of
from app.paying.presenters.money import span
from tests.rules.charging.cases import expected
from tests.unit.paying_results.told import told_on

CASES = [case for case in charging_examples("england") if case.said.get("deferred")]
TITLES = {
    "yes": "It looks as if the council must offer this.",
    "no": "From these answers the council need not offer this now. It still may: ask.",
    "unknown": "It is not known yet if the council must offer this: ask.",
}


def _told(number: int) -> tuple[DeferredView, dict[str, object]]:
    case = CASES[number]
    found = deferred_of(deferred_payment(case.facts, case.day), told_on(case.day))
    assert found
    return found, case.said["deferred"]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case.where for case in CASES])
def test_what_is_told_is_what_was_worked_out_by_hand(number: int) -> None:
    told, said = _told(number)
    assert told.title == TITLES[str(said["must"])]
    for name in ("reaches", "a_week"):
        if name in said:
            amount = expected(said[name])
            assert getattr(told, name) == ("" if amount is None else span(amount))


def test_each_condition_says_yes_no_or_not_known() -> None:
    told, _said = _told(0)
    assert len(told.conditions) == 5
    assert {each.fits for each in told.conditions} <= {"Yes", "No", "Not known"}


def test_there_is_none_where_nothing_can_be_said() -> None:
    assert deferred_of(None, told_on(CASES[0].day)) is None
