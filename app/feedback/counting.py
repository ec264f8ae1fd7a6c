"""Answers become numbers once a month, after its end, and leave them at once; see `app.domain.feedback.counting`."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, exists, func, insert, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.db.batches import in_batches, insert_many
from app.domain.feedback.counting import (
    BY_CHANCE,
    FEWEST,
    OVERALL,
    QUESTIONS,
    Group,
    Shuffle,
    Waiting,
    first_of_month,
    groups_of,
    month_to_count,
    shown_since,
)
from app.domain.feedback.question import Answer
from app.domain.feedback.states import Status
from app.domain.uk_time import start_of
from app.feedback.models import Cell, Counted, Feedback
from app.feedback.moments import weeks_passed

#: the columns of a cell, in the order of the answers
EACH = tuple(answer.name.lower() for answer in Answer)
#: an answer is ready once its feedback is in this state, since this moment
PUBLISHED = (Status.PUBLISHED, Feedback.published_at)
REFUSED = (Status.REFUSED, Feedback.decided_at)
#: that are counted at a time, while nobody else writes: a moment
PLACES_A_STEP = 50

Ready = tuple[Status, InstrumentedAttribute[datetime | None]]


@dataclass(frozen=True, slots=True)
class Report:
    month: date
    #: groups that were made, and the answers in them, to any question
    groups: int = 0
    answers: int = 0
    #: groups that are too old to be shown, and hold nothing now
    emptied: int = 0

    def __add__(self, other: "Report") -> "Report":
        both = (self.groups + other.groups, self.answers + other.answers, self.emptied + other.emptied)
        return Report(self.month, *both)


Step = Callable[[Session], Report]
Made = Sequence[tuple[int | None, str, Group]]


def count(session: Session, *, today: date, shuffle: Shuffle = BY_CHANCE) -> Report:
    """All of it in the caller's transaction. Run twice in a month it finds nothing to do; where it was not run for
    some months, all that waited stands under the last of them."""
    return sum((step(session) for step in steps(session, today=today, shuffle=shuffle)), nothing_counted(today))


def nothing_counted(today: date) -> Report:
    return Report(month_to_count(today))


def steps(session: Session, *, today: date, shuffle: Shuffle = BY_CHANCE) -> Iterator[Step]:
    """The same, each step to be one transaction, so that who writes meanwhile waits for one step and not for all. A
    place is counted whole in one of them: wherever it is broken off, what was not counted waits for the next run."""
    for some in in_batches(_places_to_count(session, today), PLACES_A_STEP):
        yield partial(_count_places, place_ids=some, today=today, shuffle=shuffle)
    yield partial(_count_refused, today=today, shuffle=shuffle)
    yield partial(_empty_old, today=today)


def take_back(session: Session, *, feedback_id: int, at: datetime) -> None:
    """For when somebody withdraws or edits, or their feedback is taken down: every group that it is in goes, whole.
    Its numbers are wiped from the record too: with what the others answered they would tell what this one did."""
    session.execute(select(Feedback.id).where(Feedback.id == feedback_id).with_for_update())
    theirs = select(Counted.cell_id).where(Counted.feedback_id == feedback_id)
    gone = update(Cell).where(Cell.id.in_(theirs), Cell.taken_back_at.is_(None))
    session.execute(gone.values(taken_back_at=at, **dict.fromkeys(EACH, 0)), execution_options=_UNTRACKED)


def waits(about: str, ready: Ready, today: date) -> tuple[ColumnElement[bool], ...]:
    """What is counted never waits again, in whatever group: that is the whole of the rule."""
    status, since = ready
    is_counted = exists().where(
        Counted.feedback_id == Feedback.id, Counted.version == Feedback.version, Counted.about == about
    )
    return (
        Feedback.status == status,
        answer_to(about).is_not(None),
        since >= start_of(shown_since(today)),
        ~is_counted,
    )


def answer_to(about: str) -> ColumnElement[Any]:
    return Feedback.answer.expression if about == OVERALL else Feedback.aspects[about].as_string()


_UNTRACKED = {"synchronize_session": False}


def _places_to_count(session: Session, today: date) -> list[int]:
    """Those that have enough now. Another one may have, by the time of its step: it then waits for the next month."""
    found: set[int] = set()
    for about in QUESTIONS:
        enough = select(Feedback.place_id).where(*_is_ready(about, PUBLISHED, today)).group_by(Feedback.place_id)
        found |= set(session.scalars(enough.having(func.count() >= FEWEST)))
    return sorted(found)


def _count_places(session: Session, *, place_ids: Sequence[int], today: date, shuffle: Shuffle) -> Report:
    made = [
        (place_id, about, group)
        for about in QUESTIONS
        for place_id, waiting in _waiting(session, about, PUBLISHED, today, Feedback.place_id.in_(place_ids)).items()
        for group in groups_of(waiting, shuffle)
    ]
    return _write(session, today, made)


def _count_refused(session: Session, *, today: date, shuffle: Shuffle) -> Report:
    refused = [each for some in _waiting(session, OVERALL, REFUSED, today).values() for each in some]
    return _write(session, today, [(None, OVERALL, group) for group in groups_of(refused, shuffle)])


def _is_ready(about: str, ready: Ready, today: date) -> tuple[ColumnElement[bool], ...]:
    return *waits(about, ready, today), ready[1] < start_of(first_of_month(today))


def _waiting(
    session: Session, about: str, ready: Ready, today: date, *which: ColumnElement[bool]
) -> dict[int, list[Waiting]]:
    """By place. Locked until the end, so that nobody takes back what is being counted."""
    found: dict[int, list[Waiting]] = defaultdict(list)
    rows = (
        select(Feedback.place_id, Feedback.id, Feedback.version, answer_to(about), Feedback.waiting_since, ready[1])
        .where(*_is_ready(about, ready, today), *which)
        .order_by(Feedback.place_id, Feedback.id)
        .with_for_update()
    )
    for place_id, id_, version, answer, since, until in session.execute(rows):
        found[place_id].append(Waiting(id_, version, Answer(answer), weeks_passed(since, until)))
    return found


def _write(session: Session, today: date, made: Made) -> Report:
    month = month_to_count(today)
    for some in in_batches(made):
        rows = [_row(month, *each) for each in some]
        ids = session.scalars(insert(Cell).returning(Cell.id, sort_by_parameter_order=True), rows)
        insert_many(session, Counted, [row for id_, each in zip(ids, some, strict=True) for row in _members(id_, each)])
    return Report(month, len(made), sum(len(group.members) for _, _, group in made))


def _row(month: date, place_id: int | None, about: str, group: Group) -> dict[str, Any]:
    counts = dict(zip(EACH, group.counts.each, strict=True))
    return {"place_id": place_id, "month": month, "about": about, "weeks": group.weeks, **counts}


def _members(cell_id: int, made: tuple[int | None, str, Group]) -> list[dict[str, Any]]:
    _, about, group = made
    return [
        {"feedback_id": each.feedback_id, "version": each.version, "about": about, "cell_id": cell_id}
        for each in group.members
    ]


def _empty_old(session: Session, *, today: date) -> Report:
    old = update(Cell).where(Cell.month < shown_since(today), sum((getattr(Cell, each) for each in EACH), 0) > 0)
    done: Any = session.execute(old.values(dict.fromkeys(EACH, 0)), execution_options=_UNTRACKED)
    return Report(month_to_count(today), emptied=done.rowcount)
