"""Towns of postcode districts: villages and suburbs that GeoNames lacks."""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.domain.geography import Point, miles_between
from app.domain.records import SettlementRecord
from app.domain.text import key

SHIPPED = Path(__file__).parent.parent / "reference" / "outcode_towns.csv"
#: two places of one name closer than this are one
SAME_WITHIN_MILES = 15


def lacking(known: Sequence[SettlementRecord]) -> Iterator[SettlementRecord]:
    """Towns of districts that are not among the known ones, one for the districts that share a name."""
    places: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for record in known:
        for name in {record.name, record.also_called or record.name}:
            places[key(name), record.nation].append(Point(record.latitude, record.longitude))
    for record in _shipped():
        namesakes = places[key(record.name), record.nation]
        point = Point(record.latitude, record.longitude)
        if all(miles_between(point, other) > SAME_WITHIN_MILES for other in namesakes):
            yield record
            namesakes.append(point)


def _shipped() -> Iterator[SettlementRecord]:
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield SettlementRecord(
                source_ref=f"outcode:{row['outcode']}:{key(row['town']).replace(' ', '-')}"[:40],
                name=row["town"],
                latitude=float(row["latitude"]),
                longitude=float(row["longitude"]),
                nation=row["nation"],
            )
