from flask import Flask
from flask_babel import Babel

#: languages the site is written in; Welsh pages will live under /cy/
LANGUAGES = ("en",)


def init_app(app: Flask) -> None:
    app.config["BABEL_DEFAULT_LOCALE"] = LANGUAGES[0]
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations"
    Babel(app, locale_selector=current_language)


def current_language() -> str:
    """From the address alone, never from the browser: one address is one page in any cache."""
    return LANGUAGES[0]
