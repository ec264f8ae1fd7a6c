"""What waits for a moderator."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.domain.feedback.states import Status
from app.domain.results import Page
from app.feedback.models import Challenge, Feedback, FeedbackFlag

A_PAGE = 25


class Stage(StrEnum):
    ALL = "all"
    FIRST = "first"
    SECOND = "second"


class Order(StrEnum):
    RISK = "risk"
    AGE = "age"


_STATUSES = {
    Stage.ALL: (Status.WAITING, Status.SECOND),
    Stage.FIRST: (Status.WAITING,),
    Stage.SECOND: (Status.SECOND,),
}
_ORDERS: dict[Order, tuple[Any, ...]] = {
    Order.RISK: (Feedback.risk.desc(), Feedback.waiting_since, Feedback.id),
    Order.AGE: (Feedback.waiting_since, Feedback.id),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Of the queue. `check`: only what this check flagged."""

    stage: Stage = Stage.ALL
    check: str = ""
    order: Order = Order.RISK
    number: int = 1


def find_waiting(session: Session, wanted: Wanted) -> Page[Feedback]:
    """Nothing of an answer stands in the order: praise and blame wait in one line."""
    ids = _waiting(wanted)
    total = session.scalar(select(func.count()).select_from(ids.subquery())) or 0
    number = max(1, min(wanted.number, -(-total // A_PAGE)))
    found = (
        select(Feedback)
        .options(joinedload(Feedback.place), selectinload(Feedback.texts), selectinload(Feedback.flags))
        .where(Feedback.id.in_(ids))
        .order_by(*_ORDERS[wanted.order])
        .limit(A_PAGE)
        .offset((number - 1) * A_PAGE)
    )
    return Page(tuple(session.scalars(found).unique()), total, number, A_PAGE)


def find_challenged(session: Session) -> Sequence[tuple[Challenge, Feedback]]:
    """Whose review was asked for, the oldest first."""
    open_ones = select(Challenge, Feedback).join(Feedback, Challenge.feedback_id == Feedback.id)
    found = open_ones.where(Challenge.closed_at.is_(None)).options(joinedload(Feedback.place))
    return [(each, of) for each, of in session.execute(found.order_by(Challenge.opened_at, Challenge.id))]


def _waiting(wanted: Wanted) -> Select[Any]:
    ids = select(Feedback.id).where(Feedback.status.in_(_STATUSES[wanted.stage]))
    if not wanted.check:
        return ids
    of_version = (FeedbackFlag.feedback_id == Feedback.id, FeedbackFlag.version == Feedback.version)
    return ids.where(exists().where(*of_version, FeedbackFlag.check == wanted.check))
