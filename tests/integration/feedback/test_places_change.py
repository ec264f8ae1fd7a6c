"""Feedback on places that turn out to be one, and on the sample's places when the real ones come."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.db import Base
from app.domain.feedback.states import Reason
from app.feedback import actions, counting, ledger, reading, sampling
from app.feedback.models import Cell, LedgerHead
from app.feedback.verifying import verify
from app.providers.joining import join
from app.providers.models import Place, Registration
from app.providers.sample_removal import remove_sample
from tests.integration.feedback.acting import PROVIDER, add_place, days_later, events, one, publish, receive

HASH = "34" * 32
NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


def register(session: Session, place: Place, number: str, since: date) -> None:
    session.add(
        Registration(regulator_id=number, place_id=place.id, organisation_id=place.organisation_id, registered_on=since)
    )
    session.flush()


@pytest.fixture
def pair(any_session: Session) -> tuple[Place, Place]:
    older, newer = add_place(any_session, "older"), add_place(any_session, "newer")
    register(any_session, older, "1-100000001", date(2015, 1, 1))
    register(any_session, newer, "1-100000002", date(2025, 1, 1))
    return older, newer


def test_feedback_goes_to_the_page_that_stays(any_session: Session, pair: tuple[Place, Place]) -> None:
    older, newer = pair
    publish(any_session, receive(any_session, newer))
    join(any_session, [(older.id, newer.id)], on=date(2026, 4, 1))
    assert len(reading.list_newest_told(any_session, older.id, date(2025, 1, 1), 10)) == 1


def test_its_numbers_go_along(any_session: Session, pair: tuple[Place, Place]) -> None:
    older, newer = pair
    for _ in range(5):
        publish(any_session, receive(any_session, newer))
    counting.count(any_session, today=date(2026, 4, 1))
    join(any_session, [(older.id, newer.id)], on=date(2026, 4, 1))
    assert set(any_session.scalars(select(Cell.place_id))) == {older.id}


def test_both_ledgers_stay_whole_and_go_on_in_one(any_session: Session, pair: tuple[Place, Place]) -> None:
    older, newer = pair
    ref = receive(any_session, newer, receipt_hash=HASH)
    receive(any_session, older)
    ledger.write_head(any_session, on=date(2026, 3, 9))
    join(any_session, [(older.id, newer.id)], on=date(2026, 4, 1))
    publish(any_session, ref)
    actions.withdraw(any_session, receipt_hash=HASH, at=days_later(8))
    assert [event for event, *_ in events(any_session, newer)] == ["received"]
    assert [event for event, *_ in events(any_session, older)] == ["received", "published", "withdrawn"]
    assert verify(any_session).fault is None


def test_the_page_that_stays_shows_the_rows_of_both(any_session: Session, pair: tuple[Place, Place]) -> None:
    older, newer = pair
    receive(any_session, newer)
    receive(any_session, older)
    join(any_session, [(older.id, newer.id)], on=date(2026, 4, 1))
    assert [(row.place, row.number) for row in reading.list_ledger(any_session, older.id, NOW.date())] == [
        ("newer", 1),
        ("older", 1),
    ]


def test_what_came_in_for_a_page_that_was_going_follows_later(any_session: Session, pair: tuple[Place, Place]) -> None:
    older, newer = pair
    ref = receive(any_session, newer)
    any_session.flush()
    newer.merged_into_id = older.id
    third = add_place(any_session, "third")
    register(any_session, third, "1-100000003", date(2026, 1, 1))
    join(any_session, [(older.id, third.id)], on=date(2026, 4, 1))
    assert one(any_session, ref).place_id == older.id


@pytest.fixture
def sample(any_session: Session) -> Session:
    places = [add_place(any_session, f"sample{number}", is_sample=True) for number in range(6)]
    sampling.make_up(any_session, secret=b"s" * 32, at=NOW)
    ref = receive(any_session, places[0])
    publish(any_session, ref)
    actions.reply(any_session, ref=ref, text="Thank you.", changed=None, by=PROVIDER, at=days_later(4))
    actions.challenge(any_session, ref=ref, ground=Reason.COPY, text="It is.", by=PROVIDER, at=days_later(4))
    ledger.write_head(any_session, on=NOW.date())
    any_session.commit()
    return any_session


def test_the_samples_feedback_goes_with_its_places(sample: Session) -> None:
    add_place(sample, "real")
    remove_sample(sample)
    sample.commit()
    left = {
        table.name: number
        for table in Base.metadata.sorted_tables
        if table.name.startswith(("feedback", "ledger"))
        and (number := sample.scalar(select(func.count()).select_from(table)))
    }
    assert left == {}
    assert sample.scalars(select(Place.ref)).all() == ["real"]


def test_what_is_said_of_real_places_stays(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session, "real"))
    add_place(any_session, "sample", is_sample=True)
    remove_sample(any_session)
    assert one(any_session, ref).place.ref == "real"
    assert verify(any_session).fault is None


def test_without_a_sample_no_head_goes(any_session: Session) -> None:
    receive(any_session, add_place(any_session, "real"))
    ledger.write_head(any_session, on=NOW.date())
    remove_sample(any_session)
    assert any_session.scalars(select(LedgerHead.rows)).all() == [1]
