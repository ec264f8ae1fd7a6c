"""Which place a page is about."""

from dataclasses import dataclass

from app.providers.side_by_side import FoundPlace


@dataclass(frozen=True, slots=True)
class PlaceLine:
    ref: str
    name: str
    town: str

    @classmethod
    def of(cls, place: FoundPlace) -> "PlaceLine":
        return cls(place.ref, place.name, place.town or "")
