"""What every write of the record does: find the one feedback, hold its place, and write down what happened to it."""

from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from app.domain.feedback.states import Event
from app.feedback import ledger
from app.feedback.models import Feedback
from app.feedback.moments import day_of, stored
from app.feedback.refusals import UnknownFeedbackError


def by_ref(session: Session, ref: str) -> Feedback:
    return _held(session, Feedback.ref == ref)


def by_receipt(session: Session, receipt_hash: str) -> Feedback:
    return _held(session, Feedback.receipt_hash == receipt_hash)


def _held(session: Session, which: ColumnElement[bool]) -> Feedback:
    """As it is once no other writer is at its place: what was read before may be old."""
    place_id = session.scalar(select(Feedback.place_id).where(which))
    if place_id is not None:
        ledger.hold(session, place_id)
        found = session.scalars(select(Feedback).where(which).execution_options(populate_existing=True)).one_or_none()
        if found is not None:
            return found
    raise UnknownFeedbackError


def tell(
    session: Session,
    feedback: Feedback,
    event: Event,
    at: datetime,
    *,
    detail: str | None = None,
) -> None:
    ledger.append(
        session,
        place_id=feedback.place_id,
        event=event,
        feedback_ref=feedback.ref,
        detail=detail,
        on=day_of(at),
    )


def end_open_challenges(session: Session, feedback: Feedback, at: datetime) -> None:
    """What they asked us to look at is not there any more: they end without an outcome."""
    for each in feedback.challenges:
        if each.closed_at is None:
            each.closed_at = stored(at)
            tell(session, feedback, Event.CHALLENGE_ENDED, at)
