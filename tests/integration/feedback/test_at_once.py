"""Two people do something to the same feedback at the same moment: one of them is first, and the other one is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.db import session_factory
from app.domain.feedback.question import Answer
from app.domain.feedback.states import Outcome, Reason
from app.feedback import actions, counting
from app.feedback.models import Cell, Challenge, Feedback, FeedbackText
from app.feedback.numbers import numbers_of_place
from app.feedback.verifying import verify
from app.providers.models import Place
from tests.integration.feedback.acting import ANN, BOB, PROVIDER, add_place, days_later, publish, receive, refuse, said

HASH = "ef" * 32

Act = Callable[[Session], object]


def at_once(engine: Engine, *acts: Act) -> list[str]:
    """Each in its own transaction, as `app.web.database.writing` begins one; how each ended, in the order of names."""
    sessions, ready = session_factory(engine), Barrier(len(acts))

    def one(act: Act) -> str:
        with sessions() as session:
            ready.wait(30)
            session.connection(execution_options={"immediate": True})
            try:
                act(session)
                session.commit()
            except actions.RecordError as refused:
                return type(refused).__name__
            return "done"

    with ThreadPoolExecutor(len(acts)) as pool:
        return sorted(pool.map(one, acts))


def published(session: Session, **changes: object) -> str:
    ref = receive(session, add_place(session), receipt_hash=HASH, **changes)
    publish(session, ref)
    session.commit()
    return ref


def reply(ref: str, by: int) -> Act:
    return lambda session: actions.reply(session, ref=ref, text="Thank you.", changed=None, by=by, at=days_later(4))


def withdraw(session: Session) -> None:
    actions.withdraw(session, receipt_hash=HASH, at=days_later(5))


@pytest.fixture
def waiting(any_session: Session) -> str:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH)
    any_session.commit()
    return ref


def test_of_two_who_publish_one_is_told_that_it_is_decided(any_engine: Engine, waiting: str) -> None:
    ended = at_once(any_engine, *(lambda session, by=by: publish(session, waiting, by=by) for by in (ANN, BOB)))
    assert ended == ["NotOpenError", "done"]


def test_two_refusals_of_one_person_are_one(any_engine: Engine, any_session: Session, waiting: str) -> None:
    ended = at_once(any_engine, *[lambda session: refuse(session, waiting, by=ANN)] * 2)
    assert ended == ["SamePersonError", "done"]
    assert any_session.scalars(select(Feedback.status)).one() == "second"


def test_a_place_replies_once(any_engine: Engine, any_session: Session) -> None:
    ref = published(any_session)
    assert at_once(any_engine, reply(ref, PROVIDER), reply(ref, PROVIDER + 1)) == ["AlreadyRepliedError", "done"]


def test_what_is_taken_back_while_it_is_published_is_gone(
    any_engine: Engine, any_session: Session, waiting: str
) -> None:
    at_once(any_engine, lambda session: publish(session, waiting), withdraw)
    kept = any_session.scalars(select(Feedback)).one()
    assert (kept.status, kept.published_text) == ("withdrawn", None)
    assert any_session.scalars(select(FeedbackText.id)).all() == []
    assert verify(any_session).fault is None


def test_what_is_taken_back_while_it_is_counted_stands_in_no_number(any_engine: Engine, any_session: Session) -> None:
    place = add_place(any_session)
    for number in range(5):
        changes = {"receipt_hash": HASH} if number == 0 else {}
        publish(any_session, receive(any_session, place, said=said(answer=Answer.POOR), **changes))
    any_session.commit()
    after = days_later(60).date()
    at_once(any_engine, lambda session: counting.count(session, today=after), withdraw)
    # counted first, the group of five was taken back; withdrawn first, four are too few
    assert any_session.scalars(select(Feedback.status).where(Feedback.withdrawn_at.is_not(None))).all() == ["withdrawn"]
    assert all(cell.taken_back_at and cell.poor == 0 for cell in any_session.scalars(select(Cell)))
    assert numbers_of_place(any_session, place.id, after).count == 0


def edit(session: Session) -> None:
    actions.edit(session, receipt_hash=HASH, said=said("It is better now."), flags=(), at=days_later(5))


def test_words_that_change_while_they_are_published_wait_anew(
    any_engine: Engine, any_session: Session, waiting: str
) -> None:
    ended = at_once(any_engine, lambda session: publish(session, waiting), edit)
    assert ended in (["StaleVersionError", "done"], ["done", "done"])
    kept = any_session.scalars(select(Feedback)).one()
    assert (kept.status, kept.published_text, kept.version) == ("waiting", None, 2)
    assert verify(any_session).fault is None


def test_of_two_edits_with_one_code_both_are_kept_in_order(
    any_engine: Engine, any_session: Session, waiting: str
) -> None:
    assert at_once(any_engine, edit, edit) == ["done", "done"]
    assert any_session.scalars(select(Feedback.version)).one() == 3
    assert verify(any_session).fault is None


def test_what_two_take_back_at_once_is_taken_back_once(any_engine: Engine, any_session: Session, waiting: str) -> None:
    assert at_once(any_engine, withdraw, withdraw) == ["UnknownFeedbackError", "done"]
    assert verify(any_session).fault is None


def test_what_is_taken_back_while_it_changes_is_gone(any_engine: Engine, any_session: Session, waiting: str) -> None:
    ended = at_once(any_engine, withdraw, edit)
    assert ended in (["UnknownFeedbackError", "done"], ["done", "done"])
    assert any_session.scalars(select(Feedback.status)).one() == "withdrawn"
    assert any_session.scalars(select(FeedbackText.id)).all() == []


def test_a_form_that_comes_twice_at_once_is_one_feedback(any_engine: Engine, any_session: Session) -> None:
    place_id = add_place(any_session).id
    any_session.commit()

    def send(session: Session) -> str:
        return receive(session, session.get_one(Place, place_id), form_key="one form", receipt_hash=HASH)

    assert at_once(any_engine, send, send) == ["done", "done"]
    assert len(any_session.scalars(select(Feedback.id)).all()) == 1
    assert verify(any_session).fault is None


def test_a_review_ends_once_though_two_end_it(any_engine: Engine, any_session: Session) -> None:
    ref = published(any_session)
    actions.challenge(any_session, ref=ref, ground=Reason.COPY, text="We doubt it.", by=PROVIDER, at=days_later(4))
    (number,) = any_session.scalars(select(Challenge.id))
    any_session.commit()

    def end(outcome: Outcome, by: int) -> Act:
        return lambda session: actions.end_challenge(
            session, ref=ref, challenge_id=number, outcome=outcome, text=None, by=by, at=days_later(5)
        )

    assert at_once(any_engine, end(Outcome.STAYS, ANN), end(Outcome.STAYS, BOB)) == ["NotOpenError", "done"]
    assert verify(any_session).fault is None
