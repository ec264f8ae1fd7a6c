"""Words in the reader's language. Everything a person reads passes through here or through a template's `_()`."""

from collections.abc import Callable
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any, TypeVar, cast

import flask_babel
from flask import Flask
from flask_babel.speaklater import LazyString

from app.config import ROOT, Settings
from app.web.languages import ENGLISH, PSEUDO, Language, current, offered
from app.web.pseudo import PseudoTranslations

Made = TypeVar("Made")

TRANSLATIONS = ROOT / "app" / "translations"

_catalogues: dict[str, NullTranslations] = {ENGLISH.code: NullTranslations(), PSEUDO.code: PseudoTranslations()}


def init_app(app: Flask, settings: Settings) -> None:
    for language in offered(settings):
        _catalogue_of(language)
    flask_babel.Babel(app, default_locale=ENGLISH.locale, locale_selector=lambda: current().locale)
    app.jinja_env.install_gettext_callables(_plain, _plural, newstyle=True)  # type: ignore[attr-defined]


def read_catalogue(language: Language, folder: Path = TRANSLATIONS) -> NullTranslations:
    """A site without its Welsh words would show English under Welsh addresses: it does not start."""
    path = folder / language.code / "LC_MESSAGES" / "messages.mo"
    if not path.exists():
        raise RuntimeError(f"The words of “{language.name}” are not built. Run: python -m tools.words build")
    with path.open("rb") as file:
        return GNUTranslations(file)


def current_language() -> str:
    """From the address alone, never from the browser: one address is one page in any cache."""
    return current().code


def gettext(text: str, **values: Any) -> str:
    translated = _plain(text)
    return translated % values if values else translated


def ngettext(one: str, many: str, num: int, **values: Any) -> str:
    return _plural(one, many, num) % {"num": num, **values}


def lazy_gettext(text: str) -> str:
    """For text that is named before the reader's language is known; it acts as a string when it is shown."""
    return cast(str, LazyString(_plain, text))


def once_a_language(make: Callable[[], Made]) -> Callable[[], Made]:
    """For tables of texts of which a page shows a few: looking all of them up each time costs more than the page."""
    kept = lru_cache(lambda _language: make())
    return lambda: kept(current_language())


def _plain(text: str) -> str:
    # An empty text stands for the catalogue's own head.
    return _catalogue_of(current()).gettext(text) if text else ""


def _plural(one: str, many: str, num: int) -> str:
    return _catalogue_of(current()).ngettext(one, many, num)


def _catalogue_of(language: Language) -> NullTranslations:
    """Read when first asked for, which for a site is before it starts; commands and tests need no site."""
    held = _catalogues.get(language.code)
    if held is None:
        held = _catalogues[language.code] = read_catalogue(language)
    return held
