"""Facts that nobody could have given are refused, with what to give instead."""

import time
from typing import Any

import pytest

from app.domain.rules.eligibility import evaluate, machine_of
from app.domain.rules.results import AnswerError
from tests.rules.eligibility.cases import TODAY, facts_of


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"happiness": "yes"}, "needs-england asks nothing called happiness"),
        ({"significant_impact": "perhaps"}, "significant_impact takes yes, no or unknown"),
        ({"significant_impact": ["yes"]}, "significant_impact takes yes, no or unknown"),
        ({"hygiene": ["lazy"]}, "hygiene takes “unknown” or a list of"),
        ({"hygiene": "yes"}, "hygiene takes “unknown” or a list of"),
        ({"hygiene": True}, "hygiene takes “unknown” or a list of"),
        ({"hygiene": "not_applicable"}, "hygiene takes “unknown” or a list of"),
    ],
)
def test_an_impossible_answer_is_named(facts: dict[str, Any], message: str) -> None:
    with pytest.raises(AnswerError, match=message):
        evaluate("needs-england", facts, TODAY)


def test_a_check_that_is_not_there_is_named() -> None:
    with pytest.raises(AnswerError, match="There is no check “needs-scotland”"):
        evaluate("needs-scotland", {}, TODAY)


def test_true_and_false_are_yes_and_no() -> None:
    facts = {"impairment_or_illness": True, "significant_impact": False}
    said = {"impairment_or_illness": "yes", "significant_impact": "no"}
    assert evaluate("needs-england", facts, TODAY) == evaluate("needs-england", said, TODAY)


def test_what_only_settles_an_unknown_comes_before_what_takes_an_answer_back() -> None:
    facts = facts_of("needs-england", {"hygiene": ["prompting"], "toilet": "unknown", "the_rest": "manages"})
    said = {"impairment_or_illness": "yes", "significant_impact": "yes"}
    first, *others = evaluate("needs-england", {**facts, **said}, TODAY).raised_by
    assert first.sets == ({"toilet": "unable"},)
    assert first.way[0].of[0].is_open
    assert len(others) == 1
    assert not any(move.is_open for choice in others[0].way for move in choice.of)


@pytest.mark.parametrize("check", ["needs-england", "needs-wales", "carer-england", "carer-wales"])
@pytest.mark.parametrize("rest", ["manages", "unknown", ["prompting"]])
def test_a_whole_check_takes_less_than_five_milliseconds(check: str, rest: Any) -> None:
    """The processor's own time, the quickest of many: what others do on the machine does not count."""
    facts = facts_of(check, {"the_rest": rest})
    evaluate(check, facts, TODAY)
    assert min(seconds(check, facts) for _ in range(20)) < 0.005


def test_many_needs_with_half_of_their_steps_open_are_as_quick() -> None:
    """The most ways there are to change a result: in each part of life any of four answers, two of them not known."""
    areas = [each.id for each in machine_of("needs-wales").outcomes]
    facts: dict[str, Any] = {"need_arises": "yes"}
    for area in areas:
        facts |= {area: ["without_help"], f"{area}.others_can_meet": "no"}
    evaluate("needs-wales", facts, TODAY)
    assert min(seconds("needs-wales", facts) for _ in range(20)) < 0.005


def seconds(check: str, facts: dict[str, Any]) -> float:
    begun = time.process_time()
    evaluate(check, facts, TODAY)
    return time.process_time() - begun
