from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web import words
from app.web.i18n import ngettext
from app.web.languages import WELSH, speaking

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2026, 11, 22), "less than a month ago"),
        (date(2026, 10, 23), "less than a month ago"),
        (date(2026, 10, 22), "1 month ago"),
        (date(2025, 11, 23), "11 months ago"),
        (date(2025, 11, 22), "1 year ago"),
        (date(2021, 11, 23), "4 years ago"),
        (date(2026, 12, 1), ""),
    ],
)
def test_ages_are_rounded_down(day: date, shown: str) -> None:
    assert words.ago(day, TODAY) == shown


def test_dates_are_in_words() -> None:
    assert words.in_words(date(2021, 3, 2)) == "2 March 2021"


def test_a_judgement_is_old_after_three_years() -> None:
    assert words.is_old(date(2023, 11, 22), TODAY)
    assert not words.is_old(date(2023, 11, 23), TODAY)


@pytest.mark.parametrize(
    ("distance", "shown"),
    [
        (0.04, "less than 0.1 miles away"),
        (0.96, "1 mile away"),
        (1.04, "1 mile away"),
        (9.96, "10 miles away"),
        (12.6, "13 miles away"),
    ],
)
def test_distances_are_as_fine_as_people_need(distance: float, shown: str) -> None:
    assert words.miles(distance) == shown


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("01134960123", "0113 496 0123"),
        ("02079460123", "020 7946 0123"),
        ("01514960123", "0151 496 0123"),
        ("01423503162", "01423 503162"),
        ("03000616161", "0300 061 6161"),
        ("08457304030", "0845 730 4030"),
        ("07700900123", "07700 900123"),
        ("+44 113 496 0123", "+44 113 496 0123"),
        ("01134960123 ext 4", "01134960123 ext 4"),
    ],
)
def test_phone_numbers_are_grouped_as_people_say_them(phone: str, shown: str) -> None:
    assert words.phone_in_groups(phone) == shown


@given(st.from_regex(r"0[1-9][0-9]{8,9}", fullmatch=True))
def test_grouping_loses_no_digit(phone: str) -> None:
    assert words.phone_in_groups(phone).replace(" ", "") == phone


def test_a_phone_link_holds_nothing_but_the_number() -> None:
    assert words.phone_link("(0113) 496-0123") == "tel:01134960123"
    assert words.phone_link("0113 496 0123 x45") == "tel:01134960123"


@pytest.mark.parametrize(("items", "shown"), [([], ""), (["a"], "a"), (["a", "b", "c"], "a, b and c")])
def test_lists_read_as_a_sentence(items: list[str], shown: str) -> None:
    assert words.list_in_words(items) == shown


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 7, 1), date(2026, 9, 30), "July to September 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "February 2026"),
        (date(2025, 10, 1), date(2026, 3, 31), "1 October 2025 to 31 March 2026"),
        (date(2026, 7, 2), date(2026, 9, 30), "2 July 2026 to 30 September 2026"),
        (date(2026, 7, 1), date(2026, 9, 29), "1 July 2026 to 29 September 2026"),
    ],
)
def test_whole_months_are_a_period_without_days(first: date, last: date, said: str) -> None:
    assert words.period(first, last) == said


def test_dates_and_months_are_welsh_in_welsh() -> None:
    with speaking(WELSH):
        assert words.in_words(date(2021, 3, 2)) == "2 Mawrth 2021"
        assert words.month(date(2021, 2, 2)) == "Chwefror"
        assert words.period(date(2026, 2, 1), date(2026, 2, 28)) == "Chwefror 2026"
    assert words.in_words(date(2021, 3, 2)) == "2 March 2021"


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        (["a"], "a"),
        (["te", "llaeth"], "te a llaeth"),
        (["a", "b", "afal"], "a, b ac afal"),
        (["x", "Ŵy"], "x ac Ŵy"),
        (["te", "coffi"], "te a choffi"),
        (["plant", "pobl hŷn"], "plant a phobl hŷn"),
        (["a", "chwech"], "a a chwech"),
        (["Leeds", "Poole"], "Leeds a Poole"),
    ],
)
def test_lists_read_as_a_sentence_in_welsh(items: list[str], shown: str) -> None:
    with speaking(WELSH):
        assert words.list_in_words(items) == shown


@pytest.mark.parametrize(
    ("beds", "shown"), [(0, "0 gwely"), (1, "1 gwely"), (2, "2 wely"), (3, "3 gwely"), (6, "6 gwely"), (40, "40 gwely")]
)
def test_a_welsh_number_changes_the_word_behind_it(beds: int, shown: str) -> None:
    with speaking(WELSH):
        assert ngettext("%(num)s bed", "%(num)s beds", beds) == shown


def test_thousands_are_parted() -> None:
    assert words.number(57_188) == "57,188"
    with speaking(WELSH):
        assert words.number(57_188) == "57,188"


@pytest.mark.parametrize(
    ("said", "english", "welsh"), [("Good", "Good", "Da"), ("Some new word", *["Some new word"] * 2)]
)
def test_the_regulators_fixed_words_are_translated_and_no_other(said: str, english: str, welsh: str) -> None:
    assert words.as_published(said) == english
    with speaking(WELSH):
        assert words.as_published(said) == welsh
