"""The plan checker, the review checker and the list in a browser: what axe finds, what fits, what is seen first."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import answering
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_accessibility import NARROWEST, RUN_AXE
from tests.integration.planning import people
from tests.integration.planning.people import Answer, fields_for

RESULTS: dict[str, tuple[str, dict[str, Answer]]] = {
    "plan that lacks things": ("plan", people.LACKING),
    "plan under Welsh law": ("plan", people.IN_WELSH_LAW),
    "no plan": ("plan", {**people.LACKING, "written": "refused"}),
    "care cut": ("review", people.CUT),
    "list": ("prepare", people.PREPARING),
}


def show(page: Page, kind: str, *, until: str = "", prefix: str = "") -> Page:
    check, answers = RESULTS[kind]
    return answering.show(page, check, answers, fields_for, until=until, prefix=prefix)


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("kind", RESULTS)
def test_axe_finds_nothing_on_a_result_and_it_fits(open_browser: Any, axe: str, kind: str, prefix: str) -> None:
    page = show(open_browser(**PHONE).new_page(), kind, prefix=prefix)
    expect(page.locator("main h1")).to_be_visible()
    for fold in page.locator("main summary").all():
        fold.click()
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE) == []
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("check", ["plan", "review", "prepare"])
def test_axe_finds_nothing_on_a_start_page(open_browser: Any, axe: str, check: str, prefix: str) -> None:
    page: Page = open_browser(**PHONE).new_page()
    page.goto(f"{prefix}/check/{check}")
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE) == []


@pytest.mark.parametrize("until", ["written", "needs", "dated_on"])
def test_axe_finds_nothing_on_a_question(open_browser: Any, axe: str, until: str) -> None:
    page = show(open_browser(**PHONE).new_page(), "plan that lacks things", until=until)
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE) == []


def test_what_to_do_now_is_on_the_first_screen_of_a_phone(open_browser: Any) -> None:
    page = show(open_browser(**PHONE).new_page(), "plan that lacks things")
    expect(page.locator("#do-now")).to_be_in_viewport()


def test_who_is_not_safe_sees_the_number_without_scrolling(open_browser: Any) -> None:
    page = show(open_browser(**PHONE).new_page(), "care cut")
    expect(page.locator("main .care-call").first).to_be_in_viewport()


def test_the_list_is_printed_without_buttons(open_browser: Any) -> None:
    page = show(open_browser(**DESKTOP).new_page(), "list")
    with page.expect_navigation():
        page.locator("main button[formaction$='/list/print']").click()
    expect(page.locator("main h1")).to_have_text("Your list for the assessment")
    page.emulate_media(media="print")
    for button in page.locator("button").all():
        expect(button).not_to_be_visible()
