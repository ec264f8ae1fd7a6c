import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.cqc.cells import CellError
from importers.cqc.phones import read_phone


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1424716303", "01424 716303"),
        ("01424716303", "01424 716303"),
        ("2073770990", "020 7377 0990"),
        ("7976848608", "07976 848608"),
        ("8000232020", "0800 023 2020"),
        ("(01424) 716303", "01424 716303"),
        ("+44 (0)113 496 0123", "0113 496 0123"),
        ("0113-496-0123", "0113 496 0123"),
        ("01632960123", "01632 960123"),
    ],
)
def test_a_number_is_shown_as_people_write_it(text: str, shown: str) -> None:
    assert read_phone(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "01424716303/01424716304",
        "01424716303 or 01424716304",
        "01424716303 01424716304",
        "01424716303 ext 12",
        "Tel: 01424716303 (9am-9pm)",
        "01424716303 (see also below)",
    ],
)
def test_of_several_numbers_the_first_is_taken(text: str) -> None:
    assert read_phone(text) == "01424 716303"


@pytest.mark.parametrize("text", [".", "n/a", "No telephone number available", "0", "00000000000", "-"])
def test_a_cell_that_says_there_is_none_is_empty(text: str) -> None:
    assert read_phone(text) is None


@pytest.mark.parametrize("text", ["12345", "614 716303", "0000123456", "+33 1 42 68 53 00"])
def test_a_cell_without_a_uk_number_is_an_error(text: str) -> None:
    with pytest.raises(CellError) as caught:
        read_phone(text)
    assert caught.value.code == "phone_unusable"


@given(st.integers(1_000_000_000, 1_999_999_999))
def test_the_lost_nought_is_put_back(number: int) -> None:
    shown = read_phone(str(number))
    assert shown is not None
    assert shown.replace(" ", "") == f"0{number}"


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        shown = read_phone(text)
    except CellError:
        return
    assert shown is None or shown[0].isdigit()
