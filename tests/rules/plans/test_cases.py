"""Every case worked by hand from the law."""

from typing import Any

import pytest

from app.domain.law import law
from app.domain.rules.results import NotInForceError
from tests.rules.plans.cases import CHECKS, NONE_OF, READERS, SOME, judged, read_cases

WORKED = [case for case in read_cases() if "error" not in case["expect"]]
REFUSED = [case for case in read_cases() if "error" in case["expect"]]


def name(case: dict[str, Any]) -> str:
    return f"{case['check']}: {case['case']}"


@pytest.mark.parametrize("case", WORKED, ids=name)
def test_a_worked_case_comes_out_as_worked_by_hand(case: dict[str, Any]) -> None:
    result, expected = judged(case), case["expect"]
    assert expected.keys() <= READERS.keys() | SOME.keys() | NONE_OF.keys(), "it expects what no reader knows"
    exact = expected.keys() & READERS.keys()
    assert {key: READERS[key](result) for key in exact} == {key: set(expected[key]) for key in exact}
    for key in expected.keys() & SOME.keys():
        assert set(expected[key]) <= SOME[key](result), key
    for key in expected.keys() & NONE_OF.keys():
        assert not set(expected[key]) & NONE_OF[key](result), key


@pytest.mark.parametrize("case", REFUSED, ids=name)
def test_there_is_no_result_for_a_day_without_the_law(case: dict[str, Any]) -> None:
    with pytest.raises(NotInForceError, match=case["expect"]["error"]):
        judged(case)


@pytest.mark.parametrize("case", list(read_cases()), ids=name)
def test_a_case_cites_law_of_its_own_nation_and_says_why(case: dict[str, Any]) -> None:
    nation = case["check"].rpartition("-")[2]
    assert law()[case["citation"]].holds_in(nation)
    assert len(case["because"]) > 8


def test_every_checklist_has_cases() -> None:
    assert {case["check"] for case in read_cases()} == set(CHECKS)
