"""Whose numbers a page tells is said before the first of them."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from app.guidance.rendering import render
from tests.unit.guidance import tiny

SUMS = "Both.\n\n::: england\nFirst.\n:::\n\nBoth.\n\n::: england\n{figure eng.limit}\n:::\n\n::: wales\nW\n:::\n"
MONEY_IN_WALES = "::: england\nE\n:::\n\n::: wales\n{figure wal.week}\n:::\n"
TIME = "::: england\n{figure eng.wait}\n\n{figure eng.wait}\n:::\n\n::: wales\nW\n:::\n"
COUNT = "::: england\n{figure eng.count}\n:::\n\n::: wales\nW\n:::\n"
UNKNOWN = "::: england\n{figure eng.nothing}\n:::\n\n::: wales\nW\n:::\n"
FOR_ALL = "{figure eng.limit}\n\n::: england\nE\n:::\n\n::: wales\nW\n:::\n"


def page_of(folder: Path, body: str, nation: str, **head: str) -> BeautifulSoup:
    guide = tiny.guide_of(folder, body + tiny.NEXT, **head)
    return BeautifulSoup(render(guide, nation=nation, language="en", day=tiny.DAY).html, "lxml")


def said_in(page: BeautifulSoup) -> list[str]:
    return [" ".join(note.text.split()) for note in page.select(".care-whose")]


@pytest.mark.parametrize(
    ("body", "nation", "says"),
    [
        (SUMS, "england", "These sums are for England. In Wales they differ. Read the page for Wales."),
        (MONEY_IN_WALES, "wales", "These sums are for Wales. In England they differ. Read the page for England."),
        (TIME, "england", "These rules are for England. In Wales they may differ. Read the page for Wales."),
    ],
)
def test_whose_numbers_they_are_is_said_once(tmp_path: Path, body: str, nation: str, says: str) -> None:
    (note,) = said_in(page_of(tmp_path, body, nation))
    assert note == f"{says} Not sure? Enter a postcode."


@pytest.mark.parametrize(
    ("body", "nation"),
    [(SUMS, "wales"), (SUMS, "both"), (MONEY_IN_WALES, "england"), (COUNT, "england"), (UNKNOWN, "england")],
)
def test_nothing_is_said_where_no_number_is_one_nations_alone(tmp_path: Path, body: str, nation: str) -> None:
    assert said_in(page_of(tmp_path, body, nation)) == []


def test_a_number_for_all_is_nobodys(tmp_path: Path) -> None:
    assert said_in(page_of(tmp_path, FOR_ALL, "england")) == []


def test_a_page_of_one_nation_has_no_other_to_read(tmp_path: Path) -> None:
    body = "::: england\n{figure eng.limit}\n:::\n"
    assert said_in(page_of(tmp_path, body, "england", jurisdictions="[england]")) == []


def test_it_stands_right_before_the_first_number(tmp_path: Path) -> None:
    parts = [part.text for part in page_of(tmp_path, SUMS, "england").select("p")]
    assert parts[:3] == ["Both.", "First.", "Both."]
    assert parts[3].startswith("These sums") and parts[4] == "£23,250"


@pytest.mark.parametrize(
    ("language", "links"),
    [
        ("en", ["/guides/tiny/wales", "/guides/tiny/my-nation"]),
        ("cy", ["/cy/guides/tiny", "/cy/guides/tiny/my-nation"]),
    ],
)
def test_it_leads_to_the_other_nation_and_to_the_postcode(tmp_path: Path, language: str, links: list[str]) -> None:
    guide = tiny.guide_of(tmp_path, SUMS + tiny.NEXT)
    page = BeautifulSoup(render(guide, nation="england", language=language, day=tiny.DAY).html, "lxml")
    assert [link["href"] for link in page.select(".care-whose a")] == links
