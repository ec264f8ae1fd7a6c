"""What people type, read into answers; and what they are told to type instead."""

import calendar
from datetime import UTC, datetime

import pytest
import time_machine
from werkzeug.datastructures import MultiDict

from app.asking.reading import Problem, fields_of, fits, read
from app.domain.asking import POSTCODE, Kind, Question, Value

YES_NO = Question("safe", Kind.YES_NO)
SURE = Question("safe", Kind.YES_NO, allows_unknown=False)
ONE = Question("setting", Kind.ONE_OF, ("home", "care_home"))
ABILITIES = Question("washing", Kind.ABILITIES, ("without_help", "takes_longer"), may_not_apply=True)
SOME = Question("incomes", Kind.SOME_OF, ("pension", "work"))
MONEY = Question("savings", Kind.MONEY)
WAGES = Question("wages", Kind.MONEY, periods=("week", "month"))
WEEKLY = Question("wages", Kind.MONEY, periods=("week",))
NUMBER = Question("children", Kind.NUMBER, most=20)
DAY = Question("since", Kind.DAY)
PAST = Question("since", Kind.DAY, past=True)


def said(*pairs: tuple[str, str]) -> MultiDict[str, str]:
    return MultiDict(pairs)


def problem(question: Question, *pairs: tuple[str, str]) -> tuple[str, str]:
    found = read(question, said(*pairs))
    assert isinstance(found, Problem), found
    return found.field, found.text


@pytest.mark.parametrize("answer", ["yes", "no", "unknown"])
def test_yes_no_and_unknown_are_answers(answer: str) -> None:
    assert read(YES_NO, said(("answer", answer))) == answer


def test_one_of_the_options_is_an_answer() -> None:
    assert read(ONE, said(("answer", "care_home"))) == "care_home"


@pytest.mark.parametrize("question", [YES_NO, ONE])
def test_who_chose_nothing_is_asked_to_choose(question: Question) -> None:
    assert problem(question) == ("answer", "Choose one answer")


@pytest.mark.parametrize("forged", ["maybe", "YES", "on", "manages", "none"])
def test_an_answer_that_nobody_offered_is_a_problem(forged: str) -> None:
    assert problem(YES_NO, ("answer", forged)) == ("answer", "Choose one of the answers on this page")


def test_unknown_is_a_problem_where_it_was_not_offered() -> None:
    assert problem(SURE, ("answer", "unknown"))[0] == "answer"


def test_two_answers_to_a_question_with_one_are_a_problem() -> None:
    assert problem(YES_NO, ("answer", "yes"), ("answer", "no"))[0] == "answer"


def test_ticks_are_read_in_the_order_of_the_page_and_once() -> None:
    ticks = said(("answer", "takes_longer"), ("answer", "without_help"), ("answer", "takes_longer"))
    assert read(ABILITIES, ticks) == ["without_help", "takes_longer"]


def test_who_manages_has_ticked_nothing_that_is_hard() -> None:
    assert read(ABILITIES, said(("answer", "manages"))) == []
    assert read(SOME, said(("answer", "none"))) == []


def test_what_does_not_apply_or_is_not_known_stands_alone() -> None:
    assert read(ABILITIES, said(("answer", "not_applicable"))) == "not_applicable"
    assert read(ABILITIES, said(("answer", "unknown"))) == "unknown"


@pytest.mark.parametrize("alone", ["manages", "unknown", "not_applicable"])
def test_a_tick_beside_an_answer_that_stands_alone_is_a_contradiction(alone: str) -> None:
    field, text = problem(ABILITIES, ("answer", "without_help"), ("answer", alone))
    assert (field, text) == ("answer", "Two of your answers do not fit together. Take the tick off one of them.")


def test_two_answers_that_stand_alone_contradict_each_other() -> None:
    assert "do not fit together" in problem(ABILITIES, ("answer", "manages"), ("answer", "unknown"))[1]


def test_no_tick_at_all_is_no_answer() -> None:
    assert problem(SOME) == ("answer", "Choose at least one answer")


