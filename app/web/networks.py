"""Which network asks, as the database counts it: a hash with the day's salt, and the salt is deleted the day after."""

from datetime import date, timedelta
from hashlib import blake2b

from flask import request
from sqlalchemy.orm import Session

from app.feedback.guarding import count_tries, find_salt, forget_tries, salt_of
from app.feedback.guarding import note_try as note
from app.feedback.moments import stored
from app.web.clock import now, today
from app.web.limits import line_of


def network_of(session: Session, on: date) -> str:
    return _hash(salt_of(session, on))


def note_try(session: Session, what: str) -> None:
    note(session, what, network_of(session, today()), today(), stored(now()))


def tried(session: Session, what: str, within: timedelta) -> int:
    """How often, from the network that asks."""
    return count_tries(session, what, stored(now()) - within, _names(session))


def tried_by_all(session: Session, what: str, within: timedelta) -> int:
    return count_tries(session, what, stored(now()) - within)


def forget_own_tries(session: Session, what: str) -> None:
    forget_tries(session, what, _names(session))


def _names(session: Session) -> list[str]:
    """Of the network that asks: its name of yesterday too, so that midnight gives nobody new tries. Where a day has no
    salt, nobody tried anything on it."""
    salts = (find_salt(session, day) for day in (today(), today() - timedelta(days=1)))
    return [_hash(salt) for salt in salts if salt]


def _hash(salt: bytes) -> str:
    return blake2b(line_of(request.remote_addr or ""), key=salt, digest_size=16).hexdigest()
