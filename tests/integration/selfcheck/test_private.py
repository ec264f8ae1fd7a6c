"""What was answered stands in the page and in the body of a request, and nowhere else."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from app.adapters.clock import FixedClock
from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check


@pytest.mark.parametrize("answers", [people.TWO_OUTCOMES, people.ONE_NEED])
def test_no_address_on_a_result_holds_an_answer(check: Check, answers: dict[str, people.Answer]) -> None:
    page = check("needs", answers).page
    addresses = [str(each["href"]) for each in page.select("a[href]")]
    addresses += [str(each.get("action") or each.get("formaction")) for each in page.select("form, [formaction]")]
    ours = [each for each in addresses if each.startswith("/")]
    assert all(not urlsplit(each).query for each in ours)
    assert not any("LS1" in each or "LL11" in each for each in addresses)


def test_every_form_of_a_result_sends_its_answers_by_post(check: Check) -> None:
    page = check("needs", people.TWO_OUTCOMES).page
    for form in page.select("form"):
        assert form.get("method", "get").lower() == "post" or not form.select("[name=sealed]")


def test_a_result_is_kept_by_nobody_and_sets_no_cookie(check: Check) -> None:
    answer = check("needs", people.TWO_OUTCOMES).response
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
    assert "ETag" not in answer.headers


def test_what_goes_to_the_next_check_is_sealed_and_sent_by_post(check: Check) -> None:
    page = check("needs", people.TWO_OUTCOMES).page
    form = page.find("form", action="/check/pay")
    assert form["method"] == "post"
    assert len(form.select_one("[name=sealed]")["value"]) < len(page.select_one("main [name=sealed]")["value"])


@pytest.mark.parametrize("address", ["/check", "/check/needs", "/check/carer"])
def test_the_pages_before_the_first_question_are_the_same_for_all(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"].startswith("public")


@pytest.mark.parametrize("name", ["needs", "pay", "benefits", "prepare", "plan", "review", "carer"])
def test_the_first_page_of_every_check_says_whom_it_is_for_and_where_others_go(client: FlaskClient, name: str) -> None:
    page = BeautifulSoup(client.get(f"/check/{name}").data, "html.parser").main
    elsewhere = page.find("a", string="Scotland and Northern Ireland")
    unpaid = " who are not paid for the care they give" if name == "carer" else ""
    assert elsewhere.parent.text.startswith(f"It is for adults in England and Wales{unpaid}. ")
    assert client.get(elsewhere["href"]).status_code == 200


def test_the_hub_puts_danger_first_and_leads_to_every_check(client: FlaskClient) -> None:
    page = BeautifulSoup(client.get("/check").data, "html.parser").main
    first = page.select_one("a")
    assert first["href"] == "tel:999"
    doors = [each["href"] for each in page.select(".care-door a")]
    names = ("needs", "carer", "pay", "benefits", "prepare", "plan", "review")
    assert doors == [f"/check/{name}" for name in names]


def test_on_a_day_before_the_law_there_is_a_plain_page(check: Check, clock: FixedClock) -> None:
    clock.moment = datetime(2014, 6, 1, 10, tzinfo=UTC)
    page = check("needs", people.TWO_OUTCOMES)
    assert page.response.status_code == 503
    assert page.title == "We cannot work this out today"
    assert page.page.select_one("main a.care-call")["href"] == "/council"
