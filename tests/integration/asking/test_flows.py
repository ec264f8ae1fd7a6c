"""Every check of the site: its routes ask only what has words, whatever is answered."""

import random
from pathlib import Path

import pytest

from app.asking import AnswerLine, Flow, Progress, answers_list
from app.asking.reading import fits
from app.asking.reading.choices import instead_of, options_of
from app.asking.words import Speaker, check_words
from app.domain.asking import COMMON_QUESTIONS, Answers, Kind, Question, Value, Voice, stand, wording
from app.domain.content_files import ContentError
from app.factory import FLOWS
from tests.integration.asking.a_flow import ALL, words_beside_ours

WALKS = 150
#: more questions than this nobody answers
MOST_QUESTIONS = 120
SAMPLES: dict[Kind, tuple[Value, ...]] = {
    Kind.MONEY: ({"amount": "120.00"}, {"amount": "0.00"}, {"amount": "9000.00", "up_to": "30000.00"}),
    Kind.NUMBER: ("0", "1", "2"),
    Kind.DAY: ("2026-03-14", "2020-01-31"),
    Kind.POSTCODE: ("LS14DY", "CF101EP"),
}


def some_answer(question: Question, dice: random.Random) -> Value:
    if question.allows_unknown and dice.random() < 0.15:
        return "unknown"
    if question.kind in (Kind.YES_NO, Kind.ONE_OF):
        return dice.choice((*options_of(question), *instead_of(question)))
    if question.kind in (Kind.ABILITIES, Kind.SOME_OF):
        return [each for each in question.options if dice.random() < 0.3]
    value = dice.choice(SAMPLES[question.kind])
    return {**value, "period": dice.choice(question.periods)} if isinstance(value, dict) and question.periods else value


def walk(flow: Flow, seed: int) -> dict[str, Value]:
    dice, answers = random.Random(seed), dict[str, Value]()
    while (question := stand(flow.route, answers).current) and len(answers) <= MOST_QUESTIONS:
        answers[question.id] = some_answer(question, dice)
        assert fits(question, answers[question.id]), f"{question.id} cannot be answered with {answers[question.id]}"
    return answers


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_a_route_asks_what_its_check_declares_and_comes_to_an_end(flow: Flow) -> None:
    for seed in range(WALKS):
        answers = walk(flow, seed)
        here = stand(flow.route, answers)
        assert here.current is None, f"Walk {seed} still asks after {MOST_QUESTIONS} questions"
        declared = {question.id for question in (*flow.questions[flow.words(answers)], *COMMON_QUESTIONS)}
        assert {question.id for question in here.answered} <= declared


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_every_question_and_answer_can_be_said(flow: Flow, voice: Voice) -> None:
    for folder, questions in flow.questions.items():
        for question in questions:
            speaker = Speaker(folder, voice)
            words = speaker.words(question)
            said = [speaker.say(question, text) for text in (words.title, words.short, words.why)]
            said += [speaker.option(question, each) for each in (*options_of(question), *instead_of(question))]
            said += [speaker.say(question, words.hint)] if words.hint else []
            assert all(said), f"{folder}, {question.id}: a text is empty"
            assert not any("{" in text for text in said), f"{folder}, {question.id}: {said}"


@pytest.mark.parametrize("flow", FLOWS, ids=lambda flow: flow.name)
def test_the_answers_of_a_result_can_be_said(flow: Flow) -> None:
    for seed in range(20):
        answers: Answers = walk(flow, seed)
        lines = answers_list(flow, Progress(flow.name, answers), stand(flow.route, answers))
        assert all(isinstance(line, AnswerLine) and line.short and line.answer for line in lines)


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the words, to break. Its name is new, so that nothing that was read before stands for it."""
    words_beside_ours(monkeypatch, tmp_path / "checks")
    folder = tmp_path / "checks" / "every-kind"
    broken = folder.with_name(f"broken-{tmp_path.name}")
    folder.rename(broken)
    return broken / "questions.yaml"


def faults(file: Path, old: str, new: str) -> str:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(ContentError) as error:
        check_words(file.parent.name, ALL)
    return str(error.value)


def test_whole_words_have_no_fault(ours: Path) -> None:
    check_words(ours.parent.name, ALL)


def test_a_question_without_words_is_named(ours: Path) -> None:
    assert "“setting” has no words" in faults(ours, "- id: setting", "- id: elsewhere")


def test_an_option_without_words_is_named(ours: Path) -> None:
    said = faults(ours, "    care_home: {text: In a care home}\n", "")
    assert "entry “setting”: no words for care_home" in said


def test_a_name_that_stands_for_nothing_is_named(ours: Path) -> None:
    assert "no words for “pension”" in faults(ours, "  about_from: incomes\n", "")


def test_a_misspelt_key_is_named(ours: Path) -> None:
    assert "titel" in faults(ours, "  title: Where is the care?", "  titel: Where is the care?")


def test_a_site_without_the_words_of_a_question_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.factory import read_checks

    words_beside_ours(monkeypatch, tmp_path / "checks")
    file = tmp_path / "checks" / "common" / "questions.yaml"
    file.write_text(file.read_text("utf-8").replace("- id: law_first", "- id: no_longer_asked"), "utf-8")
    wording.wording.cache_clear()
    with pytest.raises(ContentError, match="“law_first” has no words"):
        read_checks()
    wording.wording.cache_clear()
