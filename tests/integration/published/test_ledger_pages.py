"""The public ledger: whoever keeps what we publish can work it out again."""

import hashlib
import json
from datetime import date, timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.adapters.clock import FixedClock
from app.domain.feedback.states import Reason
from app.feedback import actions
from app.feedback.ledger import write_head
from app.providers.models import Place
from tests.integration.feedback.acting import ANN, BOB, PROVIDER, days_later, publish, receive, refuse
from tests.integration.published.conftest import NOW
from tests.integration.published.test_feedback_page import text

PAGE = "/place/hazel/feedback/ledger"


@pytest.fixture
def busy(session: Session, home: Place) -> Place:
    """One published after 3 days, one refused after 8, one taken back in the last week that is over."""
    published, refused = receive(session, home), receive(session, home)
    receive(session, home, receipt_hash="r" * 64)
    publish(session, published)
    refuse(session, refused, by=ANN, at=days_later(4))
    refuse(session, refused, by=BOB, at=days_later(8))
    actions.withdraw(session, receipt_hash="r" * 64, at=days_later(27))
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
    assert "Half of what we decided took less than 1 week." in shown
    assert "The newest is the week of 23 March 2026." in shown


def test_what_a_provider_says_is_not_made_to_look_like_what_we_found(
    client: FlaskClient, session: Session, busy: Place
) -> None:
    ref = receive(session, busy)
    publish(session, ref)
    actions.challenge(session, ref=ref, ground=Reason.COPY, text="Word for word.", by=PROVIDER, at=days_later(4))
    session.commit()
    assert "The provider asked us to look again It said: We have it already, word for word." in text(client, PAGE)


def test_it_says_weeks_and_no_day(client: FlaskClient, session: Session, busy: Place) -> None:
    shown = text(client, PAGE)
    assert "Week of 2 March 2026" in shown and "5 March" not in shown
    rows = client.get(f"{PAGE}.json").get_json()
    assert {row["week"] for row in rows} == {"2026-03-02", "2026-03-09", "2026-03-23"}
    assert set(rows[0]) == {"place", "number", "week", "event", "feedback", "detail", "previous", "hash"}


def test_what_happens_in_the_running_week_is_told_once_it_is_over(
    client: FlaskClient, session: Session, home: Place, app: Flask
) -> None:
    monday = NOW - timedelta(days=NOW.weekday())
    ref = receive(session, home, at=monday)
    refuse(session, ref, by=ANN, at=monday)
    refuse(session, ref, by=BOB, at=NOW)
    session.commit()
    for day in range(7):
        app.extensions["clock"] = FixedClock(monday + timedelta(days=day))
        write_head(session, on=(monday + timedelta(days=day)).date())
        session.commit()
        assert "Nothing had come in by the end of that week." in text(client, PAGE)
        assert client.get(f"{PAGE}.json").get_json() == []
        assert "we had refused no feedback" in text(client, "/place/hazel/feedback")
        assert not any(told_of(client, day) for day in heads(client))
    app.extensions["clock"] = FixedClock(monday + timedelta(days=7))
    assert [row["event"] for row in client.get(f"{PAGE}.json").get_json()] == ["received", "refused"]
    assert "Refused 1" in text(client, PAGE)
    assert "we had refused 1 piece of feedback" in text(client, "/place/hazel/feedback")


def heads(client: FlaskClient) -> list[str]:
    return [head["on"] for head in client.get("/feedback/ledger/heads.json").get_json()]


def told_of(client: FlaskClient, day: str) -> list[object]:
    """Of our place, by the head of a day."""
    changed = client.get(f"/feedback/ledger/heads/{day}.json").get_json()["changed"]
    return [each for each in changed if each[0] == "hazel"]


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
    write_head(session, on=date(2026, 3, 9))
    write_head(session, on=NOW.date())
    session.commit()
    heads = client.get("/feedback/ledger/heads.json").get_json()
    assert [head["on"] for head in heads] == ["2026-03-09", "2026-04-02"]
    previous = "0" * 64
    for head in heads:
        whole = client.get(f"/feedback/ledger/heads/{head['on']}.json").get_json()
        assert whole["previous"] == previous
        previous = whole.pop("hash")
        assert previous == head["hash"] == sha256(whole)


def test_the_seal_of_a_day_is_made_of_lines_that_everybody_can_see(
    client: FlaskClient, session: Session, busy: Place
) -> None:
    write_head(session, on=date(2026, 3, 9))
    write_head(session, on=NOW.date())
    session.commit()
    seals = {(row["number"], row["hash"]) for row in client.get(f"{PAGE}.json").get_json()}
    told = [each for day in heads(client) for each in told_of(client, day)]
    assert [number for _place, number, _hash in told] == [4, 6]
    assert {(number, hash_) for _place, number, hash_ in told} <= seals


@pytest.mark.parametrize("day", ["2026-03-07", "yesterday"])
def test_a_day_without_a_seal_has_no_page(client: FlaskClient, busy: Place, day: str) -> None:
    assert client.get(f"/feedback/ledger/heads/{day}.json").status_code == 404


def test_a_place_without_feedback_says_so(client: FlaskClient, home: Place, session: Session) -> None:
    assert "Nothing had come in by the end of that week." in text(client, PAGE)


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
