"""Letters, summaries and the list: made in the request, kept by nobody."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.integration.planning import people
from tests.integration.planning.conftest import Check

MADE = {
    "plan": (people.LACKING, ("letter", "summary")),
    "review": (people.CUT, ("letter", "summary")),
    "prepare": (people.PREPARING, ("list",)),
}
EACH = [(name, document) for name, (_answers, documents) in MADE.items() for document in documents]


def paper(check: Check, client: FlaskClient, name: str, document: str, format: str, **more: str) -> TestResponse:
    page = check(name, {**MADE[name][0], **more})
    return client.post(f"/check/{name}/{document}/{format}", data={"sealed": page.sealed})


@pytest.mark.parametrize(("name", "document"), EACH)
def test_a_paper_is_made_in_three_ways_and_kept_by_nobody(
    check: Check, client: FlaskClient, name: str, document: str
) -> None:
    page = check(name, MADE[name][0])
    for format, kind in (("print", "text/html"), ("text", "text/plain"), ("pdf", "application/pdf")):
        answer = client.post(f"/check/{name}/{document}/{format}", data={"sealed": page.sealed})
        assert (answer.status_code, answer.mimetype) == (200, kind)
        assert answer.headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in answer.headers


def test_the_letter_names_each_thing_that_was_not_found_and_no_other(check: Check, client: FlaskClient) -> None:
    text = paper(check, client, "plan", "letter", "text").get_data(as_text=True)
    for said in ("which of the needs pass the test", "which needs the direct payments are for", "what the person pays"):
        assert said in text
    for found in ("which needs you will meet", "how much the direct payments are", "a copy of it. You"):
        assert found not in text
    assert "Leeds City Council" in text
    assert "the day when it will be reviewed" in text


@pytest.mark.parametrize(("involved", "is_asked"), [("no", True), ("unknown", True), ("yes", False)])
def test_the_letter_asks_for_a_say_where_the_result_says_to_ask(
    check: Check, client: FlaskClient, involved: str, is_asked: bool
) -> None:
    page = check("plan", {**people.LACKING, "involved": involved})
    text = client.post("/check/plan/letter/text", data={"sealed": page.sealed}).get_data(as_text=True)
    assert (page.page.find(id="point-involved_adult") is not None) == is_asked
    assert ("You must make the plan with me, and with anyone I ask you to." in text) == is_asked


@pytest.mark.parametrize(
    ("written", "says"),
    [("no_copy", "do not have a copy"), ("none", "I have no plan"), ("refused", "your reasons in writing")],
)
def test_without_a_plan_the_letter_asks_for_what_is_owed(
    check: Check, client: FlaskClient, written: str, says: str
) -> None:
    text = paper(check, client, "plan", "letter", "text", written=written).get_data(as_text=True)
    assert says in " ".join(text.split())
    assert "I cannot find this" not in text


@pytest.mark.parametrize(("prefix", "says"), [("", "my support plan"), ("/cy", "fy nghynllun cymorth")])
def test_a_carer_writes_of_a_support_plan(check: Check, client: FlaskClient, prefix: str, says: str) -> None:
    page = check("plan", {**people.LACKING, "whose": "carer"}, cy=bool(prefix))
    text = client.post(f"{prefix}/check/plan/letter/text", data={"sealed": page.sealed}).get_data(as_text=True)
    assert says in text.lower()
    assert "care and support plan" not in text.lower().partition("for you:")[0]


def test_the_letter_for_a_review_says_why_and_that_care_was_cut(check: Check, client: FlaskClient) -> None:
    text = " ".join(paper(check, client, "review", "letter", "text").get_data(as_text=True).split())
    for said in (
        "They need more help than before",
        "The day for a review that the plan names has passed",
        "Their care was cut",
    ):
        assert said in text


def test_a_cut_that_is_only_planned_is_not_said_to_have_happened(check: Check, client: FlaskClient) -> None:
    text = paper(check, client, "review", "letter", "text", cut="planned").get_data(as_text=True)
    assert "Their care was cut" not in text


def test_the_list_on_paper_has_a_box_for_each_thing(check: Check, client: FlaskClient) -> None:
    text = paper(check, client, "prepare", "list", "text").get_data(as_text=True)
    assert text.count("☐") >= 12
    assert "- Going to the toilet" in text


def test_no_paper_holds_the_sealed_answers(check: Check, client: FlaskClient) -> None:
    page = check("plan", people.LACKING)
    text = client.post("/check/plan/summary/text", data={"sealed": page.sealed}).get_data(as_text=True)
    assert page.sealed[:40] not in text
    assert "All the needs that the assessment found" in text


def test_a_computer_that_others_use_is_offered_no_files(check: Check) -> None:
    ways = check("plan", people.LACKING, shared="yes").page.select("main [formaction]")
    assert {str(each["formaction"]).rpartition("/")[2] for each in ways} == {"print"}


def test_a_page_to_print_offers_no_files_on_a_computer_that_others_use(check: Check, client: FlaskClient) -> None:
    for shared, formats in (("yes", set()), ("", {"text", "pdf"})):
        sealed = check("plan", people.LACKING, **({"shared": shared} if shared else {})).sealed
        page = client.post("/check/plan/letter/print", data={"sealed": sealed}).text
        assert {each for each in ("text", "pdf") if f"/check/plan/letter/{each}" in page} == formats


@pytest.mark.parametrize(
    ("name", "paper"), [("plan", "list/text"), ("prepare", "letter/pdf"), ("review", "list/print")]
)
def test_a_paper_that_no_check_makes_is_not_there(check: Check, client: FlaskClient, name: str, paper: str) -> None:
    page = check(name, MADE[name][0])
    assert client.post(f"/check/{name}/{paper}", data={"sealed": page.sealed}).status_code == 404


@pytest.mark.parametrize("name", MADE)
def test_of_too_few_answers_no_paper_is_made(check: Check, client: FlaskClient, name: str) -> None:
    page = check(name, MADE[name][0], until="nation")
    answer = client.post(f"/check/{name}/{MADE[name][1][0]}/text", data={"sealed": page.sealed})
    assert answer.status_code == 400


def test_answers_that_cannot_be_read_lead_to_the_beginning(client: FlaskClient) -> None:
    answer = client.post("/check/plan/letter/text", data={"sealed": "nonsense"})
    assert answer.status_code == 400
    assert b'href="/check/plan"' in answer.data
