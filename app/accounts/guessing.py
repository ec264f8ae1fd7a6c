"""How often one network may try, counted in the database: so that it is as often with many workers as with one."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import request
from werkzeug.exceptions import TooManyRequests

from app.accounts import tries
from app.accounts.lockout import A_WHILE
from app.web.database import current_session, writing
from app.web.networks import note_try, tried

View = TypeVar("View", bound=Callable[..., Any])

#: whomever they try to be
MOST_FAILURES = 30
#: an e-mail to somebody else costs them time
MOST_LINKS = 10


def guessing(view: View) -> View:
    """Who keeps guessing has to wait; `lockout` counts what was wrong."""
    return _limited(view, lambda: _refuse_after(tries.SIGNING_IN, MOST_FAILURES))


def asking_for_links(view: View) -> View:
    return _limited(view, _count_link)


def _count_link() -> None:
    _refuse_after(tries.LINKS, MOST_LINKS)
    with writing() as session:
        note_try(session, tries.LINKS)


def _refuse_after(what: str, most: int) -> None:
    if tried(current_session(), what, A_WHILE) >= most:
        raise TooManyRequests(retry_after=int(A_WHILE.total_seconds()))


def _limited(view: View, check: Callable[[], None]) -> View:
    @wraps(view)
    def limited(*args: Any, **kwargs: Any) -> Any:
        if request.method == "POST":
            check()
        return view(*args, **kwargs)

    return cast(View, limited)
