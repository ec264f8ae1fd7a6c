"""Puts Flask-Security into the site, with our forms, our pages and what it does not do by itself: sessions that can be
ended, accounts that shut, codes that work once, and a line of the audit for each."""

from typing import Any

from flask import Flask, render_template
from flask_login import user_logged_in, user_logged_out
from flask_security import Security, password_changed, password_reset
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import update

from app.accounts import commands, datastore, lockout, outbox, sessions
from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.codes import AppCodes, RecoveryCodes
from app.accounts.configuration import configure
from app.accounts.cookies import RoomCookies
from app.accounts.forms import (
    AddressForm,
    CodeForm,
    ForgottenForm,
    PasswordAgainForm,
    Passwords,
    RecoveryForm,
    SignInForm,
)
from app.accounts.mailing import Letters
from app.accounts.models import Account
from app.accounts.moments import utc_now
from app.accounts.user import User
from app.adapters.mail import SmtpMailer
from app.config import Settings
from app.web.database import writing
from app.web.qr_code import QrCode


class OurSecurity(Security):
    def _check_modules(self, module: str, config_name: str) -> Any:
        """It would draw codes with `qrcode`; `app.web.qr_code` draws them with segno."""
        return module == "qrcode" or super()._check_modules(module, config_name)  # type: ignore[no-untyped-call]


def init_app(app: Flask, settings: Settings) -> None:
    configure(app, settings)
    app.session_interface = RoomCookies()
    CSRFProtect(app)
    security = _security()
    security.init_app(app, datastore.Accounts(), register_blueprint=False)
    security.want_json(lambda _request: False)
    _load_open_sessions_only(security)
    _listen(app)
    app.jinja_env.globals["qr_code"] = QrCode.of
    app.teardown_appcontext(datastore.close)
    outbox.init_app(app)
    app.cli.add_command(commands.accounts)
    app.cli.add_command(commands.mail)
    if settings.smtp_url:
        app.extensions["mailer"] = SmtpMailer(settings.smtp_url.get_secret_value(), settings.mail_from)


def _security() -> Security:
    return OurSecurity(
        login_form=SignInForm,
        verify_form=PasswordAgainForm,
        forgot_password_form=ForgottenForm,
        change_email_form=AddressForm,
        two_factor_verify_code_form=CodeForm,
        mf_recovery_form=RecoveryForm,
        password_util_cls=Passwords,
        totp_cls=AppCodes,
        mf_recovery_codes_util_cls=RecoveryCodes,
        mail_util_cls=Letters,
        render_template=render_template,
    )


def _load_open_sessions_only(security: Security) -> None:
    by_cookie = security.login_manager._user_callback

    @security.login_manager.user_loader  # type: ignore[untyped-decorator]
    def load(user_id: str) -> User | None:
        user = by_cookie(user_id)
        return user if user is not None and sessions.is_open(user.id) else None

    # nobody signs in with a token in an address or a header
    security.login_manager.request_loader(lambda _request: None)


def _listen(app: Flask) -> None:
    user_logged_in.connect(_signed_in, app)
    user_logged_out.connect(_signed_out, app)
    password_changed.connect(_password_changed, app)
    password_reset.connect(_password_changed, app)


def _signed_in(_app: Flask, user: User, **_more: object) -> None:
    with writing() as session:
        sessions.begin(session, account_id=user.id)
        session.execute(update(Account).where(Account.id == user.id).values(signed_in_at=utc_now()))
        lockout.came_in(session, user.id)
        record(session, by=user.id, act=Act.SIGNED_IN, what=f"account {user.id}")


def _signed_out(_app: Flask, user: Any, **_more: object) -> None:
    if user is None or not user.is_authenticated:
        return
    with writing() as session:
        sessions.end_this(session)
        record(session, by=user.id, act=Act.SIGNED_OUT, what=f"account {user.id}")


def _password_changed(_app: Flask, user: User, **_more: object) -> None:
    with writing() as session:
        lockout.let_in(session, session.get_one(Account, user.id))
        record(session, by=user.id, act=Act.PASSWORD_CHANGED, what=f"account {user.id}")
