"""What axe, a keyboard and a narrow window find wrong: nothing, on any page."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.domain.guides import guides
from tests.browser.conftest import PHONE
from tests.browser.pages import ADDRESSES, address_of, in_welsh
from tests.browser.people import Known, a_care_home

NO_WIDER = "document.documentElement.scrollWidth <= window.innerWidth"
RUN_AXE = """
async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map(v =>
    v.id + ": " + v.help + "\\n" + v.nodes.slice(0, 5).map(n => "    " + n.html.slice(0, 200)).join("\\n"))
"""
AXE_ON_WORDS = RUN_AXE.replace("axe.run(document, {", "axe.run('main', {rules: {'color-contrast': {enabled: false}}, ")
#: 400 % of a 1280 pixel window
NARROWEST = 320


@pytest.fixture(scope="module")
def home(sample_dir: Path) -> Known:
    return a_care_home(sample_dir)


@pytest.mark.parametrize("kind", ADDRESSES)
def test_axe_finds_nothing_and_the_page_fits_at_400_per_cent(desktop: Page, home: Known, axe: str, kind: str) -> None:
    """On a wide window; on a telephone below, in Welsh: a page's parts are the same in both languages."""
    desktop.goto(address_of(kind, home))
    look(desktop, axe)
    fits(desktop)


@pytest.mark.parametrize("kind", ADDRESSES)
def test_axe_finds_nothing_in_welsh_and_the_page_fits_at_400_per_cent(
    open_browser: Any, home: Known, axe: str, kind: str
) -> None:
    page: Page = open_browser(**PHONE).new_page()
    page.goto(in_welsh(kind, home))
    assert page.locator("html").get_attribute("lang") == "cy"
    look(page, axe)
    fits(page)


def look(page: Page, axe: str) -> None:
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], f"axe on {page.url}:\n" + "\n".join(found)


def fits(page: Page) -> None:
    """In the window that is left of a desktop's when everything is four times as large."""
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= NARROWEST, f"{page.url} is {width} pixels wide: it scrolls sideways at 400 % zoom"


@pytest.mark.parametrize("language", ["", "/cy"])
def test_axe_finds_nothing_in_the_words_of_any_guide(desktop: Page, axe: str, language: str) -> None:
    """They share a layout and its colours, which are looked at above, and differ in what their writers did with it."""
    told = []
    for slug in guides("en"):
        desktop.goto(f"{language}/guides/{slug}/both")
        desktop.evaluate(axe)
        told += [f"{slug}: {each}" for each in desktop.evaluate(AXE_ON_WORDS)]
    assert told == [], "\n".join(told)


def test_axe_finds_nothing_while_suggestions_are_open(page: Page, axe: str) -> None:
    page.goto("/find-care")
    page.wait_for_selector(".autocomplete__input")
    page.locator("#q").press_sequentially("lee", delay=20)
    expect(page.locator(".autocomplete__option").first).to_be_visible()
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("kind", ["home", "search", "place", "council form"])
def test_targets_are_large_enough_for_a_thumb(open_browser: Any, home: Known, kind: str) -> None:
    """WCAG 2.2, 2.5.8: 24 by 24 pixels, links inside a sentence excepted."""
    page: Page = open_browser(viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True).new_page()
    page.goto(address_of(kind, home))
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, input:not([type=hidden]), select, summary, .care-call, nav a')]
            .filter(e => e.checkVisibility({visibilityProperty: true}) && e.offsetParent)
            .map(e => [e.outerHTML.slice(0, 120), e.getBoundingClientRect()])
            .filter(([, box]) => box.width > 1 && (box.height < 24 || box.width < 24))
            .map(([html, box]) => html + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))"""
    )
    assert small == [], "Make these at least 24 by 24 pixels"


def test_a_keyboard_alone_finds_a_place(desktop: Page) -> None:
    desktop.goto("/")
    desktop.keyboard.press("Tab")
    expect(desktop.locator(".nhsuk-skip-link")).to_be_focused()
    desktop.keyboard.press("Enter")
    tab_until(desktop, "#q")
    desktop.keyboard.type("care homes in leeds")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/find-care?**")
    tab_until(desktop, ".care-card h3 a")
    name = desktop.evaluate("document.activeElement.textContent")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/place/**")
    expect(desktop.locator("h1")).to_have_text(name)


def tab_until(page: Page, selector: str, most: int = 150) -> None:
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{most} presses of Tab did not reach {selector} on {page.url}")


def test_where_the_keyboard_is_can_be_seen(desktop: Page) -> None:
    desktop.goto("/find-care?q=care+homes+in+leeds")
    for _ in range(40):
        desktop.keyboard.press("Tab")
        told = desktop.evaluate(
            """() => { const s = getComputedStyle(document.activeElement);
            const p = document.activeElement.closest('.care-choice, label, summary') || document.activeElement;
            const around = getComputedStyle(p);
            return [document.activeElement.outerHTML.slice(0, 120), [s, around].some(x => x.outlineStyle !== 'none'
                || x.boxShadow !== 'none' || x.backgroundColor === 'rgb(255, 235, 59)')]; }"""
        )
        assert told[1], f"Nothing shows that this has the focus: {told[0]}"


def test_nothing_moves_for_people_who_ask_for_stillness(open_browser: Any) -> None:
    page: Page = open_browser(reduced_motion="reduce").new_page()
    page.goto("/find-care?q=care+homes+in+leeds")
    moving = page.evaluate("document.getAnimations().length")
    assert moving == 0
