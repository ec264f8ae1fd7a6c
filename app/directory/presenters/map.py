from dataclasses import dataclass
from urllib.parse import urlsplit

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
        tiles = settings.tile_url or ""
        return cls(asset_url("councils.json"), tiles, origin_of(tiles), settings.tile_attribution)


def origin_of(template: str) -> str:
    """"https://tiles.example/{z}/{x}/{y}.png" -> "https://tiles.example": what the browser may load pictures from."""
    parts = urlsplit(template)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
