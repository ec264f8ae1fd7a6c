import csv
import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.areas.models import Council
from app.domain.feedback.question import Answer
from app.feedback.counting import count, take_back
from app.providers.models import Place, Registration
from app.web.spreadsheets import harmless
from tests.integration.feedback import acting
from tests.integration.feedback.answering_many import answered, day_in

APRIL = date(2026, 4, 1)


@pytest.fixture
def place(app: Flask, session: Session) -> Place:
    app.extensions["clock"] = FixedClock(datetime(2026, 4, 2, 12, tzinfo=UTC))
    council = Council(
        code="E08000035", name="Leeds", short_name="Leeds", slug="leeds", kind="metropolitan district", nation="E"
    )
    session.add(council)
    session.flush()
    made = acting.add_place(session, council_id=council.id)
    for number, until in (("1-100", date(2025, 1, 1)), ("1-200", None)):
        session.add(
            Registration(
                regulator_id=number, place_id=made.id, organisation_id=made.organisation_id, withdrawn_on=until
            )
        )
    answered(session, made, [Answer.VERY_GOOD] * 3 + [Answer.GOOD, Answer.POOR])
    answered(session, acting.add_place(session, "elm"), [Answer.POOR] * 4)
    count(session, today=APRIL)
    session.commit()
    return made


def cells(client: FlaskClient, address: str = "/feedback/cells.json") -> list[dict[str, Any]]:
    shape = client.get(address).get_json()
    return list(shape["cells"])


def test_a_row_has_the_place_its_numbers_and_their_interval(client: FlaskClient, place: Place) -> None:
    # 4 of 5: p = 0.8; z²/2n = 0.3841459; √(0.8·0.2/5 + 3.841459/100) = √0.07041459 = 0.26535747; times z = 0.52009109
    # (1.1841459 ∓ 0.52009109) / 1.7682918 = 0.37554 and 0.96377
    assert cells(client) == [
        {
            "place": "hazel",
            "location": "1-200",
            "council": "E08000035",
            "organisation": place.organisation.regulator_id,
            "question": "overall",
            "month": "2026-03",
            "total": 5,
            "very_good": 3,
            "good": 1,
            "neither": 0,
            "poor": 1,
            "very_poor": 0,
            "dont_know": 0,
            "positive_share": 0.8,
            "low": 0.3755,
            "high": 0.9638,
        }
    ]


def test_the_csv_says_what_the_json_says(client: FlaskClient, place: Place) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/feedback/cells.csv").text)))

    assert rows == [{name: str(value) for name, value in row.items()} for row in cells(client)]


def test_one_place_has_its_own_rows_alone(client: FlaskClient, place: Place) -> None:
    assert cells(client, "/place/hazel/feedback.json") == cells(client)
    assert cells(client, "/place/elm/feedback.json") == []


def test_what_is_taken_back_is_in_no_file(client: FlaskClient, session: Session, place: Place) -> None:
    one, *_ = answered(session, place, [Answer.GOOD] * 5, at=day_in(3))
    count(session, today=APRIL)
    take_back(session, feedback_id=one.id, at=day_in(4, 2))
    session.commit()

    assert [row["total"] for row in cells(client)] == [5]


def test_other_sites_may_read_the_data(client: FlaskClient, place: Place) -> None:
    for address in ("/feedback/cells.json", "/feedback/cells.csv", "/place/hazel/feedback.json"):
        assert client.get(address).headers["Access-Control-Allow-Origin"] == "*", address


def test_a_spreadsheet_finds_no_formula_in_the_file() -> None:
    assert [harmless(value) for value in ("=1+1", "@x", "-2", "1-200", 5)] == ["'=1+1", "'@x", "'-2", "1-200", 5]


def test_the_page_that_explains_names_every_file(client: FlaskClient) -> None:
    page = client.get("/feedback/data").text

    assert all(name in page for name in ("/feedback/cells.json", "/feedback/cells.csv", "feedback.json"))
