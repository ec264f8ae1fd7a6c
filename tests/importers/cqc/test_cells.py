import pytest

from importers.cqc.cells import squeeze


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("  The  Elms\u00a0", "The Elms"),
        ("\ufeffThe\u200b Elms\u2060", "The Elms"),
        ("The\tElms\r\nHouse", "The Elms House"),
        ("The\u2028Elms\u2029", "The Elms"),
    ],
)
def test_any_white_space_is_one_space(cell: str, read: str) -> None:
    assert squeeze(cell) == read


@pytest.mark.parametrize("sign", ["\u202e", "\u202c", "\u2066", "\u200f", "\u061c"])
def test_signs_that_turn_the_direction_of_a_page_are_left_out(sign: str) -> None:
    assert squeeze(f"{sign}The {sign}Elms{sign}") == "The Elms"


@pytest.mark.parametrize("control", ["\0", "\x07", "\x1b", "\x7f", "\x9b", "\ufffe", "\udcff"])
def test_control_characters_are_left_out(control: str) -> None:
    assert squeeze(f"The E{control}lms") == "The Elms"


def test_letters_of_any_language_stay() -> None:
    for name in ("Caffè – St Anne’s", "المنزل", "家", "Ŵyl 😀"):
        assert squeeze(name) == name
