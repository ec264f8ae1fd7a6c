"""Somebody who goes through every page of a check over HTTP, gives answers that can be told from all others, and
remembers what they sent."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import cast

import requests
from lxml import html
from lxml.html import FormElement, HtmlElement

#: 10 Downing Street: a postcode that no other test asks for
POSTCODE = "SW1A 2AA"
AMOUNT, UP_TO = "73519.37", "73519.38"
DAY = {"day": "29", "month": "2", "year": "2024"}
NUMBER = "87"
#: nothing that was typed may be found: as it is told, written and read, and as a form or an address carries it
TYPED = (POSTCODE, POSTCODE.replace(" ", ""), POSTCODE.replace(" ", "+"), POSTCODE.replace(" ", "%20"))
TYPED += (AMOUNT, "73,519.37", UP_TO, "2024-02-29", "29 February 2024", "date(2024, 2, 29)", "day=29")
#: a check asks fewer questions than this
LONGEST = 150

Chooser = Callable[[list[str]], list[str]]


@dataclass
class Walker:
    """`choose` picks among what is offered; `seen` are the answers' own names, as a form carries them."""

    base: str
    choose: Chooser
    sealed: set[str] = field(default_factory=set)
    chosen: set[str] = field(default_factory=set)
    pages: list[requests.Response] = field(default_factory=list)
    steps: int = 0

    def walk(self, check: str) -> HtmlElement:
        """To the result; answers it, and every page on the way was looked at."""
        page = self.open(check)
        while (form := question(page)) is not None:
            self.steps += 1
            assert self.steps < LONGEST, f"{check} never ends"
            page = self.send(form, self.answers(form))
        return page

    def open(self, check: str) -> HtmlElement:
        page = self._read(requests.get(self.base + check, timeout=120))
        return self.send(start(page), {})

    def send(
        self, form: FormElement, answers: dict[str, list[str]], button: tuple[str, str] | None = None
    ) -> HtmlElement:
        held = {
            **{name: [value] for name, value in hidden(form)},
            **answers,
            **({button[0]: [button[1]]} if button else {}),
        }
        return self._read(requests.post(self.base + form.get("action", ""), data=held, timeout=120))

    def answers(self, form: FormElement) -> dict[str, list[str]]:
        names = {each.get("name", "") for each in form.iter("input", "select") if each.get("type") != "hidden"}
        if "amount" in names:
            return {"amount": [AMOUNT], "up_to": [UP_TO], **self._period(form)}
        if "day" in names:
            return {name: [value] for name, value in DAY.items()}
        if "number" in names:
            return {"number": [NUMBER]}
        if "postcode" in names:
            return {"postcode": [POSTCODE]}
        offered = [each.get("value", "") for each in form.iter("input") if each.get("name") == "answer"]
        picked = self.choose(offered)
        self.chosen.update(value for value in picked if "_" in value or "-" in value)
        return {"answer": picked}

    def everything_on(self, page: HtmlElement) -> Iterator[requests.Response]:
        """Presses each button of a result once: papers, files, the other law, another check, another answer."""
        for form in page.iter("form"):
            form = cast(FormElement, form)
            if not dict(hidden(form)).get("sealed"):
                continue
            for button in [each for each in form.iter("button") if each.get("type") == "submit"]:
                pressed = (button.get("name") or "", button.get("value") or "")
                target = button.get("formaction") or form.get("action", "")
                held = [*hidden(form), *([pressed] if pressed[0] else [])]
                self.sealed.update(value for name, value in hidden(form) if name == "sealed")
                yield self._kept(requests.post(self.base + target, data=held, timeout=120))

    def _period(self, form: FormElement) -> dict[str, list[str]]:
        offered = [each.get("value", "") for each in form.iter("option") if each.get("value")]
        return {"period": offered[:1]} if offered else {}

    def _read(self, response: requests.Response) -> HtmlElement:
        page = html.document_fromstring(self._kept(response).text)
        self.sealed.update(each.get("value", "") for each in page.iter("input") if each.get("name") == "sealed")
        return page

    def _kept(self, response: requests.Response) -> requests.Response:
        self.pages.append(response)
        return response


def question(page: HtmlElement) -> FormElement | None:
    return next((cast(FormElement, form) for form in page.iter("form") if form.get("id") == "check"), None)


def start(page: HtmlElement) -> FormElement:
    forms = [form for form in page.iter("form") if form.get("method") == "post" and form.get("data-check") is not None]
    return cast(FormElement, forms[0])


def hidden(form: FormElement) -> list[tuple[str, str]]:
    return [
        (each.get("name", ""), each.get("value", "")) for each in form.iter("input") if each.get("type") == "hidden"
    ]


def first(offered: list[str]) -> list[str]:
    return offered[:1]


def last_known(offered: list[str]) -> list[str]:
    """The last that is an answer of one's own: none of “none of these” and “I don't know”."""
    own = [each for each in offered if each not in ("unknown", "none", "not_applicable", "manages")]
    return (own or offered)[-1:]


def nothing_known(offered: list[str]) -> list[str]:
    return ["unknown"] if "unknown" in offered else offered[-1:]
