"""The pages of a check in a browser: with and without JavaScript, Back, the way out, the keyboard, large text."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.test_accessibility import RUN_AXE
from tests.integration.asking.a_flow import ADDRESS

#: fields to fill and boxes to tick, in the order of the questions
ANSWERS: tuple[dict[str, str], ...] = (
    {"For me": "check"},
    {"England": "check"},
    {"Yes": "check"},
    {"I need help": "check", "It takes far longer": "check"},
    {"No": "check"},
    {"At home": "check"},
    {"State Pension": "check"},
    {"Amount in pounds": "221.20", "How often?": "a week"},
    {"Amount in pounds": "9,000"},
    {"Number": "2"},
    {"Day": "14", "Month": "March", "Year": "2026"},
    {"Postcode": "LS1 4DY"},
)
WEATHER = "https://www.bbc.co.uk/weather"


@pytest.fixture(scope="session")
def site(asking_site: str) -> str:
    """In the place of the sample: these pages need no data."""
    return asking_site


def begin(page: Page, *, is_shared: bool = False) -> Page:
    page.goto(ADDRESS)
    if is_shared:
        page.get_by_label("Other people use this computer").check()
    page.get_by_role("button", name="Start").click()
    question(page, 1)
    return page


def question(page: Page, number: int) -> None:
    expect(page.locator("legend")).to_contain_text(f"Question {number}")


def fill(page: Page, answer: dict[str, str]) -> None:
    for label, how in answer.items():
        field = page.get_by_label(label, exact=True)
        if how == "check":
            field.check()
        elif field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(how)
        else:
            field.fill(how)


def answer(page: Page, *answers: dict[str, str]) -> Page:
    for each in answers:
        before = page.locator("h1").inner_text()
        fill(page, each)
        page.get_by_role("button", name="Continue").click()
        expect(page.locator("h1")).not_to_have_text(before)
    return page


def title(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_a_whole_check_can_be_answered_on_every_kind_of_browser(any_page: Page) -> None:
    answer(begin(any_page), *ANSWERS)
    assert title(any_page) == "The end"
    assert "£221.20 a week" in any_page.locator("dl").inner_text()
    assert any_page.url.endswith(ADDRESS)


def test_every_button_works_on_every_kind_of_browser(any_page: Page) -> None:
    page = answer(begin(any_page), *ANSWERS[:4])
    page.get_by_role("button", name="Back").click()
    question(page, 4)
    expect(page.get_by_label("I need help")).to_be_checked()
    page.get_by_role("button", name="Continue").click()
    question(page, 5)
    page.get_by_role("button", name="Stop here").click()
    expect(page.locator("h1")).to_have_text("The end")
    page.get_by_role("button", name=re.compile("Change *: Safe today")).click()
    question(page, 3)
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Continue").click()
    question(page, 5)


def test_a_question_is_asked_in_the_other_language_with_what_was_typed(page: Page) -> None:
    answer(begin(page), *ANSWERS[:8])
    page.get_by_label("Amount in pounds").fill("12,3")
    page.get_by_role("button", name="Cymraeg").click()
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    assert page.locator("#amount").input_value() == "12,3"
    assert page.url.endswith("/cy" + ADDRESS)
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_back_and_forward_of_the_browser_show_earlier_pages_with_their_answers(page: Page) -> None:
    answer(begin(page), *ANSWERS[:5])
    question(page, 6)
    page.go_back()
    question(page, 5)
    expect(page.get_by_label("No", exact=True)).to_be_checked()
    page.go_back()
    question(page, 4)
    expect(page.get_by_label("I need help")).to_be_checked()
    page.go_forward()
    question(page, 5)
    assert page.url.endswith(ADDRESS)


def test_who_went_back_with_the_browser_loses_no_later_answer(page: Page) -> None:
    answer(begin(page), *ANSWERS)
    for _ in range(8):
        page.go_back()
    question(page, 5)
    answer(page, {"I don’t know": "check"})
    question(page, 6)
    expect(page.get_by_label("At home")).to_be_checked()


def test_back_from_the_first_question_shows_the_start(page: Page) -> None:
    begin(page)
    page.go_back()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    page.go_forward()
    question(page, 1)


def test_a_reload_begins_again(page: Page) -> None:
    answer(begin(page), *ANSWERS[:4])
    page.reload()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Start")).to_be_visible()
    assert page.locator("legend").count() == 0


def test_nothing_is_left_in_history_or_storage(page: Page) -> None:
    answer(begin(page), *ANSWERS)
    held = page.evaluate(
        "JSON.stringify([history.state, {...sessionStorage}, {...localStorage}, document.cookie, location.href])"
    )
    assert re.fullmatch(r'\[\{"page":\d+\},\{\},\{\},"","http://[\d.:]+/check/every-kind"\]', held), held


def open_weather(page: Page) -> None:
    page.context.route(
        WEATHER, lambda route: route.fulfill(status=200, content_type="text/html", body="<h1>Sunny</h1>")
    )


def test_the_way_out_leads_elsewhere_and_back_shows_no_answer(page: Page) -> None:
    open_weather(page)
    answer(begin(page), *ANSWERS)
    page.get_by_role("link", name="Leave this page now").click()
    page.wait_for_url(WEATHER)
    for _ in range(3):
        page.go_back()
        page.wait_for_load_state()
        expect(page.locator("body")).not_to_contain_text("LS1 4DY")
        expect(page.locator("body")).not_to_contain_text("State Pension")
        assert page.locator("[name=sealed]").count() == 0


def test_the_way_out_works_without_javascript(open_browser: Any) -> None:
    page: Page = open_browser(java_script_enabled=False).new_page()
    open_weather(page)
    answer(begin(page), *ANSWERS[:3])
    page.get_by_role("link", name="Leave this page now").click()
    page.wait_for_url(WEATHER)
    assert page.locator("h1").inner_text() == "Sunny"


def test_finishing_clears_the_page(page: Page) -> None:
    answer(begin(page), *ANSWERS)
    page.get_by_role("link", name="Finish and clear this page").click()
    page.wait_for_url("**/check/left")
    page.go_back()
    page.wait_for_load_state()
    expect(page.locator("body")).not_to_contain_text("LS1 4DY")


def test_a_shared_computer_leaves_after_ten_minutes(open_browser: Any) -> None:
    page: Page = open_browser().new_page()
    page.clock.install()
    answer(begin(page, is_shared=True), ANSWERS[0])
    page.clock.fast_forward("07:00")
    question(page, 2)
    page.clock.fast_forward("03:00")
    page.wait_for_url("**/check/left")


def test_each_page_begins_the_ten_minutes_anew(open_browser: Any) -> None:
    page: Page = open_browser().new_page()
    page.clock.install()
    begin(page, is_shared=True)
    for number, each in enumerate(ANSWERS[:3], 2):
        page.clock.fast_forward("08:00")
        answer(page, each)
        question(page, number)


def test_without_a_network_the_answer_stays_and_can_be_sent_again(page: Page) -> None:
    begin(page)
    page.context.set_offline(True)
    page.get_by_label("For me").check()
    page.get_by_role("button", name="Continue").click()
    fault = page.get_by_role("alert")
    expect(fault).to_contain_text("Your answers are still on this page")
    expect(fault).to_be_focused()
    expect(page.get_by_label("For me")).to_be_checked()
    page.context.set_offline(False)
    page.get_by_role("button", name="Continue").click()
    question(page, 2)


def test_what_the_script_does_not_know_is_shown_as_the_browser_shows_it(page: Page) -> None:
    begin(page)
    page.evaluate("document.querySelector('#check [name=sealed]').value = 'forged'")
    page.get_by_label("For me").check()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("h1")).to_have_text("We cannot read your answers any more")


def test_an_error_takes_the_focus_and_leads_to_its_field(any_page: Page) -> None:
    page = answer(begin(any_page), *ANSWERS[:8])
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".nhsuk-error-summary")).to_be_focused()
    expect(page).to_have_title(re.compile("^Error: How much is saved"))
    page.locator(".nhsuk-error-summary a").click()
    expect(page.locator("#amount")).to_be_focused()


def test_the_next_question_takes_the_focus(page: Page) -> None:
    answer(begin(page), ANSWERS[0])
    expect(page.locator("h1")).to_be_focused()
    page.go_back()
    expect(page.locator("h1")).to_be_focused()


def test_what_is_urgent_in_a_result_is_read_out_first(desktop: Page) -> None:
    answer(begin(desktop), *ANSWERS)
    expect(desktop.get_by_role("heading", name="First of all")).to_be_focused()


def test_a_check_can_be_answered_with_the_keyboard_alone(desktop: Page) -> None:
    page = desktop
    page.goto(ADDRESS)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Leave this page now")).to_be_focused()
    page.get_by_role("button", name="Start").focus()
    page.keyboard.press("Enter")
    question(page, 1)
    reach(page, "#answer")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    question(page, 2)
    reach(page, "#answer")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_label("Wales")).to_be_checked()
    page.keyboard.press("Enter")
    question(page, 3)


def reach(page: Page, selector: str) -> None:
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} is not within ten steps of the keyboard")


COVERED = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector('.care-exit').getBoundingClientRect();
  return !document.activeElement.closest('.care-exit, .nhsuk-skip-link') && box.height > 0 && box.bottom <= bar.bottom;
}"""


