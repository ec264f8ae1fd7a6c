"""What Flask-Security, Flask-Login and Flask-WTF are told."""

from datetime import timedelta
from hashlib import blake2b
from typing import Any

from flask import Flask

from app.accounts.messages import MESSAGES
from app.config import Settings
from app.web.i18n import TRANSLATIONS
from app.web.keys import each_derived

SHORTEST_PASSWORD = 12
#: as of the link in an e-mail; whoever is invited may ask for another one
LINK_WORKS_FOR = timedelta(hours=24)
#: so long after signing in nobody is asked for the password again before they change how they sign in
FRESH_FOR = timedelta(minutes=15)


def configure(app: Flask, settings: Settings) -> None:
    app.config.update(_cookie(app, settings), **_protection(), **_security(app, settings))
    app.config.update({f"SECURITY_MSG_{name}": message for name, message in MESSAGES.items()})


def _cookie(app: Flask, settings: Settings) -> dict[str, Any]:
    """Lax and not Strict: a link in an e-mail of ours leads to a page of somebody who is signed in."""
    is_secure = settings.public_url is not None and settings.public_url.scheme == "https"
    newest, *older = [key.hex() for key in each_derived("cookies", app)]
    return {
        "SECRET_KEY": newest,
        "SECRET_KEY_FALLBACKS": older,
        "SESSION_COOKIE_NAME": "__Host-care" if is_secure else "care",
        "SESSION_COOKIE_SECURE": is_secure,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_PROTECTION": None,
    }


def _protection() -> dict[str, Any]:
    """Asked for by the views of signed-in people and by Flask-Security's, and by no public form. Our pages tell no
    one where a person came from, themselves included, so that the token alone decides."""
    return {"WTF_CSRF_CHECK_DEFAULT": False, "WTF_CSRF_TIME_LIMIT": None, "WTF_CSRF_SSL_STRICT": False}


def _security(app: Flask, settings: Settings) -> dict[str, Any]:
    options = {
        "BLUEPRINT_NAME": "accounts",
        "PASSWORD_HASH": "argon2",
        "PASSWORD_SCHEMES": ["argon2"],
        # a second hash would need one of our keys, and nobody could sign in once that key is replaced
        "PASSWORD_SINGLE_HASH": {"argon2"},
        "PASSWORD_LENGTH_MIN": SHORTEST_PASSWORD,
        "RETURN_GENERIC_RESPONSES": True,
        "API_ENABLED_METHODS": ["session"],
        "USER_IDENTITY_ATTRIBUTES": [{"email": {"mapper": str.lower, "case_insensitive": True}}],
        "EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
        "RECOVERABLE": True,
        "CHANGEABLE": True,
        "CHANGE_EMAIL": True,
        "CHANGE_EMAIL_WITHIN": LINK_WORKS_FOR,
        "RESET_PASSWORD_WITHIN": LINK_WORKS_FOR,
        "LOGOUT_CSRF": True,
        "FRESHNESS": FRESH_FOR,
        "FRESHNESS_GRACE_PERIOD": FRESH_FOR,
        "CLI_USERS_NAME": None,
        "CLI_ROLES_NAME": None,
        "I18N_DOMAIN": "messages",
        "I18N_DIRNAME": [str(TRANSLATIONS)],
    }
    every = {**options, **_second_factor(app, settings), **_pages(), **_letters()}
    return {f"SECURITY_{name}": value for name, value in every.items()}


def _second_factor(app: Flask, settings: Settings) -> dict[str, Any]:
    keys = [key.hex() for key in each_derived("codes of apps", app)]
    return {
        "TWO_FACTOR": True,
        "TWO_FACTOR_REQUIRED": True,
        "TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "TWO_FACTOR_RESCUE_EMAIL": False,
        # one code before and one after the present one: clocks differ
        "TWO_FACTOR_AUTHENTICATOR_VALIDITY": 30,
        "TOTP_SECRETS": {_tag(key): key for key in keys},
        "TOTP_ISSUER": settings.site_name,
        "MULTI_FACTOR_RECOVERY_CODES": True,
    }


def _tag(key: str) -> str:
    """Says which key closed a secret, and nothing of the key."""
    return blake2b(key.encode(), digest_size=4, person=b"totp").hexdigest()


def _pages() -> dict[str, str]:
    views = {"POST_LOGIN_VIEW": "accounts.home", "POST_LOGOUT_VIEW": "accounts.login"}
    views |= {"POST_CHANGE_VIEW": "accounts.home", "TWO_FACTOR_POST_SETUP_VIEW": "accounts.home"}
    templates = {
        "LOGIN_USER": "sign_in",
        "LOGOUT_USER": "sign_out",
        "VERIFY": "password_again",
        "FORGOT_PASSWORD": "forgotten",
        "RESET_PASSWORD": "new_password",
        "CHANGE_PASSWORD": "change_password",
        "CHANGE_EMAIL": "change_address",
        "TWO_FACTOR_SETUP": "code_app",
        "TWO_FACTOR_VERIFY_CODE": "code",
        "MULTI_FACTOR_RECOVERY": "recovery_code",
        "MULTI_FACTOR_RECOVERY_CODES": "recovery_codes",
    }
    return views | {f"{name}_TEMPLATE": f"accounts/{file}.html" for name, file in templates.items()}


def _letters() -> dict[str, Any]:
    """Flask-Security says when a letter is due; `mailing` writes it."""
    return {"EMAIL_PLAINTEXT": False, "EMAIL_HTML": False, "SEND_PASSWORD_RESET_NOTICE_EMAIL": True}
