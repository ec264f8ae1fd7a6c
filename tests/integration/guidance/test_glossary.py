"""Terms stand in the order of the language's own alphabet."""

from app.domain.glossary import Term
from app.guidance.presenters import GlossaryPage


def page(*terms: str, written_in: str = "en", language: str = "en") -> GlossaryPage:
    known = [Term(slug=f"t{number}", term=term, means="what it means") for number, term in enumerate(terms)]
    return GlossaryPage.of(known, written_in=written_in, language=language)


def order(of: GlossaryPage) -> list[tuple[str, list[str]]]:
    return [(letter.title, [entry.term for entry in letter.entries]) for letter in of.letters]


def test_english_terms_stand_from_a_to_z() -> None:
    assert order(page("top-up", "Advocate", "capital", "access")) == [
        ("A", ["access", "Advocate"]),
        ("C", ["capital"]),
        ("T", ["top-up"]),
    ]


def test_welsh_letters_of_two_signs_are_one_letter() -> None:
    shown = order(
        page("llais", "lles", "chwaer", "cyfalaf", "ddoe", "dyled", "ôl-ofal", written_in="cy", language="cy")
    )
    assert [letter for letter, _ in shown] == ["C", "Ch", "D", "Dd", "Ll", "O"]


def test_an_explanation_is_a_sentence() -> None:
    (letter,) = page("capital").letters
    assert letter.entries[0].means == "What it means."


def test_words_in_another_language_are_marked() -> None:
    assert (page("capital").lang, page("capital", language="cy").lang) == ("", "en")
