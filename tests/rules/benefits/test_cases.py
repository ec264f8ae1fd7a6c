"""Every case worked by hand from the law."""

from typing import Any

import pytest

from app.domain.law import law
from app.domain.rules.benefits import Worth, benefits
from tests.rules.benefits.cases import NOT_KNOWN, nation_of, read_cases, worth

CASES = list(read_cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_worked_case_comes_out_as_worked_by_hand(case: dict[str, Any]) -> None:
    found = worth(case)
    assert {name: found.get(name, NOT_KNOWN) for name in case["expect"]} == case["expect"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_a_case_cites_law_of_its_nation_and_says_why(case: dict[str, Any]) -> None:
    assert law()[case["citation"]].holds_in(nation_of(case))
    assert len(case["because"]) > 10
    assert case["expect"].keys() <= benefits().keys()


def test_every_benefit_is_asked_first_left_open_and_less_likely_in_some_case() -> None:
    seen = {(name, said) for case in CASES for name, said in case["expect"].items()}
    assert {(name, each.value) for name in benefits() for each in Worth} <= seen


def test_no_two_cases_have_one_name() -> None:
    assert len({case["case"] for case in CASES}) == len(CASES) >= 60
