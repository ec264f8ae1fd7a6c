"""Answers given beside the browser, which then sends the last form itself: results are far down a way."""

from collections.abc import Callable, Mapping
from typing import Any

from bs4 import BeautifulSoup
from playwright.sync_api import Page

SEND = """
([address, fields]) => {
  const form = Object.assign(document.createElement("form"), {method: "post", action: address});
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement("input"), {type: "hidden", name, value}));
  document.body.append(form);
  form.submit();
}
"""
FieldsFor = Callable[[str, Any], Mapping[str, Any]]


def show(
    page: Page, check: str, answers: Mapping[str, Any], fields_for: FieldsFor, *, until: str = "", prefix: str = ""
) -> Page:
    """The result, or the question `until`."""
    address, fields = f"{prefix}/check/{check}", {"shared": ""}
    while True:
        sent = {name: value[0] if isinstance(value, list) else value for name, value in fields.items()}
        held = BeautifulSoup(page.request.post(address, form=sent).text(), "html.parser")
        question = held.select_one("#check [name=question]")
        if question is None or question["value"] == until:
            break
        sealed = str(held.select_one("main [name=sealed]")["value"])  # type: ignore[index]
        fields = {"sealed": sealed, "question": str(question["value"]), **fields_for(str(question["value"]), answers)}
    page.goto(f"{prefix}/cookies")
    with page.expect_navigation():
        page.evaluate(SEND, [address, sent])
    return page
