"""What may be kept, by whom: pages bear no cookie and nothing of the visitor, so one answer serves all.

The ETag names code and data, and the address: while neither changes, no page changes. So "not modified" is answered
before any view runs, and `app.web.shelf` may send a page again as it was. An address without a page never gave a tag,
so nobody can be told that it has not changed.
"""

from collections.abc import Callable
from enum import StrEnum
from hashlib import blake2b
from typing import Any, TypeVar

from flask import Flask, Response, current_app, g, request

from app.web.editions import current_edition

View = TypeVar("View", bound=Callable[..., Any])


class Keep(StrEnum):
    #: anyone: the browser, a cache in between, and this process
    SHARED = "public, max-age=120"
    #: the person's own browser alone: the address may hold a postcode
    OWN = "private, max-age=120"
    #: bears what families or providers say: may be kept, and shown only after asking us whether it still holds, so
    #: that what somebody takes back is gone everywhere within `app.web.editions.LOOK_AGAIN_AFTER` seconds
    TOLD = "public, no-cache"
    OWN_TOLD = "private, no-cache"
    #: says what is open now, so that it is old within a minute and "not modified" is never true: it bears no ETag
    LIVE = "public, max-age=60"
    OWN_LIVE = "private, max-age=60"
    #: bears its content's hash in its address, as films do, of which a part (206) is kept like the whole; one day, so
    #: that a picture that was removed is soon gone everywhere
    PICTURE = "public, max-age=86400, immutable"
    #: a form that one types in: the browser that goes back to it may show what was typed. It bears no ETag, for each
    #: form that is opened has a key of its own
    TYPED = "private, max-age=0"
    NOWHERE = "no-store"


#: in a tag
BEFORE_ADDRESS = "."
TOLD = (Keep.TOLD, Keep.OWN_TOLD)
WITHOUT_TAG = (Keep.LIVE, Keep.OWN_LIVE, Keep.PICTURE, Keep.TYPED, Keep.NOWHERE)


def keep(policy: Keep | Callable[[], Keep]) -> Callable[[View], View]:
    """Says who may keep a view's page. A view that does not say is kept nowhere."""

    def mark(view: View) -> View:
        view.keep = policy  # type: ignore[attr-defined]
        return view

    return mark


def init_app(app: Flask) -> None:
    app.before_request(_answer_without_the_view)
    app.after_request(_say_who_may_keep_it)


def _answer_without_the_view() -> Response | None:
    g.keep = _policy()
    if g.keep in WITHOUT_TAG or request.method not in ("GET", "HEAD"):
        return None
    edition = current_edition()
    g.etag = f"{edition.told if g.keep in TOLD else edition.tag}{BEFORE_ADDRESS}{_address()}"
    asked = request.if_none_match
    # "*" means "unless there is such a page", and whether there is one only the view can tell.
    return Response(status=304) if asked.contains_weak(g.etag) and not asked.star_tag else None


def _address() -> str:
    """The whole of it, language and question included, in a few letters."""
    parts = (request.environ.get(name, "") for name in ("SCRIPT_NAME", "PATH_INFO", "QUERY_STRING"))
    return blake2b("\n".join(parts).encode(), digest_size=6).hexdigest()


def edition_of(etag: str) -> str:
    """The part of a tag that names code and data."""
    return etag.removeprefix("W/").strip('"').partition(BEFORE_ADDRESS)[0]


def _policy() -> Keep:
    view = current_app.view_functions.get(request.endpoint or "")
    policy = getattr(view, "keep", Keep.NOWHERE)
    return policy if isinstance(policy, Keep) else policy()


def _say_who_may_keep_it(response: Response) -> Response:
    if response.status_code in (200, 304) and "etag" in g:
        response.headers["Cache-Control"] = g.keep
        response.set_etag(g.etag, weak=True)
        if request.if_none_match.star_tag:
            response.make_conditional(request)
    elif response.status_code in (200, 206) and request.method in ("GET", "HEAD"):
        response.headers["Cache-Control"] = g.get("keep", Keep.NOWHERE)
    else:
        response.headers["Cache-Control"] = Keep.NOWHERE
    return response
