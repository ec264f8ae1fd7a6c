"""Who may use a route. Every view says so; a house test walks the routes and asks."""

import hmac
from collections.abc import Callable
from enum import StrEnum
from functools import wraps
from ipaddress import ip_address
from typing import Any, TypeVar

from flask import abort, request

from app.web.site import current_settings

View = TypeVar("View", bound=Callable[..., Any])

FORWARDED = ("X-Forwarded-For", "Forwarded", "X-Real-IP")


class Access(StrEnum):
    PUBLIC = "public"
    #: whoever runs the site: from the machine itself, or with the token
    OPERATOR = "operator"


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
