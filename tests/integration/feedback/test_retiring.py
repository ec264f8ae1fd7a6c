from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.feedback.states import Status
from app.feedback import actions
from app.feedback.guarding import note_try
from app.feedback.models import Arrival, DailySalt
from app.feedback.verifying import verify
from tests.integration.feedback.acting import ANN, BOB, START, add_place, events, one, publish, receive, refuse, said
from tests.integration.feedback.test_receiving import whole_record

PUBLISHED = datetime(2026, 3, 5, 9, 30, tzinfo=START.tzinfo)
HASH = "56" * 32


def expire(session: Session, today: date) -> actions.Expired:
    return actions.expire(session, today=today, at=datetime.combine(today, START.timetz()))


def test_it_is_kept_to_the_last_day(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session))
    publish(any_session, ref, at=PUBLISHED)
    assert expire(any_session, date(2028, 3, 5)).feedback == {}
    assert one(any_session, ref).status == Status.PUBLISHED


def test_the_day_after_nothing_of_a_person_is_left(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, receipt_hash=HASH, said=said("Marigold was happy."))
    publish(any_session, ref, at=PUBLISHED, note="Marigold?")
    assert expire(any_session, date(2028, 3, 6)).feedback == {"published": 1}
    everything = whole_record(any_session)
    assert [word for word in ("Marigold", "family", HASH, "2026-02-01") if word in everything] == []
    assert one(any_session, ref).experienced_in is None
    assert events(any_session, place)[-1] == ("expired", None)
    assert verify(any_session).fault is None


@pytest.mark.parametrize("what", ["refused", "waiting", "second"])
def test_what_was_never_shown_goes_too(any_session: Session, what: str) -> None:
    ref = receive(any_session, add_place(any_session))
    if what != "waiting":
        refuse(any_session, ref, ANN)
    if what == "refused":
        refuse(any_session, ref, BOB)
    assert expire(any_session, date(2028, 4, 1)).feedback == {what: 1}
    assert one(any_session, ref).status == Status.EXPIRED


def test_what_is_gone_already_is_left_alone(any_session: Session) -> None:
    place = add_place(any_session)
    receive(any_session, place, receipt_hash=HASH)
    actions.withdraw(any_session, receipt_hash=HASH, at=PUBLISHED)
    assert expire(any_session, date(2030, 1, 1)).feedback == {}
    assert events(any_session, place)[-1][0] == "withdrawn"


def test_run_again_it_finds_nothing(any_session: Session) -> None:
    receive(any_session, add_place(any_session))
    expire(any_session, date(2028, 4, 1))
    assert expire(any_session, date(2028, 4, 1)).feedback == {}


def test_the_two_years_of_an_edited_one_begin_again(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH)
    publish(any_session, ref)
    later = START + timedelta(days=400)
    actions.edit(any_session, receipt_hash=HASH, said=said("Still so."), flags=(), at=later)
    assert expire(any_session, date(2028, 4, 1)).feedback == {}


def test_what_tells_networks_apart_is_kept_for_two_days(any_session: Session) -> None:
    place = add_place(any_session)
    for days in range(4):
        receive(any_session, place, network="n", at=START + timedelta(days=days))
        at = (START + timedelta(days=days)).replace(tzinfo=None)
        note_try(any_session, "receipt", "n", at.date(), at)
        any_session.add(DailySalt(on=(START + timedelta(days=days)).date(), salt="s"))
    any_session.flush()
    gone = expire(any_session, date(2026, 3, 5))
    assert (gone.arrivals, gone.tries, gone.salts) == (1, 1, 1)
    kept = [date(2026, 3, 3), date(2026, 3, 4), date(2026, 3, 5)]
    assert list(any_session.scalars(select(Arrival.on).order_by(Arrival.on))) == kept
