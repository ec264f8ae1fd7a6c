"""Writes rows of the ledger and its heads, each at the end of its chain. The caller commits."""

from datetime import date

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.domain.feedback import ledger as chain
from app.domain.feedback.states import Event
from app.domain.feedback.weeks import week_of
from app.feedback.chains import to_row
from app.feedback.models import LedgerHead, LedgerRow
from app.feedback.sealing import seal, sealed
from app.providers.models import Place

#: tells our locks from anybody else's in the same PostgreSQL
LOCK = 7_203


def hold(session: Session, place_id: int) -> None:
    """One writer at a time for each place. Not by locking the place's row: an import may hold that for a minute. In
    SQLite the whole transaction is one writer already."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock, :place)"), {"lock": LOCK, "place": place_id})


def append(
    session: Session,
    *,
    place_id: int,
    event: Event,
    feedback_ref: str,
    detail: str | None = None,
    on: date,
) -> LedgerRow:
    """Never dated before the row above it, nor in a week that a head closed: two machines' clocks may disagree around
    midnight."""
    hold(session, place_id)
    newest = select(LedgerRow).where(LedgerRow.place_id == place_id).order_by(LedgerRow.number.desc()).limit(1)
    last = session.scalars(newest).one_or_none()
    head = session.scalar(select(func.max(LedgerHead.on)))
    row = LedgerRow(
        place_id=place_id,
        number=last.number + 1 if last else 1,
        week=max(week_of(on), last.week if last else date.min, week_of(head) if head else date.min),
        event=event,
        feedback_ref=feedback_ref,
        detail=detail,
        previous=last.hash if last else chain.NOTHING,
    )
    row.hash = chain.hash_of(to_row(row, session.scalars(select(Place.ref).where(Place.id == place_id)).one()))
    session.add(row)
    session.flush()
    return row


def write_head(session: Session, *, on: date) -> LedgerHead:
    """Of all weeks that are over on this day. Written once a day; asked again, it is the one that stands."""
    if standing := session.get(LedgerHead, on):
        return standing
    last = session.scalars(select(LedgerHead).order_by(LedgerHead.on.desc()).limit(1)).one_or_none()
    since = last.on if last else None
    seal(session, since=since, before=on)
    counted = select(func.count(), func.count(LedgerRow.place_id.distinct()))
    covered = session.execute(counted.where(LedgerRow.week < week_of(on))).one()
    head = chain.Head(on, covered[0], covered[1], last.hash if last else chain.NOTHING)
    hash_ = chain.head_hash(head, sealed(session, since=since, before=on))
    made = LedgerHead(on=on, rows=head.rows, places=head.places, previous=head.previous, hash=hash_)
    session.add(made)
    session.flush()
    return made
