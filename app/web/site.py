"""What every page needs to know of the site itself."""

from typing import cast
from urllib.parse import urlsplit

from flask import Flask, current_app, g
from sqlalchemy.exc import DBAPIError

from app.config import Settings
from app.web.editions import current_edition


def init_app(app: Flask, settings: Settings) -> None:
    app.jinja_env.globals["site_name"] = settings.site_name
    app.jinja_env.globals["contact_email"] = settings.contact_email
    app.jinja_env.globals["is_sample"] = is_sample
    app.jinja_env.globals["tile_host"] = urlsplit(str(settings.tile_url or "")).netloc


def current_settings() -> Settings:
    return cast(Settings, current_app.extensions["settings"])


def public_address(path: str) -> str:
    """A page's whole address, for machines; empty where the operator has not said what the site is called. Never from
    what a request says of its host: pages are kept and sent to others."""
    site = current_settings().public_url
    return str(site).rstrip("/") + path if site else ""


def whole_address(target: str) -> str:
    """The same for the target of any link: other sites' stay as they are."""
    return public_address(target) if target.startswith("/") else target


def is_sample() -> bool:
    """Whether what the site shows is made up. A page about an error must not fail over it."""
    if g.get("no_database"):
        return False
    try:
        return current_edition().is_sample
    except DBAPIError:
        return False
