from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.domain.feedback.question import Answer
from app.domain.feedback.states import Status
from app.domain.feedback.statistics import Counts
from app.feedback import actions
from app.feedback.counting import count
from app.feedback.fairness import Decided, Kind, scrutiny, within
from app.feedback.reading import record_state
from tests.integration.feedback import acting
from tests.integration.feedback.answering_many import answered

APRIL = date(2026, 4, 1)
NEGATIVE = (Answer.POOR, Answer.VERY_POOR)


def test_published_and_refused_are_told_by_kind_of_answer(session: Session) -> None:
    place = acting.add_place(session)
    answered(session, place, [Answer.GOOD] * 4 + [Answer.VERY_POOR] * 2)
    for each in answered(session, place, [Answer.POOR] * 6 + [Answer.VERY_GOOD] * 5):
        each.status = Status.REFUSED
    count(session, today=APRIL)

    found = scrutiny(session, APRIL)

    assert (found[Kind.POSITIVE].published, found[Kind.POSITIVE].refused) == (4, 5)
    assert (found[Kind.NEGATIVE].published, found[Kind.NEGATIVE].refused) == (2, 6)


def test_few_that_were_refused_are_hidden_and_the_next_few_with_them(session: Session) -> None:
    place = acting.add_place(session)
    for each in answered(session, place, [Answer.POOR] * 7 + [Answer.GOOD] * 3 + [Answer.NEITHER] * 20):
        each.status = Status.REFUSED
    count(session, today=APRIL)

    refused = {kind: each.refused for kind, each in scrutiny(session, APRIL).items()}

    assert refused == {Kind.POSITIVE: None, Kind.NEGATIVE: None, Kind.NEITHER: 20, Kind.DONT_KNOW: 0}


def test_pages_are_made_anew_at_once_when_a_refused_answer_that_is_in_a_number_is_taken_back(session: Session) -> None:
    place = acting.add_place(session)
    refs = [acting.receive(session, place, receipt_hash=f"{number:064x}") for number in range(6)]
    for ref in refs:
        for moderator in (acting.ANN, acting.BOB):
            acting.refuse(session, ref, moderator)
    before = record_state(session)
    actions.withdraw(session, receipt_hash=f"{0:064x}", at=acting.days_later(4))
    assert record_state(session) == before, "it was in no number yet"

    count(session, today=APRIL)
    before = record_state(session)
    actions.withdraw(session, receipt_hash=f"{1:064x}", at=acting.days_later(40))
    assert record_state(session) != before


def test_how_long_an_answer_waited_is_how_long_those_waited_that_it_was_counted_with() -> None:
    # 40 of 50 waited 1 week on average, and 10 of 30 waited 4: (40 × 1 + 10 × 4) / 50 = 1.6, which is within two
    decided = [Decided(Counts((10, 0, 0, 40, 0, 0)), 50), Decided(Counts((20, 0, 0, 10, 0, 0)), 120)]

    assert within(decided, NEGATIVE) == 2


def test_how_long_it_took_is_told_of_fifty_or_more() -> None:
    assert within([Decided(Counts((0, 0, 0, 49, 0, 0)), 49)], NEGATIVE) is None
    assert within([Decided(Counts((0, 0, 0, 50, 0, 0)), 50)], NEGATIVE) == 1


def test_longer_than_the_longest_step_is_said() -> None:
    assert within([Decided(Counts((0, 0, 0, 50, 0, 0)), 50 * 4 + 1)], NEGATIVE) == 0


def test_the_weeks_that_a_group_waited_are_kept_with_it(session: Session) -> None:
    place = acting.add_place(session)
    for each in answered(session, place, [Answer.POOR] * 50):
        each.waiting_since -= timedelta(days=20)
    count(session, today=APRIL)

    assert scrutiny(session, APRIL)[Kind.NEGATIVE].within == 4
