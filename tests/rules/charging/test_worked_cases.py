"""The law and its sums, against cases that were worked out by hand."""

from typing import Any

import pytest

from app.domain.law import law
from app.domain.rules.charging import asked, deferred_payment, how_long, is_service_free, policy_of, work_out
from app.domain.rules.charging.savings import NoProjection, Projection
from tests.rules.charging.cases import Case, expected, worked_cases

ALL = [case for nation in ("england", "wales") for case in worked_cases(nation)]


def _with(key: str) -> list[Any]:
    return [pytest.param(case, id=case.where) for case in ALL if key in case.said]


@pytest.mark.parametrize("case", _with("amount"))
def test_charge_is_as_worked_out_by_hand(case: Case) -> None:
    found = work_out(case.facts, case.day)
    told = {slug: expected(amount) for slug, amount in case.said.get("lines", {}).items()}

    assert found.amount == expected(case.said["amount"]), case.said["because"]
    assert found.standing == case.said.get("standing", found.standing)
    lines = {line.slug: line for line in found.lines}
    assert {slug: (lines[slug].least, lines[slug].most) for slug in told} == {
        slug: (amount.low, amount.high) for slug, amount in told.items() if amount
    }


@pytest.mark.parametrize("case", _with("capital"))
def test_capital_is_as_worked_out_by_hand(case: Case) -> None:
    assert work_out(case.facts, case.day).capital == expected(case.said["capital"])


@pytest.mark.parametrize("case", _with("gaps"))
def test_gaps_are_named(case: Case) -> None:
    assert set(case.said["gaps"]) == set(work_out(case.facts, case.day).gaps)


@pytest.mark.parametrize("case", _with("top_up"))
def test_top_up_stands_outside(case: Case) -> None:
    assert work_out(case.facts, case.day).top_up == expected(case.said["top_up"])


@pytest.mark.parametrize("case", _with("service"))
def test_free_things_are_free(case: Case) -> None:
    policy = policy_of(case.facts.nation)
    found = is_service_free(policy, case.said["service"], asked(case.said["price"]), case.day)
    assert found == case.said["is_free"], case.said["because"]


@pytest.mark.parametrize("case", _with("deferred"))
def test_deferred_payment_is_as_worked_out_by_hand(case: Case) -> None:
    found, told = deferred_payment(case.facts, case.day), case.said["deferred"]
    if told is None:
        assert found is None
        return
    assert found is not None
    assert found.must_be_offered == told["must"], found.conditions
    assert {key: getattr(found, key) for key in ("reaches", "a_week") if key in told} == {
        key: expected(told[key]) for key in ("reaches", "a_week") if key in told
    }


@pytest.mark.parametrize("case", _with("reaches"))
def test_savings_reach_the_limit_on_the_day_worked_out_by_hand(case: Case) -> None:
    found = how_long(case.facts, case.day, spends_a_week=asked(case.said.get("spends", 0)))
    assert isinstance(found, Projection)
    assert found.reaches_limit_on == (case.said["reaches"], case.said["reaches"]), case.said["because"]
    assert found.call_council_on == case.said["call"]


@pytest.mark.parametrize("case", _with("no_projection"))
def test_no_projection_is_made_without_what_it_needs(case: Case) -> None:
    assert how_long(case.facts, case.day) == NoProjection(tuple(case.said["no_projection"]))


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_every_case_cites_law_of_its_nation_and_says_its_sum(nation: str) -> None:
    cases = worked_cases(nation)
    assert len({case.where for case in cases}) == len(cases) >= 80
    for case in cases:
        assert case.said["because"], case.where
        assert case.law, case.where
        assert all(law()[slug].holds_in(nation) for slug in case.law), case.where
