"""Every way through the questions ends in facts that the rules take, and leaves out only what changes nothing."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.asking import Answers, Value
from app.domain.rules.charging import Charge, Facts, Nation, Range, Setting, after_first_weeks, how_long, work_out
from app.domain.rules.charging.savings import Projection
from app.paying.facts import facts_of, looks_ahead, spends_of
from app.paying.questions import INCOMES
from app.paying.routing import ENOUGH
from tests.rules.charging.people import people
from tests.unit.paying.walking import DAY, walked, ways

Answered = dict[str, Value]
SETTINGS = sorted(product(Nation, Setting))
some = settings(max_examples=20, deadline=None)

#: a fact -> the question without which it is not known
ASKED_BY = {
    "age": "age",
    "household": "household",
    "partner_of_pension_age": "partner_of_pension_age",
    "children": "children",
    "moved_on": "moved_on",
    "home": "home",
    "housing_costs": "housing_costs",
    "council_tax": "council_tax",
    "disability_costs": "disability_costs",
    "given_away": "gave_away",
    "nursing": "nursing",
    "cost": "cost",
}


#: nothing told before; savings that decide alone; a home that decides
MEANS: tuple[Answered, ...] = (
    {},
    {"free": [], "assets": ["savings"], "asset.savings": {"amount": "90000"}, "joint": [], "look_ahead": "no"},
    {"free": [], "assets": [], "home": "yes", "lives_there": [], "moved_on": "2025-01-01", "look_ahead": "no"},
)


def _start(nation: Nation, setting: Setting) -> Answers:
    return {"nation": nation.value, "setting": setting.value}


def _charge(answers: Answers) -> Charge:
    return work_out(facts_of(answers), DAY)


def _holds(wide: Range | None, narrow: Range | None) -> bool:
    """Silence claims nothing."""
    return wide is None or narrow is None or (wide.low <= narrow.low and narrow.top <= wide.top)


@pytest.mark.parametrize(("nation", "setting"), SETTINGS)
@some
@given(data=st.data())
def test_every_way_ends_in_a_charge_of_that_nation_and_setting(
    nation: Nation, setting: Setting, data: st.DataObject
) -> None:
    answers = data.draw(ways(_start(nation, setting)))
    charge = _charge(answers)
    assert walked(answers).current is None
    assert (charge.nation, charge.setting) == (nation, setting)
    assert charge.lines or charge.gaps


@pytest.mark.parametrize(("nation", "setting"), SETTINGS)
@some
@given(data=st.data())
def test_who_stops_early_sees_a_range_that_holds_the_result_of_the_whole_way(
    nation: Nation, setting: Setting, data: st.DataObject
) -> None:
    answers = data.draw(ways(_start(nation, setting)))
    asked = list(answers)
    stops_at = data.draw(st.integers(asked.index(*ENOUGH) + 1, len(asked)))
    early = {question: answers[question] for question in asked[:stops_at]}
    assert _holds(_charge(early).amount, _charge(answers).amount)


@pytest.mark.parametrize(("nation", "setting"), SETTINGS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_not_asked_cannot_change_the_charge(nation: Nation, setting: Setting, data: st.DataObject) -> None:
    answers = data.draw(ways({**_start(nation, setting), **data.draw(st.sampled_from(MEANS))}))
    other = data.draw(people(DAY).filter(lambda facts: facts.nation is nation))
    facts = facts_of(answers)
    assert work_out(_with_others(facts, other, answers), DAY).amount == work_out(facts, DAY).amount


@pytest.mark.parametrize("law_first", Nation)
@pytest.mark.parametrize("setting", Setting)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_near_the_border_what_is_not_asked_changes_the_charge_of_neither_law(
    law_first: Nation, setting: Setting, data: st.DataObject
) -> None:
    border: Answered = {"nation": "both", "law_first": law_first.value, "setting": setting.value}
    answers = data.draw(ways({**border, **data.draw(st.sampled_from(MEANS))}))
    for nation in Nation:
        other = data.draw(people(DAY).filter(lambda facts, nation=nation: facts.nation is nation))
        facts = facts_of({**answers, "nation": nation.value})
        assert work_out(_with_others(facts, other, answers), DAY).amount == work_out(facts, DAY).amount


@pytest.mark.parametrize("nation", Nation)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_what_is_not_asked_cannot_change_the_charge_after_the_first_weeks(nation: Nation, data: st.DataObject) -> None:
    moved: Answered = {"free": [], "home": "yes", "lives_there": [], "moved_on": "2026-11-02", "self_funded_weeks": "0"}
    answers = data.draw(ways({**_start(nation, Setting.PERMANENT), **moved}))
    other = data.draw(people(DAY).filter(lambda facts: facts.nation is nation))
    facts = facts_of(answers)
    found, changed = (after_first_weeks(each, DAY) for each in (facts, _with_others(facts, other, answers)))
    assert (found and found.charge.amount) == (changed and changed.charge.amount)


def _with_others(facts: Facts, other: Facts, answers: Answers) -> Facts:
    """What was not asked comes from somebody else."""
    changed = {name: getattr(other, name) for name, question in ASKED_BY.items() if question not in answers}
    if "pensions" not in answers:
        changed["incomes"] = other.incomes
    if "carer" not in answers and "carers-allowance" not in _chosen(answers):
        changed["is_carer"] = other.is_carer
    if facts.setting is not Setting.PERMANENT:
        changed.pop("home")
    if facts.home and "home.value" not in answers and other.home:
        changed["home"] = replace(facts.home, value=other.home.value)
    return replace(facts, **changed)


def _chosen(answers: Answers) -> list[str]:
    said = answers.get("other_benefits")
    return said if isinstance(said, list) else []


@pytest.mark.parametrize(("nation", "setting"), SETTINGS)
@some
@given(data=st.data())
def test_more_of_an_income_that_is_left_out_changes_nothing(
    nation: Nation, setting: Setting, data: st.DataObject
) -> None:
    answers = data.draw(ways({**_start(nation, setting), **{group: list(kinds) for group, kinds in INCOMES.items()}}))
    facts = facts_of(answers)
    unasked = [n for n, each in enumerate(facts.incomes) if f"income.{each.kind}" not in answers]
    more = Range.exact(data.draw(st.integers(1, 9000)))
    incomes = tuple(replace(each, amount=more) if n in unasked else each for n, each in enumerate(facts.incomes))
    if "pensions" in answers:
        assert work_out(replace(facts, incomes=incomes), DAY).amount == work_out(facts, DAY).amount


@pytest.mark.parametrize(("nation", "setting"), SETTINGS)
@some
@given(data=st.data())
def test_who_looks_ahead_is_asked_all_that_it_takes(nation: Nation, setting: Setting, data: st.DataObject) -> None:
    answers = data.draw(ways({**_start(nation, setting), "look_ahead": "yes"}))
    if not looks_ahead(answers):
        return
    facts = facts_of(answers)
    known = all(each.amount.high is not None for each in facts.incomes) and spends_of(answers).high is not None
    projected = how_long(facts, DAY, spends_a_week=spends_of(answers))
    assert isinstance(projected, Projection)
    if known and _charge(answers).amount is not None:
        assert all(row.capital.high is not None for row in projected.rows)


@pytest.mark.parametrize(("nation", "setting"), SETTINGS)
def test_nobody_is_asked_the_same_twice(nation: Nation, setting: Setting) -> None:
    """All answers "yes", and all that may be ticked, ticked: the longest way."""
    longest = _longest(_start(nation, setting))
    assert len(longest) == len(set(longest))


def _longest(start: Answers) -> list[str]:
    answers = dict(start)
    while question := walked(answers).current:
        answers[question.id] = _most(question.id, question.kind.value, question.options)
    return [question.id for question in walked(answers).answered]


def _most(name: str, kind: str, options: tuple[str, ...]) -> Value:
    """The longest way leads past no reason to stop, and no day within the first weeks."""
    stopping: dict[str, Value] = {"free": [], "lives_there": [], "moved_on": "unknown"}
    by_kind: dict[str, Value] = {
        "yes-no": "yes",
        "some-of": list(options),
        "money": {"amount": "100", "period": "week"},
        "number": "1",
        "day": "2026-10-01",
    }
    return stopping[name] if name in stopping else by_kind.get(kind, options[-1] if options else "")
