"""What readers see: the words that were published. Nothing here tells who wrote."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.feedback.ledger import Head, Last, Row, as_told
from app.domain.feedback.states import Event, Outcome, Reason, Status
from app.domain.feedback.told import Told, ToldReply
from app.domain.feedback.weeks import week_of
from app.domain.results import Page
from app.domain.uk_time import start_of, uk_day
from app.feedback.chains import is_or_became, to_row
from app.feedback.models import Cell, Challenge, Counted, Feedback, FeedbackText, LedgerHead, LedgerRow, Reply
from app.feedback.sealing import sealed
from app.providers.models import Place

TOLD_A_PAGE = 20
#: rows of the ledger that name a state of the record
NEWEST = 20

_decided, _since = aliased(LedgerRow), aliased(LedgerRow)
_WENT_DOWN = exists().where(
    _since.feedback_ref == LedgerRow.feedback_ref,
    _since.id.between(_decided.id + 1, LedgerRow.id - 1),
    or_(_since.event.in_((Event.EDITED, Event.WITHDRAWN, Event.EXPIRED)), _since.detail == Outcome.REMOVED),
)
_IS_COUNTED = exists().where(Feedback.ref == LedgerRow.feedback_ref, Counted.feedback_id == Feedback.id)
#: just before, readers saw its words or its answer
_WAS_SEEN = exists().where(
    _decided.feedback_ref == LedgerRow.feedback_ref,
    _decided.id < LedgerRow.id,
    or_(_decided.event == Event.PUBLISHED, and_(_decided.event == Event.REFUSED, _IS_COUNTED.correlate(LedgerRow))),
    ~_WENT_DOWN.correlate(LedgerRow, _decided),
)
#: of what nobody saw and nothing was counted, only the ledger tells, and not before its week is over
_CHANGES_PAGES = and_(
    LedgerRow.event.not_in((Event.RECEIVED, Event.REFUSED)), or_(LedgerRow.event == Event.PUBLISHED, _WAS_SEEN)
)

Shown = tuple[ColumnElement[bool], ...]


def record_state(session: Session) -> str:
    """Cheap: asked on every page. Another one whenever something happened to a feedback that changes a page at once,
    or was counted; not when one came in, which would tell the minute. Of the newest few, as in PostgreSQL the row with
    the lower number may be written later; and without their numbers and hashes, which tell of those between."""
    happened = select(LedgerRow.feedback_ref, LedgerRow.event).where(_CHANGES_PAGES)
    newest = session.execute(happened.order_by(LedgerRow.id.desc()).limit(NEWEST))
    return "-".join((*(f"{ref}:{event}" for ref, event in newest), str(session.scalar(select(func.max(Cell.id))))))


def find_told(session: Session, place_id: int, number: int, since: date, size: int = TOLD_A_PAGE) -> Page[Told]:
    """The newest first. What is older than `since` is shown no more, even where nobody ran the command that removes
    it. An answer without words is in the numbers alone."""
    shown = _shown(place_id, since)
    total = session.scalar(select(func.count()).select_from(Feedback).where(*shown)) or 0
    number = max(1, min(number, -(-total // size)))
    return Page(_told(session, shown, size, (number - 1) * size) if total else (), total, number, size)


def list_newest_told(session: Session, place_id: int, since: date, most: int) -> tuple[Told, ...]:
    return _told(session, _shown(place_id, since), most, 0)


def list_ledger(session: Session, place_id: int, today: date) -> list[Row]:
    """Of the weeks that are over, chain by chain: rows of a place that turned out to be this one stay in their own."""
    rows = (
        select(LedgerRow, Place.ref)
        .join(Place, Place.id == LedgerRow.place_id)
        .where(is_or_became(place_id), LedgerRow.week < week_of(today))
        .order_by(Place.ref)
    )
    chains = groupby((to_row(row, ref) for row, ref in session.execute(rows)), key=lambda row: row.place)
    return [row for _ref, chain in chains for row in as_told(chain)]


def count_refused(session: Session, place_id: int, today: date) -> dict[Reason, int]:
    """From the ledger, which keeps them for good; in the weeks that are over."""
    counted = (
        select(LedgerRow.detail, func.count())
        .where(is_or_became(place_id), LedgerRow.event == Event.REFUSED, LedgerRow.week < week_of(today))
        .group_by(LedgerRow.detail)
    )
    found = {detail: number for detail, number in session.execute(counted)}
    return {reason: found[reason] for reason in Reason if reason in found}


def changed_on(session: Session, day: date) -> tuple[Head, Sequence[Last]] | None:
    """The head of a day, and the seals of the weeks that ended since the head before it."""
    head = session.get(LedgerHead, day)
    if head is None:
        return None
    before = session.scalar(select(func.max(LedgerHead.on)).where(LedgerHead.on < day))
    found = Head(head.on, head.rows, head.places, head.previous, head.hash)
    return found, sealed(session, since=before, before=day)


def _shown(place_id: int, since: date) -> Shown:
    return (
        Feedback.place_id == place_id,
        Feedback.status == Status.PUBLISHED,
        Feedback.published_at >= start_of(since),
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
        .order_by(Feedback.published_at.desc(), Feedback.ref)
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
        published_on=uk_day(feedback.published_at or feedback.received_at),
        is_shortened=was or (original is not None and original != feedback.published_text),
        put_right_on=uk_day(put_right) if put_right else None,
        is_challenged=is_challenged,
        reply=_reply(feedback, reply) if reply else None,
    )


def _reply(feedback: Feedback, reply: Reply) -> ToldReply:
    """What the place says that it changed is shown only once one of us has looked whether it is so."""
    checked = reply.change_checked or ""
    said_on = reply.decided_at or reply.at
    changed = (reply.changed or "") if checked else ""
    return ToldReply(reply.text, uk_day(said_on), changed, checked, reply.at < feedback.waiting_since)
