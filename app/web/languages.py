"""The languages of the site. Every address exists in each: Welsh ones are the English ones after /cy/ (ADR 15).

A language is known from the address alone, never from the browser or a cookie: one address is one page in any
cache. The prefix moves to SCRIPT_NAME before Flask is asked, so that a route is written once and `url_for` stays in
the reader's language.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Final, cast
from urllib.parse import quote
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Flask, current_app, request

from app.config import Settings
from app.web.site import public_address

#: what may stand in a path or a query as it is; a part that is escaped already stays so
_PATH, _QUERY = "/:@!$&'()*+,;=~", "/:@!$&'()*+,;=~?%"


@dataclass(frozen=True, slots=True)
class Language:
    """`name` in the language itself; `locale` is Babel's name for its dates and numbers."""

    code: str
    name: str
    locale: str
    is_rtl: bool = False
    #: what `lang` says, where that is not the code
    tag: str = ""

    @property
    def lang(self) -> str:
        return self.tag or self.code

    @property
    def direction(self) -> str:
        return "rtl" if self.is_rtl else "ltr"

    @property
    def prefix(self) -> str:
        """What its addresses begin with."""
        return "" if self is ENGLISH else f"/{self.code}"


ENGLISH = Language("en", "English", "en_GB")
WELSH = Language("cy", "Cymraeg", "cy")
#: what people write in: guides, glossary and the catalogues of words
WRITTEN = (ENGLISH, WELSH)
#: for testers, with Hebrew dates: English in letters that run from right to left (see `app.web.pseudo`)
PSEUDO = Language("qps", "Pseudo", "he", is_rtl=True, tag="en-Hebr")
BY_CODE: Final = {language.code: language for language in (*WRITTEN, PSEUDO)}

_current: ContextVar[Language] = ContextVar("language", default=ENGLISH)


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page that is being made, in some language."""

    language: Language
    path: str
    whole: str


def offered(settings: Settings) -> tuple[Language, ...]:
    return (*WRITTEN, PSEUDO) if settings.pseudo_language else WRITTEN


def init_app(app: Flask, settings: Settings) -> None:
    """Inside of what serves static files, which have one address in all languages."""
    app.extensions["languages"] = offered(settings)
    app.jinja_env.globals.update(language=current, alternates=alternates, other_languages=other_languages)
    app.jinja_env.globals["local"] = local
    app.wsgi_app = Prefixes(app.wsgi_app, offered(settings))  # type: ignore[method-assign]


class Prefixes:
    def __init__(self, inner: WSGIApplication, languages: Iterable[Language]) -> None:
        self._inner = inner
        self._by_prefix = {language.prefix: language for language in languages}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        prefix = path[: path.find("/", 1)] if path.find("/", 1) > 0 else path
        language = self._by_prefix.get(prefix)
        if language is None:
            return self._in(ENGLISH, environ, start_response)
        if path == prefix:
            return _add_slash(environ, start_response)
        environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + prefix
        environ["PATH_INFO"] = path[len(prefix) :]
        return self._in(language, environ, start_response)

    def _in(self, language: Language, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        with speaking(language):
            return self._inner(environ, start_response)


def _add_slash(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
    query = quote(environ.get("QUERY_STRING", "").encode("latin-1"), safe=_QUERY)
    target = environ["PATH_INFO"] + "/" + (f"?{query}" if query else "")
    start_response("301 Moved Permanently", [("Location", target), ("Content-Length", "0")])
    return []


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """For what is made outside of a request too: a pack to print, a file for the index."""
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)


def current() -> Language:
    return _current.get()


def is_english() -> bool:
    return _current.get() is ENGLISH


def local(path: str) -> str:
    """An address of ours in the reader's language, where `url_for` would cost too much: many times on a page."""
    return _current.get().prefix + path


def alternates() -> tuple[Alternate, ...]:
    """This page in each language, with the same question."""
    path = quote(request.path, safe=_PATH)
    query = quote(request.query_string, safe=_QUERY)
    asked = f"{path}?{query}" if query else path
    languages = cast(tuple[Language, ...], current_app.extensions["languages"])
    return tuple(
        Alternate(language, language.prefix + asked, public_address(language.prefix + path)) for language in languages
    )


def other_languages() -> tuple[Alternate, ...]:
    return tuple(each for each in alternates() if each.language is not current())
