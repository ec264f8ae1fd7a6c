"""The list of everyday words is data: what it says must exist."""

import pytest

from app.domain.criteria import KIND_SLUGS, RATING_SLUGS
from app.domain.text import key
from app.domain.understanding import Lexicon
from app.domain.vocabularies import BAND_BITS
from tests.unit.understanding.worlds import everyday_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return everyday_lexicon()


def test_every_slug_exists(lexicon: Lexicon) -> None:
    for phrase, meaning in lexicon.phrases.items():
        assert set(meaning.kinds) <= set(KIND_SLUGS), phrase
        assert set(meaning.bands) <= set(BAND_BITS), phrase
        assert set(meaning.ratings) <= set(RATING_SLUGS), phrase


def test_every_phrase_is_written_as_it_is_compared(lexicon: Lexicon) -> None:
    assert [phrase for phrase in lexicon.phrases if key(" ".join(phrase)) != " ".join(phrase)] == []


def test_every_phrase_means_something(lexicon: Lexicon) -> None:
    for phrase, meaning in lexicon.phrases.items():
        assert meaning.kinds or meaning.bands or meaning.ratings or meaning.sort or meaning.notice, phrase
        assert meaning.meant or meaning.notice, phrase


def test_every_band_and_each_group_of_care_has_an_everyday_word(lexicon: Lexicon) -> None:
    assert {slug for meaning in lexicon.phrases.values() for slug in meaning.bands} == set(BAND_BITS) - {"everyone"}


def test_no_word_is_read_as_yes_or_no(lexicon: Lexicon) -> None:
    assert all(isinstance(word, str) for word in (*lexicon.fillers, *lexicon.words))
    assert {"on", "no"} <= lexicon.fillers


def test_the_longest_phrase_wins(lexicon: Lexicon) -> None:
    found = lexicon.find(["emi", "nursing", "home"])
    assert [(start, end) for start, end, _ in found] == [(0, 3)]


def test_phrases_do_not_overlap(lexicon: Lexicon) -> None:
    found = lexicon.find(["dementia", "care", "home", "care", "nursing", "home"])
    positions = [n for start, end, _ in found for n in range(start, end)]
    assert len(positions) == len(set(positions))


@pytest.mark.parametrize(
    ("words", "kinds", "bands"),
    [
        ("nursing home", {"nursing-home"}, set()),
        ("emi", {"care-homes"}, {"dementia"}),
        ("emi nursing", {"nursing-home"}, {"dementia"}),
        ("respite", {"care-homes"}, set()),
        ("carers at home", {"home-care"}, set()),
        ("old folks home", {"care-homes"}, {"older-people"}),
        ("old peoples home", {"care-homes"}, {"older-people"}),
        ("rest home", {"residential-home"}, set()),
        ("residential care", {"residential-home"}, set()),
        ("sheltered housing", {"extra-care"}, set()),
        ("live in care", {"home-care"}, set()),
        ("home help", {"home-care"}, set()),
        ("alzheimers", set(), {"dementia"}),
        ("autism", set(), {"learning-disabilities"}),
        ("learning difficulties", set(), {"learning-disabilities"}),
        ("mental health", set(), {"mental-health"}),
        ("stroke", set(), {"physical-disability"}),
        ("hospice", {"end-of-life"}, set()),
        ("end of life care", {"end-of-life"}, set()),
        ("palliative care at home", {"hospice", "hospice-at-home"}, set()),
        ("rehab", {"rehabilitation"}, set()),
        ("gp", {"doctors-consultation", "doctors-treatment"}, set()),
        ("dentist", {"dentist"}, set()),
        ("home for the blind", {"care-homes"}, {"sensory-impairment"}),
        ("autism home", {"care-homes"}, {"learning-disabilities"}),
        ("dementia nursing home", {"nursing-home"}, {"dementia"}),
        ("dementia home care", {"home-care"}, {"dementia"}),
    ],
)
def test_everyday_words_are_known(lexicon: Lexicon, words: str, kinds: set[str], bands: set[str]) -> None:
    found = lexicon.find(words.split())
    assert {slug for _, _, meaning in found for slug in meaning.kinds} == kinds
    assert {slug for _, _, meaning in found for slug in meaning.bands} == bands
    assert sum(end - start for start, end, _ in found) == len(words.split())
