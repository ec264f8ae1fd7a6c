"""What may be kept, by whom: pages bear no cookie and nothing of the visitor, so one answer serves all.

The ETag names code and data, not the page: while neither changes, no page changes. So "not modified" is
answered before any view runs, and a page without search words is kept in memory as it was sent.
"""

from collections.abc import Callable
from enum import StrEnum
from threading import Lock
from typing import Any, TypeVar

from cachetools import LRUCache
from flask import Flask, Response, current_app, g, request

from app.web.editions import current_edition

View = TypeVar("View", bound=Callable[..., Any])

#: of compressed pages, in each worker process
MOST_BYTES = 32 * 1024**2
Key = tuple[str, str, bytes, str]


class Keep(StrEnum):
    #: anyone: the browser, a cache in between, and this process
    SHARED = "public, max-age=120"
    #: the person's own browser alone: the address may hold a postcode
    OWN = "private, max-age=120"
    NOWHERE = "no-store"


def keep(policy: Keep | Callable[[], Keep]) -> Callable[[View], View]:
    """Says who may keep a view's page. A view that does not say is kept nowhere."""

    def mark(view: View) -> View:
        view.keep = policy  # type: ignore[attr-defined]
        return view

    return mark


class PageCache:
    def __init__(self) -> None:
        self._pages: LRUCache[Key, Response] = LRUCache(MOST_BYTES, getsizeof=_size)
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, key: Key) -> Response | None:
        with self._lock:
            return self._pages.get(key)

    def put(self, key: Key, page: Response) -> None:
        with self._lock:
            if _size(page) < MOST_BYTES:
                self._pages[key] = page


def init_app(app: Flask) -> None:
    app.extensions["page_cache"] = PageCache()
    app.before_request(_answer_without_the_view)
    app.after_request(_say_who_may_keep_it)


def _answer_without_the_view() -> Response | None:
    g.keep = policy = _policy()
    if policy is Keep.NOWHERE or request.method not in ("GET", "HEAD"):
        return None
    g.etag = current_edition().tag
    if request.if_none_match.contains_weak(g.etag):
        return Response(status=304)
    if policy is Keep.SHARED and request.method == "GET":
        g.cache_key = _key()
        return _copy(current_app.extensions["page_cache"].get(g.cache_key))
    return None


def _policy() -> Keep:
    view = current_app.view_functions.get(request.endpoint or "")
    policy = getattr(view, "keep", Keep.NOWHERE)
    return policy if isinstance(policy, Keep) else policy()


def _key() -> Key:
    return g.etag, request.path, request.query_string, request.headers.get("Accept-Encoding", "")


def _copy(page: Response | None) -> Response | None:
    if page is None:
        return None
    g.from_cache = True
    copy = Response(page.response, status=page.status_code)
    copy.headers.extend(page.headers.items())
    return copy


def _say_who_may_keep_it(response: Response) -> Response:
    if response.status_code not in (200, 304) or g.get("keep", Keep.NOWHERE) is Keep.NOWHERE or "etag" not in g:
        response.headers["Cache-Control"] = Keep.NOWHERE
        return response
    response.headers["Cache-Control"] = g.keep
    response.set_etag(g.etag, weak=True)
    if "cache_key" in g and "from_cache" not in g:
        _store(response)
    return response


def _store(response: Response) -> None:
    kept = Response(response.get_data(), status=response.status_code, headers=list(response.headers.items()))
    current_app.extensions["page_cache"].put(g.cache_key, kept)


def _size(page: Response) -> int:
    return (page.content_length or 0) + 1_000
