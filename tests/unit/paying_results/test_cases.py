"""What is open is told case by case, and what can be said is said. Of a pension of 300 at home 58.55 is paid; savings
at the limit of 23,250 add (23,250 - 14,250) / 250 = 36."""

import pytest

from app.domain.asking import Voice
from app.domain.asking.questions import Value
from app.paying.facts import nation_of
from app.paying.presenters.lines import Sum
from app.paying.presenters.result import PayView, charge_of, pay_view
from app.paying.presenters.told import Told
from tests.unit.paying.walking import DAY
from tests.unit.paying_results.answers import AT_HOME, IN_A_HOME, pounds, weekly

Answers = dict[str, Value]

AROUND: Answers = {**AT_HOME, "asset.savings": pounds("20000", "30000")}
UNKNOWN: Answers = {
    **AT_HOME,
    "free": "unknown",
    "cost": "unknown",
    "assets": ["savings", "cash"],
    "asset.cash": "unknown",
}
MOVED: Answers = {
    **IN_A_HOME,
    "asset.savings": pounds("15000"),
    "home": "yes",
    "lives_there": [],
    "home.value": pounds("200000"),
    "moved_on": "2026-11-01",
    "earlier_reason": "no",
    "self_funded_weeks": "0",
}


def _view(answers: Answers, typed: dict[str, str] | None = None) -> PayView:
    told = Told(Voice.YOU, DAY, nation_of(answers).value, typed or {})
    return pay_view(charge_of(answers, told), answers, told)


def _words(found: Sum, slug: str) -> tuple[str, ...]:
    return next(line.words for line in found.lines if line.slug == slug)


def test_each_side_of_the_limit_has_a_sum_of_its_own() -> None:
    """58.55 + 23 = 81.55 with 20,000; the full 300 above the limit."""
    assert [(week.title, week.total_in_words) for week in _view(AROUND).weeks] == [
        ("If your savings are not over the limit", "£81.55 to £94.55 a week"),
        ("If your savings are over the limit", "£300 a week"),
    ]


def test_no_line_of_a_case_adds_from_nothing_on() -> None:
    """What comes in, and what is left of it, is known: the limit alone is not."""
    under, _ = _view(AROUND).weeks
    pension = next(line for line in under.lines if "pension" in line.slug)
    assert pension.change == "add £300"


def test_both_cases_stand_below_the_answer() -> None:
    assert _view(AROUND).answer.more[1:] == (
        "If your savings are not over the limit: between £81.55 and £94.55 a week.",
        "If your savings are over the limit: the full price, £300 a week.",
    )


def test_what_can_be_said_is_said_where_price_savings_and_free_care_are_not_known() -> None:
    answer = _view(UNKNOWN).answer
    assert answer.title == "If your savings are not over the limit, you would pay no more than £94.55 a week"
    assert answer.more[1:] == ("If it is free: nothing.", "If your savings are over the limit: the full price.")


def test_what_may_be_free_is_no_line_of_a_sum() -> None:
    view = _view(UNKNOWN)
    assert not any(line.slug.startswith("free-") for week in view.weeks for line in week.lines)
    assert "Aftercare once out of a mental health hospital (section 117)" in view.free_as


def test_care_that_may_be_free_and_else_goes_by_income_has_one_sum() -> None:
    weeks = _view({**AT_HOME, "free": "unknown"}).weeks
    assert [(week.title, week.total_in_words) for week in weeks] == [("If this care is not free", "£58.55 a week")]


def test_an_unknown_price_leaves_a_most() -> None:
    assert _view({**AT_HOME, "cost": "unknown"}).answer.title == (
        "You would pay no more than £58.55 a week, whatever the care costs"
    )


@pytest.mark.parametrize(("lives_there", "title"), [("unknown", "If the home does not count"), ([], "")])
def test_a_home_that_may_count_makes_the_cases(lives_there: Value, title: str) -> None:
    long_ago = {**MOVED, "moved_on": "2020-01-01", "lives_there": lives_there}
    assert _view(long_ago).weeks[0].title == title


def test_a_home_that_may_count_is_told_in_one_sentence() -> None:
    view = _view({**MOVED, "moved_on": "2020-01-01", "lives_there": "unknown"})
    assert _words(view.capital, "home") == (
        "You said: £200,000.",
        "Its value counts, unless someone lives there for whom it is left out, or the first weeks are not over.",
    )


def test_a_home_that_counts_is_told_in_one_sentence() -> None:
    view = _view({**MOVED, "moved_on": "2020-01-01"})
    assert _words(view.capital, "home")[1:] == ("Its value counts, because no reason to leave it out fits.",)


def test_the_first_weeks_end_on_their_day_and_what_comes_then_is_told() -> None:
    """84 days from 1 November 2026; then 215,000 are above the limit."""
    later = _view(MOVED).later
    assert later is not None
    assert later.says == "Before 24 January 2027 the value of the home is left out."
    assert later.title == "You would pay the full price: £900 a week"
    assert later.week.total_in_words == "£900 a week"


def test_no_later_sum_is_told_once_the_weeks_are_over() -> None:
    assert _view({**MOVED, "moved_on": "2020-01-01"}).later is None


def test_an_amount_of_a_month_stands_beside_that_of_a_week() -> None:
    """1,200.50 x 12 / 52 = 277.03 and a part of a penny."""
    monthly = {"amount": "1200.50", "period": "month"}
    view = _view({**AT_HOME, "income.private-pension": monthly}, {"income.private-pension": "£1,200.50 a month"})
    words = _words(view.weeks[0], "income-1-private-pension")
    assert words[0] == "You said: £1,200.50 a month, which is £277.03 a week."


@pytest.mark.parametrize(("answers", "is_told"), [(IN_A_HOME, True), (AT_HOME, False)])
def test_the_guide_on_top_ups_stands_beside_the_rest_of_a_care_homes_price(answers: Answers, is_told: bool) -> None:
    assert (_view(answers).answer.top_ups is not None) is is_told


def test_care_that_is_free_for_good_needs_no_savings_and_no_loan() -> None:
    view = _view({**MOVED, "free": ["continuing-healthcare"], "cost": weekly("900"), "look_ahead": "yes"})
    assert view.is_free_for_good
    assert (view.deferred, view.savings, view.later, view.capital.lines) == (None, None, None, ())


def test_a_home_that_nobody_was_asked_about_is_not_said_to_be_missing() -> None:
    beside = _view({name: each for name, each in IN_A_HOME.items() if name != "home"}).settings
    assert beside.columns[0].home == "Not asked"
