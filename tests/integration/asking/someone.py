"""One who answers a check with a browser that knows forms, and nothing else."""

from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.integration.asking.a_flow import ADDRESS

#: one answer to each question, in the order in which they come for who says this
ANSWERS: tuple[dict[str, Any], ...] = (
    {"answer": "me"},
    {"answer": "england"},
    {"answer": "yes"},
    {"answer": ["without_help", "takes_longer"]},
    {"answer": "no"},
    {"answer": "home"},
    {"answer": ["pension"]},
    {"amount": "£221.20", "period": "week"},
    {"amount": "9,000", "up_to": "10,000"},
    {"number": "2"},
    {"day": "14", "month": "March", "year": "2026"},
    {"postcode": "ls1 4dy"},
)


@dataclass
class Someone:
    client: FlaskClient
    address: str = ADDRESS
    response: TestResponse = field(init=False)
    page: BeautifulSoup = field(init=False)

    def begins(self, **fields: Any) -> "Someone":
        return self._sends(fields)

    def answers(self, *answers: dict[str, Any]) -> "Someone":
        for each in answers:
            self._sends({"sealed": self.sealed, **self._hidden(), **each})
        return self

    def presses(self, name: str) -> "Someone":
        """A button of a small form: Back, or what shows a result."""
        button = self.page.select_one(f"main button[name={name}]")
        assert button is not None, f"There is no {name} on this page"
        return self.sends(**{name: button["value"]})

    def sends(self, **fields: Any) -> "Someone":
        return self._sends({"sealed": self.sealed, **fields})

    @property
    def sealed(self) -> str:
        return str(self.page.select_one("[name=sealed]")["value"])  # type: ignore[index]

    @property
    def title(self) -> str:
        return self.page.h1.get_text(strip=True)  # type: ignore[union-attr]

    @property
    def question(self) -> str:
        held = self.page.select_one("#check [name=question]")
        return str(held["value"]) if held else ""

    @property
    def chosen(self) -> list[str]:
        return [str(each["value"]) for each in self.page.select("#check [name=answer][checked]")]

    @property
    def problem(self) -> str:
        link = self.page.select_one(".nhsuk-error-summary a")
        return link.get_text(strip=True) if link else ""

    def value(self, name: str) -> str:
        return str(self.page.select_one(f"#check [name={name}]")["value"])  # type: ignore[index]

    def _hidden(self) -> dict[str, str]:
        held = self.page.select("#check input[type=hidden]:not([name=sealed])")
        return {str(each["name"]): str(each["value"]) for each in held}

    def _sends(self, fields: dict[str, Any]) -> "Someone":
        self.response = self.client.post(self.address, data=fields)
        self.page = BeautifulSoup(self.response.data, "html.parser")
        return self
