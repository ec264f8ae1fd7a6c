"""The layout of a language that runs from right to left, in the made-up one for testers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.pages import ADDRESSES, address_of
from tests.browser.people import Known, a_care_home
from tests.browser.test_accessibility import NARROWEST, RUN_AXE
from tests.fixtures.sample_site import serve

LOOKED_AT = ("home", "search", "place", "comparison", "council found", "not there")
GUIDE = "/guides/complaints"
#: of the column that the text stands in
GUTTER = 48


@pytest.fixture(scope="module")
def site(sample_dir: Path) -> Iterator[str]:
    yield from serve(sample_dir, CARE_PSEUDO_LANGUAGE="true")


@pytest.fixture(scope="module")
def home(sample_dir: Path) -> Known:
    return a_care_home(sample_dir)


def open_page(page: Page, kind: str, home: Known) -> None:
    page.goto("/qps" + (GUIDE if kind == "guide" else address_of(kind, home)))
    assert page.locator("html").get_attribute("dir") == "rtl"


@pytest.mark.parametrize("kind", [*ADDRESSES, "guide"])
def test_no_page_scrolls_sideways(open_browser: Any, home: Known, kind: str) -> None:
    page: Page = open_browser(viewport={"width": NARROWEST, "height": 640}).new_page()
    open_page(page, kind, home)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= NARROWEST, f"{page.url} is {width} pixels wide"


@pytest.mark.parametrize("width", [NARROWEST, 1280])
@pytest.mark.parametrize("kind", LOOKED_AT)
def test_the_heading_begins_at_the_right(open_browser: Any, home: Known, kind: str, width: int) -> None:
    page: Page = open_browser(viewport={"width": width, "height": 800}).new_page()
    open_page(page, kind, home)
    column, text = page.evaluate(
        """() => { const h1 = document.querySelector('main h1'), range = document.createRange();
        range.selectNodeContents(h1);
        return [document.querySelector('main').getBoundingClientRect().right, range.getBoundingClientRect().right]; }"""
    )
    assert column - GUTTER <= text <= column, f"{page.url}: its heading ends {column - text} pixels from the right"


def test_text_that_is_not_translated_keeps_its_own_direction(desktop: Page) -> None:
    """A guide is a file of each language; this one has none."""
    desktop.goto(f"/qps{GUIDE}")
    assert desktop.locator("main h1").evaluate("e => [e.lang, getComputedStyle(e).direction]") == ["en", "ltr"]


@pytest.mark.parametrize("kind", [*LOOKED_AT, "guide"])
def test_axe_finds_nothing(page: Page, home: Known, axe: str, kind: str) -> None:
    open_page(page, kind, home)
    page.wait_for_load_state("networkidle")
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], f"axe on {page.url}:\n" + "\n".join(found)
