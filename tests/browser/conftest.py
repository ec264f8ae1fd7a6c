"""Chromium on the sample site. Whatever a test does, its pages may fetch nothing from elsewhere and keep no cookie."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Request, Route, expect, sync_playwright

DESKTOP = {"viewport": {"width": 1280, "height": 900}}
PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True, "device_scale_factor": 2}
#: what tests bring about on purpose
EXPECTED = ("status of 400", "status of 404", "status of 422", "ERR_INTERNET_DISCONNECTED")
#: milliseconds: only a test that fails waits so long, and a machine with much else to do may stop for most of it
PATIENCE = 90_000
HOW_TO_GET_IT = "Chromium is missing: install it (Debian: apt-get install chromium) and put it on the PATH."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found:
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(HOW_TO_GET_IT)
    pytest.skip(HOW_TO_GET_IT)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    # A container's root has no sandbox to use; the pages are our own.
    expect.set_options(timeout=PATIENCE)
    launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The checker's script, out of the package that ships it."""
    spec = find_spec("axe_playwright_python")
    assert spec is not None and spec.origin, "Install requirements-dev.txt: axe-playwright-python is missing"
    return (Path(spec.origin).parent / "axe.min.js").read_text()


@dataclass  # without slots: Playwright hangs its own attributes on what it calls back
class Watch:
    """What a browser was asked to fetch, and what it complained of."""

    site: str
    elsewhere: list[str]
    complaints: list[str]

    def follow(self, context: BrowserContext) -> None:
        # The driver sorts out by itself what is ours: a word with us about each file takes longer than the file.
        context.route(re.compile(rf"^(?!{re.escape(self.site)}|data:|blob:)"), self._refuse)
        context.on("console", lambda message: self._note(message.type, message.text))
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _refuse(self, route: Route, request: Request) -> None:
        self.elsewhere.append(request.url)
        route.abort()

    def _note(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and not any(expected in text for expected in EXPECTED):
            self.complaints.append(text)


@pytest.fixture
def open_browser(browser: Browser, site: str) -> Iterator[Any]:
    """A factory of contexts, so that a test can choose its device; all are watched and checked at the end."""
    watch = Watch(site, [], [])
    opened: list[BrowserContext] = []

    def open_one(**options: Any) -> BrowserContext:
        context = browser.new_context(base_url=site, **options)
        context.set_default_timeout(PATIENCE)
        watch.follow(context)
        opened.append(context)
        return context

    yield open_one
    cookies = [cookie for context in opened for cookie in context.cookies()]
    for context in opened:
        context.close()
    assert watch.elsewhere == [], "A page asked another site for something"
    assert watch.complaints == [], "The browser complained"
    assert cookies == [], "A public page set a cookie"


@pytest.fixture(params=["desktop", "phone"])
def page(request: pytest.FixtureRequest, open_browser: Any) -> Page:
    made: Page = open_browser(**(DESKTOP if request.param == "desktop" else PHONE)).new_page()
    return made


@pytest.fixture(params=["desktop", "phone", "desktop without JavaScript", "phone without JavaScript"])
def any_page(request: pytest.FixtureRequest, open_browser: Any) -> Page:
    """The same journey on every kind of browser."""
    device = DESKTOP if request.param.startswith("desktop") else PHONE
    made: Page = open_browser(**device, java_script_enabled="without" not in request.param).new_page()
    return made


@pytest.fixture
def desktop(open_browser: Any) -> Page:
    made: Page = open_browser(**DESKTOP).new_page()
    return made
