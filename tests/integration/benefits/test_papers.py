"""The summary: made in the request, and kept by nobody."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.integration.benefits.conftest import Check


def paper(client: FlaskClient, sealed: str, format: str, **fields: str) -> TestResponse:
    return client.post(f"/check/benefits/summary/{format}", data={"sealed": sealed, **fields})


@pytest.mark.parametrize("format", ["print", "text", "pdf"])
def test_a_summary_is_made_and_kept_nowhere(check: Check, client: FlaskClient, format: str) -> None:
    answer = paper(client, check().sealed, format)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert len(answer.data) > 4_000


def test_the_summary_says_what_the_page_says(check: Check, client: FlaskClient) -> None:
    said = " ".join(paper(client, check().sealed, "text").get_data(as_text=True).split())
    for each in (
        "Ask about these first",
        "Because you have reached State Pension age.",
        "£76.70 a week",
        "0800 731 0122",
        "Less likely for you, and why",
        "Free help with the forms",
        "How long: 6 months or longer",
    ):
        assert each in said


def test_a_result_halfway_can_be_printed_too(check: Check, client: FlaskClient) -> None:
    begun = check(until="how_long")
    assert paper(client, begun.sealed, "print", finish="1").status_code == 200


def test_without_a_result_there_is_no_summary(check: Check, client: FlaskClient) -> None:
    assert paper(client, check(until="age").sealed, "print").status_code == 400


def test_on_a_shared_computer_no_file_is_offered(check: Check) -> None:
    offered = check(begin={"shared": "yes"}).page.select("button[formaction]")
    assert [str(each["formaction"]) for each in offered] == ["/check/benefits/summary/print"]
