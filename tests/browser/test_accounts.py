"""Signing in with a password and a code, and with a recovery code when the telephone is lost: on a telephone, in Welsh
at the end, each page looked over by axe."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE, PHONE
from tests.browser.test_accessibility import NO_WIDER, RUN_AXE
from tests.fixtures.codes import code_of
from tests.fixtures.served import served
from tests.integration.accounts.test_signing_in import EMAIL, PASSWORD, add, path_of

if TYPE_CHECKING:
    from flask import Flask


@pytest.fixture
def phone(app: "Flask", browser: Browser) -> Iterator[Page]:
    with served(app) as address:
        context = browser.new_context(base_url=address, **PHONE)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        yield context.new_page()
        context.close()


def look(page: Page, axe: str, title: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.evaluate(axe)
    assert page.evaluate(RUN_AXE) == [], title
    assert page.evaluate(NO_WIDER), title


def test_a_person_gets_in_by_code_and_by_recovery_code(app: "Flask", phone: Page, axe: str) -> None:
    page, complaints = phone, []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(path_of(add(app)))
    look(page, axe, "Choose your password")
    page.get_by_label("Your new password", exact=True).fill(PASSWORD)
    page.get_by_label("Your new password once more").fill(PASSWORD)
    page.get_by_role("button", name="Save this password").click()
    look(page, axe, "Sign in")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    look(page, axe, "Set up your app for codes")
    page.get_by_role("button", name="Start").click()
    expect(page.locator(".care-key")).to_be_visible()  # the page before has the same heading
    look(page, axe, "Set up your app for codes")
    page.get_by_label("Code", exact=True).fill(code_of(page.locator(".care-key").inner_text()))
    page.get_by_role("button", name="Finish").click()
    look(page, axe, "Your account")
    page.get_by_role("link", name="Make them now").click()
    page.get_by_role("button", name="Make 10 recovery codes").click()
    expect(page.locator(".care-codes code")).to_have_count(10)
    look(page, axe, "Recovery codes")
    recovery = page.locator(".care-codes code").first.inner_text()
    page.get_by_role("link", name="I have kept them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account")
    page.get_by_role("button", name="Sign out", exact=True).click()
    look(page, axe, "Sign in")
    page.goto("/cy/account/sign-in")
    page.get_by_label("Cyfeiriad e-bost").fill(EMAIL)
    page.get_by_label("Cyfrinair").fill(PASSWORD)
    page.get_by_role("button", name="Parhau").click()
    look(page, axe, "Teipiwch y cod o'ch ap")
    page.get_by_role("link", name="Dydy fy ffôn ddim gyda fi").click()
    page.get_by_role("link", name="Defnyddio cod adfer").click()
    page.get_by_label("Cod adfer").fill(recovery)
    page.get_by_role("button", name="Mewngofnodi").click()
    look(page, axe, "Eich cyfrif")
    assert complaints == []
