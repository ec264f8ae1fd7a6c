"""One line for each request: which page pattern, how it went, how long it took.

Never the address, the query, a postcode, a search word, an internet address or a browser's name: the line
tells how the site is doing and nothing about who used it.
"""

import secrets
from time import perf_counter

import structlog
from flask import Flask, Response, g, request

log = structlog.get_logger()
UNMATCHED = "(no such page)"


def init_app(app: Flask) -> None:
    app.before_request(_start)
    app.after_request(_write)


def route_pattern() -> str:
    """`/place/<ref>`, never the address that was asked for."""
    return request.url_rule.rule if request.url_rule else UNMATCHED


def elapsed_seconds() -> float:
    return perf_counter() - float(g.started)


def _start() -> None:
    g.started = perf_counter()
    g.request_id = secrets.token_hex(8)


def _write(response: Response) -> Response:
    response.headers["X-Request-ID"] = g.request_id
    log.info(
        "request",
        method=request.method if request.method in KNOWN_METHODS else "other",
        route=route_pattern(),
        status=response.status_code,
        ms=round(elapsed_seconds() * 1000, 1),
        bytes=response.content_length or 0,
        request_id=g.request_id,
    )
    return response


KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"})
