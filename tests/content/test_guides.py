"""The guides as they are: `python -m app.guidance.checks` tells the same, in the same words."""

from datetime import UTC, datetime

import pytest

from app.domain.content_files import CONTENT
from app.guidance.checks import Shelf, Weight, findings, read_shelf
from app.guidance.checks.manuscript import Piece
from app.guidance.checks.reading import OLDEST_READER
from app.guidance.checks.sentences import reading_age, sentences_of, syllables_of
from tests.house.source import tell


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return read_shelf(datetime.now(UTC).date())


def test_nothing_in_the_guides_is_to_be_mended(shelf: Shelf) -> None:
    found = [finding for finding in findings(shelf) if finding.weight is Weight.FAULT]
    tell([finding.in_words(CONTENT.parent) for finding in found], "Mend these guides:")


def test_there_are_about_forty_guides_and_as_many_in_welsh(shelf: Shelf) -> None:
    for_wales = [page for page in shelf.of("en") if "wales" in page.nations]
    assert len(list(shelf.of("en"))) >= 40
    assert len(list(shelf.of("cy"))) >= len(for_wales)


def test_no_words_that_people_type_lead_to_more_than_three_guides(shelf: Shelf) -> None:
    """Else none of them is found for sure."""
    words = [word.casefold() for page in shelf.of("en") if page.guide for word in page.guide.meta.words]
    twice = {word for word in words if words.count(word) > 3}
    assert not twice, f"More than three guides share these words: {twice}"


def test_easy_read_texts_belong_to_a_guide(shelf: Shelf) -> None:
    texts = {(path.parent.name, path.stem) for path in (CONTENT / "easy_read").rglob("*.md")}
    assert texts - set(shelf.pages) == set()


@pytest.mark.parametrize(
    ("word", "sounds"), [("care", 1), ("council", 2), ("assessment", 3), ("don’t", 1), ("£23,250", 2), ("care-home", 2)]
)
def test_syllables_are_counted(word: str, sounds: int) -> None:
    assert syllables_of(word) == sounds


def test_reading_age_tells_plain_words_from_hard_ones(shelf: Shelf) -> None:
    """By hand: 13 words, 2 sentences, 14 syllables: 0.39 × 6.5 + 11.8 × 14/13 − 15.59 + 5."""
    plain = sentences_of([Piece(1, "You can ask for help. The council must look at what you need.", ())])
    assert [len(sentence.words) for sentence in plain] == [5, 8]
    assert reading_age(plain) == pytest.approx(0.39 * 6.5 + 11.8 * 14 / 13 - 15.59 + 5)
    hard = sentences_of([Piece(1, "Determination of eligibility necessitates comprehensive documentation.", ())])
    assert reading_age(plain) < OLDEST_READER < reading_age(hard)
