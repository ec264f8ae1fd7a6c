"""No language falls behind: every text has its words in every language, with the same values, tags and numbers."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog

from tools import words

ROOT = Path(__file__).resolve().parents[2]


@cache
def english() -> Catalog:
    return words.collect()


@pytest.mark.parametrize("language", words.languages())
def test_no_language_falls_behind(language: str) -> None:
    found = words.faults(english(), words.read(language))
    assert not found, "\n  ".join([f"{len(found)} texts to mend in {words.po_file(language)}:", *found])


def test_there_is_a_language_to_look_at() -> None:
    assert words.languages() == ["cy"]


def test_welsh_has_its_six_forms() -> None:
    assert words.read("cy").num_plurals == 6


@pytest.mark.parametrize(
    "text",
    [
        "Find care",  # a presenter
        "Skip to main content",  # a template
        "Home care",  # a fixed list
        "A room, meals and personal care in a care home.",  # a file that people edit
        "Call the office of the council",  # nowhere
    ],
)
def test_texts_are_found_wherever_they_stand(text: str) -> None:
    assert (english().get(text) is None) == (text == "Call the office of the council")


def catalog(source: str | tuple[str, str], said: str | tuple[str, ...], *, fuzzy: bool = False) -> list[str]:
    """What the guard says of one text and its translation."""
    asked, given = Catalog(), Catalog(locale="cy")
    asked.add(source)
    given.add(source, said, flags=["fuzzy"] if fuzzy else [])
    return words.faults(asked, given)


FAULTY = {
    "no words": (("Find care", ""), "has no words yet"),
    "one form short": ((("%(num)s bed", "%(num)s beds"), ("%(num)s gwely",) * 5 + ("",)), "has no words yet"),
    "a value lost": (("Near %(place)s", "Ger"), "values differ"),
    "a value misspelt": (("Near %(place)s", "Ger %(lle)s"), "values differ"),
    "what a question is about lost": (("How much is {about}?", "Faint yw hyn?"), "values differ"),
    "a tag lost": (("Call <a>us</a>", "Ffoniwch ni"), "tags differ"),
    "another number": (("Call CQC: 03000 616161", "Ffoniwch CQC: 03000 616162"), "numbers differ"),
    "a number in words": (("Ring 999", "Ffoniwch naw naw naw"), "numbers differ"),
    "another address": (("See https://a.example/x", "Gweler https://a.example/y"), "addresses differ"),
    "a value lost in one form": (
        (("%(num)s in %(town)s", "%(num)s in %(town)s"), ("%(num)s yn %(town)s",) * 5 + ("%(num)s",)),
        "values differ",
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_the_guard_finds_what_it_is_for(name: str) -> None:
    (source, said), told = FAULTY[name]
    found = catalog(source, said)
    assert found and all(told in fault for fault in found)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Find care", "Dod o hyd i ofal"),
        ("From %(a)s to %(b)s", "Tan %(b)s o %(a)s"),
        (("%(num)s bed", "%(num)s beds"), ("dim gwely", "un gwely", "dau wely") + ("%(num)s gwely",) * 3),
        ("Call 999 or 111", "Ffoniwch 111 neu 999"),
    ],
)
def test_the_guard_lets_good_words_pass(source: str | tuple[str, str], said: str | tuple[str, ...]) -> None:
    assert catalog(source, said) == []


def test_the_guard_finds_a_guess() -> None:
    assert "fuzzy" in catalog("Find care", "Gofal", fuzzy=True)[0]


def test_the_guard_finds_what_was_never_collected() -> None:
    asked = Catalog()
    asked.add("A new text")
    assert "tools.words update" in words.faults(asked, Catalog(locale="cy"))[0]


def test_words_of_an_edited_file_are_collected_by_their_keys() -> None:
    file = BytesIO(
        b"- slug: a\n  label: Of one\n  lines: [First, Second]\n  per: week\n- label: >-\n    Of two\n  least: 3\n"
    )
    found = [text for _line, _function, text, _notes in words.words_of(file, (), (), {"keys": "label lines"})]
    assert found == ["Of one", "First", "Second", "Of two"]
