from typing import Any, cast

from flask import current_app, g
from flask_security import UserDatastore
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.models import AccountRole
from app.accounts.user import User


class Accounts(UserDatastore):
    """Where Flask-Security finds accounts and keeps what it changes.

    Nothing stays open between a read and a write: SQLite refuses a write that read before somebody else wrote.
    """

    def __init__(self) -> None:
        super().__init__(User, AccountRole)  # type: ignore[arg-type]

    def find_user(self, case_insensitive: bool = False, **asked: Any) -> User | None:
        [(column, value)] = asked.items()
        if column == "email":
            value = str(value).lower()
        session = _session()
        found = session.scalar(select(User).where(getattr(User, column) == value))
        session.commit()
        return found

    def tf_set(self, user: Any, primary_method: str, totp_secret: str | None = None, phone: str | None = None) -> None:
        """Called at each signing in; only another secret is another app."""
        is_other = user.tf_totp_secret != totp_secret
        super().tf_set(user, primary_method, totp_secret, phone)
        if is_other:
            record(_session(), by=user.id, act=Act.CODE_APP_SET, what=f"account {user.id}")

    def put(self, model: Any) -> Any:
        _session().add(model)
        return model

    def commit(self) -> None:
        _session().commit()


def _session() -> Session:
    if "accounts_session" not in g:
        g.accounts_session = cast("sessionmaker[Session]", current_app.extensions["sessions"])()
    return cast(Session, g.accounts_session)


def close(_error: BaseException | None) -> None:
    session = g.pop("accounts_session", None)
    if session is not None:
        session.close()
