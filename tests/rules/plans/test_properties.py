"""What holds for every answer: found by trying, and by hypothesis where there are too many."""

from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.law import law
from app.domain.rules.plans import Force, State, checklists, judge
from tests.rules.plans.cases import CHECKS, TODAY

#: the questions are few: forty ways to answer them all meet every kind of slip
some = settings(max_examples=40, deadline=None)
UNMET = (State.MISSING, State.NOT_FOUND, State.ADVISED, State.DEPENDS)


@lru_cache
def questions_of(check: str) -> dict[str, list[str]]:
    """Every question that the checklist looks at, with the answers that it looks for."""
    found: dict[str, set[str]] = {}
    for point in checklists()[check].points:
        for when in (point.applies_if, point.or_if, point.unless, point.met_if):
            for question, answers in when.items():
                found.setdefault(question, set()).update(answers)
    return {question: sorted(answers) for question, answers in found.items()}


@st.composite
def facts(draw: st.DrawFn, check: str) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for question, answers in questions_of(check).items():
        one, some = st.sampled_from([*answers, "unknown", "something else"]), st.lists(st.sampled_from(answers))
        said[question] = draw(st.one_of(one, some))
    return said


@pytest.mark.parametrize("check", CHECKS)
@some
@given(data=st.data())
def test_every_point_gets_one_state(data: st.DataObject, check: str) -> None:
    result = judge(check, data.draw(facts(check)), TODAY)
    assert {part: len(found) for part, found in result.parts.items()} == {
        part: len(points) for part, points in checklists()[check].parts.items()
    }


@pytest.mark.parametrize("check", ["plan-england", "plan-wales"])
@some
@given(data=st.data())
def test_ticking_more_never_adds_what_is_missing(data: st.DataObject, check: str) -> None:
    said = data.draw(facts(check))
    page = data.draw(st.sampled_from([each for each in questions_of(check) if each in PAGES]))
    ticked = said[page] if isinstance(said[page], list) else []
    more = [*ticked, data.draw(st.sampled_from(questions_of(check)[page]))]
    before = judge(check, {**said, page: ticked}, TODAY)
    after = judge(check, {**said, page: more}, TODAY)
    for state in UNMET:
        assert set(after.ids("contents", state)) <= set(before.ids("contents", state))


PAGES = ("needs", "help", "later", "money", "direct_payment", "safety")


@pytest.mark.parametrize("check", ["plan-england", "plan-wales"])
@some
@given(data=st.data())
def test_what_is_ticked_is_never_missing(data: st.DataObject, check: str) -> None:
    said = data.draw(facts(check))
    ticked = {each for page in PAGES if isinstance(said.get(page), list) for each in said[page]}
    result = judge(check, said, TODAY)
    for state in UNMET:
        assert not ticked & set(result.ids("contents", state))


@pytest.mark.parametrize("check", CHECKS)
@some
@given(data=st.data())
def test_guidance_is_never_said_to_be_missing(data: st.DataObject, check: str) -> None:
    result = judge(check, data.draw(facts(check)), TODAY)
    for findings in result.parts.values():
        for each in findings:
            if each.point.force is Force.GUIDANCE:
                assert each.state not in (State.MISSING, State.NOT_FOUND)


@pytest.mark.parametrize("check", CHECKS)
@some
@given(data=st.data())
def test_an_answer_that_is_settled_stays_within_what_was_open(data: st.DataObject, check: str) -> None:
    """What holds while something is unknown still holds when it is known; only what was open may turn out."""
    said = data.draw(facts(check))
    looked_for = questions_of(check)
    open_ = [each for each, answer in said.items() if answer == "unknown" and "unknown" not in looked_for[each]]
    settled = {question: data.draw(st.sampled_from(looked_for[question])) for question in open_}
    before, after = judge(check, said, TODAY), judge(check, {**said, **settled}, TODAY)
    for part, findings in before.parts.items():
        for held, then in zip(findings, after.parts[part], strict=True):
            if held.state in (State.PRESENT, State.MISSING, State.HOLDS) and not _may_yet_fall(held, said):
                assert then.state is held.state


def _may_yet_fall(held: Any, said: dict[str, Any]) -> bool:
    """What is there counts as there although it is not known whether it has to be."""
    named = {**held.point.applies_if, **held.point.or_if, **held.point.unless}
    return held.state is State.PRESENT and any(said.get(question) == "unknown" for question in named)


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_is_missing_where_nothing_is_known(check: str) -> None:
    result = judge(check, {}, TODAY)
    assert [part for part in result.parts if result.of(part, State.MISSING)] == []


@pytest.mark.parametrize("check", CHECKS)
def test_each_point_cites_law_of_its_own_nation_and_no_guidance_as_law(check: str) -> None:
    checklist = checklists()[check]
    for point in checklist.points:
        source = law()[point.citation]
        assert point.jurisdiction == checklist.jurisdiction
        assert source.holds_in(checklist.jurisdiction)
        if point.force is Force.GUIDANCE:
            assert source.kind == "guidance", f"{point.id} is said to be guidance, and {source.slug} is law"


def test_a_year_is_counted_to_the_last_day_of_a_shorter_month() -> None:
    result = judge(
        "plan-england", {"written": "have", "dated_on": "2024-02-29"}, TODAY.replace(year=2025, month=2, day=28)
    )
    assert result.ids("grounds", State.HOLDS) == ("yearly",)


def test_a_plan_of_tomorrow_is_not_due() -> None:
    result = judge("review-england", {"reviewed": "no", "made_on": "2027-01-01"}, TODAY)
    assert result.ids("grounds", State.HOLDS) == ("any_time",)
