"""One of fifty people at the site's pages, over HTTP and without JavaScript, each from a network of their own."""

import http.client
import time
from dataclasses import dataclass, field
from random import Random
from threading import Lock
from urllib.parse import urlencode
from uuid import uuid4

from lxml import html
from lxml.html import HtmlElement

from app.collector.draft import QUICKEST_SECONDS

ANSWERS_WITHIN_SECONDS = 120
#: of ten people so many press the button again after it worked
PRESS_TWICE = 3
#: statuses of pages that say that nothing was saved, or not yet
REFUSALS = (422, 429, 503)


@dataclass(frozen=True, slots=True)
class Page:
    status: int
    body: str

    @property
    def main(self) -> HtmlElement:
        return html.document_fromstring(self.body).get_element_by_id("main")

    @property
    def code(self) -> str:
        """Of the receipt; empty on every other page."""
        if self.status != 200 or "care-code__words" not in self.body:
            return ""
        return " ".join(self.main.find_class("care-code__words")[0].text_content().split())

    @property
    def sealed(self) -> str:
        return str(self.main.xpath("(.//input[@name='sealed'])[1]/@value")[0])

    def keeps(self, text: str) -> bool:
        """The words stand on the page, and a sentence says what becomes of them."""
        main = self.main
        shown = main.xpath(".//textarea/text() | .//*[contains(@class, 'care-words')]/text()")
        return any(text in each for each in shown) and "nhsuk-error-summary" in self.body


@dataclass(slots=True)
class Seen:
    """What all of them saw. `codes`: words that were sent -> the receipt's code."""

    codes: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    broken: int = 0
    faults: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def note(self, text: str, page: Page) -> None:
        """Whatever the last button led to."""
        with self.lock:
            if page.code:
                if self.codes.setdefault(text, page.code) != page.code:
                    self.faults.append(f"{text}: two codes")
            elif page.status in REFUSALS and page.keeps(text):
                self.refused += 1
            else:
                self.faults.append(f"{page.status}: {page.body[-1500:]}")


@dataclass(frozen=True, slots=True)
class Visitor:
    port: int
    refs: list[str]
    seen: Seen
    ends: float

    def visit(self) -> None:
        """One feedback at least, however slow the machine; then on until the time is over."""
        self.leave()
        while time.monotonic() < self.ends:
            self.leave()

    def leave(self) -> None:
        chance, text = Random(), f"I am {uuid4().hex}"
        network = ".".join(["10", *(str(chance.randrange(256)) for _ in range(3))])
        address = f"/place/{chance.choice(self.refs)}/feedback/give"
        form = self._until_it_answers(address, network)
        time.sleep(QUICKEST_SECONDS)  # who is quicker than a person is asked to look again
        filled = {"sealed": form.sealed, "typed": "1", "answer": "good", "text": text, "relation": "family"}
        page = self._until_it_answers(address, network, filled)
        for _ in range(2 if chance.randrange(10) < PRESS_TWICE else 1):
            page = self._send(address, network, page, text)

    def _send(self, address: str, network: str, page: Page, text: str) -> Page:
        """Again and again, until there is a code; answers the page with the button."""
        deadline = time.monotonic() + ANSWERS_WITHIN_SECONDS
        while True:
            after = self._until_it_answers(address, network, {"sealed": page.sealed, "send": "1"})
            self.seen.note(text, after)
            if after.code or after.status not in REFUSALS or time.monotonic() > deadline:
                return page
            page = after
            time.sleep(0.5)

    def _until_it_answers(self, address: str, network: str, form: dict[str, str] | None = None) -> Page:
        deadline = time.monotonic() + ANSWERS_WITHIN_SECONDS
        while True:
            try:
                return ask(self.port, address, network, form)
            except (OSError, http.client.HTTPException):
                assert time.monotonic() < deadline, "the site does not come back"
                with self.seen.lock:
                    self.seen.broken += 1
                time.sleep(0.2)


def ask(port: int, address: str, network: str, form: dict[str, str] | None = None) -> Page:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=ANSWERS_WITHIN_SECONDS)
    headers = {"X-Forwarded-For": network, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        connection.request("POST" if form else "GET", address, urlencode(form) if form else None, headers)
        response = connection.getresponse()
        return Page(response.status, response.read().decode())
    finally:
        connection.close()
