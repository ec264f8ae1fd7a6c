from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.accounts.acts import Act
from app.accounts.models import Account, AccountSession, Audit
from app.domain.uk_time import start_of


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What an administrator looks for. None: all of them."""

    by: int | None = None
    act: Act | None = None
    what: str = ""
    since: date | None = None
    page: int = 1


AUDIT_ROWS = 50


def get_account(session: Session, account_id: int) -> Account | None:
    return session.get(Account, account_id)


def get_own(session: Session, account_id: int) -> Account:
    return session.get_one(Account, account_id)


def find_by_address(session: Session, email: str) -> Account | None:
    return session.scalar(select(Account).where(Account.email == email))


def list_accounts(session: Session) -> list[Account]:
    return list(session.scalars(select(Account).order_by(Account.email)))


def count_sessions(session: Session) -> Mapping[int, int]:
    counted = select(AccountSession.account_id, func.count()).group_by(AccountSession.account_id)
    return {account_id: count for account_id, count in session.execute(counted)}


def addresses(session: Session) -> Mapping[int, str]:
    """The e-mail address of each account, for pages of administrators."""
    return {account_id: email for account_id, email in session.execute(select(Account.id, Account.email))}


def find_audit(session: Session, asked: AuditFilter) -> list[Audit]:
    """Newest first, one more than a page shows."""
    rows = _filtered(asked).order_by(Audit.id.desc()).offset((asked.page - 1) * AUDIT_ROWS).limit(AUDIT_ROWS + 1)
    return list(session.scalars(rows))


def every_audit(session: Session, asked: AuditFilter) -> Iterator[Audit]:
    yield from session.scalars(_filtered(asked).order_by(Audit.id)).yield_per(500)


def _filtered(asked: AuditFilter) -> Select[Audit]:
    found = select(Audit)
    if asked.by is not None:
        found = found.where(Audit.by == asked.by)
    if asked.act is not None:
        found = found.where(Audit.act == asked.act.value)
    if asked.what:
        found = found.where(Audit.what == asked.what)
    if asked.since is not None:
        found = found.where(Audit.at >= start_of(asked.since))
    return found
