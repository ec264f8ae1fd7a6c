import pytest
from sqlalchemy import func, inspect, select
from sqlalchemy.orm import Session

from app.domain.feedback.flags import Flag
from app.domain.feedback.question import Answer
from app.domain.feedback.states import Reason, Status
from app.feedback import actions
from app.feedback.models import Arrival, Feedback, FeedbackFlag, FeedbackText, Reply
from tests.integration.feedback.acting import (
    ANN,
    BOB,
    PROVIDER,
    START,
    TEXT,
    add_place,
    days_later,
    events,
    one,
    publish,
    receive,
    refuse,
    said,
)

HASH = "ab" * 32


def test_what_was_said_is_kept_as_it_was_said(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session))
    kept = one(any_session, ref)
    assert (kept.status, kept.answer, kept.relation, kept.aspects) == ("waiting", "good", "family", {"food": "poor"})
    assert [(text.version, text.text) for text in kept.texts] == [(1, TEXT)]
    assert kept.published_text is None


def test_the_same_form_sent_twice_is_one_feedback(any_session: Session) -> None:
    place = add_place(any_session)
    first = receive(any_session, place, form_key="k", receipt_hash=HASH)
    assert receive(any_session, place, form_key="k", receipt_hash=HASH) == first
    assert events(any_session, place) == [("received", None)]


def test_a_form_whose_feedback_was_withdrawn_brings_it_back_not(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, form_key="k", receipt_hash=HASH)
    actions.withdraw(any_session, receipt_hash=HASH, at=days_later(1))
    assert receive(any_session, place, form_key="k", receipt_hash=HASH) == ref
    assert one(any_session, ref).status == Status.WITHDRAWN


def test_nobody_can_make_a_receipt_code_of_what_is_kept_of_a_form(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), form_key="the key in the form")
    assert "the key" not in one(any_session, ref).form_key


def test_flags_say_how_pressing_it_is_and_change_nothing_else(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), flags=[Flag("names", 4, 9, 30), Flag("threats", 0, 3, 80)])
    kept = one(any_session, ref)
    assert [(flag.check, flag.start, flag.end) for flag in kept.flags] == [("names", 4, 9), ("threats", 0, 3)]
    assert kept.risk > 80
    assert kept.status == Status.WAITING


def test_an_arrival_is_noted_only_with_its_network(any_session: Session) -> None:
    place = add_place(any_session)
    receive(any_session, place, network=None)
    receive(any_session, place, network="f00d")
    assert any_session.scalars(select(Arrival.network)).all() == ["f00d"]


def test_a_place_that_became_one_with_another_meanwhile_takes_it_there(any_session: Session) -> None:
    stays = add_place(any_session, "stays")
    gone = add_place(any_session, "gone", merged_into_id=stays.id)
    assert one(any_session, receive(any_session, gone)).place_id == stays.id


def test_an_edit_takes_the_old_words_down_at_once(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, receipt_hash=HASH)
    publish(any_session, ref)
    edited = actions.edit(
        any_session, receipt_hash=HASH, said=said("Better now.", Answer.VERY_GOOD), flags=(), at=days_later(10)
    )
    kept = one(any_session, ref)
    assert edited == ref
    assert (kept.status, kept.version, kept.answer) == (Status.WAITING, 2, "very-good")
    assert (kept.published_text, kept.published_at, kept.decided_at) == (None, None, None)
    assert events(any_session, place)[-1] == ("edited", None)


def test_a_refused_one_can_be_changed_and_waits_again(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH)
    refuse(any_session, ref, ANN)
    refuse(any_session, ref, BOB)
    actions.edit(any_session, receipt_hash=HASH, said=said("Nobody named here."), flags=(), at=days_later(5))
    assert (one(any_session, ref).status, one(any_session, ref).refused_for) == (Status.WAITING, None)
    assert publish(any_session, ref, version=2) is Status.PUBLISHED


def test_withdrawing_leaves_nothing_of_what_was_said(any_session: Session) -> None:
    place = add_place(any_session)
    secret = "Marigold lives in room nine, and Mister Quince washes her."
    ref = receive(any_session, place, receipt_hash=HASH, said=said(secret), flags=[Flag("names", 0, 8, 30)])
    publish(any_session, ref, note="Marigold?")
    actions.reply(any_session, ref=ref, text="Dear Marigold", changed=None, by=PROVIDER, at=days_later(4))
    actions.challenge(
        any_session, ref=ref, ground=Reason.NAMES_SOMEONE, text="Quince works here", by=PROVIDER, at=days_later(4)
    )
    actions.withdraw(any_session, receipt_hash=HASH, at=days_later(5))
    any_session.commit()
    everything = whole_record(any_session)
    for word in ("Marigold", "Quince", HASH, "family"):
        assert word not in everything
    for table in (FeedbackText, FeedbackFlag, Reply):
        assert any_session.scalar(select(func.count()).select_from(table)) == 0
    kept = one(any_session, ref)
    assert (kept.status, kept.answer, kept.experienced_in, kept.aspects) == (Status.WITHDRAWN, None, None, None)
    assert [event for event, *_ in events(any_session, place)][-2:] == ["challenge-ended", "withdrawn"]


def test_a_receipt_opens_nothing_once_it_is_withdrawn(any_session: Session) -> None:
    receive(any_session, add_place(any_session), receipt_hash=HASH)
    actions.withdraw(any_session, receipt_hash=HASH, at=days_later(1))
    for ask in (actions.withdraw, actions.put_right):
        with pytest.raises(actions.UnknownFeedbackError):
            ask(any_session, receipt_hash=HASH, at=days_later(2))


def test_that_it_was_put_right_is_said_once(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, receipt_hash=HASH)
    for days in (2, 7):
        actions.put_right(any_session, receipt_hash=HASH, at=days_later(days))
    assert one(any_session, ref).put_right_at == days_later(2).replace(tzinfo=None)
    assert events(any_session, place)[1:] == [("put-right", None)]


def test_days_are_those_of_a_clock_in_the_uk(any_session: Session) -> None:
    place = add_place(any_session)
    receive(any_session, place, network="n", at=START.replace(month=7, hour=23, minute=30))
    assert any_session.scalars(select(Arrival.on)).one().isoformat() == "2026-07-03"


def test_what_was_not_committed_left_no_trace(any_session: Session) -> None:
    place = add_place(any_session)
    any_session.commit()
    receive(any_session, place)
    any_session.rollback()
    assert any_session.scalar(select(func.count()).select_from(Feedback)) == 0
    assert events(any_session, place) == []


def whole_record(session: Session) -> str:
    """Every value of every table of feedback."""
    connection = session.connection()
    tables = [name for name in inspect(connection).get_table_names() if name.startswith(("feedback", "ledger"))]
    assert len(tables) > 8
    return repr([connection.exec_driver_sql(f"SELECT * FROM {name}").all() for name in tables])
