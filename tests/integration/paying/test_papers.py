"""The sheet and the letters: made of the same answers, and kept by nobody."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.integration.formats.facts import text_of_pdf
from tests.integration.formats.pango import needs_pango
from tests.integration.paying.conftest import Pay

FALLING = "england/care-home: savings fall to the limit"
BY_MEANS = "england/at-home: a private pension above the guarantee"


def _paper(client: FlaskClient, pay: Pay, name: str, where: str = FALLING, cy: bool = False) -> TestResponse:
    sealed = pay(where, look_ahead={"answer": "yes"}).sealed
    return client.post(f"{'/cy' if cy else ''}/check/pay/{name}", data={"sealed": sealed})


def _words(answer: TestResponse) -> str:
    return " ".join(answer.text.split())


def test_the_sheet_says_what_the_page_says(client: FlaskClient, pay: Pay) -> None:
    text = _words(_paper(client, pay, "summary/text", BY_MEANS))
    for part in (
        "You would pay about £58.55 a week",
        "The council works out the real sum.",
        "take away £241.45",
        "What is left to pay: £58.55 a week",
        "The figure is not confirmed.",
        "Where this comes from",
    ):
        assert part in text


def test_the_sheet_shows_two_years_of_months(client: FlaskClient, pay: Pay) -> None:
    text = _words(_paper(client, pay, "summary/text"))
    assert "22 December 2026: £55,463. To pay a week: £1,300" in text
    assert "Phone the council on 30 April 2027." in text


@needs_pango
def test_the_sheet_can_be_a_pdf_whose_name_says_nothing(client: FlaskClient, pay: Pay) -> None:
    answer = _paper(client, pay, "summary/pdf")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="summary.pdf"'
    assert "£1,300" in text_of_pdf(answer.data)


def test_who_pays_in_full_writes_that_savings_come_down(client: FlaskClient, pay: Pay) -> None:
    text = _words(_paper(client, pay, "letter/text"))
    assert "My savings are coming down to the limit" in text
    assert "July 2027" in text
    assert "£60,000" not in text


def test_who_is_charged_by_means_asks_for_the_sum(client: FlaskClient, pay: Pay) -> None:
    assert "Please send me the whole calculation" in _words(_paper(client, pay, "letter/text", BY_MEANS))


@pytest.mark.parametrize("name", ["summary/print", "letter/print"])
def test_a_page_to_print_leads_back_to_the_result(client: FlaskClient, pay: Pay, name: str) -> None:
    page = _paper(client, pay, name).text
    assert 'action="/check/pay"' in page
    assert 'name="sealed"' in page


@pytest.mark.parametrize("name", ["summary/print", "summary/text", "letter/print", "letter/text"])
def test_no_paper_is_kept_on_the_way(client: FlaskClient, pay: Pay, name: str) -> None:
    answer = _paper(client, pay, name)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["summary/text", "letter/text", "reminder.ics"])
def test_papers_of_too_little_are_refused_plainly(client: FlaskClient, pay: Pay, name: str) -> None:
    sealed = pay(FALLING, until="setting").sealed
    answer = client.post(f"/check/pay/{name}", data={"sealed": sealed})
    assert answer.status_code == 400
    assert 'href="/check/pay"' in answer.text


@pytest.mark.parametrize(("where", "asks"), [("england/the-home: nobody lives there", True), (FALLING, False)])
def test_who_has_a_home_that_counts_asks_to_pay_later(client: FlaskClient, pay: Pay, where: str, asks: bool) -> None:
    assert ("deferred payment agreement" in _words(_paper(client, pay, "letter/text", where))) is asks
