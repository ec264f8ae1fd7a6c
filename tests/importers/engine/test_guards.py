from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.loading import Comparison
from app.domain.runs import RunCounts
from importers import guards
from importers.guards import Facts, refusals

HELD = 57_000


def _facts(
    *,
    read: int = HELD,
    rejected: int = 0,
    held: int = HELD,
    new: int = 0,
    changed: int = 0,
    missing: int = 0,
    **other: Any,
) -> Facts:
    usual: dict[str, Any] = {
        "is_whole": True,
        "is_sample": False,
        "as_of": date(2026, 10, 1),
        "today": date(2026, 10, 3),
        "held_as_of": date(2026, 9, 1),
        "holds_real": True,
        "holds_whole": True,
    }
    comparison = Comparison(held=held, new=new, changed=changed, missing=missing)
    return Facts(RunCounts(read=read, rejected=rejected), comparison, **usual | other)


def _codes(facts: Facts) -> list[str]:
    return [refusal.code for refusal in refusals(facts)]


def test_an_ordinary_month_passes() -> None:
    assert _codes(_facts(read=57_217, new=165, changed=534, missing=142, rejected=1)) == []


def test_a_year_without_imports_passes() -> None:
    assert _codes(_facts(new=1_700, changed=12_000, missing=1_700)) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"read": 28_000, "missing": 29_000}, "too_small"),
        ({"missing": 1_800}, "too_many_missing"),
        ({"new": 3_000}, "too_many_new"),
        ({"changed": 18_000}, "too_many_changed"),
        ({"rejected": 1_200}, "too_many_rejected"),
        ({"as_of": date(2026, 8, 31)}, "older_than_held"),
        ({"as_of": None}, "no_date"),
        ({"as_of": date(2027, 9, 1)}, "from_the_future"),
        ({"is_sample": True}, "sample_into_real"),
        ({"read": 5, "rejected": 5}, "nothing_in_it"),
    ],
)
def test_each_guard_sees_its_own_trouble(changes: dict[str, Any], code: str) -> None:
    assert code in _codes(_facts(**changes))


def test_rows_that_belong_in_such_a_file_are_no_sign_of_a_broken_one() -> None:
    assert _codes(_facts(rejected=1_200, expected_rejections=1_150)) == []
    assert "too_many_rejected" in _codes(_facts(rejected=2_400, expected_rejections=1_150))


def test_a_first_load_has_nothing_to_compare_with() -> None:
    first = {"held": 0, "new": HELD, "held_as_of": None, "holds_real": False, "holds_whole": False}
    assert _codes(_facts(**first)) == []
    assert _codes(_facts(**first | {"as_of": None})) == []


def test_one_area_is_no_measure_for_another() -> None:
    assert _codes(_facts(is_whole=False, read=54, new=54, missing=56_946)) == []
    assert _codes(_facts(holds_whole=False, held=54, new=56_946)) == []


@given(number=st.integers(0, guards.A_FEW), held=st.integers(1, 200))
def test_a_few_rows_are_never_too_many(number: int, held: int) -> None:
    few = min(number, held)
    assert _codes(_facts(held=held, read=held, new=few, changed=few, missing=few)) == []


@given(
    read=st.integers(0, 10**6),
    rejected=st.integers(0, 10**6),
    held=st.integers(0, 10**6),
    new=st.integers(0, 10**6),
    missing=st.integers(0, 10**6),
)
def test_no_numbers_make_a_guard_stumble(**numbers: int) -> None:
    for refusal in refusals(_facts(**numbers | {"rejected": min(numbers["rejected"], numbers["read"])})):
        assert refusal.message.endswith(".")


def test_what_cannot_be_accepted_is_little() -> None:
    """A reason cannot make a file usable, dated or real; for all else the operator may know better."""
    everything = _facts(read=5, rejected=5, is_sample=True, as_of=None, new=5_000, changed=40_000, missing=30_000)
    firm = {refusal.code for refusal in refusals(everything) if not refusal.can_accept}
    assert firm == {"nothing_in_it", "sample_into_real", "no_date"}


def test_a_list_of_what_happened_may_grow() -> None:
    """Each quarter brings counts for every place; a register that grew so much would be another one."""
    quarter = {"new": HELD, "read": 2 * HELD}
    assert _codes(_facts(**quarter, grows=True)) == []
    assert _codes(_facts(**quarter)) == ["too_many_new"]


@pytest.mark.parametrize(("taken_back", "stayed", "stops"), [(21, 100, True), (20, 1, False), (30, 970, False)])
def test_a_corrected_month_may_not_lose_most_of_its_sites(taken_back: int, stayed: int, *, stops: bool) -> None:
    comparison = Comparison(held=HELD, unchanged=stayed - 1, changed=1, missing=HELD - stayed, withdrawn=taken_back)
    month = replace(_facts(is_whole=False, by_month=True), comparison=comparison)
    assert _codes(month) == (["too_many_gone"] if stops else [])
    assert _codes(replace(month, by_month=False)) == []
