"""Somebody who leaves feedback through the site's pages, as a browser without JavaScript does."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from flask.testing import FlaskClient
from lxml import html
from lxml.html import HtmlElement
from werkzeug.test import TestResponse

from app.adapters.clock import FixedClock

#: an ordinary Tuesday
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
REF = "haze1"
TEXT = "She laughs again since she lives there, and the garden is open all day."
#: what a person fills in
FILLED = {"answer": "very-good", "text": TEXT, "relation": "family", "month": "2026-10"}


@dataclass
class Person:
    client: FlaskClient
    clock: FixedClock
    ref: str = REF
    #: of their line to the internet
    address: str = "203.0.113.7"
    before: str = ""
    pages: list[TestResponse] = field(default_factory=list)

    @property
    def give(self) -> str:
        return f"{self.before}/place/{self.ref}/feedback/give"

    def get(self, address: str) -> TestResponse:
        return self._kept(self.client.get(address, environ_base={"REMOTE_ADDR": self.address}))

    def post(self, address: str, data: dict[str, Any]) -> TestResponse:
        return self._kept(self.client.post(address, data=data, environ_base={"REMOTE_ADDR": self.address}))

    def wait(self, seconds: float) -> None:
        self.clock.moment += timedelta(seconds=seconds)

    def open(self) -> TestResponse:
        return self.get(self.give)

    def look(self, **changes: str) -> TestResponse:
        page = self.open()
        self.wait(20)
        return self.post(self.give, {"sealed": sealed(page), "typed": "1", **FILLED, **changes})

    def send(self, page: TestResponse, **more: str) -> TestResponse:
        return self.post(self.give, {"sealed": sealed(page), "send": "1", **more})

    def leave(self, **changes: str) -> str:
        """The whole way; answers the receipt's code."""
        return code_on(self.send(self.look(**changes)))

    def use(self, code: str) -> TestResponse:
        return self.post(f"{self.before}/feedback/receipt", {"code": code})

    def press(self, page: TestResponse, button: str) -> TestResponse:
        """A button of the page that a receipt leads to."""
        return self.post(f"{self.before}/feedback/receipt", {"sealed": sealed(page), "do": button})

    def _kept(self, page: TestResponse) -> TestResponse:
        self.pages.append(page)
        return page


def main(page: TestResponse) -> HtmlElement:
    return html.document_fromstring(page.text).get_element_by_id("main")


def words(page: TestResponse) -> str:
    return " ".join(main(page).text_content().split())


def sealed(page: TestResponse) -> str:
    return str(main(page).xpath("(.//input[@name='sealed'])[1]/@value")[0])


def code_on(page: TestResponse) -> str:
    assert page.status_code == 200, words(page)
    return " ".join(re.findall(r"\w+", str(main(page).find_class("care-code__words")[0].text_content())))


def problems(page: TestResponse) -> list[tuple[str, str]]:
    links = main(page).xpath(".//*[contains(@class, 'nhsuk-error-summary')]//a")
    return [(link.get("href", ""), link.text_content()) for link in links]
