from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.db import session_factory
from app.domain.feedback.question import Answer, Aspect
from app.domain.feedback.states import Status
from app.domain.feedback.statistics import Counts
from app.feedback.counting import count, take_back
from app.feedback.models import Cell, Counted
from app.feedback.numbers import numbers_of_place, numbers_of_refused
from app.providers.models import Place
from tests.integration.feedback import acting
from tests.integration.feedback.answering_many import answered, day_in

GOOD, POOR, VERY_POOR = Answer.GOOD, Answer.POOR, Answer.VERY_POOR
APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)
LATER = day_in(4, 20)


@pytest.fixture
def place(any_session: Session) -> Place:
    return acting.add_place(any_session)


def test_five_answers_are_counted_once_their_month_is_over(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD, GOOD, GOOD, POOR, Answer.DONT_KNOW])

    report = count(any_session, today=APRIL)

    assert (report.groups, report.answers) == (1, 5)
    numbers = numbers_of_place(any_session, place.id, APRIL)
    assert numbers.months == {date(2026, 3, 1): Counts((0, 3, 0, 1, 0, 1))}
    assert numbers.waiting == 0


def test_four_answers_wait(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 4)

    assert count(any_session, today=APRIL).groups == 0
    numbers = numbers_of_place(any_session, place.id, APRIL)
    assert (numbers.count, numbers.waiting) == (0, 4)


def test_an_answer_of_the_month_that_runs_is_not_counted(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 5, at=day_in(4, 1))

    assert count(any_session, today=date(2026, 4, 30)).groups == 0


def test_what_is_published_in_the_first_hour_of_a_summer_month_is_of_that_month(
    any_session: Session, place: Place
) -> None:
    answered(any_session, place, [GOOD] * 5, at=day_in(5, 31) + timedelta(hours=11, minutes=30))

    assert count(any_session, today=date(2026, 6, 1)).groups == 0
    assert count(any_session, today=date(2026, 7, 1)).groups == 1


def test_answers_of_several_months_stand_under_the_month_in_which_they_were_enough(
    any_session: Session, place: Place
) -> None:
    answered(any_session, place, [GOOD] * 3)
    count(any_session, today=APRIL)
    answered(any_session, place, [POOR] * 2, at=day_in(4, 15))
    count(any_session, today=MAY)

    assert numbers_of_place(any_session, place.id, MAY).months == {APRIL: Counts((0, 3, 0, 2, 0, 0))}


def test_counting_again_changes_nothing(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 5)
    count(any_session, today=APRIL)

    assert count(any_session, today=APRIL).groups == 0
    assert numbers_of_place(any_session, place.id, APRIL).count == 5


def test_counting_that_is_broken_off_leaves_nothing(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 5)
    any_session.commit()
    count(any_session, today=APRIL)
    any_session.rollback()

    assert any_session.scalars(select(Cell)).all() == []
    assert numbers_of_place(any_session, place.id, APRIL).waiting == 5


def test_the_record_itself_refuses_to_count_an_answer_twice(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 5)
    count(any_session, today=APRIL)
    first = any_session.scalars(select(Counted)).first()
    assert first is not None
    with session_factory(any_session.get_bind())() as again:  # type: ignore[arg-type]
        any_session.commit()
        again.add(Counted(feedback_id=first.feedback_id, version=1, about="overall", cell_id=first.cell_id))
        with pytest.raises(IntegrityError):
            again.commit()


def test_who_leaves_takes_the_group_along_and_leaves_no_trace_of_its_numbers(
    any_session: Session, place: Place
) -> None:
    one, *_ = answered(any_session, place, [VERY_POOR, GOOD, GOOD, GOOD, GOOD])
    count(any_session, today=APRIL)

    take_back(any_session, feedback_id=one.id, at=LATER)

    assert numbers_of_place(any_session, place.id, APRIL).count == 0
    cell = any_session.scalars(select(Cell).execution_options(populate_existing=True)).one()
    assert (cell.very_poor, cell.good, cell.taken_back_at) == (0, 0, LATER)


def test_the_others_of_a_group_that_was_left_are_not_counted_with_anybody_else(
    any_session: Session, place: Place
) -> None:
    one, *_ = answered(any_session, place, [VERY_POOR, GOOD, GOOD, GOOD, GOOD])
    count(any_session, today=APRIL)
    take_back(any_session, feedback_id=one.id, at=LATER)
    one.status, one.answer = Status.WITHDRAWN, None
    answered(any_session, place, [GOOD], at=day_in(4, 15))

    assert count(any_session, today=MAY).groups == 0
    assert numbers_of_place(any_session, place.id, MAY).waiting == 1


def test_only_the_group_of_the_one_who_leaves_goes(any_session: Session, place: Place) -> None:
    one, *_ = answered(any_session, place, [GOOD] * 12)
    count(any_session, today=APRIL)

    take_back(any_session, feedback_id=one.id, at=LATER)

    assert numbers_of_place(any_session, place.id, APRIL).count == 6


def test_a_new_version_waits_like_any_other_answer(any_session: Session, place: Place) -> None:
    one, *_ = answered(any_session, place, [GOOD] * 5)
    count(any_session, today=APRIL)
    take_back(any_session, feedback_id=one.id, at=LATER)
    one.version, one.answer, one.published_at = 2, POOR, LATER
    answered(any_session, place, [GOOD] * 4, at=LATER)

    count(any_session, today=MAY)

    assert numbers_of_place(any_session, place.id, MAY).months == {APRIL: Counts((0, 4, 0, 1, 0, 0))}


def test_answers_on_food_wait_for_others_on_food(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 3)
    answered(any_session, place, [GOOD] * 4, food=VERY_POOR)
    count(any_session, today=APRIL)
    assert numbers_of_place(any_session, place.id, APRIL).aspects == {}

    answered(any_session, place, [GOOD], at=day_in(4, 15), food=POOR)
    count(any_session, today=MAY)

    assert numbers_of_place(any_session, place.id, MAY).aspects == {Aspect.FOOD: Counts((0, 0, 0, 1, 4, 0))}


def test_refused_ones_are_counted_for_all_places_together(any_session: Session, place: Place) -> None:
    other = acting.add_place(any_session, "elm")
    for each in (*answered(any_session, place, [POOR] * 3), *answered(any_session, other, [GOOD] * 2)):
        each.status = Status.REFUSED
    count(any_session, today=APRIL)

    assert numbers_of_refused(any_session, APRIL).counts == Counts((0, 2, 0, 3, 0, 0))
    assert numbers_of_place(any_session, place.id, APRIL).count == 0


def test_what_was_counted_for_its_place_is_not_counted_as_refused_when_it_is_taken_down(
    any_session: Session, place: Place
) -> None:
    gone = answered(any_session, place, [POOR] * 5)
    count(any_session, today=APRIL)
    for each in gone:
        each.status, each.decided_at = Status.REFUSED, LATER
        take_back(any_session, feedback_id=each.id, at=LATER)

    assert count(any_session, today=MAY).groups == 0


def test_numbers_go_after_two_years(any_session: Session, place: Place) -> None:
    answered(any_session, place, [GOOD] * 5)
    count(any_session, today=APRIL)

    assert numbers_of_place(any_session, place.id, date(2028, 3, 31)).count == 5
    assert numbers_of_place(any_session, place.id, date(2028, 4, 1)).count == 0
    assert count(any_session, today=date(2028, 4, 1)).emptied == 1
    assert any_session.scalars(select(Cell.good)).all() == [0]
