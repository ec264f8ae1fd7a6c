"""How long somebody stays signed in. The cookie holds a random key and the table its hash: where the row is gone or too
old the cookie opens nothing, whoever holds a copy of it."""

import secrets
from datetime import timedelta
from hashlib import sha256

from flask import session as cookie
from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.accounts.models import Account, AccountRole, AccountSession
from app.accounts.moments import utc_now
from app.accounts.roles import Role
from app.web.database import NotSavedError, current_session, writing

#: since signing in, whatever they did meanwhile
LONGEST = timedelta(hours=8)
#: since the last page
LONGEST_IDLE = timedelta(minutes=30)
LONGEST_IDLE_OF_PROVIDERS = timedelta(hours=2)
#: the one used longest ago ends when another begins
MOST_OF_AN_ACCOUNT = 3
#: writing down every page would cost a write for each
WRITTEN_DOWN_AFTER = timedelta(minutes=1)

KEY = "care_session"
PRIVILEGED = (Role.MODERATOR.value, Role.ADMINISTRATOR.value)


def begin(session: Session, *, account_id: int) -> None:
    cookie[KEY] = start(session, account_id=account_id)


def start(session: Session, *, account_id: int) -> str:
    """What the cookie has to hold."""
    key, at = secrets.token_urlsafe(32), utc_now()
    session.execute(delete(AccountSession).where(AccountSession.began_at < at - LONGEST))
    of_account = select(AccountSession.key).where(AccountSession.account_id == account_id)
    newest = session.scalars(of_account.order_by(AccountSession.seen_at.desc())).all()
    surplus = newest[MOST_OF_AN_ACCOUNT - 1 :]
    session.execute(delete(AccountSession).where(AccountSession.key.in_(surplus)))
    session.add(AccountSession(key=_hashed(key), account_id=account_id, began_at=at, seen_at=at))
    return key


def is_open(account_id: int) -> bool:
    found = current_session().get(AccountSession, _hashed(cookie.get(KEY, "")))
    if found is None or found.account_id != account_id or _is_over(found, account_id):
        return False
    if utc_now() - found.seen_at > WRITTEN_DOWN_AFTER:
        _write_down(found.key)
    return True


def end_this(session: Session) -> None:
    session.execute(delete(AccountSession).where(AccountSession.key == _hashed(cookie.pop(KEY, ""))))


def end_all(session: Session, account: Account) -> None:
    """Shuts somebody out of every device, and of every link that was sent to them."""
    account.fs_uniquifier = fresh_key()
    session.execute(delete(AccountSession).where(AccountSession.account_id == account.id))


def fresh_key() -> str:
    """By which Flask-Security knows an account in its links and cookies: `fs_uniquifier`."""
    return secrets.token_hex(32)


def _is_over(found: AccountSession, account_id: int) -> bool:
    at = utc_now()
    return at - found.began_at > LONGEST or at - found.seen_at > _longest_idle(account_id)


def _longest_idle(account_id: int) -> timedelta:
    roles = select(AccountRole.name).where(AccountRole.account_id == account_id)
    is_privileged = any(role in PRIVILEGED for role in current_session().scalars(roles))
    return LONGEST_IDLE if is_privileged else LONGEST_IDLE_OF_PROVIDERS


def _write_down(key: str) -> None:
    """On a full disk people are signed out earlier than they should be, and that is all."""
    try:
        with writing() as session:
            session.execute(update(AccountSession).where(AccountSession.key == key).values(seen_at=utc_now()))
    except NotSavedError:
        return


def _hashed(key: str) -> str:
    return sha256(key.encode()).hexdigest()
