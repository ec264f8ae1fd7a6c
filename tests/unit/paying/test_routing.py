"""Who is asked what about the price of care: each way ends as soon as nothing more can change."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.asking import Value
from app.domain.rules.charging import (
    AfterFirstWeeks,
    Charge,
    Income,
    Nation,
    Range,
    Setting,
    after_first_weeks,
    work_out,
)
from app.paying.facts import facts_of
from tests.unit.paying.test_facts import MOVED, WIDOW, pounds
from tests.unit.paying.walking import DAY, walked

Answered = dict[str, Value]
RICH: Answered = {**{name: WIDOW[name] for name in list(WIDOW)[:6]}, "asset.savings": pounds("60000"), "joint": []}


def asked(answers: Answered) -> list[str]:
    """Up to the question that waits for its answer."""
    here = walked(answers)
    return [question.id for question in here.answered] + ([here.current.id] if here.current else [])


@pytest.mark.parametrize("reason", ["cjd", "continuing-healthcare"])
def test_nobody_is_asked_for_money_whose_care_is_free(reason: str) -> None:
    assert asked({**WIDOW, "free": [reason]})[-1] == "free"


def test_nobody_is_asked_for_money_whose_care_is_all_aftercare() -> None:
    assert asked({**WIDOW, "free": ["aftercare"], "free_is_all": "yes"})[-1] == "free_is_all"


@pytest.mark.parametrize("said", ["no", "unknown"])
def test_who_may_have_other_care_beside_aftercare_goes_on(said: str) -> None:
    assert asked({**WIDOW, "free": ["aftercare"], "free_is_all": said})[-1] == list(WIDOW)[-1]


def test_nobody_with_continuing_healthcare_is_asked_if_aftercare_is_all() -> None:
    assert asked({**WIDOW, "free": ["aftercare", "continuing-healthcare"]})[-1] == "free"


def test_nobody_is_asked_when_reablement_began_who_has_other_care() -> None:
    assert asked({**WIDOW, "free": ["reablement"], "free_is_all": "no"})[4:6] == ["free_is_all", "cost"]


def test_help_that_is_free_for_some_weeks_is_asked_when_it_began_and_then_goes_on() -> None:
    answers = {**WIDOW, "free": ["reablement"], "free_is_all": "yes", "reablement_began_on": "2026-11-16"}
    assert asked(answers)[4:7] == ["free_is_all", "reablement_began_on", "cost"]


def test_savings_above_the_limit_end_the_questions_with_an_offer() -> None:
    assert asked(RICH)[-1] == "look_ahead"
    assert walked({**RICH, "look_ahead": "no"}).current is None


@pytest.mark.parametrize("cost", ["300", "unknown"])
@pytest.mark.parametrize("setting", list(Setting))
@pytest.mark.parametrize("nation", list(Nation))
def test_no_income_changes_the_charge_of_who_was_not_asked_for_it(nation: Nation, setting: Setting, cost: str) -> None:
    """With a pension of nothing, of 500 and of 5,000 a week the rules give the same charge: the price, or in Wales at
    home the weekly maximum."""
    price: Value = "unknown" if cost == "unknown" else pounds(cost, "week")
    facts = facts_of({**RICH, "nation": nation.value, "setting": setting.value, "cost": price, "look_ahead": "no"})
    charges = [
        work_out(replace(facts, incomes=(Income("state-pension", Range.exact(amount)),)), DAY).amount
        for amount in (0, 500, 5000)
    ]
    assert [work_out(facts, DAY).amount] * 3 == charges


@pytest.mark.parametrize(("savings", "goes_on"), [("24000.01", True), ("50000", True), ("50000.01", False)])
def test_a_short_stay_in_wales_is_settled_only_above_the_limit_of_care_homes(savings: str, goes_on: bool) -> None:
    """It is charged as care at home (limit £24,000) or as a care home (£50,000), and nobody knows which: between both
    limits a care home's charge follows the income, unless much was given away."""
    answers = {**RICH, "nation": "wales", "setting": "care-home-temporary", "asset.savings": pounds(savings)}
    assert ("gave_away" in asked({**answers, "cost": "unknown", "look_ahead": "no"})) is goes_on


def test_who_looks_ahead_goes_on_to_income() -> None:
    assert asked({**RICH, "look_ahead": "yes"})[-1] == "gave_away"


@pytest.mark.parametrize(
    ("savings", "ends"), [("23250", False), ("23250.01", True)], ids=["exactly the limit", "a penny above"]
)
def test_exactly_the_limit_is_not_above_it(savings: str, ends: bool) -> None:
    assert (asked({**RICH, "asset.savings": pounds(savings)})[-1] == "look_ahead") is ends


def test_a_half_of_joint_savings_above_the_limit_is_not_above_it() -> None:
    answers = {**RICH, "asset.savings": pounds("40000"), "joint": ["savings"], "proved": [], "owners.savings": "2"}
    assert asked(answers)[-1] == "gave_away"


def test_a_home_that_counts_ends_the_questions_with_an_offer() -> None:
    assert asked(MOVED)[-1] == "look_ahead"


def test_the_worth_of_a_home_is_not_asked_where_a_partner_lives() -> None:
    answers = {**MOVED, "lives_there": ["partner"]}
    assert "home.value" not in asked(answers)
    assert asked(answers)[-1] == "pensions"


