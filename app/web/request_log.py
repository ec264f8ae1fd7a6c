"""One line for each request: which page pattern, how it went, how long it took.

Never the address, the query, a postcode, a search word, an internet address or a browser's name: the line
tells how the site is doing and nothing about who used it.
"""

import secrets
from time import perf_counter

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger()
KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
UNMATCHED = "(no such page)"
ID_HEADER = "X-Request-ID"
#: where in the WSGI environment the page pattern stands
ROUTE_KEY = "care.route"


def init_app(app: Flask) -> None:
    app.before_request(_start)
    app.after_request(_finish)


def route_pattern() -> str:
    """`/place/<ref>`, never the address that was asked for."""
    return request.url_rule.rule if request.url_rule else UNMATCHED


def known_method() -> str:
    return request.method if request.method in KNOWN_METHODS else "other"


def elapsed_seconds() -> float:
    return perf_counter() - float(g.started)


def write(method: str, route: str, status: int, seconds: float, size: int, request_id: str) -> None:
    log.info(
        "request",
        method=method,
        route=route,
        status=status,
        ms=round(seconds * 1000, 1),
        bytes=size,
        request_id=request_id,
    )


def _start() -> None:
    g.started = perf_counter()
    g.request_id = secrets.token_hex(8)
    request.environ[ROUTE_KEY] = route_pattern()


def _finish(response: Response) -> Response:
    response.headers[ID_HEADER] = g.request_id
    size = response.content_length or 0
    write(known_method(), route_pattern(), response.status_code, elapsed_seconds(), size, g.request_id)
    return response