@pytest.mark.parametrize("size", [{"width": 360, "height": 740}, {"width": 320, "height": 256}])
def test_the_way_out_stays_in_sight_and_covers_nothing_that_has_the_focus(
    open_browser: Any, size: dict[str, int]
) -> None:
    page: Page = open_browser(viewport=size).new_page()
    answer(begin(page), *ANSWERS[:3])
    way_out = page.get_by_role("link", name="Leave this page now")
    for key in ("Tab", "Shift+Tab"):
        for _ in range(30):
            page.keyboard.press(key)
            expect(way_out).to_be_in_viewport()
            assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML")


def test_a_simple_question_and_its_button_fit_on_a_phone(open_browser: Any) -> None:
    page: Page = open_browser(**PHONE).new_page()
    answer(begin(page), *ANSWERS[:2])
    expect(page.get_by_role("button", name="Continue")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("prefix", ["", "/cy"])
def test_axe_finds_nothing_on_any_page_of_a_check(page: Page, axe: str, prefix: str) -> None:
    told: list[str] = []

    def look() -> None:
        page.evaluate(axe)
        told.extend(f"{title(page)}: {each}" for each in page.evaluate(RUN_AXE))

    for address in (prefix + ADDRESS, prefix + "/check/left"):
        page.goto(address)
        look()
    page.goto(prefix + ADDRESS)
    page.locator("main button").click()
    for each in ANSWERS_BY_FIELD:
        page.locator("#check button").wait_for()
        look()
        page.locator("#check button").click()
        page.locator(".nhsuk-error-summary").wait_for()
        look()
        before = title(page)
        for selector, value in each.items():
            box = page.locator(selector)
            box.check() if value == "check" else box.select_option(value) if selector == "#period" else box.fill(value)
        page.locator("#check button").click()
        expect(page.locator("h1")).not_to_have_text(before)
    look()
    assert told == [], "\n".join(told)


ANSWERS_BY_FIELD: tuple[dict[str, str], ...] = (
    {"#answer": "check"},
    {"#answer": "check"},
    {"#answer": "check"},
    {"#answer-2": "check"},
    {"#answer": "check"},
    {"#answer": "check"},
    {"#answer": "check"},
    {"#amount": "221.20", "#period": "week"},
    {"#amount": "9,000"},
    {"#number": "2"},
    {"#day": "14", "#month": "3", "#year": "2026"},
    {"#postcode": "LS1 4DY"},
)


def test_large_text_and_a_narrow_window_scroll_down_only(open_browser: Any) -> None:
    page: Page = open_browser(viewport={"width": 320, "height": 256}).new_page()
    begin(page)
    for each in ANSWERS:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, title(page)
        answer(page, each)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
