"""The door to reads of single feedback for whoever works with it. What readers see is in `reading`, the numbers in
`numbers`, the ledger as its arithmetic wants it in `chains`."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.domain.feedback.states import Status
from app.feedback.models import Feedback, Reply
from app.feedback.refusals import UnknownFeedbackError

_ALL = (
    joinedload(Feedback.place),
    selectinload(Feedback.texts),
    selectinload(Feedback.flags),
    selectinload(Feedback.opinions),
    selectinload(Feedback.challenges),
    joinedload(Feedback.reply),
)


def get_by_receipt(session: Session, receipt_hash: str) -> Feedback:
    """Raises `UnknownFeedbackError`: no such code, or nothing is left of what it was given for."""
    return _get(session, Feedback.receipt_hash == receipt_hash)


def get_for_moderation(session: Session, ref: str) -> Feedback:
    return _get(session, Feedback.ref == ref)


def find_replies_to_read(session: Session) -> Sequence[Feedback]:
    """Those whose provider's reply waits for one of us, the oldest first."""
    waits = select(Feedback).options(*_ALL).join(Reply).where(Reply.status == Status.WAITING)
    return session.scalars(waits.order_by(Reply.at, Reply.id)).unique().all()


def _get(session: Session, which: ColumnElement[bool]) -> Feedback:
    found = session.scalars(select(Feedback).options(*_ALL).where(which)).unique().one_or_none()
    if found is None:
        raise UnknownFeedbackError
    return found
