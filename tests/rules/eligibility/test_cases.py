"""Every case worked by hand from the regulations."""

from typing import Any

import pytest

from app.domain.law import law
from app.domain.rules.conditions import State
from app.domain.rules.eligibility import evaluate
from app.domain.rules.eligibility.result import Change, Result
from app.domain.rules.results import NotInForceError
from tests.rules.eligibility.cases import BOTH, cases_of, day_of, facts_of, read_cases

ONE_LAW = [(topic, case) for topic, case in read_cases() if topic != BOTH]
WORKED = [(check, case) for check, case in ONE_LAW if "error" not in case["expect"]]
REFUSED = [(check, case) for check, case in ONE_LAW if "error" in case["expect"]]


def name(case: Any) -> str:
    return case["case"] if isinstance(case, dict) else case


@pytest.mark.parametrize(("check", "case"), WORKED, ids=name)
def test_a_worked_case_comes_out_as_worked_by_hand(check: str, case: dict[str, Any]) -> None:
    result = evaluate(check, facts_of(check, case["facts"]), day_of(case))
    expected = case["expect"]
    assert set(expected) <= READERS.keys() | {"conditions"}, "a case expects something that no reader knows"
    assert {key: READERS[key](result) for key in expected if key in EXACT} == {
        key: _as_read(key, expected[key]) for key in expected if key in EXACT
    }
    for key in expected.keys() & PARTS:
        held = READERS[key](result)
        assert held | expected[key] == held, key
    conditions = {each.id: each.state.value for each in result.conditions}
    assert expected["conditions"]
    assert conditions | expected["conditions"] == conditions
    assert set(expected.get("rights", ())) <= {each.id for each in result.rights}
    assert not set(expected.get("no_rights", ())) & {each.id for each in result.rights}


@pytest.mark.parametrize(("check", "case"), REFUSED, ids=name)
def test_there_is_no_result_for_a_day_without_the_law(check: str, case: dict[str, Any]) -> None:
    with pytest.raises(NotInForceError, match=case["expect"]["error"]):
        evaluate(check, facts_of(check, case["facts"]), day_of(case))


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_each_nation_has_its_sixty_cases(nation: str) -> None:
    assert len(cases_of(nation)) >= 60


def test_every_case_cites_law_that_the_site_knows_and_says_why() -> None:
    wrong = [case["case"] for _, case in read_cases() if case["citation"] not in law() or len(case["because"]) < 10]
    assert wrong == []


def test_every_condition_is_met_and_failed_and_left_open_by_some_case() -> None:
    seen = {(check, *pair) for check, case in WORKED for pair in case["expect"]["conditions"].items()}
    checks = {(check, condition) for check, condition, _ in seen}
    assert len(checks) == 14
    assert [(*each, state) for each in checks for state in State if (*each, state.value) not in seen] == []


def _ids(state: State) -> Any:
    return lambda result: sorted(each.id for each in result.outcomes if each.unable is state)


def _sets(changes: tuple[Change, ...]) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(each.items()) for change in changes for each in change.sets}


def _count(result: Result) -> dict[str, str]:
    count = next(each.count for each in result.conditions if each.count)
    return {
        "unable": str(count.unable),
        "unknown": str(count.unknown),
        "least": str(count.needed.least),
        "most": str(count.needed.most),
        "certainty": count.needed.certainty.value,
    }


READERS = {
    "level": lambda result: result.level.value,
    "unable": _ids(State.MET),
    "met_needs": lambda result: sorted(each.id for each in result.outcomes if each.met is State.MET),
    "raised_by": lambda result: _sets(result.raised_by),
    "raised_to_likely": lambda result: _sets(tuple(each for each in result.raised_by if each.to == "likely")),
    "lowered_by": lambda result: _sets(result.lowered_by),
    "urgent": lambda result: [each.rule.id for each in result.urgent if each.is_sure],
    "urgent_unsure": lambda result: [each.rule.id for each in result.urgent if not each.is_sure],
    "left_out": lambda result: sorted(each.rule.id for each in result.left_out),
    "fluctuating": lambda result: "yes" if result.fluctuating else "no",
    "count": _count,
    "limbs": lambda result: {each.id: list(each.limbs) for each in result.outcomes},
    "rights": None,
    "no_rights": None,
}
PARTS = {"count", "limbs"}
EXACT = READERS.keys() - PARTS - {"rights", "no_rights"}


def _as_read(key: str, expected: Any) -> Any:
    if key in {"raised_by", "raised_to_likely", "lowered_by"}:
        return {frozenset(each.items()) for each in expected}
    return sorted(expected) if key in {"unable", "met_needs", "left_out"} else expected
