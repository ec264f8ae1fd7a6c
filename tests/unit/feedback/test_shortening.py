import pytest

from app.domain.feedback.shortening import is_less_of

SAID = "My mother Ann was washed by Mister Quince, and he never hurried."


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "",
        "My mother was washed, and he never hurried.",
        "My mother […] was washed by [a member of staff], and he never hurried.",
        "MY MOTHER was washed",
    ],
)
def test_less_is_their_own_words(text: str) -> None:
    assert is_less_of(text, SAID)


@pytest.mark.parametrize(
    "text",
    [
        "My mother Ann was washed by Mister Quince, and he never ever hurried.",
        "Mister Quince was washed by my mother.",
        "My mother was washed by staff.",
        "Ann Ann",
        "Ein mam",
    ],
)
def test_other_words_and_another_order_are_not(text: str) -> None:
    assert not is_less_of(text, SAID)


def test_letters_of_welsh_and_of_other_scripts_count_as_words() -> None:
    assert is_less_of("Mae’r tŷ’n lân", "Mae’r tŷ’n lân iawn")
    assert not is_less_of("我很高兴", "Very good")
