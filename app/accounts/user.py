"""An account as Flask-Security knows it: who signs in, or tries to."""

from typing import Any

from flask_security import UserMixin
from flask_security.utils import get_message

from app.accounts import lockout
from app.accounts.models import Account


class User(Account, UserMixin):  # type: ignore[misc]
    """The same table; Flask-Security calls these."""

    def get_security_payload(self) -> dict[str, Any]:
        return {}

    def track_failed_authn(self, auth_type: str, tfa: bool = False) -> None:
        lockout.count_failure(self.id)

    def is_locked(self, form_error: list[str] | None = None) -> bool:
        if not lockout.is_shut_out(self):
            return False
        lockout.say_so()
        if form_error is not None:
            form_error.append(get_message("GENERIC_AUTHN_FAILED")[0])
        return True
