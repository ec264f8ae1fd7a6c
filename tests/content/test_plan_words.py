"""The words of the plan checker, the review checker and the list for an assessment: plain, and in short sentences."""

from collections.abc import Iterator

import pytest

from app.asking.words import check_words
from app.domain.asking import Voice, words_of
from app.guidance.checks.reading import MOST_WORDS, OLDEST_READER
from app.guidance.checks.sentences import END, Sentence, reading_age
from app.planning.flows import FLOWS
from app.planning.terms import terms_of
from tests.rules.plans.cases import CHECKS

#: of all that one check says
OLDEST_READER_OF_ALL = 9.0


def questions(check: str, voice: Voice) -> Iterator[tuple[str, str]]:
    for question in FLOWS[check].questions[check]:
        words = words_of(check, question.entry)
        yield from ((question.id, text.to(voice)) for text in (words.title, words.hint, words.why) if text)


def points(check: str, voice: Voice) -> Iterator[tuple[str, str]]:
    yield from ((name, each.says.to(voice)) for name, each in terms_of(check).items())


def texts(check: str, voice: Voice) -> list[tuple[str, str]]:
    return [*(questions if check in FLOWS else points)(check, voice)]


def sentences(text: str) -> list[Sentence]:
    return [Sentence(part, 1) for part in END.split(text)]


@pytest.mark.parametrize("check", FLOWS)
def test_every_question_and_every_choice_has_its_words(check: str) -> None:
    check_words(check, FLOWS[check].questions[check])


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("check", [*FLOWS, *CHECKS])
def test_a_child_of_eleven_can_read_every_text(check: str, voice: Voice) -> None:
    for name, text in texts(check, voice):
        age = reading_age(sentences(text))
        assert age <= OLDEST_READER + 0.05, f"{check}, {name}: a reader of {age:.1f} years: {text}"


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("check", [*FLOWS, *CHECKS])
def test_a_child_of_nine_can_read_all_of_it_together(check: str, voice: Voice) -> None:
    said = [sentence for _name, text in texts(check, voice) for sentence in sentences(text)]
    assert reading_age(said) <= OLDEST_READER_OF_ALL


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("check", [*FLOWS, *CHECKS])
def test_sentences_are_short(check: str, voice: Voice) -> None:
    for name, text in texts(check, voice):
        for sentence in sentences(text):
            assert len(sentence.words) <= MOST_WORDS["en"], f"{check}, {name}: {sentence.text}"
