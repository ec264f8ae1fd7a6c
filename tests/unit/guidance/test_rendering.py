"""What a page's text is made of."""

from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from app.domain.figures import Unit
from app.guidance.rendering import RenderedGuide, render
from tests.unit.guidance import tiny


def rendered(folder: Path, body: str = tiny.TWO_NATIONS, nation: str = "england", **head: str) -> RenderedGuide:
    guide = tiny.guide_of(folder, body, **head)
    return render(guide, nation=nation, language="en", day=tiny.DAY)


def soup(folder: Path, body: str = tiny.TWO_NATIONS, nation: str = "england", **head: str) -> BeautifulSoup:
    return BeautifulSoup(rendered(folder, body, nation, **head).html, "lxml")


def one(page: BeautifulSoup, selector: str) -> Tag:
    found = page.select(selector)
    assert len(found) == 1, f"{selector}: {found}"
    return found[0]


def words(tag: Tag | BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").split())


def test_a_nation_reads_its_own_law_only(tmp_path: Path) -> None:
    england, wales = words(soup(tmp_path)), words(soup(tmp_path, nation="wales"))
    assert "In England the wait" in england and "In Wales it is" not in england
    assert "In Wales it is £31.80 a week" in wales and "In England the wait" not in wales
    assert "The council looks at your capital" in england and "The council looks at your capital" in wales


def test_both_nations_stand_beside_each_other_under_their_names(tmp_path: Path) -> None:
    columns = soup(tmp_path, nation="both").select(".care-nations > section")
    assert [words(column.select("h3")[0]) for column in columns] == ["England", "Wales"]
    assert "In England the wait" in words(columns[0])
    assert "In Wales it is" in words(columns[1])


def test_side_by_side_england_stands_first_whatever_the_file_says(tmp_path: Path) -> None:
    body = "::: wales\nW\n:::\n\n::: england\nE\n:::\n" + tiny.NEXT
    page = soup(tmp_path, body, "both")
    assert [words(heading) for heading in page.select("h2")] == ["England", "Wales"]


def test_a_nation_that_alone_has_something_to_say_is_named_so(tmp_path: Path) -> None:
    page = soup(tmp_path, "Both.\n\n::: wales\nW\n:::\n\nBoth.\n\n::: england\nE\n:::\n" + tiny.NEXT, "both")
    assert [words(heading) for heading in page.select("h2")] == ["Only in Wales", "Only in England"]
    assert len(page.select(".care-nations")) == 2


@pytest.mark.parametrize("nation", ["england", "wales", "both"])
def test_headings_go_down_one_level_at_a_time(tmp_path: Path, nation: str) -> None:
    body = "::: urgent\n### At once\nCall.\n:::\n" + tiny.TWO_NATIONS
    levels = [int(tag.name[1]) for tag in soup(tmp_path, body, nation).select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 2
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), levels


def test_the_text_after_two_nations_is_no_part_of_the_second(tmp_path: Path) -> None:
    body = "## A\n\n::: england\n### E\nx\n:::\n\n::: wales\n### W\nx\n:::\n\n### After\n\ny\n\n## B\n\nz\n" + tiny.NEXT
    found = {words(tag): tag.name for tag in soup(tmp_path, body, "both").select("h2, h3, h4")}
    assert found == {"A": "h2", "England": "h3", "E": "h4", "Wales": "h3", "W": "h4", "After": "h3", "B": "h2"}


def test_headings_have_addresses_of_their_own(tmp_path: Path) -> None:
    body = "## Who pays?\n\na\n\n## Who pays?\n\nb\n\n## Pwy sy’n talu *hyn*?\n\nc\n\n## ???\n\nd\n" + tiny.NEXT
    page = rendered(tmp_path, body)
    assert [(heading.id, heading.title) for heading in page.headings] == [
        ("who-pays", "Who pays?"),
        ("who-pays-2", "Who pays?"),
        ("pwy-syn-talu-hyn", "Pwy sy’n talu hyn?"),
        ("part", "???"),
    ]
    assert [tag["id"] for tag in BeautifulSoup(page.html, "lxml").select("h2")] == [each.id for each in page.headings]


@pytest.mark.parametrize("title", ["Next", "Numbers", "Main", "Help now"])
def test_a_heading_takes_no_address_of_the_page_around_it(tmp_path: Path, title: str) -> None:
    (heading,) = rendered(tmp_path, f"## {title}\n\na" + tiny.NEXT).headings
    assert heading.id == title.lower().replace(" ", "-") + "-2"


def test_the_contents_hold_the_second_level_alone(tmp_path: Path) -> None:
    page = rendered(tmp_path, nation="both")
    assert [heading.title for heading in page.headings] == ["What do I pay?", "What else?"]


def test_what_to_do_next_stands_apart(tmp_path: Path) -> None:
    page = rendered(tmp_path)
    assert "Phone Age UK" not in page.html
    assert [words(item) for item in BeautifulSoup(page.next_html, "lxml").select("ol > li")] == [
        "Ask the council .",
        "Phone Age UK on 0800 678 1602 .",
    ]


@pytest.mark.parametrize(("block", "css"), [("say", "care-say"), ("urgent", "care-urgent-card")])
def test_a_card_keeps_its_text(tmp_path: Path, block: str, css: str) -> None:
    page = soup(tmp_path, f"::: {block}\nHello\n\n- you\n:::\n" + tiny.NEXT)
    assert words(one(page, f"div.{css}")) == "Hello you"


def test_an_example_is_marked_as_one(tmp_path: Path) -> None:
    assert "Mr Jones" in words(one(soup(tmp_path, tiny.ONE_NATION), "div.care-example"))


def test_a_number_stands_with_what_must_be_said_of_it(tmp_path: Path) -> None:
    page = soup(tmp_path, "{figure eng.limit} {figure eng.wait bare} {figure eng.old} {figure eng.secret}" + tiny.NEXT)
    assert words(page) == (
        "£23,250 12 (not confirmed: ask the council or an adviser before you rely on it) "
        "£16,000 (the figure until 5 April 2026) (we do not have this figure)"
    )
    assert [tag.name for tag in page.select(".care-unsure")] == ["small"] * 3


def test_numbers_are_told_again_each_once_with_their_source(tmp_path: Path) -> None:
    page = rendered(tmp_path, "{figure eng.limit} {figure eng.wait} {figure eng.limit bare}" + tiny.NEXT)
    assert [line.number for line in page.figures] == ["£23,250", "12 weeks"]
    limit, wait = page.figures
    assert (limit.what, limit.since, limit.source) == ("what eng.limit means", "From 6 April 2020", "Made-up Act 1999")
    assert (limit.source_url, limit.is_confirmed) == ("https://www.legislation.gov.uk/x", True)
    assert (wait.source_url, wait.is_confirmed) == ("", False)


def test_numbers_of_the_last_block_are_told_too(tmp_path: Path) -> None:
    page = rendered(tmp_path, "Nothing." + tiny.NEXT)
    assert [line.name for line in page.figures] == ["eng.wait"]
    assert [line.slug for line in page.helplines] == ["age-uk"]


def test_a_claim_leads_to_its_law(tmp_path: Path) -> None:
    page = rendered(tmp_path, nation="both")
    links = BeautifulSoup(page.html, "lxml").select(".care-cite a")
    assert [(link.text, link["href"], link["title"]) for link in links] == [
        ("1", "#source-act-9", "Made-up Act 1999, section 9"),
        ("2", "#source-wales-act-3", "Made-up Wales Act 2001, section 3"),
        ("1", "#source-act-9", "Made-up Act 1999, section 9"),
    ]
    assert [(line.slug, line.was_read, line.url) for line in page.citations] == [
        ("act-9", True, "https://www.legislation.gov.uk/made-up/9"),
        ("wales-act-3", False, ""),
    ]


@pytest.mark.parametrize(
    ("nation", "cited"), [("england", ["act-9"]), ("wales", ["wales-act-3"]), ("both", ["act-9", "wales-act-3"])]
)
def test_a_sentence_for_both_shows_each_nation_its_own_law(tmp_path: Path, nation: str, cited: list[str]) -> None:
    page = rendered(tmp_path, "You have a right. {cite act-9} {cite wales-act-3}" + tiny.NEXT, nation=nation)
    assert [line.slug for line in page.citations] == cited
    shown = [link["href"] for link in BeautifulSoup(page.html, "lxml").select(".care-cite a")]
    assert shown == [f"#source-{slug}" for slug in cited]


def test_a_helpline_is_a_number_to_press_and_says_whether_it_was_checked(tmp_path: Path) -> None:
    page = rendered(tmp_path, nation="wales")
    link = one(BeautifulSoup(page.html, "lxml"), "a.care-phone")
    assert (link["href"], link.text) == ("tel:999", "999")
    assert [(line.phone, line.checked, line.is_sure) for line in page.helplines] == [
        ("999", "This number was checked on 2 November 2026.", True),
        ("0800 678 1602", "", False),
    ]
    assert page.has_unsure_helplines


def test_nobody_has_to_phone_to_know_a_number_that_the_state_sets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tiny.HELPLINES["age-uk"].model_copy(update={"is_official": True})
    monkeypatch.setattr("app.guidance.rendering.inline.helplines", lambda: {"age-uk": known})
    page = rendered(tmp_path, "Nothing." + tiny.NEXT)
    assert [(line.checked, line.is_sure) for line in page.helplines] == [("", True)]
    assert not page.has_unsure_helplines


def test_only_the_first_doubt_of_a_page_tells_what_to_do_about_it(tmp_path: Path) -> None:
    page = rendered(tmp_path, "{figure eng.limit} {figure eng.wait} {figure eng.wait}" + tiny.NEXT)
    marks = [words(mark) for mark in BeautifulSoup(page.html + page.next_html, "lxml").select(".care-unsure")]
    first = "(not confirmed: ask the council or an adviser before you rely on it)"
    assert marks == [first, "(not confirmed)", "(not confirmed)"]
    assert page.has_unsure_figures


def test_a_page_without_a_doubt_raises_none(tmp_path: Path) -> None:
    page = rendered(tmp_path, "{figure eng.limit} {figure eng.secret}\n\n::: next\n- Wait.\n:::\n")
    assert not page.has_unsure_figures


@pytest.mark.parametrize(
    ("source", "leads_to"),
    [
        ("https://www.leicester.gov.uk/charging", "the page of leicester.gov.uk"),
        ("https://www.legislation.gov.uk/x", "the page of legislation.gov.uk"),
        ("Nobody read it", ""),
    ],
)
def test_a_link_to_a_source_says_whose_page_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, leads_to: str
) -> None:
    known = {**tiny.SERIES, "eng.limit": tiny.series("eng.limit", Unit.POUNDS, "5", source=source)}
    monkeypatch.setattr("app.domain.figures.figures", lambda: known)
    line = rendered(tmp_path, "{figure eng.limit}" + tiny.NEXT).figures[0]
    assert (line.source, line.source_page) == ("Made-up Act 1999", leads_to)


