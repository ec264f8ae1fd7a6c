from collections import Counter
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.areas.models import District, PostcodePart, Settlement
from app.domain.loading import Comparison
from app.domain.records import SettlementRecord
from app.domain.text import key

Values = dict[str, Any]
_COLUMNS = ("name", "name_key", "latitude", "longitude", "population", "nation", "district_id")


class SettlementLoader:
    """Settlements on their way in. One that an edition lacks stays: addresses of searches name it."""

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        self._session = session
        columns = (Settlement.source_ref, *(getattr(Settlement, name) for name in _COLUMNS))
        rows = session.execute(select(*columns))
        self._held: dict[str, Values] = {row[0]: dict(zip(_COLUMNS, row[1:], strict=True)) for row in rows}
        self._nearest = _Nearest(session)
        self._taken: dict[str, Values] = {}
        self._verdicts: Counter[str] = Counter()

    def take(self, record: SettlementRecord) -> None:
        values = self._values(record)
        held = self._held.get(record.source_ref)
        self._verdicts["new" if held is None else "unchanged" if held == values else "changed"] += 1
        self._taken[record.source_ref] = values

    def _values(self, record: SettlementRecord) -> Values:
        return {
            "name": record.name,
            "name_key": key(record.also_called or record.name),
            "latitude": record.latitude,
            "longitude": record.longitude,
            "population": record.population,
            "nation": record.nation,
            "district_id": self._nearest.district(record),
        }

    def compare(self) -> Comparison:
        missing = self._held.keys() - self._taken.keys()
        return Comparison(held=len(self._held), missing=len(missing), **self._verdicts)

    def write(self, *, run_id: int) -> None:
        new = [{"source_ref": ref, **values} for ref, values in self._taken.items() if ref not in self._held]
        if new:
            self._session.execute(insert(Settlement), new)
        for ref, values in self._taken.items():
            if ref in self._held and self._held[ref] != values:
                self._session.execute(update(Settlement).where(Settlement.source_ref == ref).values(**values))


class _Nearest:
    """The district of the nearest postcode sector of the same nation: across a border there may be a nearer one."""

    def __init__(self, session: Session) -> None:
        columns = (District.nation, PostcodePart.latitude, PostcodePart.longitude, PostcodePart.district_id)
        statement = select(*columns).join(PostcodePart.district).where(PostcodePart.code.contains(" "))
        by_nation: dict[str, list[tuple[float, float, int]]] = {}
        for nation, latitude, longitude, district_id in session.execute(statement):
            by_nation.setdefault(nation, []).append((latitude, longitude, district_id))
        self._sectors = {nation: np.array(rows) for nation, rows in by_nation.items()}

    def district(self, record: SettlementRecord) -> int | None:
        sectors = self._sectors.get(record.nation)
        if sectors is None:
            return None
        north = sectors[:, 0] - record.latitude
        east = (sectors[:, 1] - record.longitude) * np.cos(np.radians(record.latitude))
        return int(sectors[np.argmin(north * north + east * east), 2])
