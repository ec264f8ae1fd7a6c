"""Answers to machines: as documented, for those who may have them."""

import re
from datetime import UTC, datetime
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from pydantic import BaseModel

from app.adapters.clock import FixedClock
from app.signposting import shapes
from app.signposting.shapes import CouncilShape, CouncilsShape, DeskShape
from tests.house.source import ROOT

DOCUMENT = (ROOT / "docs" / "council-data.md").read_text(encoding="utf-8")
#: the last two stop Python's own reader: half of a letter, and brackets without end
NO_QUESTIONS = (b"", b"[]", b'"LS1 4DY"', b"{", b"null", b'{"place": "kent", "council": "\\ud800"}', b"[" * 15_000)
SHAPES = [each for each in vars(shapes).values() if isinstance(each, type) and issubclass(each, BaseModel)]


def test_all_councils_are_listed_with_their_public_lines(client: FlaskClient) -> None:
    answer = client.get("/councils.json")
    found = CouncilsShape.model_validate_json(answer.data)
    assert [each.slug for each in found.councils] == ["glasgow", "kent", "leeds", "wrexham"]
    leeds = found.councils[2]
    assert [line.purpose for line in leeds.lines] == ["general", "safeguarding", "out_of_hours"]
    assert leeds.lines[0].hours_in_words == "Monday to Friday, 8:30am to 5pm. Closed on bank holidays."


def test_one_council_says_what_is_open(client: FlaskClient, clock: FixedClock) -> None:
    by_day = CouncilShape.model_validate_json(client.get("/council/leeds.json").data)
    assert [line.is_open for line in by_day.lines] == [True, True, False]
    assert by_day.lines[0].closes_at == datetime(2026, 11, 24, 17, tzinfo=UTC)
    clock.moment = datetime(2026, 11, 24, 20, tzinfo=UTC)
    at_night = CouncilShape.model_validate_json(client.get("/council/leeds.json").data)
    assert [line.is_open for line in at_night.lines] == [False, False, True]
    assert at_night.lines[0].opens_at == datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
    assert at_night.as_of == clock.moment


def test_a_council_without_lines_has_its_links(client: FlaskClient) -> None:
    kent = CouncilShape.model_validate_json(client.get("/council/kent.json").data)
    assert kent.lines == []
    assert kent.links[0].url == "https://www.kent.example.org/care"


@pytest.mark.parametrize("need", [3, "3", "safeguarding"])
def test_the_desk_answers_a_machine_as_it_answers_a_person(client: FlaskClient, need: object) -> None:
    answer = client.post("/desk/answer.json", json={"place": "LS1 4DY", "need": need})
    found = DeskShape.model_validate_json(answer.data)
    assert (found.found, found.number, found.need) == (True, "01632 960200", 3)
    assert found.card is not None and found.card.code == "leeds-3"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_where_there_is_no_answer_a_machine_is_told_why(client: FlaskClient) -> None:
    found = DeskShape.model_validate_json(client.post("/desk/answer.json", json={"place": "ledes"}).data)
    assert not found.found
    assert "Did the caller mean" in found.problem
    assert [each.slug for each in found.candidates] == ["leeds"]


@pytest.mark.parametrize("body", NO_QUESTIONS)
def test_what_is_no_question_is_refused(client: FlaskClient, body: bytes) -> None:
    assert client.post("/desk/answer.json", data=body, content_type="application/json").status_code == 400


@pytest.mark.parametrize("address", ["/desk", "/desk/answer.json"])
@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_what_is_longer_than_any_question_is_not_read(client: FlaskClient, address: str, kind: str) -> None:
    """Else one request could fill the memory."""
    unread = BytesIO(b"x" * 1_000_000)
    answer = client.post(address, input_stream=unread, content_length=1_000_000, content_type=kind)
    assert answer.status_code == (400 if address.endswith("json") and "json" not in kind else 413)
    assert unread.tell() == 0


@pytest.mark.parametrize("sent", [{}, {"place": None}, {"place": ["LS1"]}, {"place": "x" * 10_000, "need": {}}])
def test_strange_questions_get_an_answer_and_no_error(client: FlaskClient, sent: dict[str, object]) -> None:
    answer = client.post("/desk/answer.json", json=sent)
    assert answer.status_code == 200
    assert not DeskShape.model_validate_json(answer.data).found


@pytest.mark.parametrize("address", ["/councils.json", "/council/leeds.json"])
def test_public_data_may_be_read_by_other_sites(client: FlaskClient, address: str) -> None:
    assert client.get(address).headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("address", ["/desk", "/desk/pack.json", "/council/leeds", "/"])
def test_nothing_else_may(client: FlaskClient, address: str) -> None:
    assert "Access-Control-Allow-Origin" not in client.get(address).headers


def test_every_field_is_documented_and_every_documented_field_exists() -> None:
    documented = set(re.findall(r"^\| `([a-z_]+)` \|", DOCUMENT, flags=re.MULTILINE))
    fields = {name for shape in SHAPES for name in shape.model_fields}
    assert documented == fields, f"docs/council-data.md: {sorted(documented ^ fields)}"


def test_the_page_on_the_data_names_what_the_document_names(client: FlaskClient) -> None:
    page = client.get("/council-data").get_data(as_text=True)
    for address in ("/councils.json", "/council/leeds.json", "/desk/answer.json"):
        assert address in page and address in DOCUMENT
