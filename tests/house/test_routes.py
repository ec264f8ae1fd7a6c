"""Laws about every address of the site."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from app.web.access import Access

METHODS = {"GET", "HEAD", "OPTIONS", "POST"}
WORDS = re.compile(r"/[a-z0-9/.-]*")
#: asked by POST, so that a caller's postcode stands in no address, history or log. They write nothing, which
#: tests/integration/signposting/test_desk.py proves
ASKING = {"signposting.ask_desk", "signposting.desk_json"}
#: in these rooms whatever takes a POST is part of a check, and the test of privacy proves that it keeps nothing
ASKING_ROOMS = ("selfcheck", "paying", "planning", "benefits", "api")
#: here people leave feedback, and say so again with their receipt
TELLING_ROOM = "collector"
#: whoever writes elsewhere has signed in
SIGNED_IN = {Access.SIGNED_IN, Access.MODERATOR, Access.ADMINISTRATOR, Access.PROVIDER}


def test_every_route_says_who_may_use_it(app: Flask) -> None:
    silent = [rule.endpoint for rule in app.url_map.iter_rules() if not access_of(app, rule.endpoint)]
    assert not silent, f"Say who may use these with a decorator of app.web.access, @public included: {silent}"


def test_addresses_are_read_or_sent_to_and_nothing_else(app: Flask) -> None:
    """The tests of who may do what try these methods, and no other."""
    odd = [rule.rule for rule in app.url_map.iter_rules() if not (rule.methods or set()) <= METHODS]
    assert not odd, f"GET to read, POST to send: {odd}"


def access_of(app: Flask, endpoint: str) -> object:
    return getattr(app.view_functions[endpoint], "access", None)


def test_addresses_are_words_in_kebab_case(app: Flask) -> None:
    odd = [rule.rule for rule in app.url_map.iter_rules() if not WORDS.fullmatch(re.sub(r"<[^>]+>", "x", rule.rule))]
    assert not odd, f"Lower case, words people say, hyphens between them: {odd}"


def test_public_pages_are_read_only(app: Flask) -> None:
    rooms = (*ASKING_ROOMS, TELLING_ROOM, "accounts", "security")
    found = {
        rule.endpoint
        for rule in _written_to(app)
        if rule.endpoint not in ASKING
        and rule.endpoint.split(".")[0] not in rooms
        and access_of(app, rule.endpoint) not in SIGNED_IN
    }
    assert not found, f"Only signed-in people write, and who leaves feedback; these would too: {found}"


def test_a_check_is_asked_by_post_below_its_own_address(app: Flask) -> None:
    asked = [rule for rule in _written_to(app) if rule.endpoint.split(".")[0] in ASKING_ROOMS]
    odd = [rule.rule for rule in asked if not rule.rule.startswith("/check/")]
    assert not odd, f"What is asked of a person goes by POST to /check/…, where nothing is kept: {odd}"


def _written_to(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if {"POST", "PUT", "PATCH", "DELETE"} & (rule.methods or set())]


@pytest.mark.parametrize("address", ["/", "/no-such-page", "/find-care?q=leeds", "/healthz"])
def test_every_answer_is_closed_to_the_outside(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] in {"no-referrer", "same-origin", "strict-origin"}
    assert "Set-Cookie" not in answer.headers
