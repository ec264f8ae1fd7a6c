"""The door to reads of single feedback for whoever works with it, and of the queue. What readers see is in `reading`,
the numbers in `counting`, the ledger's arithmetic in `chains`."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from app.domain.feedback.states import Status
from app.domain.results import Page
from app.feedback.models import Challenge, Feedback, FeedbackText, Reply
from app.feedback.refusals import UnknownFeedbackError

QUEUE_A_PAGE = 25
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


def find_queue(session: Session, number: int = 1, size: int = QUEUE_A_PAGE) -> Page[Feedback]:
    """The most pressing first, then those that wait longest. Nothing of an answer stands in the order."""
    waits = Feedback.status.in_((Status.WAITING, Status.SECOND))
    total = session.scalar(select(func.count()).select_from(Feedback).where(waits)) or 0
    number = max(1, min(number, -(-total // size)))
    order = (Feedback.risk.desc(), Feedback.waiting_since, Feedback.id)
    found = select(Feedback).options(*_ALL).where(waits).order_by(*order).limit(size).offset((number - 1) * size)
    return Page(tuple(session.scalars(found).unique()), total, number, size)


def find_replies_to_read(session: Session) -> Sequence[Feedback]:
    """Those whose provider's reply waits for one of us, the oldest first."""
    waits = select(Feedback).options(*_ALL).join(Reply).where(Reply.status == Status.WAITING)
    return session.scalars(waits.order_by(Reply.at, Reply.id)).unique().all()


def find_open_challenges(session: Session) -> Sequence[Challenge]:
    found = select(Challenge).where(Challenge.closed_at.is_(None)).order_by(Challenge.opened_at, Challenge.id)
    return session.scalars(found).all()


def count_by_status(session: Session) -> dict[Status, int]:
    rows = session.execute(select(Feedback.status, func.count()).group_by(Feedback.status))
    return {Status(status): number for status, number in rows}


def list_recent_fingerprints(session: Session, place_id: int, since: datetime) -> Sequence[str]:
    """Of what came in for one place since a moment: to see a flood of the same words."""
    texts = select(FeedbackText.fingerprint).join(Feedback, Feedback.id == FeedbackText.feedback_id)
    recent = texts.where(Feedback.place_id == place_id, FeedbackText.received_at >= since)
    return session.scalars(recent.order_by(FeedbackText.id)).all()


def _get(session: Session, which: ColumnElement[bool]) -> Feedback:
    found = session.scalars(select(Feedback).options(*_ALL).where(which)).unique().one_or_none()
    if found is None:
        raise UnknownFeedbackError
    return found
