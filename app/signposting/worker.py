"""The service worker of the desk and the manifest by which a browser installs it.

The worker's file has a hashed name like every script, and must be served from a fixed address within its scope: the
desk's own. What it keeps is named here, so that a new release makes a new worker.
"""

import json
from collections.abc import Sequence

from flask import url_for

from app.web.assets import STATIC, asset_url
from app.web.i18n import gettext as _
from app.web.site import current_settings

#: what the page of the desk asks for
ASSETS = ("main.css", "desk.css", "main.js", "desk.js", "favicon.svg", "desk-192.png", "desk-512.png")


def worker_script(regions: Sequence[tuple[str, str]]) -> str:
    desk, pack = url_for("signposting.desk"), url_for("signposting.desk_pack")
    sheets = [url_for("signposting.region_pack", region=slug) for slug, _name in regions]
    kept = {"desk": desk, "pack": pack, "sheets": sheets, "assets": [asset_url(name) for name in ASSETS]}
    script = STATIC / asset_url("desk-worker.js").removeprefix("/static/")
    return f"self.KEPT = {json.dumps(kept)};\n{script.read_text(encoding='utf-8')}"


def manifest() -> str:
    desk = url_for("signposting.desk")
    icons = [
        {"src": asset_url(f"desk-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"} for size in (192, 512)
    ]
    return json.dumps(
        {
            "name": _("%(site)s: call desk", site=current_settings().site_name),
            "short_name": _("Call desk"),
            "start_url": desk,
            "scope": desk,
            "display": "standalone",
            "background_color": "#ffffff",
            "theme_color": "#0b3b2e",
            "icons": icons,
        }
    )
