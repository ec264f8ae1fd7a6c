"""How long decisions took, as whoever reads the ledgers could count it: by weeks, and of weeks that are over."""

from datetime import date

from sqlalchemy.orm import Session

from app.feedback import actions
from app.feedback.waiting import weeks_waited, weeks_waited_at
from tests.integration.feedback.acting import ANN, BOB, START, add_place, days_later, publish, receive, refuse, said

HASH = "56" * 32
#: days after the first Monday -> Mondays in between
WAITED = {6: 0, 7: 1, 13: 1, 14: 2, 22: 3}
LATER = date(2026, 4, 6)


def test_of_five_decisions_the_middle_one_is_told(any_session: Session) -> None:
    place = add_place(any_session)
    refs = [receive(any_session, place) for _ in WAITED]
    for ref, days in zip(refs, WAITED, strict=True):
        publish(any_session, ref, at=days_later(days))
    assert weeks_waited(any_session, LATER) == weeks_waited_at(any_session, place.id, LATER) == 2


def test_fewer_than_five_are_told_of_their_place_alone(any_session: Session) -> None:
    place = add_place(any_session)
    for _ in range(4):
        publish(any_session, receive(any_session, place), at=START)
    assert weeks_waited(any_session, LATER) is None
    assert weeks_waited_at(any_session, place.id, LATER) == 1


def test_what_is_older_than_three_months_counts_for_its_place_alone(any_session: Session) -> None:
    place = add_place(any_session)
    for _ in range(5):
        publish(any_session, receive(any_session, place), at=START)
    assert weeks_waited(any_session, date(2026, 6, 8)) is None
    assert weeks_waited_at(any_session, place.id, date(2026, 6, 8)) == 1


def test_a_decision_of_the_running_week_is_not_told_yet(any_session: Session) -> None:
    place = add_place(any_session)
    publish(any_session, receive(any_session, place), at=days_later(8))
    assert weeks_waited_at(any_session, place.id, date(2026, 3, 15)) is None
    assert weeks_waited_at(any_session, place.id, date(2026, 3, 16)) == 2


def test_a_wait_begins_anew_with_the_words_that_were_changed(any_session: Session) -> None:
    place = add_place(any_session)
    ref = receive(any_session, place, receipt_hash=HASH)
    actions.edit(any_session, receipt_hash=HASH, said=said("Another text."), flags=(), at=days_later(15))
    for by in (ANN, BOB):
        refuse(any_session, ref, by=by, version=2, at=days_later(16))
    actions.edit(any_session, receipt_hash=HASH, said=said("A third text."), flags=(), at=days_later(17))
    assert weeks_waited_at(any_session, place.id, LATER) == 1


def test_another_place_is_not_counted_and_one_that_became_this_is(any_session: Session) -> None:
    place, other = add_place(any_session), add_place(any_session, "other")
    publish(any_session, receive(any_session, other), at=START)
    assert weeks_waited_at(any_session, place.id, LATER) is None
    other.merged_into_id = place.id
    assert weeks_waited_at(any_session, place.id, LATER) == 1
