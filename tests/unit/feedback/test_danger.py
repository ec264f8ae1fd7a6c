from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from app.domain.feedback.danger import Danger, danger_in
from app.domain.feedback.question import Answer, Aspect


@dataclass
class Told:
    answer: Answer = Answer.GOOD
    aspects: Mapping[Aspect, Answer] = field(default_factory=dict)
    is_under_16: bool = False


@pytest.mark.parametrize(
    ("text", "dangers"),
    [
        ("She is not breathing", {Danger.LIFE, Danger.HARM}),
        ("Dw i eisiau marw", {Danger.LIFE, Danger.HARM}),
        ("He had bruises", {Danger.HARM}),
        ("Mum was left unwashed", {Danger.HARM}),
        ("They never wash her and she smells of urine", {Danger.HARM}),
        ("I rang the bell and nobody came", {Danger.HARM}),
        ("They forgot to give him his tablets", {Danger.HARM}),
        ("Roedd Mam heb ei golchi", {Danger.HARM}),
        ("Nobody came late and she was washed every day", set()),
        ("Roedd hi’n gorwedd ar y llawr", {Danger.HARM}),
        ("They will take it out on her", {Danger.FEAR}),
        ("I am afraid what they do if I speak up", {Danger.FEAR}),
        ("Mae gen i ofn cwyno", {Danger.FEAR}),
        ("Mae arna i ofn beth wnân nhw", {Danger.FEAR}),
        ("He was hit and we are afraid to complain", {Danger.HARM, Danger.FEAR}),
        ("Nobody shouts, no bruises, good food", set()),
        ("Bwyd da a staff caredig", set()),
        ("", set()),
    ],
)
def test_words_tell_of_danger(text: str, dangers: set[Danger]) -> None:
    assert danger_in(Told(), text) == dangers


def test_the_worst_answers_on_dignity_tell_of_harm_without_a_word() -> None:
    assert danger_in(Told(Answer.VERY_POOR, {Aspect.DIGNITY: Answer.VERY_POOR}), "") == {Danger.HARM}


def test_a_bad_answer_alone_tells_of_none() -> None:
    assert danger_in(Told(Answer.VERY_POOR, {Aspect.FOOD: Answer.VERY_POOR}), "") == set()


def test_a_child_is_offered_help_of_their_own() -> None:
    assert danger_in(Told(is_under_16=True), "Nan is fine") == {Danger.CHILD}
