"""The words of the needs check and of the carer's check in Welsh: all of them, short, and with what they hold."""

from collections.abc import Iterator

import pytest

from app.domain.asking.wording import Said
from app.guidance.checks.reading import MOST_WORDS
from app.guidance.checks.sentences import END, Sentence
from app.selfcheck.terms import terms_of
from tests.content.test_check_questions import all_texts, entries
from tests.unit.selfcheck.walks import CHECKS
from tools.words import read


@pytest.fixture(scope="module")
def welsh() -> dict[str, str]:
    return {each.id: each.string for each in read("cy") if isinstance(each.id, str)}


def texts(check: str) -> Iterator[Said]:
    for words in entries(check).values():
        yield from all_texts(words)
    for term in terms_of(check).values():
        yield from (text for text in (term.name, term.says, term.if_yes, term.if_no) if text)


@pytest.mark.parametrize("check", CHECKS)
def test_every_text_is_said_in_welsh(check: str, welsh: dict[str, str]) -> None:
    lacking = sorted({said for text in texts(check) for said in (text.you, text.they) if not welsh.get(said)})
    assert not lacking, f"{check}: no Welsh for {lacking}"


@pytest.mark.parametrize("check", CHECKS)
def test_what_differs_by_voice_in_english_differs_in_welsh(check: str, welsh: dict[str, str]) -> None:
    for text in texts(check):
        assert (welsh[text.you] == welsh[text.they]) == (text.you == text.they), f"{check}: {text.you}"


@pytest.mark.parametrize("check", CHECKS)
def test_welsh_sentences_are_short_and_name_what_they_are_about(check: str, welsh: dict[str, str]) -> None:
    for text in texts(check):
        for said in (text.you, text.they):
            lengths = [len(Sentence(part, 1).words) for part in END.split(welsh[said])]
            assert max(lengths) <= MOST_WORDS["cy"], welsh[said]
            assert ("{about}:" in welsh[said]) == ("{about}:" in said), welsh[said]
