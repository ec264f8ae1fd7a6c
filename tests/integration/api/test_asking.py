"""What a program asks about one person, and how it is refused. Nothing of it is kept."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.web.limits import limiter

PENSIONER = {"nation": "england", "setting": "care-at-home", "cost": "300", "age": "pension-age", "household": "single"}


@pytest.fixture(autouse=True)
def _afresh(app: Flask) -> None:
    with app.app_context():
        limiter.reset()


def evaluate(client: FlaskClient, **body: Any) -> Any:
    return client.post("/check/evaluate.json", json=body)


def charge(client: FlaskClient, **body: Any) -> Any:
    return client.post("/check/charge.json", json=body)


def test_two_outcomes_of_ten_make_an_adult_likely(client: FlaskClient) -> None:
    """SI 2015/313 regulation 2: an impairment, two or more outcomes, a significant impact."""
    facts = {
        "impairment_or_illness": "yes",
        "significant_impact": "yes",
        "hygiene": ["without_help"],
        "toilet": ["prompting"],
    }
    answer = evaluate(client, check="needs-england", facts=facts, day="2026-11-22")
    assert answer.status_code == 200
    assert answer.json["level"] == "likely"
    assert answer.json["day"] == "2026-11-22"


def test_nothing_said_is_nothing_known(client: FlaskClient) -> None:
    assert evaluate(client, check="needs-wales", facts={}).json["level"] == "possible"


def test_both_laws_answer_at_once(client: FlaskClient) -> None:
    facts = {"needs-england": {"impairment_or_illness": "no", "hygiene": ["without_help"]}, "needs-wales": {}}
    answer = evaluate(client, check="needs", facts=facts).json
    assert answer["england"]["level"] == "less_likely"
    assert {each["check"] for each in answer["carried_over"]} == {"needs-wales"}
    assert answer["wales"]["check"] == "needs-wales"


def test_a_charge_is_told_with_its_lines(client: FlaskClient) -> None:
    """300.00 - 241.45 = 58.55 (SI 2014/2672 regulation 7)."""
    facts = {
        **PENSIONER,
        "incomes": [{"kind": "private-pension", "amount": 300}],
        "assets": [{"kind": "savings", "amount": "10000"}],
    }
    answer = charge(client, facts=facts, day="2026-11-22").json
    assert answer["amount"] == "58.55"
    assert {line["id"]: line["most"] for line in answer["lines"]}["guarantee-single-pension-age"] == "-241.45"


def test_what_is_not_known_makes_a_range(client: FlaskClient) -> None:
    facts = {**PENSIONER, "assets": [{"kind": "savings", "amount": "unknown"}]}
    assert charge(client, facts=facts, day="2026-11-22").json["amount"] == ["0.00", "300.00"]


def test_savings_are_told_month_by_month_to_who_asks(client: FlaskClient) -> None:
    facts = {
        **PENSIONER,
        "setting": "care-home-permanent",
        "cost": "1000",
        "assets": [{"kind": "savings", "amount": "33250"}],
    }
    assert "savings" not in charge(client, facts=facts).json
    found = charge(client, facts=facts, spends_a_week="0", day="2026-11-22").json["savings"]
    assert found["limit"] == "23250.00"
    assert found["months"][0]["capital"] == "33250.00"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({}, "facts: send an object"),
        ({"facts": []}, "facts: send an object"),
        ({"facts": {}}, "check: send the name of a check"),
        ({"facts": {}, "check": "needs-scotland"}, "There is no check “needs-scotland”"),
        ({"facts": {"shoe_size": "9"}, "check": "needs-england"}, "asks nothing called shoe_size"),
        ({"facts": {"hygiene": "a bit"}, "check": "needs-england"}, "hygiene takes"),
        ({"facts": {"hygiene": None}, "check": "needs-england"}, "hygiene takes"),
        ({"facts": {"hygiene": 1}, "check": "needs-england"}, "hygiene takes"),
        ({"facts": {"hygiene": {}}, "check": "needs-england"}, "hygiene takes"),
        ({"facts": {"hygiene": [["without_help"]]}, "check": "needs-england"}, "hygiene takes"),
        ({"facts": {"needs-england": {"hygiene": [{}]}}, "check": "needs"}, "hygiene takes"),
        (
            {"facts": {"significant_impact": {}}, "check": "needs-england"},
            "impact takes yes, no or unknown",
        ),
        ({"facts": {}, "check": "needs-england", "day": "yesterday"}, "day: send a day"),
        ({"facts": {}, "check": "needs-england", "day": "1066-10-14"}, "day: send a day"),
        ({"facts": {"needs-england": 1}, "check": "needs"}, "an object for each check"),
        ({"facts": {"hygiene": []}, "check": "needs"}, "send facts for needs-england and needs-wales"),
        ({"facts": {}, "check": "needs-england", "name": "Ann"}, "There is nothing called name"),
    ],
)
def test_a_mistake_is_answered_with_what_to_send(client: FlaskClient, body: dict[str, Any], says: str) -> None:
    answer = evaluate(client, **body)
    assert answer.status_code == 400
    assert says in answer.json["message"]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"cost": 3.5}, "whole pounds, or as text with pence"),
        ({"cost": "-1"}, "from 0 to 100,000,000"),
        ({"cost": ["3", "1"]}, "begins with its lower end"),
        ({"cost": [1, 2, 3]}, "cost"),
        ({"nation": "scotland"}, "nation"),
        ({"incomes": [{"kind": "lottery", "amount": "1"}]}, "incomes: there is no lottery"),
        ({"assets": [{"kind": "cash", "amount": "1", "owners": 0}]}, "assets.0.owners"),
        ({"assets": [{"kind": "cash", "amount": "1", "share": "NaN"}]}, "a part of one"),
        ({"assets": [{"kind": "cash", "amount": "1", "share": "2"}]}, "a share is from 0 to 1"),
        ({"home": {"value": "1", "lives_there": {"ghost": "yes"}}}, "home.lives_there: there is no ghost"),
        ({"free": {"beer": "yes"}}, "free: there is no beer"),
        ({"partner_savings": "100"}, "partner_savings"),
    ],
)
def test_a_fact_that_cannot_be_is_named(client: FlaskClient, change: dict[str, Any], says: str) -> None:
    answer = charge(client, facts={**PENSIONER, **change})
    assert answer.status_code == 400
    assert says in answer.json["message"]


@pytest.mark.parametrize("body", [b"", b"[]", b"nonsense", b"\xff", b"[" * 9000])
def test_a_body_that_is_no_object_is_refused(client: FlaskClient, body: bytes) -> None:
    answer = client.post("/check/charge.json", data=body, content_type="application/json")
    assert (answer.status_code, answer.json["error"]) == (400, "answer")


def test_a_day_before_the_law_is_refused_with_the_day_it_began(client: FlaskClient) -> None:
    """The Welsh regulations came into force on 6 April 2016."""
    answer = evaluate(client, check="needs-wales", facts={}, day="2016-04-05")
    assert (answer.status_code, answer.json["error"]) == (422, "not_in_force")
    assert "6 April 2016" in answer.json["message"]


def test_answers_are_kept_nowhere(client: FlaskClient) -> None:
    answer = charge(client, facts=PENSIONER)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
    assert "Set-Cookie" not in answer.headers


def test_who_asks_too_often_is_told_when_to_come_back(client: FlaskClient) -> None:
    statuses = [evaluate(client, check="needs-england", facts={}).status_code for _ in range(61)]
    assert statuses == [200] * 60 + [429]
    assert int(evaluate(client, check="needs-england", facts={}).headers["Retry-After"]) <= 61


def test_one_who_asks_too_often_holds_up_nobody_else(client: FlaskClient) -> None:
    for _ in range(61):
        evaluate(client, check="needs-england", facts={})
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    body = {"check": "needs-england", "facts": {}}
    assert client.post("/check/evaluate.json", json=body, environ_base=elsewhere).status_code == 200


@pytest.mark.parametrize(
    ("one", "other", "statuses"),
    [
        ("2001:db8:1:2::{:x}", "2001:db8:1:ff:ffff::1", {429}),
        ("2001:db8:1:2::{:x}", "2001:db8:1:102::1", {200}),
        ("192.0.2.7", "::ffff:192.0.2.7", {429}),
        ("", "", {429}),
    ],
)
def test_all_addresses_of_one_line_are_one_asker(client: FlaskClient, one: str, other: str, statuses: set[int]) -> None:
    def ask(address: str) -> int:
        body = {"check": "needs-england", "facts": {}}
        return client.post("/check/evaluate.json", json=body, environ_base={"REMOTE_ADDR": address}).status_code

    for number in range(61):
        ask(one.format(number))
    assert {ask(other)} == statuses


def test_the_page_says_how_to_ask(client: FlaskClient) -> None:
    page = client.get("/check/data").get_data(as_text=True)
    for address in ("/check/rules.json", "/check/examples.json", "/check/evaluate.json", "/check/charge.json"):
        assert address in page
