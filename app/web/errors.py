"""Pages for when something is wrong: plain words, what to do next, never what went on inside."""

import traceback
from dataclasses import dataclass

import structlog
from flask import Flask, Response, g, make_response, render_template
from sqlalchemy.exc import DBAPIError
from werkzeug.exceptions import HTTPException, TooManyRequests

from app.web.database import NotSavedError
from app.web.i18n import lazy_gettext
from app.web.request_log import route_pattern

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ErrorPage:
    title: str
    lines: tuple[str, ...]


NOT_FOUND = ErrorPage(
    lazy_gettext("We cannot find that page"),
    (
        lazy_gettext("If you typed the address, check it for mistakes."),
        lazy_gettext("If you followed a link, the link may be wrong."),
    ),
)
BAD_REQUEST = ErrorPage(
    lazy_gettext("We could not read that request"),
    (lazy_gettext("Go to the start page and try again."),),
)
WAIT_LONGER = ErrorPage(
    lazy_gettext("Too many requests"),
    (lazy_gettext("A lot of requests came from your connection. Wait 15 minutes, then try again."),),
)
PAGES = {
    400: BAD_REQUEST,
    401: ErrorPage(
        lazy_gettext("This page asks for a password"),
        (lazy_gettext("It is for people who answer calls. Ask whoever runs this site for the password."),),
    ),
    404: NOT_FOUND,
    405: BAD_REQUEST,
    413: ErrorPage(
        lazy_gettext("What you sent is too big"),
        (
            lazy_gettext("Nothing of it was saved."),
            lazy_gettext("Go back. Choose a smaller file or write less, then send it again."),
        ),
    ),
    410: ErrorPage(lazy_gettext("This page is gone"), (lazy_gettext("It was taken down and will not come back."),)),
    429: ErrorPage(
        lazy_gettext("Too many requests"),
        (lazy_gettext("A lot of requests came from your connection. Wait a minute, then try again."),),
    ),
    500: ErrorPage(
        lazy_gettext("Something went wrong on our side"),
        (
            lazy_gettext("You did nothing wrong. Try again in a few minutes."),
            lazy_gettext("You do not need to wait for us if you need help now."),
        ),
    ),
    503: ErrorPage(
        lazy_gettext("This part of the site is not available right now"),
        (
            lazy_gettext("You did nothing wrong. Try again in a few minutes."),
            lazy_gettext("You do not need to wait for us if you need help now."),
        ),
    ),
}


class UnavailableError(Exception):
    """The record or the index cannot be read now: a page says so, with status 503."""


def init_app(app: Flask) -> None:
    app.register_error_handler(HTTPException, _known)
    app.register_error_handler(UnavailableError, unavailable)
    app.register_error_handler(DBAPIError, unavailable)
    app.register_error_handler(NotSavedError, unavailable)
    app.register_error_handler(Exception, _unexpected)


def _known(error: HTTPException) -> Response:
    if error.response is not None:
        return error.get_response()  # type: ignore[return-value]
    response = error_page(error.code or 500, WAIT_LONGER if _asks_to_wait(error) else None)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After", "Location", "WWW-Authenticate"):
            response.headers[name] = value
    return response


def _asks_to_wait(error: HTTPException) -> bool:
    """Longer than the minute of most limits: who guessed passwords waits a quarter of an hour."""
    return isinstance(error, TooManyRequests) and isinstance(error.retry_after, int) and error.retry_after > 60


def unavailable(error: Exception) -> Response:
    write_down("unavailable", error)
    g.no_database = True
    response = error_page(503)
    response.headers["Retry-After"] = "60"
    return response


def _unexpected(error: Exception) -> Response:
    write_down("failed", error)
    g.no_database = True
    return error_page(500)


def error_page(status: int, page: ErrorPage | None = None) -> Response:
    page = page or PAGES.get(status, NOT_FOUND if status < 500 else PAGES[500])
    body = render_template("error.html", page=page, status=status, request_id=g.get("request_id"))
    return make_response(body, status)


def write_down(event: str, error: Exception) -> None:
    """Where it broke, without the error's own words: those may repeat what a person typed."""
    frames = traceback.extract_tb(error.__traceback__)
    where = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    cause = type(error.__cause__ or error).__name__
    log.error(event, error=cause, route=route_pattern(), where=where, request_id=g.get("request_id"))
