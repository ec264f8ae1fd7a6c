"""The check on benefits in a browser: to its result by hand, in both languages, with nothing that axe finds."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import RUN_AXE

#: values to choose, or an amount, in the order of the questions
ANSWERS = ("me", "wales", "pension_age", "yes", "end_of_life", "none", "home", "single", "£150", "£0")
THEN = ("cares", "yes", "£0", "unknown", "yes", "mind", "no")


def result(page: Page, address: str) -> Page:
    page.goto(address)
    page.locator("main form button").first.click()
    for number, answer in enumerate((*ANSWERS, *THEN), 1):
        expect(page.locator(".care-check-far")).to_contain_text(str(number))
        if answer.startswith("£"):
            page.locator("#amount").fill(answer)
            for select in page.locator("#period").all():
                select.select_option("week")
        else:
            page.locator(f"#check input[value={answer}]").check()
        page.locator("#check > button").click()
    expect(page.locator("#first")).to_be_visible()
    return page


@pytest.mark.parametrize("address", ["/check/benefits", "/cy/check/benefits"])
def test_a_result_can_be_reached_and_read_by_all(page: Page, axe: str, address: str) -> None:
    result(page, address)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"]  # type: ignore[index]
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE) == []


def test_what_is_less_likely_waits_behind_a_press(page: Page) -> None:
    result(page, "/check/benefits")
    expect(page.locator("#pip")).to_be_hidden()
    page.locator("#less-likely summary").click()
    expect(page.locator("#pip")).to_be_visible()


def test_the_next_check_goes_on_from_what_it_may_know(page: Page) -> None:
    result(page, "/check/benefits")
    page.get_by_role("button", name="See what care would cost").click()
    expect(page.locator("h1")).to_have_text("Which kind of care is this about?")
