"""The results of the checks in a browser: what axe finds, what fits on a phone, and what is seen first."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import answering
from tests.browser.conftest import PHONE
from tests.browser.test_accessibility import NARROWEST, RUN_AXE
from tests.integration.selfcheck import people
from tests.integration.selfcheck.people import Answer, fields_for

URGENT: dict[str, Answer] = {
    **people.TWO_OUTCOMES,
    **dict.fromkeys(("danger_now", "abuse_or_neglect", "cannot_wait"), "yes"),
    "go_on": "go_on",
}
NEAR_THE_BORDER: dict[str, Answer] = {**people.TWO_OUTCOMES, "nation": "both", "law_first": "england"}
RESULTS: dict[str, tuple[str, dict[str, Answer]]] = {
    "likely": ("needs", people.TWO_OUTCOMES),
    "urgent": ("needs", URGENT),
    "both laws": ("needs", NEAR_THE_BORDER),
    "Wales": ("needs", people.NOT_SURE_OF_FAMILY),
    "carer": ("carer", people.CARER),
}


def show(page: Page, kind: str, *, until: str = "", prefix: str = "") -> Page:
    check, answers = RESULTS[kind]
    return answering.show(page, check, answers, fields_for, until=until, prefix=prefix)


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("kind", RESULTS)
def test_axe_finds_nothing_on_a_result(open_browser: Any, axe: str, kind: str, prefix: str) -> None:
    page = show(open_browser(**PHONE).new_page(), kind, prefix=prefix)
    expect(page.locator(".care-headline h1")).to_be_visible()
    for fold in page.locator("main summary").all():
        fold.click()
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], f"axe on {page.url}:\n" + "\n".join(found)


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("address", ["/check", "/check/needs", "/check/carer"])
def test_axe_finds_nothing_before_the_first_question(page: Page, axe: str, address: str, prefix: str) -> None:
    page.goto(prefix + address)
    page.evaluate(axe)
    found = page.evaluate(RUN_AXE)
    assert found == [], f"axe on {page.url}:\n" + "\n".join(found)


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("kind", RESULTS)
def test_a_result_fits_the_narrowest_window(open_browser: Any, kind: str, prefix: str) -> None:
    page = show(open_browser(viewport={"width": NARROWEST, "height": 700}).new_page(), kind, prefix=prefix)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROWEST


def top_of(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None, selector
    return box["y"] + box["height"]


def test_how_likely_and_whom_to_phone_are_seen_first_on_a_phone(open_browser: Any) -> None:
    page = show(open_browser(**PHONE).new_page(), "likely")
    assert top_of(page, ".care-headline") < top_of(page, ".care-now__number") < PHONE["viewport"]["height"]  # type: ignore[index]


@pytest.mark.parametrize("until", ["", "go_on"])
def test_999_is_seen_first_on_a_phone_where_somebody_is_in_danger(open_browser: Any, until: str) -> None:
    page = show(open_browser(**PHONE).new_page(), "urgent", until=until)
    assert top_of(page, "main a[href='tel:999']") < PHONE["viewport"]["height"]  # type: ignore[index]


def test_danger_can_be_gone_through_by_keyboard(open_browser: Any) -> None:
    page = show(open_browser().new_page(), "urgent", until="go_on")
    page.get_by_role("button", name="It is safe to go on with the check").press("Enter")
    expect(page.locator("#check [name=question]")).to_have_value("abuse_or_neglect")


def test_the_other_law_is_one_press_away(any_page: Page) -> None:
    show(any_page, "likely")
    any_page.get_by_role("button", name="Show what the other law says").click()
    expect(any_page.get_by_role("heading", name="The same answers under both laws")).to_be_visible()


def test_a_changed_answer_changes_the_result(any_page: Page) -> None:
    show(any_page, "likely")
    any_page.locator("button[name=change][value=hygiene]").click()
    any_page.locator("input[value=takes_longer]").uncheck()
    any_page.locator("input[value=manages]").check()
    any_page.get_by_role("button", name="Continue").click()
    expect(any_page.locator("h1")).to_have_text("You are less likely to qualify for care and support – but ask")
