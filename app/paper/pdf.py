"""A sheet as a tagged PDF, by WeasyPrint. It needs Pango, a library of the system that may be missing: the site starts
all the same, and offers the sheet to print."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import BoundedSemaphore, Lock
from types import ModuleType
from typing import cast

import structlog
from cachetools import LRUCache
from flask import current_app
from lxml import html
from werkzeug.exceptions import ServiceUnavailable

from app.web.assets import STATIC
from app.web.limits import who_asks
from app.web.site import public_address

log = structlog.get_logger()

#: readable for people who use a screen reader (ISO 14289-1)
VARIANT = "pdf/ua-1"
MOST_KEPT = 64
#: one is made and two wait: it takes a processor for a second, and the last thread has pages to serve
MOST_AT_ONCE = 3
#: who asks without end leaves a place to others; two, as an impatient person presses twice
MOST_OF_ONE = 2
#: how long a person waits who finds no place, in seconds
TRY_AGAIN_AFTER = 5

Address = Callable[[str], str]
Key = tuple[str, ...]


class BusyError(Exception):
    """All places in the line are taken, or all that one asker may have."""


@cache
def weasyprint() -> ModuleType | None:
    """Loaded at the first need: it takes a second, and a worker may never need it."""
    try:
        import weasyprint as loaded
    except (ImportError, OSError) as error:
        log.warning("pdf_off", error=type(error).__name__, mend="Install Pango, as docs/operations.md says.")
        return None
    module: ModuleType = loaded
    return module


class Press:
    """Makes one at a time. What may be kept it keeps under a key, which names all that a PDF is made of."""

    def __init__(self) -> None:
        self._queue = BoundedSemaphore(MOST_AT_ONCE)
        self._turn = Lock()
        self._askers: Counter[str] = Counter()
        self._counting = Lock()
        self._kept: LRUCache[Key, bytes] = LRUCache(MOST_KEPT)
        self._keeping = Lock()

    def pdf(self, key: Key, make: Callable[[], bytes], asker: str) -> bytes:
        return self._find(key) or self._made(key, make, asker)

    def unkept(self, make: Callable[[], bytes], asker: str) -> bytes:
        """In the same queue. It holds what a person told us: when the answer is sent, nothing of it is left."""
        with self._one_of_few(asker), self._next_in_line():
            return make()

    def _made(self, key: Key, make: Callable[[], bytes], asker: str) -> bytes:
        with self._one_of_few(asker), self._next_in_line():
            made = self._find(key) or make()
        with self._keeping:
            self._kept[key] = made
        return made

    def _find(self, key: Key) -> bytes | None:
        with self._keeping:
            return self._kept.get(key)

    @contextmanager
    def _one_of_few(self, asker: str) -> Iterator[None]:
        with self._counting:
            if self._askers[asker] >= MOST_OF_ONE:
                raise BusyError
            self._askers[asker] += 1
        try:
            yield
        finally:
            with self._counting:
                self._askers -= Counter([asker])

    @contextmanager
    def _next_in_line(self) -> Iterator[None]:
        if not self._queue.acquire(blocking=False):
            raise BusyError
        try:
            with self._turn:
                yield
        finally:
            self._queue.release()


def press_pdf(page: Callable[[], str], key: Key | None) -> bytes | None:
    """None where this machine cannot make one. Kept under the key; without a key it is kept nowhere."""
    maker = weasyprint()
    if maker is None:
        return None
    press = cast(Press, current_app.extensions.setdefault("press", Press()))

    def make() -> bytes:
        return as_pdf(maker, page(), sheet_style(), public_address)

    try:
        return press.unkept(make, who_asks()) if key is None else press.pdf(key, make, who_asks())
    except BusyError:
        raise ServiceUnavailable(retry_after=TRY_AGAIN_AFTER) from None


def sheet_style() -> str:
    name = cast(str, current_app.extensions["assets"]["sheet.css"])
    return (STATIC / "build" / name).read_text(encoding="utf-8")


def as_pdf(maker: ModuleType, page: str, style: str, address: Address) -> bytes:
    """Nothing is fetched: the style is given, and a sheet has no pictures."""
    tree = cast(html.HtmlElement, html.document_fromstring(page))
    tree.rewrite_links(lambda target: _whole(target, address))
    refusing = maker.urls.URLFetcher(allowed_protocols=())
    document = maker.HTML(string=html.tostring(tree, encoding="unicode"), url_fetcher=refusing)
    made: bytes = document.write_pdf(stylesheets=[maker.CSS(string=style, url_fetcher=refusing)], pdf_variant=VARIANT)
    return made


def _whole(target: str, address: Address) -> str | None:
    """Our own addresses only where we know how the site is called."""
    return (address(target) or None) if target.startswith("/") else target
