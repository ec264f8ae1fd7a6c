"""What a browser keeps of the desk goes when the password changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from pydantic import SecretStr

from app import create_app
from app.config import Settings
from tests.browser.desk.asking import keep_a_copy
from tests.fixtures.served import served

COPY = """async () => { for (const name of await caches.keys()) {
    const kept = (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname);
    return kept.filter((path) => path.startsWith('/desk')) } return [] }"""


@pytest.fixture
def guarded(sample_dir: Path) -> Iterator[tuple[Flask, str]]:
    app = create_app(Settings(var_dir=sample_dir, log_level="CRITICAL", desk_password=SecretStr("the old one")))
    with served(app) as address:
        yield app, address


@pytest.fixture
def handler(browser: Browser, guarded: tuple[Flask, str]) -> Iterator[Page]:
    """Somebody who knows the password."""
    known = {"username": "desk", "password": "the old one"}
    context = browser.new_context(base_url=guarded[1], http_credentials=known)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def test_numbers_are_forgotten_when_the_password_holds_no_more(handler: Page, guarded: tuple[Flask, str]) -> None:
    keep_a_copy(handler)
    assert {"/desk", "/desk/pack.json"} <= set(handler.evaluate(COPY))
    app, _ = guarded
    new = {"desk_password": SecretStr("the new one")}
    app.extensions["settings"] = app.extensions["settings"].model_copy(update=new)
    assert handler.evaluate("async () => (await fetch('/desk/pack.json')).status") == 401
    assert handler.evaluate(COPY) == []
