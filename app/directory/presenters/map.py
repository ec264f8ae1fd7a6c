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

    @classmethod
    def of(cls, settings: Settings) -> "MapView":
        # The settings' address type escapes the braces of {z}/{x}/{y}.
        tiles = unquote(str(settings.tile_url)) if settings.tile_url else ""
        return cls(asset_url("councils.json"), tiles, origin_of(tiles), settings.tile_attribution)


def origin_of(template: str) -> str:
    """Where pictures may come from: "https://{s}.tiles.example/{z}/{x}/{y}.png" -> "https://*.tiles.example"."""
    parts = urlsplit(template.replace("{s}", "*"))
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
