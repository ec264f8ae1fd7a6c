"""What people say, and what the rules take from it: worked by hand."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain.asking import Value
from app.domain.rules.charging import Age, Answer, Asset, Household, Income, Nation, Nursing, Range, Setting, work_out
from app.paying.facts import facts_of, looks_ahead, spends_of
from app.paying.means import HAS_SOME
from tests.unit.paying.walking import DAY, walked

EXACT, UNKNOWN = Range.exact, Range.unknown()


def pounds(amount: str, period: str = "", up_to: str = "") -> dict[str, str]:
    said = {"amount": amount, "period": period, "up_to": up_to}
    return {name: text for name, text in said.items() if text}


#: a widow of 80 in England: care of 300 a week, 10,000 in the bank, a State Pension and a pension from work
WIDOW: dict[str, Value] = {
    "who": "me",
    "nation": "england",
    "setting": "care-at-home",
    "free": [],
    "cost": pounds("300", "week"),
    "assets": ["savings"],
    "asset.savings": pounds("10000"),
    "joint": [],
    "gave_away": "no",
    "age": "pension-age",
    "household": "single",
    "pensions": ["state-pension", "private-pension"],
    "income.state-pension": pounds("965.20", "four-weeks"),
    "income.private-pension": pounds("433.34", "month"),
    "disability_benefits": [],
    "other_benefits": ["winter-fuel-payment"],
    "other_incomes": [],
    "carer": "no",
    "housing_costs": pounds("0", "week"),
    "council_tax": pounds("1040", "year"),
    "disability_costs": "unknown",
    "children": "0",
    "look_ahead": "no",
}


def test_the_widow_is_at_the_end_of_her_way() -> None:
    assert walked(WIDOW).current is None
    assert list(walked(WIDOW).facts(WIDOW)) == list(WIDOW)


def test_facts_of_the_widow() -> None:
    facts = facts_of(WIDOW)
    assert (facts.nation, facts.setting) == (Nation.ENGLAND, Setting.HOME)
    assert (facts.age, facts.household, facts.children) == (Age.PENSION, Household.SINGLE, 0)
    assert (facts.is_carer, facts.nursing, facts.home) == (Answer.NO, Nursing.NONE, None)
    assert facts.assets == (Asset("savings", EXACT(10000)),)
    assert (facts.given_away, facts.top_up) == (EXACT(0), EXACT(0))
    assert facts.disability_costs == UNKNOWN


def test_money_by_the_month_or_the_year_is_a_weeks_money() -> None:
    """965.20 / 4 = 241.30. 433.34 x 12 / 52 = 100.0015, a part of a penny left off. 1040 / 52 = 20."""
    facts = facts_of(WIDOW)
    assert facts.incomes[:2] == (Income("state-pension", EXACT("241.30")), Income("private-pension", EXACT("100.00")))
    assert facts.council_tax == EXACT(20)


def test_the_widow_pays_at_most_her_income_less_guarantee_and_council_tax() -> None:
    """241.30 + 100.00 - 241.45 - 20.00 = 79.85, less whatever her disability costs."""
    assert work_out(facts_of(WIDOW), DAY).amount == Range(Decimal(0), Decimal("79.85"))


def test_an_income_that_is_left_out_is_there_without_its_amount() -> None:
    assert facts_of(WIDOW).incomes[2] == Income("winter-fuel-payment", HAS_SOME)


def test_two_amounts_are_a_range_and_no_answer_is_all_that_it_may_be() -> None:
    assert facts_of({**WIDOW, "cost": pounds("200", "week", "350.50")}).cost == Range(Decimal(200), Decimal("350.50"))
    assert facts_of({**WIDOW, "cost": "unknown"}).cost == UNKNOWN
    assert facts_of({"nation": "wales", "setting": "care-at-home"}).cost == UNKNOWN


def test_an_amount_that_no_rule_takes_is_the_most_that_one_does() -> None:
    assert facts_of({**WIDOW, "asset.savings": pounds("999999999.99")}).assets[0].amount == EXACT(100_000_000)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ({"joint": ["savings"], "proved": [], "owners.savings": "2"}, Asset("savings", EXACT(10000), 2)),
        (
            {"joint": ["savings"], "proved": ["savings"], "share.savings": "25"},
            Asset("savings", EXACT(10000), 2, Decimal("0.25")),
        ),
        ({"joint": ["savings"], "proved": [], "owners.savings": "unknown"}, Asset("savings", Range(Decimal(0), 5000))),
        (
            {"joint": ["savings"], "proved": ["savings"], "share.savings": "unknown"},
            Asset("savings", Range(Decimal(0), 10000)),
        ),
        ({"joint": "unknown"}, Asset("savings", Range(Decimal(0), 10000))),
    ],
)
def test_joint_savings(said: dict[str, Value], meant: Asset) -> None:
    assert facts_of({**WIDOW, **said}).assets == (meant,)


def test_savings_nobody_knows_of_are_anything() -> None:
    assert facts_of({**WIDOW, "assets": "unknown"}).assets == (Asset("savings", UNKNOWN),)


def test_possessions_are_there_without_their_worth() -> None:
    facts = facts_of({**WIDOW, "assets": ["personal-possessions"]})
    assert facts.assets == (Asset("personal-possessions", HAS_SOME),)


@pytest.mark.parametrize(
    ("said", "meant"), [("no", EXACT(0)), ("yes", EXACT(5000)), ("unknown", UNKNOWN)], ids=["no", "yes", "unknown"]
)
def test_gifts(said: str, meant: Range) -> None:
    answers = {**WIDOW, "gave_away": said} | ({"given_away": pounds("5000")} if said == "yes" else {})
    assert facts_of(answers).given_away == meant


def test_who_gets_carers_allowance_is_a_carer_unasked() -> None:
    answers = {**WIDOW, "other_benefits": ["carers-allowance"], "income.carers-allowance": pounds("86.45", "week")}
    del answers["carer"]
    assert facts_of(answers).is_carer is Answer.YES


def test_who_lives_near_the_border_is_charged_under_the_law_they_begin_with() -> None:
    answers = {**WIDOW, "nation": "both", "law_first": "wales"}
    assert facts_of(answers).nation is Nation.WALES


def test_a_law_chosen_before_the_border_was_taken_back_does_not_count() -> None:
    assert facts_of({**WIDOW, "law_first": "wales"}).nation is Nation.ENGLAND


def test_disability_benefits_nobody_knows_of_may_bring_additions_to_the_young() -> None:
    young = facts_of({**WIDOW, "age": "25-to-pension-age", "disability_benefits": "unknown"})
    old = facts_of({**WIDOW, "disability_benefits": "unknown"})
    assert Income("pip-daily-enhanced", UNKNOWN) in young.incomes
    assert Income("attendance-allowance", UNKNOWN) in old.incomes


def test_spending_is_a_weeks_money_and_tells_that_savings_are_looked_at() -> None:
    answers = {**WIDOW, "look_ahead": "yes", "spends": pounds("1300", "month")}
    assert (spends_of(answers), looks_ahead(answers), looks_ahead(WIDOW)) == (EXACT(300), True, False)


#: moved to a care home for good on 1 October 2026, and owns a home
MOVED: dict[str, Value] = {
    "who": "other",
    "nation": "england",
    "setting": "care-home-permanent",
    "free": [],
    "cost": pounds("900", "week"),
    "nursing": "none",
    "assets": [],
    "gave_away": "no",
    "home": "yes",
    "lives_there": [],
    "moved_on": "2026-01-05",
    "earlier_reason": "no",
    "home.value": pounds("150000"),
}


def test_facts_of_a_home() -> None:
    home = facts_of(MOVED).home
    assert home is not None
    assert (home.value, home.earlier_reason_ended_on) == (EXACT(150000), None)
    assert set(home.lives_there.values()) == {Answer.NO}
    assert facts_of(MOVED).moved_on == date(2026, 1, 5)


def test_the_home_counts_long_after_the_move() -> None:
    assert work_out(facts_of(MOVED), DAY).amount == EXACT(900)


@pytest.mark.parametrize("said", [{"earlier_reason": "unknown"}, {"earlier_reason": "yes"}], ids=["reason", "its day"])
def test_an_earlier_reason_that_may_have_ended_just_now_leaves_both_open(said: dict[str, Value]) -> None:
    assert work_out(facts_of({**MOVED, **said}), DAY).amount == Range(Decimal(0), Decimal(900))


def test_an_earlier_reason_that_ended_six_weeks_ago_leaves_the_home_out() -> None:
    answers = {**MOVED, "earlier_reason": "yes", "earlier_reason_ended_on": "2026-10-11", "pensions": []}
    groups: dict[str, Value] = {"disability_benefits": [], "other_benefits": [], "other_incomes": []}
    assert work_out(facts_of({**answers, **groups}), DAY).amount == EXACT(0)


def test_a_home_is_no_fact_of_care_at_home() -> None:
    assert facts_of({**MOVED, "setting": "care-at-home"}).home is None
