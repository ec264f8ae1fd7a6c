"""A word of the glossary is explained where a page uses it first."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from app.guidance.rendering import render
from tests.unit.guidance import tiny


def text(folder: Path, body: str, **head: str) -> str:
    guide = tiny.guide_of(folder, body + "\n\n::: next\n- Go\n:::\n", **head)
    page = render(guide, nation="both", language="en", day=tiny.DAY)
    return " ".join(BeautifulSoup(page.html, "lxml").get_text().split())


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("Your capital. More capital.", "Your capital (savings and property). More capital."),
        ("Capital counts.", "Capital (savings and property) counts."),
        ("A needs assessment is free.", "A needs assessment (a talk about needs) is free."),
        ("Needs\nassessments differ.", "Needs assessments (a talk about needs) differ."),
        ("*capital* counts", "capital (savings and property) counts"),
        (
            "A needs assessment, then an assessment.",
            "A needs assessment (a talk about needs), then an assessment (a look at something).",
        ),
        ("- one capital\n- two", "one capital (savings and property) two"),
    ],
)
def test_the_first_use_is_explained_the_longest_term_first(tmp_path: Path, body: str, shown: str) -> None:
    assert text(tmp_path, body) == shown


@pytest.mark.parametrize(
    "body",
    [
        "The capitals are far.",
        "A decapital-like word, non-capital.",
        "The capital’s end. The capital's end.",
        "[your capital](guide:other)",
        "**[your capital](guide:other)**",
        "## Your capital",
        "::: say\nMy capital.\n:::",
        "::: urgent\nMy capital.\n:::",
        "Say “my capital is gone”.",
    ],
)
def test_not_in_links_headings_cards_to_say_quotes_nor_inside_words(tmp_path: Path, body: str) -> None:
    assert "(savings" not in text(tmp_path, body)


def test_a_use_that_is_not_explained_leaves_it_to_the_next(tmp_path: Path) -> None:
    shown = text(tmp_path, "## Capital\n\n[capital](guide:other), “capital” and capital and capital")
    assert shown == "Capital capital, “capital” and capital (savings and property) and capital"


def test_a_longer_term_that_is_known_does_not_count_as_the_shorter_one(tmp_path: Path) -> None:
    shown = text(tmp_path, "A needs assessment. A needs assessment. An assessment.")
    assert shown.endswith("A needs assessment. An assessment (a look at something).")


def test_what_a_guide_explains_itself_is_left_to_it(tmp_path: Path) -> None:
    assert text(tmp_path, "Your capital is a top-up.", explains="[capital]") == (
        "Your capital is a top-up (extra money for a home)."
    )


def test_either_apostrophe_will_do(tmp_path: Path) -> None:
    assert "(who looks after someone)" in text(tmp_path, "A carer's right")
    assert "(who looks after someone)" in text(tmp_path, "A carer’s right")


def test_side_by_side_a_term_is_explained_once(tmp_path: Path) -> None:
    body = "::: england\nYour capital.\n:::\n\n::: wales\nYour capital.\n:::"
    assert text(tmp_path, body).count("(savings and property)") == 1


def test_an_explanation_is_marked_as_what_it_is(tmp_path: Path) -> None:
    guide = tiny.guide_of(tmp_path, tiny.TWO_NATIONS)
    page = render(guide, nation="england", language="en", day=tiny.DAY)
    marked = [tag.text for tag in BeautifulSoup(page.html, "lxml").select("span.care-gloss")]
    assert marked == ["(savings and property)", "(a talk about needs)", "(extra money for a home)"]
    assert [term.slug for term in page.terms] == ["capital", "needs-assessment", "top-up"]
