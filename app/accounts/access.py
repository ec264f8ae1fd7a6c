"""Who may use a view of the signed-in part. Who has no right is told that there is no such page, unless they are
nobody yet: then they are asked to sign in."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import abort
from flask_login import current_user
from flask_security import auth_required

from app.accounts.roles import Role
from app.web.access import Access

View = TypeVar("View", bound=Callable[..., Any])


def on_the_way_in(view: View) -> View:
    """Pages that lead to being signed in, and out again: for everyone, with the cookie."""

    @wraps(view)
    def marked(*args: Any, **kwargs: Any) -> Any:
        return view(*args, **kwargs)

    marked.access = Access.SIGNING_IN  # type: ignore[attr-defined]
    return cast(View, marked)


def signed_in(view: View) -> View:
    """Any account."""
    return _guarded(view, Access.SIGNED_IN)


def moderators_only(view: View) -> View:
    return _guarded(view, Access.MODERATOR, Role.MODERATOR)


def administrators_only(view: View) -> View:
    return _guarded(view, Access.ADMINISTRATOR, Role.ADMINISTRATOR)


def providers_only(view: View) -> View:
    """Which places they speak for is asked in the view: see `app.manage.own`."""
    return _guarded(view, Access.PROVIDER, Role.PROVIDER)


def acting() -> int:
    """The id of the account that asks; of views above only."""
    return int(current_user.id)


def _guarded(view: View, access: Access, role: Role | None = None) -> View:
    @wraps(view)
    def guarded(*args: Any, **kwargs: Any) -> Any:
        if role is not None and not current_user.has_role(role):
            abort(404)
        return view(*args, **kwargs)

    asked = auth_required("session")(guarded)
    asked.access = access
    return cast(View, asked)
