"""The log tells how the site is doing and nothing about who used it."""

import json
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

SECRETS = ("LS8", "2QR", "oakwood", "mallory", "1-101668914", "4960123", "496 0123", "203.0.113", "Mozilla")


def visit(client: FlaskClient, address: str) -> int:
    return client.get(
        address, headers={"User-Agent": "Mozilla/5.0 mallory"}, environ_base={"REMOTE_ADDR": "203.0.113.9"}
    ).status_code


@pytest.mark.parametrize(
    "address",
    [
        "/find-care?q=Oakwood+LS8+2QR",
        "/find-care?near=LS8+2QR&q=mallory",
        "/find-care?q=1-101668914",
        "/find-care?q=0113+496+0123",
        "/find-care?q=01134960123",
        "/find-care/suggest?q=oakwood",
        "/council?postcode=LS8+2QR",
        "/compare?place=oakwood1&near=LS8+2QR&visit=LS8+2QR&visit=mallory&search=q%3Dmallory",
        "/shortlist?place=oakwood1&add=mallory",
        "/place/oakwood1",
        "/place/mallory",
        "/mallory/LS8-2QR",
    ],
)
def test_nothing_that_a_person_typed_is_written_down(own_client: FlaskClient, lines: Any, address: str) -> None:
    lines()
    visit(own_client, address)
    written = lines()
    assert written.count("\n") == 1
    assert [secret for secret in SECRETS if secret.casefold() in written.casefold()] == []


def test_a_line_says_how_the_request_went(own_client: FlaskClient, lines: Any) -> None:
    lines()
    own_client.get("/place/oakwood1")
    line = json.loads(lines())
    assert (line["method"], line["route"], line["status"]) == ("GET", "/place/<ref>", 200)
    assert line["ms"] >= 0
    assert line["bytes"] > 1_000
    assert set(line) == {"method", "route", "status", "ms", "bytes", "request_id", "event", "level", "timestamp"}


def test_a_strange_method_is_not_repeated(own_client: FlaskClient, lines: Any) -> None:
    lines()
    own_client.open("/", method="MALLORY")
    assert "MALLORY" not in lines()


def test_an_error_is_written_down_without_its_words(own_app: Flask, own_client: FlaskClient, lines: Any) -> None:
    def fail() -> str:
        raise ValueError("mallory looked for LS8 2QR")

    own_app.view_functions["pages.home"] = fail
    lines()
    answer = own_client.get("/?q=mallory")
    written = [json.loads(line) for line in lines().splitlines()]
    assert answer.status_code == 500
    assert written[0]["error"] == "ValueError"
    assert any("test_logs.py" in frame for frame in written[0]["where"])
    assert "LS8" not in json.dumps(written)
    assert written[0]["request_id"] in answer.text


def test_a_log_that_cannot_be_written_stops_no_page(own_client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    class FullDisk:
        def write(self, _text: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("sys.stderr", FullDisk())
    assert own_client.get("/").status_code == 200
