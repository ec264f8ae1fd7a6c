"""The summary and the letter: made of the same answers, and kept by nobody."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.integration.formats.facts import text_of_pdf
from tests.integration.formats.pango import needs_pango
from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check


def paper(client: FlaskClient, check: Check, name: str, pair: str = "needs", cy: bool = False) -> TestResponse:
    answers = people.CARER if pair == "carer" else people.TWO_OUTCOMES
    sealed = check(pair, answers).sealed
    return client.post(f"{'/cy' if cy else ''}/check/{pair}/{name}", data={"sealed": sealed})


def test_the_summary_says_what_the_page_says(client: FlaskClient, check: Check) -> None:
    text = paper(client, check, "summary/text").text
    for part in (
        "You are likely to qualify for care and support",
        "Only the council can decide.",
        "Your answers fit 2 of the 10. The law asks for 2.",
        "Care Act 2014, section 9",
        "Washing: It takes me far longer than most",
    ):
        assert part in " ".join(text.split())


def test_the_summary_tells_once_what_a_person_manages(client: FlaskClient, check: Check) -> None:
    """It waits behind a press on the screen; on paper it stands among the answers."""
    page = paper(client, check, "summary/print").text
    assert "What you manage" not in page
    assert "<details" not in page
    assert page.count("Getting dressed") == 1


@pytest.mark.parametrize("name", ["summary/print", "letter/print"])
def test_a_page_to_print_leads_back_to_the_result(client: FlaskClient, check: Check, name: str) -> None:
    page = paper(client, check, name).text
    assert 'action="/check/needs"' in page
    assert 'name="sealed"' in page


@needs_pango
def test_a_summary_can_be_a_pdf_whose_name_says_nothing(client: FlaskClient, check: Check) -> None:
    answer = paper(client, check, "summary/pdf")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="summary.pdf"'
    assert "likely to qualify" in text_of_pdf(answer.data)


def test_the_letter_asks_the_right_council_and_names_what_is_hard(client: FlaskClient, check: Check) -> None:
    text = " ".join(paper(client, check, "letter/text").text.split())
    assert "Adult social care, Leeds City Council" in text
    assert "Please assess my needs for care and support" in text
    assert "Food and drink" in text
    assert "Washing" in text


def test_a_letter_about_what_cannot_wait_says_so(client: FlaskClient, check: Check) -> None:
    sealed = check("needs", {**people.TWO_OUTCOMES, "cannot_wait": "yes"}).sealed
    assert "This is urgent." in client.post("/check/needs/letter/text", data={"sealed": sealed}).text
    assert "This is urgent." not in paper(client, check, "letter/text").text


def test_a_carer_s_letter_asks_for_a_carer_s_assessment(client: FlaskClient, check: Check) -> None:
    assert "Please do a carer's assessment for me" in paper(client, check, "letter/text", pair="carer").text


def test_papers_are_made_in_welsh_too(client: FlaskClient, check: Check) -> None:
    assert 'lang="cy"' in paper(client, check, "summary/print", cy=True).text


@pytest.mark.parametrize("name", ["summary/print", "summary/text", "letter/print", "letter/text"])
def test_no_paper_is_kept_on_the_way(client: FlaskClient, check: Check, name: str) -> None:
    answer = paper(client, check, name)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_paper_without_answers_is_refused_plainly(client: FlaskClient) -> None:
    answer = client.post("/check/needs/letter/text", data={"sealed": "nonsense"})
    assert answer.status_code == 400
    assert 'href="/check/needs"' in answer.text


def test_a_computer_that_others_use_gets_no_files(check: Check) -> None:
    buttons = check("needs", people.TWO_OUTCOMES, shared="yes").page.select("button[formaction]")
    assert {button["formaction"].rsplit("/", 1)[1] for button in buttons} == {"print"}
    usual = check("needs", people.TWO_OUTCOMES).page.select("button[formaction]")
    assert {button["formaction"].rsplit("/", 1)[1] for button in usual} == {"print", "text", "pdf"}
