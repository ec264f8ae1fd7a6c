"""What readers see: the words that were published. Nothing here tells who wrote."""

from collections.abc import Sequence
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from app.domain.feedback.ledger import Head, Last, Row
from app.domain.feedback.states import Event, Outcome, Reason, Status
from app.domain.feedback.told import Told, ToldReply
from app.domain.results import Page
from app.feedback.chains import last_of_each, to_row
from app.feedback.models import Cell, Challenge, Feedback, FeedbackText, LedgerHead, LedgerRow, Reply
from app.providers.models import Organisation, Place

TOLD_A_PAGE = 20

Shown = tuple[ColumnElement[bool], ...]


def record_state(session: Session) -> str:
    """Cheap: asked on every page. Another one whenever anything happened to a feedback, or was counted."""
    newest = (select(func.max(each)).scalar_subquery() for each in (LedgerRow.id, Cell.id))
    return "-".join(str(each or 0) for each in session.execute(select(*newest)).one())


def find_told(session: Session, place_id: int, number: int, since: date, size: int = TOLD_A_PAGE) -> Page[Told]:
    """The newest first. What is older than `since` is shown no more, even where nobody ran the command that removes
    it. An answer without words is in the numbers alone."""
    shown = _shown(place_id, since)
    total = session.scalar(select(func.count()).select_from(Feedback).where(*shown)) or 0
    number = max(1, min(number, -(-total // size)))
    return Page(_told(session, shown, size, (number - 1) * size) if total else (), total, number, size)


def list_newest_told(session: Session, place_id: int, since: date, most: int) -> tuple[Told, ...]:
    return _told(session, _shown(place_id, since), most, 0)


def list_ledger(session: Session, place_id: int) -> list[Row]:
    """Chain by chain: rows of a place that turned out to be this one stay in the chain in which they were written."""
    rows = (
        select(LedgerRow, Place.ref)
        .join(Place, Place.id == LedgerRow.place_id)
        .where(_is_or_became(place_id))
        .order_by(Place.ref, LedgerRow.number)
    )
    return [to_row(row, ref) for row, ref in session.execute(rows)]


def count_refused(session: Session, place_id: int) -> dict[Reason, int]:
    """From the ledger, which keeps them for good."""
    counted = (
        select(LedgerRow.detail, func.count())
        .join(Place, Place.id == LedgerRow.place_id)
        .where(_is_or_became(place_id), LedgerRow.event == Event.REFUSED)
        .group_by(LedgerRow.detail)
    )
    found = {detail: number for detail, number in session.execute(counted)}
    return {reason: found[reason] for reason in Reason if reason in found}


def changed_on(session: Session, day: date) -> tuple[Head, Sequence[Last]] | None:
    """The head of a day, and the last row of each place that got one since the head before it."""
    head = session.get(LedgerHead, day)
    if head is None:
        return None
    before = session.scalar(select(func.max(LedgerHead.on)).where(LedgerHead.on < day))
    found = Head(head.on, head.rows, head.places, head.previous, head.hash)
    return found, last_of_each(session, since=before, before=day)


def organisation_id(session: Session, regulator_id: str) -> int | None:
    return session.scalar(select(Organisation.id).where(Organisation.regulator_id == regulator_id))


def _is_or_became(place_id: int) -> ColumnElement[bool]:
    return or_(Place.id == place_id, Place.merged_into_id == place_id)


def _shown(place_id: int, since: date) -> Shown:
    return (
        Feedback.place_id == place_id,
        Feedback.status == Status.PUBLISHED,
        Feedback.published_at >= datetime.combine(since, time()),
        Feedback.published_text != "",
    )


def _told(session: Session, shown: Shown, most: int, first: int) -> tuple[Told, ...]:
    """One statement, whatever hangs on them."""
    found = (
        select(Feedback, Reply, FeedbackText.text, _IS_CHALLENGED, _WAS_SHORTENED)
        .outerjoin(Reply, and_(Reply.feedback_id == Feedback.id, Reply.status == Status.PUBLISHED))
        .outerjoin(
            FeedbackText, and_(FeedbackText.feedback_id == Feedback.id, FeedbackText.version == Feedback.version)
        )
        .where(*shown)
        .order_by(Feedback.published_at.desc(), Feedback.id.desc())
        .limit(most)
        .offset(first)
    )
    return tuple(_one(*row) for row in session.execute(found))


_OF_IT = Challenge.feedback_id == Feedback.id
_IS_CHALLENGED = exists().where(_OF_IT, Challenge.closed_at.is_(None))
_WAS_SHORTENED = exists().where(_OF_IT, Challenge.outcome == Outcome.SHORTENED)


def _one(feedback: Feedback, reply: Reply | None, original: str | None, is_challenged: bool, was: bool) -> Told:
    put_right = feedback.put_right_at
    return Told(
        ref=feedback.ref,
        text=feedback.published_text or "",
        language=feedback.language,
        published_on=(feedback.published_at or feedback.received_at).date(),
        is_shortened=was or (original is not None and original != feedback.published_text),
        put_right_on=put_right.date() if put_right else None,
        is_challenged=is_challenged,
        reply=_reply(feedback, reply) if reply else None,
    )


def _reply(feedback: Feedback, reply: Reply) -> ToldReply:
    """What the place says that it changed is shown only once one of us has looked whether it is so."""
    checked = reply.change_checked or ""
    said_on = reply.decided_at or reply.at
    changed = (reply.changed or "") if checked else ""
    return ToldReply(reply.text, said_on.date(), changed, checked, reply.at < feedback.waiting_since)