def test_a_tick_that_nobody_offered_is_a_problem() -> None:
    assert problem(SOME, ("answer", "pension"), ("answer", "lottery"))[1] == "Choose from the answers on this page"


def test_what_may_not_apply_must_be_said_to() -> None:
    assert isinstance(read(SOME, said(("answer", "not_applicable"))), Problem)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("120.50", "120.50"),
        ("£120.50", "120.50"),
        (" £ 1,200.50 ", "1200.50"),
        ("1 200", "1200.00"),
        ("1\u00a0200", "1200.00"),
        ("120.5", "120.50"),
        ("120.", "120.00"),
        ("0", "0.00"),
        ("23,250", "23250.00"),
        ("1,234,567.89", "1234567.89"),
        ("１２０", "120.00"),
    ],
)
def test_pounds_are_read_as_people_write_them(typed: str, meant: str) -> None:
    assert read(MONEY, said(("amount", typed))) == {"amount": meant}


@pytest.mark.parametrize(
    "typed",
    ["", "lots", "-5", "1.200,50", "12,00", "120.505", "1e5", "12k", "£", "NaN", "about 120", "9" * 10, "9" * 5000],
)
def test_what_is_no_amount_is_asked_for_again(typed: str) -> None:
    assert problem(MONEY, ("amount", typed)) == ("amount", "Enter an amount in pounds, such as 120.50")


def test_who_is_not_sure_gives_the_least_and_the_most() -> None:
    assert read(MONEY, said(("amount", "100"), ("up_to", "£150"))) == {"amount": "100.00", "up_to": "150.00"}


def test_the_most_is_not_less_than_the_least() -> None:
    field, text = problem(MONEY, ("amount", "150"), ("up_to", "100"))
    assert field == "up_to"
    assert text.startswith("The most cannot be less than the least.")


def test_a_most_that_is_no_amount_is_named() -> None:
    assert problem(MONEY, ("amount", "150"), ("up_to", "lots"))[0] == "up_to"


def test_a_most_without_a_least_is_asked_for_the_least() -> None:
    assert problem(MONEY, ("up_to", "150"))[0] == "amount"


@pytest.mark.parametrize("typed", ["0", "0.00", "£0"])
def test_nothing_is_nothing_however_often_it_is_paid(typed: str) -> None:
    assert read(WAGES, said(("amount", typed))) == {"amount": "0.00", "period": "week"}


def test_from_nothing_to_something_still_has_a_period() -> None:
    assert problem(WAGES, ("amount", "0"), ("up_to", "5")) == ("period", "Choose how often it is paid")


def test_an_amount_has_a_period_where_periods_are_offered() -> None:
    assert read(WAGES, said(("amount", "100"), ("period", "month"))) == {"amount": "100.00", "period": "month"}
    assert problem(WAGES, ("amount", "100")) == ("period", "Choose how often it is paid")
    assert problem(WAGES, ("amount", "100"), ("period", "year"))[0] == "period"


def test_a_single_period_need_not_be_chosen() -> None:
    assert read(WEEKLY, said(("amount", "100"))) == {"amount": "100.00", "period": "week"}


def test_a_period_is_left_out_where_none_is_asked_for() -> None:
    assert read(MONEY, said(("amount", "100"), ("period", "week"))) == {"amount": "100.00"}


@pytest.mark.parametrize(
    ("question", "field"), [(MONEY, "amount"), (NUMBER, "number"), (DAY, "day"), (POSTCODE, "postcode")]
)
def test_unknown_may_be_said_in_the_place_of_what_is_typed_but_not_beside_it(question: Question, field: str) -> None:
    assert read(question, said(("answer", "unknown"))) == "unknown"
    assert problem(question, (field, "1"), ("answer", "unknown"))[0] == field
    assert problem(question, ("answer", "yes"))[0] == field


def test_unknown_is_a_problem_where_a_number_must_be_known() -> None:
    must = Question("children", Kind.NUMBER, allows_unknown=False)
    assert problem(must, ("answer", "unknown"))[0] == "number"


