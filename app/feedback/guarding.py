"""What is asked before one more is taken: whose network sent or tried how much, and what came in already. Counted in
the database, so that all workers and machines of a site count together."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Select, delete, func, or_, select, union
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.feedback.models import Arrival, DailySalt, Feedback, FeedbackText, Try

#: newest texts that a new one is compared with
MOST_TEXTS = 400


def salt_of(session: Session, on: date) -> bytes:
    """Of one day; once it is deleted nobody can tell a network by its hash, even who knows the address."""
    return find_salt(session, on) or bytes.fromhex(_new_salt(session, on).salt)


def find_salt(session: Session, on: date) -> bytes | None:
    """None where nobody did anything yet on that day that we count."""
    known = session.get(DailySalt, on)
    return bytes.fromhex(known.salt) if known else None


def _new_salt(session: Session, on: date) -> DailySalt:
    """Of two that begin the day at once, the first one wins."""
    try:
        with session.begin_nested():
            session.add(DailySalt(on=on, salt=secrets.token_hex(32)))
    except IntegrityError:
        session.expire_all()
    return session.get_one(DailySalt, on)


def count_arrivals(session: Session, network: str, on: date, place_id: int | None = None) -> int:
    counted = select(func.count()).select_from(Arrival).where(Arrival.on == on, Arrival.network == network)
    if place_id is not None:
        counted = counted.where(Arrival.place_id == place_id)
    return session.scalar(counted) or 0


def note_arrival(session: Session, network: str, place_id: int, on: date, at: datetime) -> None:
    session.add(Arrival(on=on, network=network, place_id=place_id, at=at))


def note_try(session: Session, what: str, network: str, on: date, at: datetime) -> None:
    session.add(Try(on=on, what=what, network=network, at=at))
    session.flush()


def count_tries(session: Session, what: str, since: datetime, networks: Sequence[str] | None = None) -> int:
    """Of one network under all its names, or of all."""
    counted = select(func.count()).select_from(Try).where(Try.what == what, Try.at > since)
    if networks is not None:
        counted = counted.where(Try.network.in_(networks))
    return session.scalar(counted) or 0


def forget_tries(session: Session, what: str, networks: Sequence[str] | None = None) -> None:
    gone = delete(Try).where(Try.what == what)
    session.execute(gone if networks is None else gone.where(Try.network.in_(networks)))


def list_texts_to_compare(session: Session, place_id: int, since: datetime, except_for: str = "") -> Sequence[str]:
    """Of this place, and of all places since a moment; not those of the feedback with this receipt, which is edited.
    Asked for apart: where one of two may hold, a database reads all texts that there are."""
    here = _texts(Feedback.place_id == place_id, except_for)
    lately = _texts(FeedbackText.received_at >= since, except_for)
    both = union(select(here.subquery()), select(lately.subquery())).subquery()
    return session.scalars(select(both.c.text).order_by(both.c.id.desc()).limit(MOST_TEXTS)).all()


def _texts(which: ColumnElement[bool], except_for: str) -> Select[int, str]:
    texts = select(FeedbackText.id, FeedbackText.text).join(Feedback, FeedbackText.feedback_id == Feedback.id)
    if except_for:
        texts = texts.where(or_(Feedback.receipt_hash.is_(None), Feedback.receipt_hash != except_for))
    return texts.where(which, FeedbackText.text != "").order_by(FeedbackText.received_at.desc()).limit(MOST_TEXTS)
