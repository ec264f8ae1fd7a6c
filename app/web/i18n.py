"""Words in the reader's language. Everything a person reads passes through here or through a template's `_()`."""

from typing import Any, cast

import flask_babel
from flask import Flask

#: languages the site is written in; Welsh pages will live under /cy/
LANGUAGES = ("en",)


def init_app(app: Flask) -> None:
    app.config["BABEL_DEFAULT_LOCALE"] = LANGUAGES[0]
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations"
    flask_babel.Babel(app, locale_selector=current_language)


def current_language() -> str:
    """From the address alone, never from the browser: one address is one page in any cache."""
    return LANGUAGES[0]


def gettext(text: str, **values: Any) -> str:
    return cast(str, flask_babel.gettext(text, **values))


def ngettext(one: str, many: str, num: int, **values: Any) -> str:
    return cast(str, flask_babel.ngettext(one, many, num, **values))


def lazy_gettext(text: str) -> str:
    """For text that is named before the reader's language is known; it acts as a string when it is shown."""
    return cast(str, flask_babel.lazy_gettext(text))
