"""Text at twice its size on a small telephone, and a window at 400 %: nothing scrolls sideways, the top stays short."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import PHONE

PAGES = (
    "/",
    "/guides/paying-for-a-care-home",
    "/council/leeds",
    "/council?postcode=LS1+4DY",
    "/cy/council/wrexham",
    "/card/leeds-3",
    "/desk",
    "/find-care?q=care+homes+in+leeds",
    "/search?q=my+mother+fell",
)
#: 1280 by 900 at 400 %
ZOOMED = {"width": 320, "height": 225}
TWICE = "document.documentElement.style.fontSize = '200%'"
TOP = """() => document.querySelector('.care-header').getBoundingClientRect().height"""
BEYOND = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5).map(e => e.outerHTML.slice(0, 160))"""


def wide_of(page: Page) -> Any:
    return page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("address", PAGES)
def test_twice_the_text_scrolls_down_only(open_browser: Any, address: str) -> None:
    page: Page = open_browser(**PHONE).new_page()
    page.goto(address)
    page.evaluate(TWICE)
    assert wide_of(page) <= PHONE["viewport"]["width"], page.evaluate(BEYOND)  # type: ignore[index]


@pytest.mark.parametrize("address", PAGES)
def test_a_window_at_400_per_cent_scrolls_down_only(open_browser: Any, address: str) -> None:
    page: Page = open_browser(viewport=ZOOMED).new_page()
    page.goto(address)
    assert wide_of(page) <= ZOOMED["width"], page.evaluate(BEYOND)


def test_large_letters_fold_the_menu_and_leave_help_in_sight(open_browser: Any) -> None:
    page: Page = open_browser(**PHONE).new_page()
    page.goto("/council/leeds")
    links = page.locator(".care-header__nav > ul a:visible")
    assert links.count() >= 4
    page.evaluate(TWICE)
    assert links.all_inner_texts() == ["Help now"]
    assert page.evaluate(TOP) <= 260
    page.get_by_text("Menu", exact=True).click()
    page.locator(".care-header__folded a", has_text="Guides").click()
    page.wait_for_url("**/guides")


def test_at_400_per_cent_the_top_leaves_room_for_the_page(open_browser: Any) -> None:
    page: Page = open_browser(viewport=ZOOMED).new_page()
    page.goto("/")
    assert page.evaluate(TOP) <= 110


@pytest.mark.parametrize("slug", ["leeds", "wrexham", "rutland"])
def test_a_councils_page_is_a_few_screens_of_a_telephone(open_browser: Any, slug: str) -> None:
    page: Page = open_browser(**PHONE).new_page()
    page.goto(f"/council/{slug}")
    assert page.evaluate("document.documentElement.scrollHeight") < 4_000, (
        "fold something, or say once what is said often"
    )