@pytest.mark.parametrize(("typed", "meant"), [("3", "3"), (" 03 ", "3"), ("0", "0"), ("20", "20"), ("1 5", "15")])
def test_whole_numbers_are_read(typed: str, meant: str) -> None:
    assert read(NUMBER, said(("number", typed))) == meant


@pytest.mark.parametrize("typed", ["", "three", "2.5", "-1", "½", "1e1"])
def test_what_is_no_whole_number_is_asked_for_again(typed: str) -> None:
    assert problem(NUMBER, ("number", typed)) == ("number", "Enter a whole number, such as 3")


def test_a_number_that_is_too_high_says_how_high_it_may_be() -> None:
    assert problem(NUMBER, ("number", "21")) == ("number", "Enter a number that is not more than 20")


@pytest.mark.parametrize("month", ["3", "03", "March", "march", "MAR", "mar.", "Mawrth", "Marhc"])
def test_a_month_is_a_number_or_a_name_in_english_or_welsh(month: str) -> None:
    assert read(DAY, said(("day", "14"), ("month", month), ("year", "2026"))) == "2026-03-14"


def test_every_month_has_its_name_in_both_languages() -> None:
    english = [calendar.month_name[number] for number in range(1, 13)]
    welsh = [
        *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
        *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
    ]
    for names in (english, welsh):
        read_as = [read(DAY, said(("day", "1"), ("month", name), ("year", "2026"))) for name in names]
        assert read_as == [f"2026-{number:02}-01" for number in range(1, 13)]


@pytest.mark.parametrize(
    ("day", "month", "year", "field"),
    [
        ("", "3", "2026", "day"),
        ("32", "3", "2026", "day"),
        ("14", "", "2026", "month"),
        ("14", "13", "2026", "month"),
        ("14", "Smarch", "2026", "month"),
        ("14", "3", "26", "year"),
        ("14", "3", "20266", "year"),
        ("14", "3", "1066", "year"),
        ("", "", "", "day"),
    ],
)
def test_the_part_of_a_day_that_is_wrong_is_named(day: str, month: str, year: str, field: str) -> None:
    assert problem(DAY, ("day", day), ("month", month), ("year", year))[0] == field


@pytest.mark.parametrize(("day", "month", "year"), [("31", "4", "2026"), ("29", "2", "2026"), ("29", "2", "1900")])
def test_a_day_that_never_was_is_no_day(day: str, month: str, year: str) -> None:
    wrong = problem(DAY, ("day", day), ("month", month), ("year", year))
    assert wrong == ("day", "There is no such day. Check the day and the month.")


def test_a_leap_day_is_a_day() -> None:
    assert read(DAY, said(("day", "29"), ("month", "2"), ("year", "2028"))) == "2028-02-29"


@pytest.mark.parametrize("typed", ["LS1 4DY", "ls14dy", " LS1  4DY "])
def test_a_postcode_is_read_in_any_spelling(typed: str) -> None:
    assert read(POSTCODE, said(("postcode", typed))) == "LS14DY"


@pytest.mark.parametrize("typed", ["", "LS1", "Leeds", "ZZ1 1ZZ", "LS1 4DY and more"])
def test_what_is_no_whole_postcode_is_asked_for_again(typed: str) -> None:
    assert problem(POSTCODE, ("postcode", typed)) == ("postcode", "Enter a whole postcode, such as LS1 4DY")


ROUND = [
    (YES_NO, "yes"),
    (YES_NO, "unknown"),
    (ONE, "home"),
    (ABILITIES, []),
    (ABILITIES, ["takes_longer"]),
    (ABILITIES, "not_applicable"),
    (SOME, ["pension", "work"]),
    (SOME, []),
    (MONEY, {"amount": "100.00", "up_to": "150.00"}),
    (WAGES, {"amount": "100.00", "period": "week"}),
    (NUMBER, "3"),
    (DAY, "2026-03-14"),
    (POSTCODE, "LS14DY"),
    (POSTCODE, "unknown"),
]


