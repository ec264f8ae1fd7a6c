"""What is shown for two years goes after two years, with all that was said of a person; and what tells networks apart
goes after two days."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, cast

from sqlalchemy import CursorResult, delete, func, select
from sqlalchemy.orm import Session

from app.domain.feedback.retention import networks_since, shown_since
from app.domain.feedback.states import Event, Status
from app.feedback import keeping
from app.feedback.forgetting import forget
from app.feedback.models import Arrival, DailySalt, Feedback

LIVE = (Status.WAITING, Status.SECOND, Status.PUBLISHED, Status.REFUSED)


@dataclass(frozen=True, slots=True)
class Expired:
    #: what it was until now -> how many
    feedback: Mapping[str, int]
    arrivals: int
    salts: int


def expire(session: Session, *, today: date, at: datetime) -> Expired:
    """Two years run from when it was published or refused, else from when it came in."""
    since = func.coalesce(Feedback.published_at, Feedback.decided_at, Feedback.waiting_since)
    old = select(Feedback.ref).where(Feedback.status.in_(LIVE), since < datetime.combine(shown_since(today), time()))
    gone = Counter(_expire(session, ref, at) for ref in session.scalars(old.order_by(Feedback.id)).all())
    return Expired(gone, _remove(session, Arrival, today), _remove(session, DailySalt, today))


def _expire(session: Session, ref: str, at: datetime) -> str:
    feedback = keeping.by_ref(session, ref)
    was = feedback.status
    keeping.end_open_challenges(session, feedback, at)
    forget(session, feedback)
    feedback.status = Status.EXPIRED
    keeping.tell(session, feedback, Event.EXPIRED, at)
    return was


def _remove(session: Session, table: type[Arrival] | type[DailySalt], today: date) -> int:
    done = session.execute(delete(table).where(table.on < networks_since(today)))
    return cast("CursorResult[Any]", done).rowcount
