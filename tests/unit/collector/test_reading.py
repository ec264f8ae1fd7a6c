"""From a form to what a person said."""

from datetime import date

import pytest
import time_machine

from app.collector.reading import Errors, Problem, months_offered, read_said, written
from app.domain.feedback.question import Answer, Aspect, Relation
from app.domain.feedback.said import Said

GIVEN = {
    "answer": "poor",
    "text": "Lunch was cold.",
    "relation": "friend",
    "month": "2026-09",
    "aspect-food": "very-poor",
}


def said(**changes: str) -> Said:
    read = read_said(GIVEN | changes)
    assert isinstance(read, Said)
    return read


def errors(**changes: str) -> Errors:
    read = read_said(GIVEN | changes)
    assert isinstance(read, tuple)
    return read


@pytest.fixture(autouse=True)
def _november() -> object:
    with time_machine.travel("2026-11-24", tick=False):
        yield


def test_all_that_was_filled_in_is_read() -> None:
    wanted = Said(
        Answer.POOR,
        "Lunch was cold.",
        Relation.FRIEND,
        date(2026, 9, 1),
        {Aspect.FOOD: Answer.VERY_POOR},
        is_under_16=False,
    )
    assert said() == wanted


def test_only_the_answer_is_asked_for() -> None:
    assert read_said({"answer": "dont-know"}) == Said(Answer.DONT_KNOW, "", Relation.UNSAID)


@pytest.mark.parametrize("answer", ["", "excellent", "VERY-GOOD"])
def test_without_one_of_the_six_answers_the_first_of_them_is_pointed_at(answer: str) -> None:
    assert [each.field for each in errors(answer=answer)] == ["answer-very-good"]


def test_four_thousand_letters_fit_whatever_they_are_made_of() -> None:
    assert len(said(text="🙂" * 4_000).text) == 4_000


def test_too_many_letters_are_counted() -> None:
    found = errors(text="x" * 4_017)
    assert found == (Problem("text", "Your text is 17 letters too long. Nothing of it is lost: make it shorter here"),)


def test_both_problems_are_told_at_once() -> None:
    assert [each.field for each in errors(answer="", text="x" * 4_001)] == ["answer-very-good", "text"]


def test_the_end_of_a_line_counts_as_one_letter() -> None:
    assert written({"text": "One.\r\nTwo.\r\n"}) == "One.\nTwo."


def test_what_no_database_can_hold_is_left_out() -> None:
    assert written({"text": "a\x00b\x1bc\td"}) == "abc\td"


def test_a_month_is_this_one_or_one_of_the_two_years_before() -> None:
    offered = months_offered(date(2026, 11, 24))
    assert (offered[0], offered[-1], len(offered)) == (date(2026, 11, 1), date(2024, 11, 1), 25)


@pytest.mark.parametrize("month", ["2026-12", "2024-10", "2026-13", "0000-01", "soon", ""])
def test_any_other_month_is_not_known(month: str) -> None:
    assert said(month=month).experienced_in is None


def test_an_answer_to_an_aspect_that_is_none_of_ours_is_left_out() -> None:
    assert said(**{"aspect-food": "yummy", "aspect-parking": "poor"}).aspects == {}


def test_what_nobody_sees_hides_no_name_and_turns_no_words_round() -> None:
    assert written({"text": "nurse Sa\u200brah \u202ehtimS\u202c, 07\u2060700"}) == "nurse Sarah htimS, 07700"


def test_letters_that_other_scripts_and_pictures_need_stay() -> None:
    text = "می\u200cخواهم 👩\u200d👧 \N{BLACK SQUARE}"
    assert written({"text": text}) == text


def test_joiners_that_part_a_word_for_the_checks_go() -> None:
    assert written({"text": "Sa\u200cr\u200da\ufe0fh"}) == "Sarah"


def test_accents_are_kept_and_piles_of_them_are_not() -> None:
    assert written({"text": "Sia\u0302n, tŷ"}) == "Siân, tŷ"
    assert len(written({"text": "n" + "\u0335" * 3_000 + "o"})) == 5
