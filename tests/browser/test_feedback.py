"""From a poster's QR code to published words with a reply, and back again by the receipt: without JavaScript."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from pydantic import HttpUrl
from sqlalchemy import select

from app.adapters.clock import FixedClock
from app.config import Settings
from app.domain.feedback.states import Verdict
from app.feedback import actions
from app.feedback.models import Feedback
from app.providers.models import Place
from app.web.qr_code import ON_PAPER, QrCode
from tests.browser.test_accessibility import RUN_AXE
from tests.fixtures.served import served

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TEXT = "She laughs again since she lives there, and the garden is open all day."
CHANGED = "She laughs again. The garden is closed in winter."
REPLY = "Thank you. The gardener says thank you too."
MODERATOR, PROVIDER = 1, 2


@dataclass
class Told:
    """A copy of the sample that may be written to, with a clock that a test sets."""

    address: str
    app: Flask
    clock: FixedClock

    def wait(self, **how_long: float) -> None:
        self.clock.moment += timedelta(**how_long)

    def place(self) -> str:
        with self.app.extensions["sessions"]() as session:
            found = select(Place.ref).where(Place.withdrawn_on.is_(None), Place.is_care_home).order_by(Place.id)
            return str(session.scalars(found).first())

    def decide(self) -> None:
        """A moderator publishes the newest as it is."""
        with self.app.extensions["sessions"]() as session:
            newest = session.scalars(select(Feedback).order_by(Feedback.id.desc())).first()
            actions.decide(
                session, ref=newest.ref, version=newest.version, verdict=Verdict.PUBLISH, reason=None,
                text=newest.texts[-1].text, note="", by=MODERATOR, at=self.clock.moment,
            )  # fmt: skip
            session.commit()

    def answer(self) -> None:
        """The provider replies, and a moderator lets the reply stand."""
        with self.app.extensions["sessions"]() as session:
            ref = session.scalars(select(Feedback.ref).order_by(Feedback.id.desc())).first()
            at = self.clock.moment
            actions.reply(session, ref=ref, text=REPLY, changed=None, by=PROVIDER, at=at)
            actions.decide_reply(session, ref=ref, publish=True, reason=None, change_checked=None, by=MODERATOR, at=at)
            session.commit()


@pytest.fixture(scope="module")
def told(sample_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    from app import create_app  # imported late: tests of the plain parts need no web site

    folder = tmp_path_factory.mktemp("feedback") / "var"
    shutil.copytree(sample_dir, folder)
    app = create_app(Settings(var_dir=folder, log_level="ERROR"))
    app.extensions["clock"] = clock = FixedClock(NOON)
    with served(app) as address:
        app.extensions["settings"].public_url = HttpUrl(address)
        yield Told(address, app, clock)


@pytest.fixture(scope="module")
def site(told: Told) -> str:
    return told.address


@dataclass
class Eyes:
    """Axe needs scripts: it is shown a copy of each page in a window that runs them."""

    window: Page
    axe: str

    def look_at(self, page: Page) -> None:
        """Nothing for axe to find, and nothing that is wider than the window."""
        copy = page.content()
        self.window.set_viewport_size(page.viewport_size or {"width": 360, "height": 800})
        self.window.route(page.url, lambda route: route.fulfill(body=copy, content_type="text/html; charset=utf-8"))
        self.window.goto(page.url)
        self.window.evaluate(self.axe)
        found = self.window.evaluate(RUN_AXE)
        width = self.window.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        self.window.unroute(page.url)
        assert found == [], f"axe on {page.url}:\n" + "\n".join(found)
        assert width <= 0, f"{page.url} is {width} pixels too wide"


@pytest.fixture
def eyes(open_browser: Any, axe: str) -> Eyes:
    return Eyes(open_browser().new_page(), axe)


def press(page: Page, selector: str, eyes: Eyes) -> None:
    """The next page may have the same address, so only the page itself tells when it is all there."""
    with page.expect_event("domcontentloaded"):
        page.locator(f"main {selector}").first.click()
    eyes.look_at(page)


def from_the_poster(page: Page, told: Told, language: str) -> str:
    """The address in the square is the one that is printed beneath it."""
    page.goto(f"{language}/place/{told.place()}/feedback/poster/print")
    printed = page.locator(".care-paper__address").inner_text()
    whole = printed if "://" in printed else f"http://{printed}"
    assert page.locator("svg.care-paper__code path").get_attribute("d") == QrCode.of(whole, ON_PAPER).path
    return whole


def words_of_the_place(page: Page, told: Told, language: str) -> Any:
    page.goto(f"{language}/place/{told.place()}/feedback")
    return page.locator("main")


def use(page: Page, code: str, language: str, eyes: Eyes) -> None:
    page.goto(f"{language}/feedback/receipt")
    eyes.look_at(page)
    page.locator("#code").fill(code.upper())
    press(page, "button[type=submit]", eyes)


def leave(page: Page, told: Told, eyes: Eyes) -> str:
    """Forgets the answer at first; ends with the code."""
    eyes.look_at(page)
    page.locator("#text").fill(TEXT)
    press(page, "#give button[type=submit]", eyes)
    expect(page.locator(".nhsuk-error-summary a")).to_have_attribute("href", "#answer-very-good")
    page.locator("label[for=answer-very-good]").click()
    page.locator("label[for=relation-family]").click()
    told.wait(seconds=20)
    press(page, "#give button[type=submit]", eyes)
    expect(page.locator(".care-words")).to_have_text(TEXT)
    press(page, "button[name=send]", eyes)
    return " ".join(page.locator(".care-code__words span").all_inner_texts())


@pytest.mark.parametrize(("language", "width"), [("", 360), ("/cy", 1280)], ids=["in English", "in Welsh"])
def test_from_the_poster_to_a_reply_and_back_by_the_receipt(
    open_browser: Any, told: Told, eyes: Eyes, language: str, width: int
) -> None:
    page: Page = open_browser(viewport={"width": width, "height": 800}, java_script_enabled=False).new_page()
    page.goto(from_the_poster(page, told, language))
    assert page.url.endswith(f"{language}/place/{told.place()}/feedback/give?from=card")
    code = leave(page, told, eyes)
    expect(words_of_the_place(page, told, language)).not_to_contain_text(TEXT)

    told.wait(days=2)
    told.decide()
    told.answer()
    until(page, told, language, TEXT, is_there=True)
    expect(page.locator("main")).to_contain_text(REPLY)
    eyes.look_at(page)

    use(page, code, language, eyes)
    expect(page.locator("main")).to_contain_text(REPLY)
    press(page, "button[value=edit]", eyes)
    page.locator("#text").fill(CHANGED)
    told.wait(seconds=20)
    press(page, "#give button[type=submit]", eyes)
    press(page, "button[name=send]", eyes)
    until(page, told, language, TEXT, is_there=False)
    told.decide()
    until(page, told, language, CHANGED, is_there=True)

    use(page, code, language, eyes)
    press(page, "button[value=put-right]", eyes)
    press(page, "button[value=withdraw]", eyes)
    press(page, "button[value=withdraw-now]", eyes)
    until(page, told, language, CHANGED, is_there=False)
    use(page, code, language, eyes)
    expect(page.locator(".nhsuk-error-summary")).to_be_visible()


def until(page: Page, told: Told, language: str, text: str, *, is_there: bool) -> None:
    """A page may be as it was for two seconds."""
    main = words_of_the_place(page, told, language)
    for _ in range(20):
        if (text in main.inner_text()) is is_there:
            return
        page.wait_for_timeout(500)
        page.reload()
    pytest.fail(f"“{text}” is {'not ' if is_there else ''}on {page.url}")


@pytest.mark.parametrize("width", [360, 1280])
def test_a_kiosk_takes_an_answer_in_four_touches(open_browser: Any, told: Told, eyes: Eyes, width: int) -> None:
    page: Page = open_browser(viewport={"width": width, "height": 800}, java_script_enabled=False).new_page()
    page.goto(f"/f/{told.place()}/kiosk")
    eyes.look_at(page)
    press(page, "button[value=good]", eyes)
    press(page, "button[type=submit]", eyes)
    press(page, "button[value=unsaid]", eyes)
    told.wait(seconds=20)
    press(page, "button[name=send]", eyes)
    press(page, "button[value=code]", eyes)
    expect(page.locator(".care-code__words span")).to_have_count(4)


def test_a_browser_works_for_its_proof_and_takes_typed_words_to_another_language(
    open_browser: Any, told: Told, eyes: Eyes
) -> None:
    page: Page = open_browser(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(f"/place/{told.place()}/feedback/give")
    page.locator("#text").fill(TEXT)
    page.locator("label[for=answer-good]").click()
    page.locator(".care-header__languages button").click()
    expect(page.locator("html")).to_have_attribute("lang", "cy")
    expect(page.locator("#text")).to_have_value(TEXT)
    expect(page.locator("#answer-good")).to_be_checked()
    page.locator("#give button[type=submit]").click()
    expect(page.locator("input[name=proof]")).not_to_have_value("")
    eyes.look_at(page)
