"""How much waits for one of us. Its words stand in the rooms above."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.feedback.states import Status
from app.feedback.models import Challenge, Feedback, Reply


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait, and since when the one that waits longest does."""

    first: int
    second: int
    replies: int
    challenges: int
    oldest: datetime | None


def count_waiting(session: Session) -> Waiting:
    by_status = select(Feedback.status, func.count(), func.min(Feedback.waiting_since)).group_by(Feedback.status)
    waits = by_status.where(Feedback.status.in_((Status.WAITING, Status.SECOND)))
    found = {status: (number, since) for status, number, since in session.execute(waits)}
    return Waiting(
        first=found.get(Status.WAITING, (0, None))[0],
        second=found.get(Status.SECOND, (0, None))[0],
        replies=_count(session, select(Reply).where(Reply.status == Status.WAITING)),
        challenges=_count(session, select(Challenge).where(Challenge.closed_at.is_(None))),
        oldest=min((since for _, since in found.values()), default=None),
    )


def _count(session: Session, rows: Select[Any]) -> int:
    return session.scalar(select(func.count()).select_from(rows.subquery())) or 0
