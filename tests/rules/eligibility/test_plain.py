"""A result as plain data."""

import json

import pytest

from app.domain.rules.eligibility import evaluate, plain
from tests.rules.eligibility.cases import BOTH, TODAY, day_of, facts_of, read_cases


def test_a_plain_result_says_what_the_result_says() -> None:
    facts = {"impairment_or_illness": "yes", "has_diagnosis": "no", "danger_now": "unknown", "hygiene": ["prompting"]}
    held = plain(evaluate("needs-england", facts, TODAY))
    assert (held["level"], held["day"]) == ("possible", "2026-11-22")
    assert held["urgent"] == [{"id": "danger_now", "route": "emergency", "is_sure": False}]
    assert held["left_out"] == [{"asks": "has_diagnosis", "answer": "no", "citation": "si-2015-313-reg2"}]
    assert held["conditions"][1]["count"] == {
        "unable": 1,
        "unknown": 9,
        "needed": [2, 2],
        "certainty": "confirmed",
        "listed": 10,
    }
    hygiene = next(each for each in held["outcomes"] if each["id"] == "hygiene")
    assert (hygiene["unable"], hygiene["ticks"], hygiene["limbs"]) == ("met", ["prompting"], ["without_help"])
    assert held["raised_by"][0]["together"][0]["take"] == 1


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_every_worked_case_can_be_sent(nation: str) -> None:
    sent = [
        json.dumps(plain(evaluate(topic, facts_of(topic, case["facts"]), day_of(case))))
        for topic, case in read_cases()
        if topic != BOTH and topic.endswith(nation) and "error" not in case["expect"]
    ]
    assert len(sent) >= 60
