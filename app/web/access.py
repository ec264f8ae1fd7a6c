"""Who may use a route. Every view says so; a house test walks the routes and asks."""

import hmac
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from ipaddress import ip_address
from typing import Any, TypeVar

from flask import abort, request
from werkzeug.datastructures import WWWAuthenticate

from app.web.limits import WRONG_PASSWORDS, limiter, was_refused
from app.web.site import current_settings

View = TypeVar("View", bound=Callable[..., Any])

FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP")


class Access(StrEnum):
    PUBLIC = "public"
    #: whoever runs the site: from the machine itself, or with the token
    OPERATOR = "operator"
    #: who answers calls: everyone, until the operator sets a password for them
    CALL_HANDLER = "call handler"
    #: on the way to being signed in: these pages bear the cookie already
    SIGNING_IN = "signing in"
    #: with an account: see `app.accounts.access`
    SIGNED_IN = "signed in"
    MODERATOR = "moderator"
    ADMINISTRATOR = "administrator"
    PROVIDER = "provider"


def public(view: View) -> View:
    view.access = Access.PUBLIC  # type: ignore[attr-defined]
    return view


def operators_only(view: View) -> View:
    """Everyone else is told that there is no such page."""

    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if not _is_operator():
            abort(404)
        return view(*args, **kwargs)

    guarded.access = Access.OPERATOR  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def call_handlers_only(view: View) -> View:
    """Asks for the desk's password where there is one, whatever the name beside it; who keeps guessing has to wait."""

    @limiter.shared_limit(WRONG_PASSWORDS, scope="desk", deduct_when=was_refused)
    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if current_settings().desk_password and not is_call_handler():
            abort(401, www_authenticate=WWWAuthenticate("basic", {"realm": "Call desk", "charset": "UTF-8"}))
        return view(*args, **kwargs)

    guarded.access = Access.CALL_HANDLER  # type: ignore[attr-defined]
    return guarded  # type: ignore[return-value]


def is_call_handler() -> bool:
    """Never without a password: what is for professionals alone is then shown to nobody."""
    password, given = current_settings().desk_password, _given_password()
    if not password or given is None:
        return False
    return hmac.compare_digest(given.encode(), password.get_secret_value().encode())


def _given_password() -> str | None:
    try:
        return request.authorization.password if request.authorization else None
    except ValueError:
        return None  # Werkzeug stumbles over letters that base64 has not


def _is_operator() -> bool:
    """With a token set, the token decides. Without, only a process on this machine that no proxy speaks for:
    behind a proxy on the same machine every visitor's address is the machine's own."""
    token = current_settings().metrics_token
    if token:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {token.get_secret_value()}".encode())
    if any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False
