import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.web.pseudo import PseudoTranslations, pseudo


@pytest.mark.parametrize(
    "kept",
    [
        "%(num)s",
        "%(total)d",
        "%%",
        "<strong>",
        "</a>",
        '<a href="/find-care">',
        "&nbsp;",
        "https://www.gov.uk/x",
        "{name}",
    ],
)
def test_values_and_markup_stay_as_they_are(kept: str) -> None:
    assert kept in pseudo(f"before {kept} after")


def test_no_letter_of_the_text_is_left() -> None:
    assert not re.search("[A-Za-z]", pseudo("The quick brown fox jumps over the lazy dog. THE END"))


def test_two_texts_stay_two() -> None:
    assert pseudo("Find care") != pseudo("Find cars")


def test_figures_stay_readable() -> None:
    assert "0113 496 0000" in pseudo("Call 0113 496 0000 now")


def test_one_and_many_are_told_apart() -> None:
    catalogue = PseudoTranslations()
    assert catalogue.ngettext("one bed", "many beds", 1) == pseudo("one bed")
    assert catalogue.ngettext("one bed", "many beds", 2) == pseudo("many beds")


@given(st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(pseudo(text)) == len(text)
