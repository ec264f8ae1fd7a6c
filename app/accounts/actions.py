"""What is done to accounts. Each verb writes its own line of the audit, in the caller's transaction."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.accounts import sessions, tries
from app.accounts.acts import Act
from app.accounts.models import Account, AccountRole, Audit
from app.accounts.moments import utc_now
from app.accounts.roles import Role
from app.feedback import guarding


class LastAdministratorError(Exception):
    """Nobody could give that role again."""


class AddressTakenError(Exception):
    pass


class RolesClashError(Exception):
    """Who speaks for a place may judge neither what families say of it nor who else speaks for it."""


def record(session: Session, *, by: int | None, act: Act, what: str, detail: str = "") -> None:
    """Never a name or an e-mail address: an account is named by its number."""
    session.add(Audit(at=utc_now(), by=by, act=act.value, what=what, detail=detail))


def add(session: Session, *, email: str, role: Role, language: str | None, by: int | None) -> Account:
    if session.scalar(select(Account.id).where(Account.email == email)) is not None:
        raise AddressTakenError
    account = Account(
        email=email,
        fs_uniquifier=sessions.fresh_key(),
        active=True,
        language=language,
        created_at=utc_now(),
    )
    account.roles = [AccountRole(name=role.value)]
    session.add(account)
    session.flush()
    _record(session, account, by, Act.ACCOUNT_ADDED, role.value)
    return account


def give_role(session: Session, *, account_id: int, role: Role, by: int | None) -> None:
    account = session.get_one(Account, account_id, with_for_update=True)
    held = {each.name for each in account.roles}
    if role not in held:
        if held and Role.PROVIDER in {role, *held}:
            raise RolesClashError
        account.roles.append(AccountRole(name=role.value))
        _record(session, account, by, Act.ROLE_GIVEN, role.value)


def take_role(session: Session, *, account_id: int, role: Role, by: int | None) -> None:
    account = session.get_one(Account, account_id)
    if role is Role.ADMINISTRATOR:
        _refuse_for_the_last(session, account)
    kept = [each for each in account.roles if each.name != role]
    if len(kept) < len(account.roles):
        account.roles = kept
        _record(session, account, by, Act.ROLE_TAKEN, role.value)


def close(session: Session, *, account_id: int, by: int | None) -> None:
    account = session.get_one(Account, account_id)
    _refuse_for_the_last(session, account)
    account.active = False
    sessions.end_all(session, account)
    _record(session, account, by, Act.ACCOUNT_CLOSED)


def reopen(session: Session, *, account_id: int, by: int | None) -> None:
    """After an administrator closed it, or after wrong passwords shut it."""
    account = session.get_one(Account, account_id)
    account.active, account.locked_until = True, None
    guarding.forget_tries(session, tries.of(account_id))
    _record(session, account, by, Act.ACCOUNT_OPENED)


def end_sessions(session: Session, *, account_id: int, by: int | None) -> None:
    account = session.get_one(Account, account_id)
    sessions.end_all(session, account)
    _record(session, account, by, Act.SESSIONS_ENDED)


def remove_code_app(session: Session, *, account_id: int, by: int | None) -> None:
    """For a lost telephone. At the next signing in the person sets up another one; their password is still asked."""
    account = session.get_one(Account, account_id)
    account.tf_primary_method = account.tf_totp_secret = account.tf_last_counter = None
    account.mf_recovery_codes = None
    sessions.end_all(session, account)
    _record(session, account, by, Act.CODE_APP_REMOVED)


def _refuse_for_the_last(session: Session, account: Account) -> None:
    """Asked under the lock of whoever writes, so that two administrators cannot take it from each other at once."""
    session.scalars(select(AccountRole).where(AccountRole.name == Role.ADMINISTRATOR).with_for_update()).all()
    others = select(func.count()).select_from(AccountRole).join(Account, Account.id == AccountRole.account_id)
    others = others.where(AccountRole.name == Role.ADMINISTRATOR, Account.active, Account.id != account.id)
    if Role.ADMINISTRATOR in {each.name for each in account.roles} and not session.scalar(others):
        raise LastAdministratorError


def _record(session: Session, account: Account, by: int | None, act: Act, detail: str = "") -> None:
    record(session, by=by, act=act, what=f"account {account.id}", detail=detail)
