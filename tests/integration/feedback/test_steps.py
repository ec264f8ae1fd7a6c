"""The commands of the night write in short steps: others get their turn, and one that is killed is gone on with."""

from datetime import date, datetime
from typing import NoReturn

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.feedback.question import Answer
from app.feedback import counting, retiring
from app.feedback.models import Cell, Counted, Feedback
from app.feedback.numbers import numbers_of_places
from app.web import commands
from app.web.database import NotSavedError, writing
from tests.integration.feedback.acting import START, add_place, receive
from tests.integration.feedback.answering_many import answered
from tests.integration.feedback.test_commands import run

GOOD = Answer.GOOD
APRIL, IN_TWO_YEARS = date(2026, 4, 1), date(2028, 5, 1)
AT = datetime.combine(IN_TWO_YEARS, START.timetz())


@pytest.fixture
def places(any_session: Session, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Three, each a step of its own, with seven answers on each and five on its food."""
    monkeypatch.setattr(counting, "PLACES_A_STEP", 1)
    monkeypatch.setattr(retiring, "A_STEP", 2)
    made = [add_place(any_session, ref) for ref in ("ash", "beech", "cedar")]
    for place in made:
        answered(any_session, place, [GOOD] * 2)
        answered(any_session, place, [GOOD] * 5, food=Answer.POOR)
    any_session.commit()
    return [place.id for place in made]


def counted(session: Session, places: list[int]) -> list[int]:
    return [found.count for found in numbers_of_places(session, places, APRIL).values()]


def test_counting_that_is_killed_leaves_whole_places_and_the_next_run_does_the_others(
    any_session: Session, places: list[int]
) -> None:
    first, second, *_ = counting.steps(any_session, today=APRIL)
    first(any_session)
    any_session.commit()
    second(any_session)
    any_session.rollback()  # killed before its commit
    assert counted(any_session, places) == [7, 0, 0]
    assert set(any_session.scalars(select(Cell.about))) == {"overall", "food"}

    counting.count(any_session, today=APRIL)
    any_session.commit()

    assert counted(any_session, places) == [7, 7, 7]
    assert any_session.scalar(select(func.count()).select_from(Counted)) == 3 * (7 + 5)


def test_a_place_that_was_left_between_its_list_and_its_step_is_not_counted(
    any_session: Session, places: list[int]
) -> None:
    steps = list(counting.steps(any_session, today=APRIL))
    for feedback in any_session.scalars(select(Feedback).where(Feedback.place_id == places[0]).limit(3)):
        feedback.status = "withdrawn"
    for step in steps:
        step(any_session)
    assert counted(any_session, places) == [0, 7, 7]


def test_what_was_changed_since_the_list_was_made_does_not_expire(any_session: Session, places: list[int]) -> None:
    steps = list(retiring.steps(any_session, today=IN_TWO_YEARS, at=AT))
    changed = any_session.scalars(select(Feedback).order_by(Feedback.id)).first()
    assert changed is not None
    changed.published_at = changed.decided_at = None
    changed.status, changed.waiting_since = "waiting", AT.replace(tzinfo=None)
    gone = sum((step(any_session) for step in steps), retiring.Expired())
    assert gone.feedback == {"published": 3 * 7 - 1}
    assert changed.status == "waiting"


def test_between_two_steps_others_write(app: Flask, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "PLACES_A_STEP", 1)
    place = add_place(session)
    answered(session, place, [GOOD] * 5)
    session.commit()
    sent: list[str] = []

    def somebody_sends(_seconds: float) -> None:
        with writing() as their_own:
            sent.append(receive(their_own, place))

    monkeypatch.setattr(commands, "sleep", somebody_sends)
    done = run(app, "feedback", "count")

    assert done.exit_code == 0, done.output
    assert len(sent) == 2, "one after the place, one after those that were refused"


def test_a_database_that_somebody_holds_is_told_with_what_to_do(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def held() -> NoReturn:
        raise NotSavedError

    monkeypatch.setattr(commands, "writing", held)
    done = run(app, "feedback", "count")
    assert (done.exit_code, done.output[:7]) == (1, "Error: ")
    assert "run this again" in done.output
