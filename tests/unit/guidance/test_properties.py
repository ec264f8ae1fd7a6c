"""What holds for every guide that can be written, not for two of them."""

import tempfile
from itertools import pairwise
from pathlib import Path

from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.guidance.rendering import RenderedGuide, render
from tests.unit.guidance import tiny

MARKS = [f"{{figure {name}}}" for name in tiny.SERIES]
MARKS += [f"{{figure {name} bare}}" for name in tiny.SERIES]
MARKS += [f"{{cite {slug}}}" for slug in tiny.LAW] + [f"{{phone {slug}}}" for slug in tiny.HELPLINES]
PLAIN = st.sampled_from(
    ["A capital idea.", "Your needs assessment.", "[Go](guide:other)", "**Ask** for a top-up", "<b>"]
)
SENTENCE = st.lists(st.one_of(st.sampled_from(MARKS), PLAIN), min_size=1, max_size=4).map(" ".join)
HEADING = st.sampled_from(["## Who pays?", "### When?"])
CARD = st.tuples(st.sampled_from(["say", "urgent", "example"]), SENTENCE).map(lambda of: f"::: {of[0]}\n{of[1]}\n:::")
PART = st.one_of(SENTENCE, HEADING, CARD)
INSIDE = st.lists(st.one_of(SENTENCE, CARD), min_size=1, max_size=3).map("\n\n".join)
NATION = st.tuples(st.sampled_from(["england", "wales"]), INSIDE).map(lambda of: f":::: {of[0]}\n{of[1]}\n::::")
BODY = st.lists(st.one_of(PART, NATION), min_size=1, max_size=8).map(lambda parts: "\n\n".join(parts) + tiny.NEXT)

once_for_all = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def variants(body: str) -> dict[str, RenderedGuide]:
    with tempfile.TemporaryDirectory() as folder:
        guide = tiny.guide_of(Path(folder), body)
    return {
        nation: render(guide, nation=nation, language="en", day=tiny.DAY) for nation in ("england", "wales", "both")
    }


def whole(page: RenderedGuide) -> BeautifulSoup:
    return BeautifulSoup(page.html + page.next_html, "lxml")


@once_for_all
@given(BODY)
def test_every_number_phone_and_law_in_the_text_is_listed_and_no_other(body: str) -> None:
    for page in variants(body).values():
        assert page.faults == ()
        shown = {tag.text for tag in whole(page).select(".care-figure")}
        listed = {line.number for line in page.figures}
        assert all(any(number.startswith(text) for number in listed) for text in shown)
        assert {tag.text for tag in whole(page).select(".care-phone")} == {line.phone for line in page.helplines}
        cited = {str(tag["href"]).removeprefix("#source-") for tag in whole(page).select(".care-cite a")}
        assert cited == {line.slug for line in page.citations}


@once_for_all
@given(BODY)
def test_side_by_side_has_all_that_each_nation_has(body: str) -> None:
    pages = variants(body)
    both = {line.name for line in pages["both"].figures}
    alone = {line.name for nation in ("england", "wales") for line in pages[nation].figures}
    assert both == alone
    assert sentences(pages["england"]) | sentences(pages["wales"]) <= sentences(pages["both"])


def sentences(page: RenderedGuide) -> set[str]:
    """Without what is explained where it comes first, which depends on what stands before; nor notes' numbers. Whose
    numbers they are is said where one nation alone is shown."""
    found = whole(page)
    for tag in found.select(".care-gloss, .care-cite, .care-unsure, .care-whose"):
        tag.decompose()
    return {"".join(tag.get_text().split()) for tag in found.select("p, li")}


@once_for_all
@given(BODY)
def test_ids_are_unique_and_headings_never_skip(body: str) -> None:
    for page in variants(body).values():
        ids = [tag["id"] for tag in whole(page).select("[id]")]
        assert len(ids) == len(set(ids))
        levels = [1, *(int(tag.name[1]) for tag in whole(page).select("h2, h3, h4, h5, h6"))]
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@once_for_all
@given(BODY)
def test_what_is_not_confirmed_never_stands_alone(body: str) -> None:
    sure = {"£23,250", "£31.80 a week", "£31.80", "10"}
    for page in variants(body).values():
        for tag in whole(page).select(".care-figure"):
            beside = tag.find_next_sibling()
            assert tag.text in sure or (beside is not None and beside.get("class") == ["care-unsure"]), str(tag)
