import pytest
from sqlalchemy.orm import Session

from app.domain.feedback.states import Reason, Status
from app.feedback import actions
from tests.integration.feedback.acting import (
    ANN,
    BOB,
    TEXT,
    add_place,
    days_later,
    events,
    one,
    publish,
    receive,
    refuse,
)
from tests.integration.feedback.acting import said as words

HASH = "cd" * 32


def test_one_moderator_publishes(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place)
    assert publish(any_session, ref, at=days_later(3.9)) is Status.PUBLISHED
    assert one(any_session, ref).published_text == TEXT
    assert events(any_session, place)[-1] == ("published", None)


def test_less_of_the_text_may_be_published_and_the_original_stays(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session))
    publish(any_session, ref, text="The staff know my mother […]. Lunch is always late.")
    kept = one(any_session, ref)
    assert kept.published_text == "The staff know my mother […]. Lunch is always late."
    assert kept.texts[-1].text == TEXT


def test_nobody_puts_words_into_their_mouth(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session))
    with pytest.raises(actions.NotTheirWordsError):
        publish(any_session, ref, text="The staff know my mother by name. Lunch is never late.")


def test_one_refusal_hides_nothing_from_a_second_pair_of_eyes(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place)
    assert refuse(any_session, ref, ANN) is Status.SECOND
    assert events(any_session, place) == [("received", None)]


def test_two_refuse_and_the_ledger_says_why(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place)
    refuse(any_session, ref, ANN, reason=Reason.ADVERT)
    assert refuse(any_session, ref, BOB, reason=Reason.ABUSIVE) is Status.REFUSED
    assert one(any_session, ref).refused_for == Reason.ABUSIVE
    assert events(any_session, place)[-1] == ("refused", "abusive")


def test_a_second_one_may_publish_what_the_first_would_refuse(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session))
    refuse(any_session, ref, ANN)
    assert publish(any_session, ref, by=BOB) is Status.PUBLISHED


@pytest.mark.parametrize("again", [publish, refuse])
def test_the_first_one_cannot_be_the_second_too(any_session: Session, again: object) -> None:
    ref = receive(any_session, add_place(any_session))
    refuse(any_session, ref, ANN)
    with pytest.raises(actions.SamePersonError):
        again(any_session, ref, by=ANN)  # type: ignore[operator]
    assert one(any_session, ref).status == Status.SECOND


def test_who_refused_an_earlier_version_is_not_the_first_one_of_this(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH)
    refuse(any_session, ref, ANN)
    actions.edit(any_session, receipt_hash=HASH, said=words("Another text."), flags=(), at=days_later(4))
    assert refuse(any_session, ref, ANN, version=2) is Status.SECOND


def test_a_decision_on_a_version_that_is_no_more_is_not_taken(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH)
    actions.edit(any_session, receipt_hash=HASH, said=words("Another text."), flags=(), at=days_later(1))
    with pytest.raises(actions.StaleVersionError):
        publish(any_session, ref, version=1)
    assert one(any_session, ref).published_text is None


@pytest.mark.parametrize("status", ["published", "refused", "withdrawn"])
def test_what_is_decided_is_not_decided_again(any_session: Session, status: str) -> None:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH)
    if status == "published":
        publish(any_session, ref)
    elif status == "refused":
        refuse(any_session, ref, ANN)
        refuse(any_session, ref, BOB)
    else:
        actions.withdraw(any_session, receipt_hash=HASH, at=days_later(1))
    with pytest.raises(actions.NotOpenError):
        publish(any_session, ref, by=3)


def test_a_refusal_needs_a_reason_and_nothing_else_has_one(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session))
    for act in (lambda: refuse(any_session, ref, ANN, reason=None), lambda: publish(any_session, ref, reason="advert")):
        with pytest.raises(ValueError, match="reason"):
            act()


def test_the_wait_of_an_edited_one_begins_with_the_edit(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, receipt_hash=HASH)
    actions.edit(any_session, receipt_hash=HASH, said=words("Another text."), flags=(), at=days_later(20))
    publish(any_session, ref, version=2, at=days_later(22))
    assert events(any_session, place)[-1] == ("published", None)


def test_a_feedback_that_nobody_knows_is_said_so(any_session: Session) -> None:
    with pytest.raises(actions.UnknownFeedbackError):
        publish(any_session, "nosuchref")
