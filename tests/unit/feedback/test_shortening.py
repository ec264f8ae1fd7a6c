"""What may stand in a published text: the person's own words, or fewer of them."""

import pytest

from app.domain.feedback.shortening import has_words, is_less_of, tidied

ORIGINAL = "Nurse Sarah was kind. It was NOT clean [in May]. Dw i’n hapus!"


@pytest.mark.parametrize(
    "text",
    [
        ORIGINAL,
        "Nurse […] was kind. It was NOT clean [in May]. Dw i’n hapus!",
        "Nurse […] was kind.",
        "It was NOT clean […].",
        "[…] Dw i’n hapus",
        "Nurse was kind.\n\nIt was NOT clean",
        "",
    ],
)
def test_less_is_allowed(text: str) -> None:
    assert is_less_of(text, ORIGINAL)


@pytest.mark.parametrize(
    "text",
    [
        "Nurse Sarah was unkind.",
        "It was NOT clean. Nurse Sarah was kind.",
        "Nurse Sarah was kind. Nurse Sarah was kind.",
        "Nurse Sarah was kind!!!",
        "Nurse Sarah was kind. 👎",
        "★★★★★ Nurse Sarah was kind.",
        "nurse sarah was kind.",
        "Nurse Sarah was kind. It was not clean",
        "Nurse [a liar] was kind.",
        "Nurse [[…]] was kind.",
        "Nurse Sаrah was kind.",
        "Nurse\u200b Sarah was kind.",
        "Nurse <b>Sarah</b> was kind.",
        "Nuse Sarah was kind.",
        "Mae nyrs Sarah yn hapus",
        "我很高兴",
    ],
)
def test_anything_else_is_not(text: str) -> None:
    assert not is_less_of(text, ORIGINAL)


def test_dots_of_either_kind_are_one_sign() -> None:
    assert tidied(" Nurse [...] was\r\nkind. ") == "Nurse […] was\nkind."


@pytest.mark.parametrize(
    ("text", "has"), [("Da", True), ("[…] 5", True), ("[…] . !", False), ("👍", False), ("", False)]
)
def test_a_text_without_words_holds_none(text: str, has: bool) -> None:
    assert has_words(text) is has
