"""The same facts under both laws."""

from typing import Any

import pytest

from app.domain.rules.eligibility import side_by_side
from app.domain.rules.eligibility.mapping import PAIRS, SideBySide
from app.domain.rules.results import NotInForceError
from tests.rules.eligibility.cases import BOTH, day_of, facts_of, read_cases

CASES = [case for topic, case in read_cases() if topic == BOTH]


def compared(case: dict[str, Any]) -> SideBySide:
    facts = {check: facts_of(check, written) for check, written in case["facts"].items()}
    return side_by_side(case["pair"], facts, day_of(case))


@pytest.mark.parametrize("case", [each for each in CASES if "error" not in each["expect"]], ids=lambda c: c["case"])
def test_both_laws_come_out_as_worked_by_hand(case: dict[str, Any]) -> None:
    expected, both = case["expect"], compared(case)
    assert (both.england.level, both.wales.level) == (expected["england"], expected["wales"])
    for check, keys in expected.get("carried", {}).items():
        assert sorted(each.key for each in both.carried_over if each.check == check) == sorted(keys)
    for check, keys in expected.get("not_applicable", {}).items():
        result = both.england if check.endswith("england") else both.wales
        assert [each.id for each in result.outcomes if not each.applies] == keys


@pytest.mark.parametrize("case", [each for each in CASES if "error" in each["expect"]], ids=lambda c: c["case"])
def test_both_laws_must_be_in_force(case: dict[str, Any]) -> None:
    with pytest.raises(NotInForceError, match=case["expect"]["error"]):
        compared(case)


def test_what_is_carried_over_says_what_allows_it() -> None:
    both = compared(CASES[0])
    assert both.carried_over
    assert all(len(each.why) > 20 for each in both.carried_over)


@pytest.mark.parametrize("pair", PAIRS)
def test_without_answers_nothing_is_carried_over(pair: str) -> None:
    both = side_by_side(pair, {}, day_of({}))
    assert both.carried_over == ()
    assert both.england.level == both.wales.level == "possible"


def test_danger_is_danger_under_both_laws() -> None:
    both = side_by_side("needs", {"needs-england": {"danger_now": "yes", "abuse_or_neglect": "no"}}, day_of({}))
    assert [each.rule.id for each in both.england.urgent] == ["danger_now"]
    assert [each.rule.id for each in both.wales.urgent] == ["danger_now"]
    assert both.carried_over == ()


def test_an_answer_of_ones_own_on_danger_stays() -> None:
    facts = {"needs-england": {"danger_now": "yes"}, "needs-wales": {"danger_now": "no"}}
    assert side_by_side("needs", facts, day_of({})).wales.urgent == ()