def test_the_worth_of_a_home_is_asked_in_the_first_weeks_for_what_comes_after_them() -> None:
    answers = {**MOVED, "moved_on": "2026-11-02", "self_funded_weeks": "0"}
    way = ["moved_on", "self_funded_weeks", "earlier_reason", "home.value", "pensions"]
    assert asked(answers)[-5:] == way


def test_what_is_paid_after_the_first_weeks_needs_nothing_that_was_not_asked() -> None:
    """Moved on 2 November: 84 days later is 25 January."""
    rest: Answered = {"pensions": [], "disability_benefits": [], "other_benefits": [], "other_incomes": []}
    answers = {**MOVED, "moved_on": "2026-11-02", "self_funded_weeks": "0", **rest}
    after = after_first_weeks(facts_of(walked(answers).facts(answers)), DAY)
    assert after == AfterFirstWeeks(date(2027, 1, 25), is_at_latest=False, charge=_charge(MOVED))


def _charge(answers: Answered) -> Charge:
    return work_out(replace(facts_of(answers), incomes=()), DAY)


@pytest.mark.parametrize("law_first", list(Nation))
def test_near_the_border_the_questions_end_only_where_both_laws_are_settled(law_first: Nation) -> None:
    """30,000 is above the limit of England, 23,250, and below that of Wales for a care home, 50,000."""
    near: Answered = {"nation": "both", "law_first": law_first.value}
    answers = {**RICH, **near, "setting": "care-home-permanent", "nursing": "none", "asset.savings": pounds("30000")}
    assert asked(answers)[-1] == "gave_away"
    assert asked({**answers, "asset.savings": pounds("50000.01")})[-1] == "look_ahead"


@pytest.mark.parametrize("law_first", list(Nation))
def test_near_the_border_what_either_law_asks_of_care_at_home_is_asked(law_first: Nation) -> None:
    answers = {
        **WIDOW,
        "nation": "both",
        "law_first": law_first.value,
        "age": "25-to-pension-age",
        "household": "couple",
    }
    way = asked({**answers, "partner_of_pension_age": "no"})
    assert {"partner_of_pension_age", "children", "carer", "look_ahead"} <= set(way)


def test_who_is_of_pension_age_is_asked_about_children_after_all_that_is_likelier() -> None:
    assert asked(WIDOW)[-3:] == ["disability_costs", "children", "look_ahead"]


def test_the_first_answer_on_children_is_none() -> None:
    question = next(question for question in walked(WIDOW).answered if question.id == "children")
    assert question.options[0] == "0"


@pytest.mark.parametrize("setting", ["care-at-home", "care-home-temporary"])
def test_a_home_is_not_asked_about_where_it_never_counts(setting: str) -> None:
    assert "home" not in asked({**WIDOW, "setting": setting, "nursing": "none"})


def test_ages_and_households_are_not_asked_about_in_a_care_home() -> None:
    way = asked({**MOVED, "home": "no", "pensions": [], "disability_benefits": [], "other_benefits": []})
    assert not {"age", "household", "children", "partner_of_pension_age"} & set(way)


def test_a_savings_credit_in_a_care_home_in_england_asks_for_the_household() -> None:
    means: Answered = {"pensions": ["savings-credit"], "income.savings-credit": pounds("10", "week")}
    rest: Answered = {"disability_benefits": [], "other_benefits": [], "other_incomes": []}
    assert asked({**MOVED, "home": "no", **means, **rest})[-1] == "household"
    assert "household" not in asked({**MOVED, "nation": "wales", "home": "no", **means, **rest})


def test_children_are_asked_about_in_england_alone() -> None:
    assert "children" in asked(WIDOW)
    assert "children" not in asked({**WIDOW, "nation": "wales"})


def test_a_partners_age_is_asked_of_a_couple_too_young_for_a_pension() -> None:
    young = {**WIDOW, "age": "25-to-pension-age", "household": "couple"}
    assert "partner_of_pension_age" in asked(young)
    assert "partner_of_pension_age" not in asked({**young, "age": "pension-age"})
    assert "partner_of_pension_age" not in asked({**young, "household": "single"})


def test_nobody_is_asked_for_the_money_of_a_partner() -> None:
    couple = {**WIDOW, "household": "couple"}
    assert not [name for name in asked(couple) if "partner" in name]


def test_the_old_band_for_nursing_is_offered_in_england_alone() -> None:
    by_nation = {
        nation: next(q for q in walked({**MOVED, "nation": nation}).answered if q.id == "nursing").options
        for nation in ("england", "wales")
    }
    assert "higher" in by_nation["england"]
    assert "higher" not in by_nation["wales"]


def test_who_looks_ahead_in_the_end_is_asked_what_else_comes_in_and_goes_out() -> None:
    way = {**WIDOW, "look_ahead": "yes"}
    assert asked(way)[-1] == "income.winter-fuel-payment"
    assert asked({**way, "income.winter-fuel-payment": pounds("200", "year")})[-1] == "spends"


def test_what_was_answered_on_another_way_is_not_heard() -> None:
    """A home and a gift were told of, and then taken back."""
    assert asked({**WIDOW, "home": "yes", "given_away": pounds("90000")}) == asked(WIDOW)
