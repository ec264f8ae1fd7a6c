"""What every page needs to know of the site itself."""

from typing import cast

from flask import Flask, current_app, g

from app.config import Settings
from app.web.editions import current_edition


def init_app(app: Flask, settings: Settings) -> None:
    app.jinja_env.globals["site_name"] = settings.site_name
    app.jinja_env.globals["is_sample"] = is_sample


def current_settings() -> Settings:
    return cast(Settings, current_app.extensions["settings"])


def is_sample() -> bool:
    """Whether what the site shows is made up. A page about an error must not fail over it."""
    if g.get("no_database"):
        return False
    return current_edition().is_sample
