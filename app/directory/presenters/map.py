import json
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from app.config import Settings
from app.web.assets import asset_url


@dataclass(frozen=True, slots=True)
class MapView:
    """No tile server is contacted unless whoever runs the site named one."""

    councils_url: str
    tile_url: str
    tile_origin: str
    attribution: str
    #: names and points of towns, as the script reads them; a background of pictures has its own
    towns: str

    @classmethod
    def of(cls, settings: Settings, towns: Sequence[tuple[str, float, float]] = ()) -> "MapView":
        # The settings' address type escapes the braces of {z}/{x}/{y}.
        tiles = unquote(str(settings.tile_url)) if settings.tile_url else ""
        named = "" if tiles else json.dumps(towns, ensure_ascii=False, separators=(",", ":"))
        return cls(asset_url("councils.json"), tiles, origin_of(tiles), settings.tile_attribution, named)


def origin_of(template: str) -> str:
    """Where pictures may come from: "https://{s}.tiles.example/{z}/{x}/{y}.png" -> "https://*.tiles.example"."""
    parts = urlsplit(template.replace("{s}", "*"))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
