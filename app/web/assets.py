"""Styles and scripts by their hashed names, served for good by WhiteNoise."""

import json
from pathlib import Path
from typing import Any, cast

from flask import Flask, current_app
from whitenoise import WhiteNoise

from app.config import ROOT
from app.web.languages import current

STATIC = ROOT / "app" / "static"
MANIFEST = STATIC / "build" / "manifest.json"
ONE_HOUR = 3600


def init_app(app: Flask) -> None:
    app.extensions["assets"] = read_manifest(MANIFEST)
    app.jinja_env.globals["asset"] = asset_url
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=str(STATIC),
        prefix="static/",
        max_age=ONE_HOUR,
        immutable_file_test=_is_immutable,
        add_headers_function=_add_headers,
    )


def read_manifest(path: Path) -> dict[str, str]:
    if not path.exists():
        raise RuntimeError("The styles and scripts are not built. Run: python -m assets.build")
    return cast(dict[str, str], json.loads(path.read_text()))


def asset_url(name: str) -> str:
    if name.endswith(".css") and current().is_rtl:
        name = name.removesuffix(".css") + ".rtl.css"
    return f"/static/build/{current_app.extensions['assets'][name]}"


def _is_immutable(path: str, url: str) -> bool:
    """Built files bear a hash of their bytes in their name: "main.501f0ebec032.css"."""
    return url.startswith("/static/build/") and len(Path(path).name.split(".")) >= 3


def _add_headers(headers: Any, _path: str, _url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
