"""Another e-mail address for an account. The older one can take it back for a week: whoever reads somebody's screen for
a minute must not have the account for good."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from flask_security.utils import check_and_get_token_status
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.accounts import actions, sessions
from app.accounts.acts import Act
from app.accounts.configuration import LINK_WORKS_FOR
from app.accounts.models import Account, FormerAddress
from app.accounts.moments import utc_now

TAKEN_BACK_WITHIN = timedelta(days=7)


class LinkOverError(Exception):
    """It was used, is too old, or never was one."""


@dataclass(frozen=True, slots=True)
class Change:
    account_id: int
    email: str


def read_link(session: Session, token: str) -> Change:
    """Of the letter to the new address. It works no more once the account has changed in any other way."""
    expired, invalid, data = check_and_get_token_status(token, "change_email", LINK_WORKS_FOR)
    if expired or invalid:
        raise LinkOverError
    unique, _, email = data
    account = session.scalar(select(Account).where(Account.fs_uniquifier == unique, Account.active))
    if account is None:
        raise LinkOverError
    return Change(account.id, email.lower())


def change(session: Session, asked: Change) -> str:
    """The key with which the older address takes the account back."""
    account = session.get_one(Account, asked.account_id, with_for_update=True)
    _refuse_if_taken(session, asked.email, account)
    key, at = secrets.token_urlsafe(32), utc_now()
    session.execute(delete(FormerAddress).where(FormerAddress.until < at))
    former = FormerAddress(account_id=account.id, email=account.email, key=_hashed(key), until=at + TAKEN_BACK_WITHIN)
    session.add(former)
    account.email = asked.email
    sessions.end_all(session, account)
    actions.record(session, by=account.id, act=Act.ADDRESS_CHANGED, what=f"account {account.id}")
    return key


def find_former(session: Session, key: str) -> FormerAddress:
    found = session.scalar(select(FormerAddress).where(FormerAddress.key == _hashed(key)))
    if found is None or found.until < utc_now():
        raise LinkOverError
    return found


def take_back(session: Session, key: str) -> Account:
    """Whoever changed it knows the password, so that goes too. Links of changes after this one open nothing any more:
    they were sent to whoever made them."""
    former = find_former(session, key)
    account = session.get_one(Account, former.account_id, with_for_update=True)
    _refuse_if_taken(session, former.email, account)
    account.email, account.password = former.email, None
    later = (FormerAddress.account_id == account.id, FormerAddress.id >= former.id)
    session.execute(delete(FormerAddress).where(*later))
    sessions.end_all(session, account)
    actions.record(session, by=account.id, act=Act.ADDRESS_TAKEN_BACK, what=f"account {account.id}")
    return account


def _refuse_if_taken(session: Session, email: str, account: Account) -> None:
    if session.scalar(select(Account.id).where(Account.email == email, Account.id != account.id)) is not None:
        raise actions.AddressTakenError


def _hashed(key: str) -> str:
    return sha256(key.encode()).hexdigest()
