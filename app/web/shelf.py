"""Pages that anyone may keep are kept here too, in memory, packed as they were sent, and sent again before Flask
is asked: a popular page then costs less than an empty one. Pages with search words never come here: they are
not public (see `app.web.caching`)."""

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Lock
from time import perf_counter
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from cachetools import LRUCache
from flask import Flask

from app.web import metrics, request_log
from app.web.caching import edition_of
from app.web.editions import fresh_tags

#: of pages as they are sent, in each worker process
MOST_BYTES = 32 * 1024**2
#: what an entry weighs besides its page
OVERHEAD = 1_000

Key = tuple[str, str, str, str, str]
Headers = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class KeptPage:
    tag: str
    route: str
    headers: Headers
    body: bytes


class Shelf:
    def __init__(self, inner: WSGIApplication, tags: Callable[[], tuple[str, ...]]) -> None:
        self._inner, self._tags = inner, tags
        self._pages: LRUCache[Key, KeptPage] = LRUCache(MOST_BYTES, getsizeof=_weight)
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "GET" or "HTTP_IF_NONE_MATCH" in environ:
            return self._inner(environ, start_response)
        started, key = perf_counter(), _key(environ)
        with self._lock:
            page = self._pages.get(key)
        if page is not None and page.tag in self._tags():
            return _send(page, started, start_response)
        return self._make(key, environ, start_response)

    def _make(self, key: Key, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        said: list[tuple[str, Headers]] = []

        def listen(status: str, headers: Headers, *error: object) -> Callable[[bytes], object]:
            said.append((status, headers))
            return start_response(status, headers, *error)  # type: ignore[arg-type]

        body = self._inner(environ, listen)
        if not said or not _may_be_kept(*said[-1]):
            return body
        whole = b"".join(body)
        self._put(key, whole, said[-1][1], environ)
        return [whole]

    def _put(self, key: Key, body: bytes, headers: Headers, environ: WSGIEnvironment) -> None:
        own = [pair for pair in headers if pair[0] != request_log.ID_HEADER]
        tag = edition_of(dict(headers)["ETag"])
        page = KeptPage(tag, environ.get(request_log.ROUTE_KEY, request_log.UNMATCHED), own, body)
        if _weight(page) < MOST_BYTES:
            with self._lock:
                self._pages[key] = page


def init_app(app: Flask) -> None:
    shelf = Shelf(app.wsgi_app, lambda: fresh_tags(app))
    app.extensions["shelf"] = shelf
    app.wsgi_app = shelf  # type: ignore[method-assign]


def _key(environ: WSGIEnvironment) -> Key:
    """The language too, which is in SCRIPT_NAME by now; and the scheme: an answer over TLS bears a header more."""
    return (
        environ.get("SCRIPT_NAME", ""),
        environ["PATH_INFO"],
        environ.get("QUERY_STRING", ""),
        environ.get("HTTP_ACCEPT_ENCODING", ""),
        environ["wsgi.url_scheme"],
    )


def _may_be_kept(status: str, headers: Headers) -> bool:
    given = dict(headers)
    return status.startswith("200") and given.get("Cache-Control", "").startswith("public") and "ETag" in given


def _send(page: KeptPage, started: float, start_response: StartResponse) -> list[bytes]:
    request_id = secrets.token_hex(8)
    start_response("200 OK", [*page.headers, (request_log.ID_HEADER, request_id)])
    seconds = perf_counter() - started
    request_log.write("GET", page.route, 200, seconds, len(page.body), request_id)
    metrics.count("GET", page.route, 200, seconds)
    return [page.body]


def _weight(page: KeptPage) -> int:
    return len(page.body) + OVERHEAD
