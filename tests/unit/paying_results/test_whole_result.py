"""The whole result, of any answers."""

import pytest
from hypothesis import HealthCheck, given, settings

from app.domain.asking import Voice, stand
from app.domain.asking.questions import Value
from app.domain.rules.charging.savings import NoProjection
from app.paying.facts import facts_of, nation_of
from app.paying.presenters.compare import Comparison
from app.paying.presenters.firmer import would_change
from app.paying.presenters.result import PayView, charge_of, pay_view
from app.paying.presenters.told import Told
from app.paying.routing import pay_on
from tests.unit.paying.walking import DAY, ways
from tests.unit.paying_results.answers import AT_HOME, IN_A_HOME, pounds, weekly

Answers = dict[str, Value]


def _view(answers: Answers) -> PayView:
    told = Told(Voice.YOU, DAY, nation_of(answers).value)
    return pay_view(charge_of(answers, told), answers, told)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ways())
def test_every_way_through_the_questions_ends_in_a_result_that_can_be_told(answers: Answers) -> None:
    view = _view(answers)
    assert view.answer.title
    assert view.answer.council
    assert all((week.total is None) == (view.answer.kind == "silent") for week in view.weeks)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ways())
def test_an_answer_that_is_said_to_matter_does(answers: Answers) -> None:
    """An exact result is never said to need an answer that leaves it as it is."""
    told = Told(Voice.YOU, DAY, nation_of(answers).value)
    charge = charge_of(answers, told)
    for question in stand(lambda given: pay_on(given, DAY), answers).answered:
        value = answers[question.id]
        is_open = value == "unknown" or (isinstance(value, dict) and "up_to" in value)
        assert is_open or not would_change(question, answers, charge)


def _column(comparison: Comparison, title: str) -> str:
    return next(column.pays for column in comparison.columns if column.title == title)


def test_care_at_home_stands_beside_care_in_a_home() -> None:
    """For good, of a pension of 300 the personal expenses of 31.80 are left: 268.20."""
    beside = _view({**IN_A_HOME}).settings
    assert _column(beside, "A care home, for good") == "£268.20 a week"
    assert beside.columns[0].is_own


def test_what_was_not_asked_leaves_the_other_setting_open() -> None:
    """In a home nobody is asked for age and rent. At home, of a pension of 300 at least the lowest guarantee of one
    person is left, 95.40; at most all of it: rent and council tax may take the rest."""
    beside = _view({**IN_A_HOME, "asset.savings": pounds("9000")}).settings
    assert _column(beside, "Care at home") == "£0 to £204.60 a week"


def test_a_price_that_nobody_was_asked_for_is_called_the_full_price() -> None:
    beside = _view({**IN_A_HOME, "asset.savings": pounds("50000")}).settings
    assert _column(beside, "Care at home") == "The full price"


def test_the_maximum_of_wales_stands_beside_the_full_price_of_england() -> None:
    """Savings of 50,000: above the limit of both nations."""
    beside = _view({**AT_HOME, "asset.savings": pounds("50000")}).nations
    assert _column(beside, "England") == "£300 a week"
    assert _column(beside, "Wales") == "£100 a week"
    assert [column.limit for column in beside.columns] == ["£23,250", "£24,000"]


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_both_laws_are_in_sight_at_once_near_the_border_alone(nation: str) -> None:
    assert not _view({**AT_HOME, "nation": nation}).is_near_border
    assert _view({**AT_HOME, "nation": "both", "law_first": nation}).is_near_border


def test_savings_over_time_are_told_only_where_they_were_asked_about() -> None:
    asked = {**IN_A_HOME, "asset.savings": pounds("60000"), "look_ahead": "yes", "spends": weekly("0")}
    assert _view(asked).savings
    assert _view({**IN_A_HOME, "asset.savings": pounds("60000")}).savings is None


def test_savings_are_drawn_down_once_for_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the dearest part of it."""
    drawn = []
    monkeypatch.setattr("app.domain.rules.charging.savings._projected", lambda *_: drawn.append(1) or NoProjection(()))
    _view({**IN_A_HOME, "asset.savings": pounds("60000"), "look_ahead": "yes", "spends": weekly("0")})
    assert len(drawn) == 1


def test_answers_give_the_facts_of_the_example() -> None:
    """300.00 - 241.45 = 58.55: the answers that these tests share stand for the example of the same name."""
    assert facts_of(AT_HOME).incomes[0].kind == "private-pension"
    assert _view(AT_HOME).weeks[0].total_in_words == "£58.55 a week"
