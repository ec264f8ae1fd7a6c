"""The desk of moderators by keyboard alone, narrow and wide."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PATIENCE, PHONE
from tests.browser.test_accessibility import NO_WIDER, RUN_AXE
from tests.fixtures.served import served
from tests.integration.moderation.conftest import TEXT, Desk

if TYPE_CHECKING:
    from flask import Flask

SHORT = "Nurse […] was kind. My mum […] had bruises, and nobody told us."
Opened = Callable[[dict[str, Any]], Page]


@pytest.fixture
def desk(app: "Flask") -> Desk:
    return Desk(app)


@pytest.fixture
def open_desk(app: "Flask", desk: Desk, browser: Browser) -> Iterator[Opened]:
    """As a moderator who has just signed in."""
    with served(app) as address:
        cookie = desk.moderator().client.get_cookie("care")
        assert cookie is not None

        def opened(device: dict[str, Any]) -> Page:
            context = browser.new_context(base_url=address, **device)
            context.set_default_timeout(PATIENCE)
            context.add_cookies([{"name": "care", "value": cookie.value, "url": address}])
            return context.new_page()

        yield opened
        for context in browser.contexts:
            context.close()


def test_a_moderator_decides_with_the_keyboard_alone(desk: Desk, open_desk: Opened) -> None:
    ref, page = desk.receive(), open_desk(DESKTOP)
    page.goto("/moderate/")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Hazel House")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/moderate/{ref}")
    page.keyboard.press("t")
    expect(page.get_by_label("Text to publish")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type(SHORT)
    expect(page.get_by_label("Text to publish")).to_have_value(SHORT)
    page.keyboard.press("Tab")
    page.keyboard.press("p")
    expect(page.get_by_role("button", name="Publish this text")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Published.")
    assert desk.find(ref)["published"] == SHORT


def test_what_is_selected_is_taken_out(desk: Desk, open_desk: Opened) -> None:
    page = open_desk(DESKTOP)
    page.goto(f"/moderate/{desk.receive()}")
    box, start = page.get_by_label("Text to publish"), TEXT.index("Sarah")
    box.evaluate(f"box => box.setSelectionRange({start}, {start + 5})")
    page.get_by_role("button", name="Take out what is selected").click()
    expect(box).to_have_value(TEXT.replace("Sarah", "[…]"))


def test_shortcuts_can_be_switched_off_for_good(desk: Desk, open_desk: Opened) -> None:
    page = open_desk(DESKTOP)
    desk.receive()
    page.goto("/moderate/")
    page.get_by_text("Keyboard shortcuts").click()
    page.get_by_label("Use these shortcuts in this browser").uncheck()
    page.reload()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Hazel House")).not_to_be_focused()
    expect(page.locator("[data-keys-on]")).not_to_be_checked()


@pytest.mark.parametrize("device", [DESKTOP, PHONE], ids=["wide", "narrow"])
def test_axe_finds_nothing_and_nothing_is_too_wide(
    desk: Desk, open_desk: Opened, axe: str, device: dict[str, Any]
) -> None:
    page, ref = open_desk(device), desk.publish()
    desk.reply(ref, "We have a new menu.")
    addresses = [desk.receive(), "", f"replies/{ref}", f"reviews/{ref}/{desk.challenge(ref)}", "paper?place=haze7"]
    for address in addresses:
        answer = page.goto(f"/moderate/{address}")
        assert answer is not None and answer.ok
        page.evaluate(axe)
        assert page.evaluate(RUN_AXE) == [], page.url
        assert page.evaluate(NO_WIDER), page.url
