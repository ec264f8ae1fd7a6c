"""The public ledger: whoever keeps what we publish can work it out again."""

import hashlib
import json
from datetime import date, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.feedback import actions
from app.feedback.ledger import write_head
from app.providers.models import Place
from tests.integration.feedback.acting import ANN, BOB, days_later, publish, receive, refuse
from tests.integration.published.conftest import NOW
from tests.integration.published.test_feedback_page import text

PAGE = "/place/hazel/feedback/ledger"


@pytest.fixture
def busy(session: Session, home: Place) -> Place:
    """One published after 3 days, one refused after 5, one taken back."""
    publish(session, receive(session, home))
    refused = receive(session, home)
    refuse(session, refused, by=ANN, at=days_later(4))
    refuse(session, refused, by=BOB, at=days_later(5))
    receive(session, home, receipt_hash="r" * 64)
    actions.withdraw(session, receipt_hash="r" * 64, at=NOW)
    session.commit()
    return home


def sha256(facts: dict[str, Any]) -> str:
    """As /feedback/data tells it, by no code of the site's."""
    said = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(said.encode()).hexdigest()


def test_it_counts_what_happened_and_how_long_it_took(client: FlaskClient, busy: Place) -> None:
    shown = text(client, PAGE)
    for line in (
        "Received 3",
        "Published 1",
        "Refused 1",
        "Taken back by the person 1",
        "insults people for who they are. 1",
    ):
        assert line in shown
    assert "Half of what we decided took 4 days or less." in shown


def test_it_says_no_words_and_no_answers(client: FlaskClient, busy: Place) -> None:
    for address in (PAGE, f"{PAGE}.json"):
        said = client.get(address).text
        assert "my mother" not in said and "good" not in said.lower().replace("for good", "")


def test_anybody_can_work_out_each_seal_from_the_json(client: FlaskClient, busy: Place) -> None:
    previous, rows = "0" * 64, client.get(f"{PAGE}.json").get_json()
    assert len(rows) == 6
    for number, row in enumerate(rows, start=1):
        assert (row["number"], row["previous"]) == (number, previous)
        previous = row.pop("hash")
        assert previous == sha256(row)


def test_the_page_shows_the_beginning_of_each_seal(client: FlaskClient, busy: Place) -> None:
    shown = text(client, PAGE)
    assert all(row["hash"][:12] in shown for row in client.get(f"{PAGE}.json").get_json())


def test_anybody_can_work_out_the_seal_of_a_day(client: FlaskClient, session: Session, busy: Place) -> None:
    write_head(session, on=date(2026, 3, 6))
    write_head(session, on=NOW.date() + timedelta(days=1))
    session.commit()
    heads = client.get("/feedback/ledger/heads.json").get_json()
    assert [head["on"] for head in heads] == ["2026-03-06", "2026-04-03"]
    previous = "0" * 64
    for head in heads:
        whole = client.get(f"/feedback/ledger/heads/{head['on']}.json").get_json()
        assert whole["previous"] == previous
        previous = whole.pop("hash")
        assert previous == head["hash"] == sha256(whole)


@pytest.mark.parametrize("day", ["2026-03-07", "yesterday"])
def test_a_day_without_a_seal_has_no_page(client: FlaskClient, busy: Place, day: str) -> None:
    assert client.get(f"/feedback/ledger/heads/{day}.json").status_code == 404


def test_a_place_without_feedback_says_so(client: FlaskClient, home: Place, session: Session) -> None:
    assert "Nothing has come in yet." in text(client, PAGE)


def test_rows_of_a_place_that_turned_out_to_be_this_one_stay_in_their_own_chain(
    client: FlaskClient, session: Session, busy: Place
) -> None:
    session.query(Place).filter_by(ref="elm").one().merged_into_id = busy.id
    session.commit()
    rows = client.get(f"{PAGE}.json").get_json()
    assert [(row["place"], row["number"]) for row in rows if row["number"] <= 2] == [
        ("elm", 1),
        ("elm", 2),
        ("hazel", 1),
        ("hazel", 2),
    ]
    shown = text(client, PAGE)
    assert "Received 4" in shown and "elm 1" in shown and "hazel 1" in shown