@pytest.mark.parametrize(("question", "value"), ROUND)
def test_an_answer_fills_the_form_from_which_it_is_read_again(question: Question, value: Value) -> None:
    assert read(question, fields_of(question, value)) == value
    assert fits(question, value)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (ONE, "hospital"),
        (ONE, ["home"]),
        (ABILITIES, ["juggling"]),
        (ABILITIES, "yes"),
        (SOME, {"amount": "1.00"}),
        (MONEY, "120"),
        (MONEY, {"amount": "much"}),
        (MONEY, {"amount": "100.00", "period": "week"}),
        (WAGES, {"amount": "100.00"}),
        (NUMBER, "99"),
        (NUMBER, ["3"]),
        (DAY, "yesterday"),
        (POSTCODE, "nowhere"),
        (SURE, "unknown"),
    ],
)
def test_an_answer_to_what_the_question_once_was_does_not_fit(question: Question, value: Value) -> None:
    assert not fits(question, value)


@pytest.mark.parametrize("typed", ["200pw", "£200 a week", "200 pw", "200/wk", "200 per week.", "£200 yr wythnos"])
@pytest.mark.parametrize("chosen", ["", "week"])
def test_how_often_may_stand_beside_the_amount(typed: str, chosen: str) -> None:
    assert read(WAGES, said(("amount", typed), ("period", chosen))) == {"amount": "200.00", "period": "week"}
    assert read(WEEKLY, said(("amount", typed))) == {"amount": "200.00", "period": "week"}


@pytest.mark.parametrize("typed", ["866.67 per month", "£866.67 a month", "866.67pcm", "866.67 y mis"])
def test_a_month_may_stand_beside_the_amount_too(typed: str) -> None:
    assert read(WAGES, said(("amount", typed))) == {"amount": "866.67", "period": "month"}


@pytest.mark.parametrize("typed", ["200 a week", "200 a year"])
def test_how_often_in_the_box_must_not_contradict_the_choice_nor_leave_it(typed: str) -> None:
    field, text = problem(WAGES, ("amount", typed), ("period", "month"))
    assert (field, text.split(".")[0]) == ("period", "The box and “How often?” do not say the same")


@pytest.mark.parametrize("question", [MONEY, WEEKLY])
def test_a_month_is_no_answer_where_it_cannot_be_chosen(question: Question) -> None:
    assert problem(question, ("amount", "200 a month")) == ("amount", "Enter an amount in pounds, such as 120.50")


@pytest.mark.parametrize("typed", ["200-300", "£200 – £300", "200 to 300", "200 i 300", "200-300 pw"])
def test_the_least_and_the_most_may_stand_in_one_box(typed: str) -> None:
    found = {"amount": "200.00", "up_to": "300.00", "period": "week"}
    assert read(WAGES, said(("amount", typed), ("period", "week"))) == found


def test_a_range_the_wrong_way_round_is_a_problem() -> None:
    assert problem(MONEY, ("amount", "300-200"))[0] == "up_to"


@pytest.mark.parametrize("typed", ["200-", "-300", "200 to", "100-200-300", "to 300"])
def test_half_a_range_is_no_amount(typed: str) -> None:
    assert problem(MONEY, ("amount", typed))[0] == "amount"


@pytest.mark.parametrize(("year", "is_past"), [("2025", True), ("2026", True), ("2027", False)])
def test_a_day_that_lies_behind_us_cannot_be_still_to_come(year: str, is_past: bool) -> None:
    fields = said(("day", "22"), ("month", "11"), ("year", year))
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=UTC), tick=False):
        assert read(DAY, fields) == f"{year}-11-22"
        if is_past:
            assert read(PAST, fields) == f"{year}-11-22"
        else:
            assert problem(PAST, *fields.items())[1].startswith("That day is still to come.")


def test_just_after_midnight_in_summer_today_is_not_still_to_come() -> None:
    with time_machine.travel(datetime(2026, 6, 30, 23, 30, tzinfo=UTC), tick=False):
        assert read(PAST, said(("day", "1"), ("month", "7"), ("year", "2026"))) == "2026-07-01"
