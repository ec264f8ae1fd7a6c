"""The site. `create_app` puts it together; importers use the packages below it without Flask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.config import Settings, get_settings

if TYPE_CHECKING:
    from flask import Flask


def create_app(settings: Settings | None = None) -> Flask:
    """Flask is imported in here, so that a script that only needs the record does not load it."""
    from app.factory import build

    return build(settings or get_settings())
