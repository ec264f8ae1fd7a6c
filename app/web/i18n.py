"""Words in the reader's language. Everything a person reads passes through here or through a template's `_()`."""

from collections.abc import Callable
from functools import lru_cache
from gettext import NullTranslations
from typing import Any, TypeVar, cast

import flask_babel
from flask import Flask, has_app_context

Words = TypeVar("Words", bound=dict[Any, str])

#: languages the site is written in; Welsh pages will live under /cy/
LANGUAGES = ("en",)

_catalogues: dict[str, NullTranslations] = {}


def init_app(app: Flask) -> None:
    app.config["BABEL_DEFAULT_LOCALE"] = LANGUAGES[0]
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations"
    flask_babel.Babel(app, locale_selector=current_language)
    app.jinja_env.install_gettext_callables(_plain, _plural, newstyle=True)  # type: ignore[attr-defined]


def current_language() -> str:
    """From the address alone, never from the browser: one address is one page in any cache."""
    return LANGUAGES[0]


def gettext(text: str, **values: Any) -> str:
    translated = _plain(text)
    return translated % values if values else translated


def ngettext(one: str, many: str, num: int, **values: Any) -> str:
    return _plural(one, many, num) % {"num": num, **values}


def lazy_gettext(text: str) -> str:
    """For text that is named before the reader's language is known; it acts as a string when it is shown."""
    return cast(str, flask_babel.lazy_gettext(text))


def once_a_language(make: Callable[[], Words]) -> Callable[[], Words]:
    """For tables of texts of which a page shows a few: looking all of them up each time costs more than the page."""
    kept = lru_cache(lambda _language: make())
    return lambda: kept(current_language())


def _plain(text: str) -> str:
    return _catalogue().gettext(text)


def _plural(one: str, many: str, num: int) -> str:
    return _catalogue().ngettext(one, many, num)


def _catalogue() -> NullTranslations:
    """Flask-Babel looks its catalogue up for each word, which takes longer than making the rest of a page."""
    language = current_language()
    if language not in _catalogues:
        if not has_app_context():
            return NullTranslations()
        _catalogues[language] = flask_babel.get_translations()
    return _catalogues[language]
