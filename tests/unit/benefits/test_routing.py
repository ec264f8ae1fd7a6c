"""Who is asked what."""

from app.benefits.questions import ALL
from app.domain.asking import Value
from tests.unit.benefits.walks import way_of

OF_PENSION_CREDIT = {"household", "partner_age", "income", "savings"}
OF_CARERS = {"their_benefit", "earnings", "full_time_student"}
START: dict[str, Value] = {
    "who": "me",
    "nation": "england",
    "benefits": [],
    "caring": [],
    "pays_council_tax": "no",
    "household": "single",
}
OLD: dict[str, Value] = {**START, "age": "pension_age", "needs_help": "yes"}


def test_the_longest_way_has_every_question_once() -> None:
    answers: dict[str, Value] = {
        **OLD,
        "how_long": "six_months",
        "household": "couple",
        "partner_age": "pension_age",
        "income": {"amount": "500", "period": "week"},
        "savings": {"amount": "200000"},
        "caring": ["cares", "cared_for"],
        "their_benefit": "yes",
        "earnings": {"amount": "0", "period": "week"},
        "pays_council_tax": "yes",
    }
    assert way_of(answers) == [each.id for each in ALL]


def test_the_shortest_way_has_seven() -> None:
    young = {**START, "age": "under_pension_age", "needs_help": "no"}
    assert way_of(young) == ["who", "nation", "age", "needs_help", "benefits", "caring", "pays_council_tax"]


def test_money_that_comes_in_is_asked_of_who_may_get_pension_credit_only() -> None:
    assert set(way_of(OLD)) >= OF_PENSION_CREDIT - {"partner_age"}
    assert not OF_PENSION_CREDIT & set(way_of({**OLD, "age": "under_pension_age"}))
    assert not OF_PENSION_CREDIT & set(way_of({**OLD, "benefits": ["pension-credit"]}))


def test_income_does_not_matter_with_a_partner_below_the_age() -> None:
    assert "income" not in way_of({**OLD, "household": "couple", "partner_age": "under_pension_age"})


def test_savings_are_not_asked_of_who_has_too_much_coming_in_without_them() -> None:
    assert "savings" not in way_of({**OLD, "income": {"amount": "500", "period": "week"}})


def test_what_opens_the_way_again_is_asked_where_it_was_shut_only() -> None:
    """200,000 of savings count as 380 a week: with 100 that is above 372.20, the level with all additions."""
    low = {**OLD, "income": {"amount": "100", "period": "week"}}
    assert "above_level" not in way_of({**low, "savings": {"amount": "10000"}})
    assert "above_level" not in way_of({**low, "savings": "unknown"})
    assert "above_level" in way_of({**low, "savings": {"amount": "200000"}})


def test_who_lives_alone_is_not_asked_about_a_partner() -> None:
    assert "partner_age" not in way_of(OLD)


def test_who_cares_for_nobody_or_does_not_know_is_not_asked_how() -> None:
    answers: tuple[Value, ...] = ([], ["cared_for"], "unknown")
    for said in answers:
        assert not OF_CARERS & set(way_of({**OLD, "caring": said}))


def test_a_carer_is_asked_no_further_once_it_cannot_be() -> None:
    cares: dict[str, Value] = {**OLD, "caring": ["cares"], "their_benefit": "yes"}
    assert set(way_of(cares)) >= OF_CARERS
    too_much = {"amount": "900", "period": "week"}
    assert "full_time_student" not in way_of({**cares, "earnings": too_much})


def test_a_carer_whose_person_has_no_benefit_yet_is_asked_on_for_that_person_may_ask_for_one() -> None:
    cares: dict[str, Value] = {**OLD, "caring": ["cares"], "their_benefit": "no"}
    assert set(way_of(cares)) >= OF_CARERS


def test_where_a_person_lives_does_not_matter_to_who_has_the_benefit_or_needs_no_help() -> None:
    assert "where" in way_of({**OLD, "how_long": "six_months"})
    assert "where" not in way_of({**OLD, "benefits": ["attendance-allowance"]})
    assert "where" not in way_of({**OLD, "needs_help": "no"})


def test_the_home_is_asked_about_where_there_is_a_bill() -> None:
    assert set(way_of({**OLD, "pays_council_tax": "yes"})) >= {"at_home", "hard_to_pay"}
    assert not {"at_home", "hard_to_pay"} & set(way_of(OLD))


def test_who_has_pension_credit_need_not_say_that_money_is_short() -> None:
    answers = {**OLD, "benefits": ["pension-credit"], "pays_council_tax": "yes"}
    assert "hard_to_pay" not in way_of(answers)
