"""A provider says what its place is like, one of us reads it, and everybody sees it; on a phone."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, PHONE
from tests.browser.test_accessibility import NO_WIDER, RUN_AXE
from tests.fixtures.served import served
from tests.integration.manage.ground import OWN, Corner, a_picture, make_corner

if TYPE_CHECKING:
    from flask import Flask

Opened = Callable[[str], Page]


@pytest.fixture
def corner(app: "Flask") -> Corner:
    app.extensions["edition_clock"].look_again_after = -1.0
    return make_corner(app)


@pytest.fixture
def as_person(app: "Flask", corner: Corner, browser: Browser) -> Iterator[Opened]:
    with served(app) as address:

        def opened(who: str) -> Page:
            context = browser.new_context(base_url=address, **PHONE)
            context.set_default_timeout(PATIENCE)
            if who:
                cookie = corner.clients[who].get_cookie("care")
                assert cookie is not None
                context.add_cookies([{"name": "care", "value": cookie.value, "url": address}])
            return context.new_page()

        yield opened
        for context in browser.contexts:
            context.close()


def look(page: Page, axe: str) -> None:
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE) == [], page.url
    assert page.evaluate(NO_WIDER), page.url


def test_what_a_provider_says_goes_by_a_moderator_to_everybody(as_person: Opened, axe: str) -> None:
    provider = as_person("provider")
    provider.goto(f"/manage/{OWN}/entry")
    provider.get_by_label("About this place").fill("We keep hens.")
    provider.get_by_label("Welsh").check()
    look(provider, axe)
    provider.get_by_role("button", name="Send it").click()
    expect(provider.get_by_text("One of us will read it.").first).to_be_visible()
    provider.goto(f"/manage/{OWN}/numbers")
    provider.get_by_text("Falls", exact=True).click()
    provider.locator("#falls-count").fill("12")
    provider.get_by_role("button", name="Send it").click()
    expect(provider.locator(".nhsuk-error-summary")).to_be_visible()
    provider.locator("#falls-out-of").fill("2,700")
    provider.locator("#falls-from").fill("01/01/2026")
    provider.locator("#falls-to").fill("31/03/2026")
    look(provider, axe)
    provider.get_by_role("button", name="Send it").click()
    expect(provider.get_by_text("Falls: 12 out of 2,700").first).to_be_visible()
    provider.goto(f"/manage/{OWN}/pictures")
    hens = {"name": "hens.jpg", "mimeType": "image/jpeg", "buffer": a_picture().getvalue()}
    provider.get_by_label("Picture", exact=True).set_input_files(hens)
    provider.get_by_label("What does it show?").fill("Three hens on a lawn")
    provider.get_by_role("button", name="Send the picture").click()
    expect(provider.get_by_role("img", name="Three hens on a lawn")).to_be_visible()

    moderator = as_person("moderator")
    moderator.goto("/manage/approvals")
    moderator.get_by_role("button", name="Publish it").click()
    expect(moderator.get_by_role("status")).to_be_visible()
    moderator.get_by_role("link", name="Own House").click()
    moderator.wait_for_url("**/manage/approvals/entry/*")
    moderator.get_by_role("button", name="Publish it").click()
    expect(moderator.get_by_text("None wait.")).to_have_count(3)

    visitor = as_person("")
    visitor.goto(f"/place/{OWN}#says")
    expect(visitor.get_by_text("We keep hens.")).to_be_visible()
    expect(visitor.get_by_text("12: every fall")).to_be_visible()
    expect(visitor.get_by_role("img", name="Three hens on a lawn")).to_be_visible()
    look(visitor, axe)
