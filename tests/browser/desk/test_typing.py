"""What a call handler types, caller after caller."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP
from tests.browser.desk.asking import ask, number, open_desk, set_clocks
from tests.fixtures.clocked_site import ClockedSite


def test_without_scripts_the_keyboard_does_it_too(
    open_browser: Any, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    clocked_site.set(2026, 11, 24, 10)
    page: Page = open_browser(**DESKTOP, java_script_enabled=False).new_page()
    page.goto("/desk")
    expect(page.locator("#place")).to_be_focused()  # else the first letter may be lost
    page.keyboard.type("LS1 4DY")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["leeds", "needs_assessment"])
    expect(page.locator("#need-1")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["leeds", "safeguarding"])
    assert page.url.endswith("/desk")


@pytest.mark.parametrize("is_offline", [False, True])
@pytest.mark.parametrize("typed", ["ls14dy 5", "LS1 4DY5", "ls14dy5"])
def test_the_need_can_be_typed_behind_the_postcode(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], typed: str, is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type(typed)
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers["leeds", "equipment"])
    expect(desktop.locator("#need-5")).to_be_checked()
    expect(desktop.locator("#place")).to_have_value("LS1 4DY" if not is_offline else typed[:-1].strip())


@pytest.mark.parametrize("is_offline", [False, True])
@pytest.mark.parametrize("typed", ["LS1 4DY 8", "ls14dy9", "LS1 4DY0"])
def test_a_key_that_is_no_need_is_named(desktop: Page, clocked_site: ClockedSite, typed: str, is_offline: bool) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type(typed)
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-problem")).to_contain_text(f"There is no need with the number {typed[-1]}.")
    expect(desktop.locator("#place")).to_be_focused()


def test_escape_makes_room_for_the_next_caller(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    desktop.goto("/desk")
    ask(desktop, "LS1 4DY", "3")  # whose answer may still be on its way
    desktop.keyboard.press("Escape")
    expect(desktop.locator("#place")).to_have_value("")
    expect(desktop.locator("#desk-said .desk-number")).to_have_count(0)
    expect(desktop.locator("#need-1")).to_be_checked()
    desktop.keyboard.type("LL11 1AY", delay=30)
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers["wrexham", "needs_assessment"])


@pytest.mark.parametrize("is_offline", [False, True])
def test_the_need_of_the_last_caller_does_not_stay_for_the_next(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    ask(desktop, "LS1 4DY", "3")
    number(desktop).to_have_text(numbers["leeds", "safeguarding"])
    desktop.locator("#place").select_text()
    desktop.keyboard.type("LL11 1AY")
    expect(desktop.locator("#need-1")).to_be_checked()
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers["wrexham", "needs_assessment"])


def test_without_scripts_the_need_of_the_last_caller_does_not_stay_either(
    open_browser: Any, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str]
) -> None:
    clocked_site.set(2026, 11, 24, 10)
    page: Page = open_browser(**DESKTOP, java_script_enabled=False).new_page()
    page.goto("/desk")
    expect(page.locator("#place")).to_be_focused()  # else the first letter may be lost
    page.keyboard.type("LS1 4DY 3")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["leeds", "safeguarding"])
    page.locator("#place").fill("LL11 1AY")
    page.keyboard.press("Enter")
    number(page).to_have_text(numbers["wrexham", "needs_assessment"])
    expect(page.locator("#need-1")).to_be_checked()


@pytest.mark.parametrize("is_offline", [False, True])
def test_what_nobody_can_read_is_said_and_the_box_has_the_focus(
    desktop: Page, clocked_site: ClockedSite, is_offline: bool
) -> None:
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type("qqqqq")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-problem")).to_contain_text("We cannot read that")
    expect(desktop.locator("#place")).to_be_focused()


@pytest.mark.parametrize("is_offline", [False, True])
def test_where_it_could_be_two_councils_the_other_one_is_a_key_away(
    desktop: Page, clocked_site: ClockedSite, numbers: dict[tuple[str, str], str], is_offline: bool
) -> None:
    """The sector CH4 0 lies on both sides of the border of England and Wales."""
    set_clocks(desktop, clocked_site, (2026, 11, 24, 10))
    open_desk(desktop, is_offline=is_offline)
    desktop.keyboard.type("CH4 0")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#desk-who")).to_be_focused()
    expect(desktop.locator(".desk-warnings")).to_contain_text("Close to a boundary")
    other = desktop.locator(".desk-other").first
    slug = other.get_attribute("value")
    other.focus()
    desktop.keyboard.press("Enter")
    number(desktop).to_have_text(numbers[str(slug), "needs_assessment"])
