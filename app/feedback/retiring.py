"""What is shown for two years goes after two years, with all that was said of a person; and what tells networks apart
goes after two days."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any, cast

from sqlalchemy import CursorResult, Select, delete, func, select
from sqlalchemy.orm import Session

from app.db.batches import in_batches
from app.domain.feedback.retention import networks_since, shown_since
from app.domain.feedback.states import Event, Status
from app.domain.uk_time import start_of
from app.feedback import keeping
from app.feedback.forgetting import forget
from app.feedback.models import Arrival, DailySalt, Feedback, Try

LIVE = (Status.WAITING, Status.SECOND, Status.PUBLISHED, Status.REFUSED)
#: that go at a time, while nobody else writes: a moment
A_STEP = 20


@dataclass(frozen=True, slots=True)
class Expired:
    #: what it was until now -> how many
    feedback: Counter[str] = field(default_factory=Counter)
    arrivals: int = 0
    tries: int = 0
    salts: int = 0

    def __add__(self, other: "Expired") -> "Expired":
        return Expired(
            self.feedback + other.feedback,
            self.arrivals + other.arrivals,
            self.tries + other.tries,
            self.salts + other.salts,
        )


Step = Callable[[Session], Expired]


def expire(session: Session, *, today: date, at: datetime) -> Expired:
    """All of it in the caller's transaction."""
    return sum((step(session) for step in steps(session, today=today, at=at)), Expired())


def steps(session: Session, *, today: date, at: datetime) -> Iterator[Step]:
    """The same, each step to be one transaction, so that who writes meanwhile waits for one step and not for all."""
    for refs in in_batches(session.scalars(_old(today)).all(), A_STEP):
        yield partial(_expire_some, refs=refs, today=today, at=at)
    yield partial(_forget_networks, today=today)


def _old(today: date) -> Select[Any]:
    """Two years run from when it was published or refused, else from when it came in."""
    since = func.coalesce(Feedback.published_at, Feedback.decided_at, Feedback.waiting_since)
    old = select(Feedback.ref).where(Feedback.status.in_(LIVE), since < start_of(shown_since(today)))
    return old.order_by(Feedback.id)


def _expire_some(session: Session, *, refs: Sequence[str], today: date, at: datetime) -> Expired:
    """Those that still are: somebody may have changed their words since the list was made."""
    still = session.scalars(_old(today).where(Feedback.ref.in_(refs)).with_for_update()).all()
    return Expired(Counter(_expire(session, ref, at) for ref in still))


def _forget_networks(session: Session, *, today: date) -> Expired:
    arrivals, tries, salts = (_remove(session, table, today) for table in (Arrival, Try, DailySalt))
    return Expired(arrivals=arrivals, tries=tries, salts=salts)


def _expire(session: Session, ref: str, at: datetime) -> str:
    feedback = keeping.by_ref(session, ref)
    was = feedback.status
    keeping.end_open_challenges(session, feedback, at)
    forget(session, feedback)
    feedback.status = Status.EXPIRED
    keeping.tell(session, feedback, Event.EXPIRED, at)
    return was


def _remove(session: Session, table: type[Arrival | Try | DailySalt], today: date) -> int:
    done = session.execute(delete(table).where(table.on < networks_since(today)))
    return cast("CursorResult[Any]", done).rowcount
