"""Flask-Security's forms where ours ask more."""

from typing import Any

from flask_login import current_user
from flask_security import (
    ChangeEmailForm,
    ForgotPasswordForm,
    LoginForm,
    MfRecoveryForm,
    PasswordUtil,
    TwoFactorVerifyCodeForm,
    VerifyForm,
)
from flask_security.forms import PasswordFormMixin
from flask_security.utils import get_message
from zxcvbn import zxcvbn  # type: ignore[import-untyped]

from app.accounts import lockout
from app.web.i18n import gettext as _

#: of 4, as its authors count: "safely unguessable"
WEAKEST = 3
#: it reads no more
READ = 72


class SignInForm(LoginForm):
    """Nobody is remembered: who comes back the next day signs in."""

    remember = None

    def validate(self, **options: Any) -> bool:
        is_right = bool(super().validate(**options))
        if self.user is None and self.password.data:
            lockout.say_so()
        return is_right


class ForgottenForm(ForgotPasswordForm):
    """Of an account that is shut too: the link is how its owner gets in again."""

    def validate(self, **options: Any) -> bool:
        is_known = bool(super(ForgotPasswordForm, self).validate(**options))
        if is_known and self.user is not None and not self.user.is_active:
            self.email.errors = [get_message("DISABLED_ACCOUNT")[0]]
            return False
        return is_known


class CodeForm(TwoFactorVerifyCodeForm):
    def validate(self, **options: Any) -> bool:
        return not _is_shut_out(self) and bool(super().validate(**options))


class RecoveryForm(MfRecoveryForm):
    def validate(self, **options: Any) -> bool:
        if _is_shut_out(self):
            return False
        is_right = bool(super().validate(**options))
        if not is_right and self.code.data and self.user is not None:
            self.user.track_failed_authn("recovery code", tfa=True)
        return is_right


class PasswordAgainForm(VerifyForm):
    def validate(self, **options: Any) -> bool:
        return not self.user.is_locked(None) and bool(super().validate(**options))


class AddressForm(ChangeEmailForm, PasswordFormMixin):
    """Asks for the password too: the address is the way to a new password."""

    def validate(self, **options: Any) -> bool:
        user, said = current_user._get_current_object(), list[str]()
        if user.is_locked(said):
            self.password.errors = said
            return False
        is_right = bool(super().validate(**options))
        if self.email.data and self.email.data.lower() == user.email:
            self.existing_email_user = None
            self.email.errors = [_("This is your address already.")]
        if self.password.data and not user.verify_and_update_password(self.password.data):
            user.track_failed_authn("password")
            self.password.errors = [get_message("INVALID_PASSWORD")[0]]
            return False
        return is_right


def _is_shut_out(form: Any) -> bool:
    said: list[str] = []
    if not form.user.is_locked(said):
        return False
    form.code.errors = said
    return True


class Passwords(PasswordUtil):
    """Long enough, and not what everybody tries first."""

    def validate(self, password: str, is_register: bool, **known: Any) -> tuple[list[str] | None, str]:
        faults, normal = super().validate(password, is_register, **known)
        if not faults and _score(normal, known.get("user")) < WEAKEST:
            faults = [get_message("PASSWORD_TOO_SIMPLE")[0]]
        return faults, normal


def _score(password: str, user: Any) -> int:
    own = [user.email, *user.email.split("@")] if user else []
    return int(zxcvbn(password[:READ], user_inputs=own)["score"])