def test_nothing_of_html_passes(tmp_path: Path) -> None:
    nasty = """<script>go()</script> <b onclick="x">bold</b>

<div>block</div>

[x](javascript:alert) ![picture](https://example.org/x.png) <https://example.org> `code`

    indented

[ref]: https://example.org "title"
"""
    page = soup(tmp_path, nasty + tiny.NEXT)
    assert {tag.name for tag in page.find_all()} <= {"html", "body", "p", "a"}
    assert "<script>go()</script>" in page.text


def test_the_same_guide_is_the_same_again(tmp_path: Path) -> None:
    """What is parsed is kept: nothing of one rendering may be left in it."""
    guide = tiny.guide_of(tmp_path, tiny.TWO_NATIONS)
    first = [render(guide, nation=nation, language="en", day=tiny.DAY) for nation in ("both", "england", "both")]
    assert first[0] == first[2]


def test_english_text_on_a_welsh_page_leads_to_welsh_pages(tmp_path: Path) -> None:
    guide = tiny.guide_of(tmp_path, tiny.TWO_NATIONS)
    page = render(guide, nation="england", language="cy", day=tiny.DAY)
    assert "12 weeks" in page.html
    assert BeautifulSoup(page.next_html, "lxml").select("a")[0]["href"] == "/cy/council"
