"""The results of "what would I pay?" in a browser: axe, a narrow window, the keyboard, both languages."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.asking.flow import Progress
from app.asking.sealing import Seal
from app.domain.asking.questions import Value
from app.web.keys import box_of
from tests.browser.answering import SEND
from tests.browser.conftest import PHONE
from tests.browser.test_accessibility import NARROWEST, RUN_AXE
from tests.unit.paying_results import answers

PEOPLE: dict[str, dict[str, Value]] = {
    "care at home": answers.AT_HOME,
    "savings that fall": answers.FALLING,
    "a home, and much not sure": answers.WITH_A_HOME,
    "a missing figure": answers.OF_A_COUPLE,
    "near the border": {**answers.AT_HOME, "nation": "both", "law_first": "wales"},
    "free": {"who": "me", "nation": "england", "setting": "care-at-home", "free": ["aftercare"], "free_is_all": "yes"},
}
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
Show = Callable[..., Page]


@pytest.fixture
def show(site: str, sample_dir: Path) -> Show:
    """The result of one person's answers, as if each question had been answered."""
    seal = Seal(box_of((sample_dir / "seal.key").read_text(encoding="ascii")))

    def shown(page: Page, kind: str, language: str = "") -> Page:
        page.goto(f"{site}{language}/check/pay")
        fields = {"sealed": seal.close(Progress("pay", PEOPLE[kind]))}
        with page.expect_navigation():
            page.evaluate(SEND, [f"{language}/check/pay", fields])
        return page

    return shown


def _axe(page: Page, axe: str) -> Any:
    page.evaluate(axe)
    return page.evaluate(RUN_AXE)


@pytest.mark.parametrize("language", ["", "/cy"], ids=["English", "Welsh"])
@pytest.mark.parametrize("kind", PEOPLE)
def test_axe_finds_nothing(open_browser: Any, show: Show, axe: str, kind: str, language: str) -> None:
    page = show(open_browser(**PHONE).new_page(), kind, language)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    found = _axe(page, axe)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("width", [NARROWEST, 360, 1280])
@pytest.mark.parametrize("kind", PEOPLE)
def test_nothing_is_wider_than_the_window(open_browser: Any, show: Show, kind: str, width: int) -> None:
    page = show(open_browser(viewport={"width": width, "height": 800}).new_page(), kind)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert page.evaluate(WIDER) <= 0


def test_the_picture_is_large_enough_to_read_on_a_phone(open_browser: Any, show: Show) -> None:
    """Letters of the picture, as large as they come out on the screen."""
    page = show(open_browser(**PHONE).new_page(), "savings that fall")
    scale = page.evaluate("document.querySelector('.care-pay-picture').getBoundingClientRect().width / 360")
    assert 12.5 * scale >= 11


SEND_BY_SCRIPT = """
fields => {
  const form = document.createElement("form");
  form.method = "post";
  form.dataset.check = "";
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement("input"), {type: "hidden", name, value}));
  form.append(Object.assign(document.createElement("button"), {type: "submit"}));
  document.querySelector("main").append(form);
  form.lastChild.click();
}
"""


def test_a_result_reached_by_the_script_brings_its_stylesheet_along(page: Page, site: str, sample_dir: Path) -> None:
    """The head of the first page stays, and the questions have no need of it."""
    page.goto(f"{site}/check/pay")
    seal = Seal(box_of((sample_dir / "seal.key").read_text(encoding="ascii")))
    page.evaluate(SEND_BY_SCRIPT, {"sealed": seal.close(Progress("pay", answers.FALLING))})
    expect(page.locator(".care-pay-answer")).to_have_css("border-left-width", "8px")
    expect(page.locator(".care-pay-picture__course").first).not_to_have_css("stroke", "none")


def test_the_address_says_nothing_of_the_answers(page: Page, show: Show, site: str) -> None:
    assert show(page, "savings that fall").url == f"{site}/check/pay"


def test_the_rest_of_the_months_opens_by_the_keyboard(page: Page, show: Show) -> None:
    show(page, "savings that fall")
    page.locator("#savings summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#savings details table")).to_be_visible()


def test_a_change_leads_to_its_question_and_back_to_a_result(page: Page, show: Show) -> None:
    show(page, "a home, and much not sure")
    page.locator("#firmer button[name=change]").first.click()
    expect(page.locator("legend, label").first).to_be_visible()
    page.get_by_role("button", name="Continue").click()
    expect(page.locator("h1")).to_contain_text("They would pay")


def test_the_language_changes_and_no_answer_is_lost(page: Page, show: Show) -> None:
    show(page, "savings that fall")
    page.get_by_role("button", name="Cymraeg").click()
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.locator("#savings svg")).to_be_visible()
