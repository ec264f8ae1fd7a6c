"""Services, needs, places and names told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.understanding import Reader, tokenise
from tests.unit.understanding.worlds import (
    SmallCountry,
    bands_of,
    everyday_lexicon,
    kinds_of,
    left_of,
    place_of,
    read,
)


@pytest.mark.parametrize(
    ("text", "place", "kinds", "bands"),
    [
        ("dementia nursing home in leeds", "leeds", {"nursing-home"}, {"dementia"}),
        ("leeds dementia nursing home", "leeds", {"nursing-home"}, {"dementia"}),
        ("home for my mum with alzheimers", None, {"care-homes"}, {"dementia"}),
        ("care home for dad near York", "york", {"care-homes"}, set()),
        ("carers at home in Milton Keynes", "milton keynes", {"home-care"}, set()),
        ("live-in care, St. Albans", "st albans", {"home-care"}, set()),
        ("EMI nursing bath", "bath", {"nursing-home"}, {"dementia"}),
        ("kent", "kent", set(), set()),
    ],
)
def test_wishes_are_understood(text: str, place: str | None, kinds: set[str], bands: set[str]) -> None:
    reading = read(text)
    assert (place_of(reading), kinds_of(reading), bands_of(reading)) == (place, kinds, bands)
    assert left_of(reading) == ""


def test_a_name_that_begins_with_a_town_is_a_name() -> None:
    reading = read("York House")
    assert (reading.is_name, place_of(reading), left_of(reading)) == (True, None, "york house")


def test_words_beside_a_town_that_stand_in_names_are_no_place() -> None:
    reading = read("leeds road care home")
    assert place_of(reading) is None
    assert left_of(reading) == "leeds road"
    assert kinds_of(reading) == {"care-homes"}


def test_a_name_before_a_town_is_looked_for_near_it() -> None:
    reading = read("york house leeds")
    assert (reading.is_name, place_of(reading), left_of(reading)) == (True, "leeds", "york house")


def test_a_name_after_a_town_is_looked_for_near_it() -> None:
    reading = read("leeds, oakwood care home")
    assert (reading.is_name, place_of(reading), left_of(reading)) == (True, "leeds", "oakwood care home")


def test_a_name_keeps_the_kind_of_care_in_it() -> None:
    assert kinds_of(read("oakwood care home")) == {"care-homes"}


def test_a_village_whose_name_many_homes_bear_is_a_name() -> None:
    reading = read("oakwood")
    assert (place_of(reading), left_of(reading)) == (None, "oakwood")


def test_after_in_it_is_a_place_all_the_same() -> None:
    reading = read("care home in oakwood")
    assert (place_of(reading), left_of(reading)) == ("oakwood", "")


def test_of_two_towns_the_one_after_in_is_meant() -> None:
    reading = read("bath company in leeds")
    assert (place_of(reading), left_of(reading)) == ("leeds", "bath company")


def test_a_town_and_its_council_are_one_place() -> None:
    for text in ("newport isle of wight", "nursing home in Newport, Isle of Wight"):
        reading = read(text)
        assert place_of(reading) == "newport"
        assert reading.area and reading.words(reading.area) == "isle of wight"
        assert left_of(reading) == ""


@pytest.mark.parametrize(
    "text", ["leeds city council", "care home in the area of Leeds Council", "kent county council"]
)
def test_a_council_is_told_from_its_town(text: str) -> None:
    reading = read(text)
    assert reading.as_council
    assert left_of(reading) == ""


def test_a_rating_counts_beside_a_place_or_care() -> None:
    for text in ("good care homes", "leeds good", "good homes"):
        assert [meaning.ratings for _, meaning in read(text).meanings if meaning.ratings] == [("outstanding", "good")]


def test_a_rating_word_in_a_name_is_a_name() -> None:
    reading = read("the good shepherd")
    assert reading.is_name
    assert left_of(reading) == "the good shepherd"
    assert not any(meaning.ratings for _, meaning in reading.meanings)


def test_a_lone_word_that_could_be_a_rating_is_a_word() -> None:
    assert left_of(read("outstanding")) == "outstanding"


def test_a_distance_in_words_is_understood() -> None:
    reading = read("nursing home within 5 miles of leeds")
    assert (reading.miles, place_of(reading), left_of(reading)) == (5, "leeds", "")


@pytest.mark.parametrize("text", ["care home near me", "cheap care near me"])
def test_notices_are_not_words_to_search_for(text: str) -> None:
    reading = read(text)
    assert any(meaning.notice for _, meaning in reading.meanings)
    assert left_of(reading) == ""


def test_a_name_of_nothing_but_small_words_is_a_name() -> None:
    assert left_of(read("time for you")) == "time for you"
    assert left_of(read("find me some care")) == ""


def test_ages_and_hours_are_no_words_to_search_for() -> None:
    assert left_of(read("24 hour care for my 85 year old nan in leeds")) == ""


def test_legal_forms_and_polite_words_are_skipped() -> None:
    assert left_of(read("please find me York House Limited")) == "york house"


def test_no_place_is_looked_for_where_none_is_wanted() -> None:
    reading = Reader(everyday_lexicon(), SmallCountry()).read(tokenise("nursing home leeds"), places=False)
    assert (place_of(reading), left_of(reading)) == (None, "leeds")


def test_nothing_is_read_from_nothing() -> None:
    reading = read("")
    assert (reading.meanings, reading.place, reading.left) == ((), None, ())


_WORDS = (
    "leeds york house road oakwood care home homes nursing dementia in near the of good best council city newport "
    "isle wight milton keynes 5 miles within cheap me for my mum zzz"
)
vocabulary = st.sampled_from(_WORDS.split(" "))


@given(st.lists(vocabulary, max_size=9).map(" ".join))
def test_no_word_is_used_twice(text: str) -> None:
    reading = read(text)
    used = [n for span, _ in reading.meanings for n in range(span.start, span.end)] if not reading.is_name else []
    used += list(reading.left)
    if reading.place_with:
        used += range(reading.place_with.start, reading.place_with.end)
    assert len(used) == len(set(used))
    assert all(0 <= n < len(reading.tokens) for n in used)


@given(st.text(max_size=120))
def test_no_text_is_an_error(text: str) -> None:
    assert read(text).left is not None
