from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.areas.models import Council, District
from app.areas.part_councils import renew_part_councils
from app.domain.geography import CouncilKind
from app.domain.loading import Comparison
from app.domain.records import AreaRecord
from app.domain.text import slug

Values = dict[str, Any]


class CouncilLoader:
    """A table of area codes on its way in. A code that an edition lacks stays as it is: postcodes that were
    terminated long ago still carry it. A council ends by the table's own word."""

    def __init__(
        self, session: Session, *, source_id: int, as_of: date | None, is_whole: bool, is_sample: bool
    ) -> None:
        self._session = session
        self._councils = _held_councils(session)
        self._districts = _held_districts(session)
        self._taken: dict[str, AreaRecord] = {}
        self._verdicts: Counter[str] = Counter()

    def take(self, record: AreaRecord) -> None:
        held = (self._councils.get(record.code), self._districts.get(record.code))
        says = (_council_values(record), _district_values(record))
        is_new = held == (None, None)
        self._verdicts["new" if is_new else "unchanged" if held == says else "changed"] += 1
        self._taken[record.code] = record

    def compare(self) -> Comparison:
        held = self._councils.keys() | self._districts.keys()
        return Comparison(held=len(held), missing=len(held - self._taken.keys()), **self._verdicts)

    def write(self, *, run_id: int) -> None:
        self._save(Council, self._councils, {code: _council_values(record) for code, record in self._taken.items()})
        ids = {code: id_ for id_, code in self._session.execute(select(Council.id, Council.code))}
        districts = {code: _district_values(record) for code, record in self._taken.items()}
        self._save(District, self._held_with_ids(ids), {code: _with_id(says, ids) for code, says in districts.items()})
        if self._verdicts["changed"]:
            renew_part_councils(self._session)

    def _held_with_ids(self, ids: Mapping[str, int]) -> dict[str, Values]:
        return {code: _with_id(values, ids) or {} for code, values in self._districts.items()}

    def _save(
        self, model: type[Council | District], held: Mapping[str, Values], says: Mapping[str, Values | None]
    ) -> None:
        wanted = {code: values for code, values in says.items() if values and held.get(code) != values}
        new = [{"code": code, **values} for code, values in wanted.items() if code not in held]
        if new:
            self._session.execute(insert(model), new)
        for code in wanted.keys() & held.keys():
            self._session.execute(update(model).where(model.code == code).values(**wanted[code]))


def _held_councils(session: Session) -> dict[str, Values]:
    names = ("name", "short_name", "slug", "kind", "nation", "region", "website", "abolished_on")
    return {
        council.code: {name: getattr(council, name) for name in names} for council in session.scalars(select(Council))
    }


def _held_districts(session: Session) -> dict[str, Values]:
    rows = session.execute(select(District.code, District.name, District.nation, Council.code).outerjoin(Council))
    return {code: {"name": name, "nation": nation, "council": council} for code, name, nation, council in rows}


def _council_values(record: AreaRecord) -> Values | None:
    if record.kind not in frozenset(CouncilKind):
        return None
    short = record.short_name or record.name
    return {
        "name": record.name,
        "short_name": short,
        # two Dorsets: the address goes to the one in being
        "slug": slug(record.name if record.ended_on else short),
        "kind": record.kind,
        "nation": record.nation,
        "region": record.region,
        "website": record.website,
        "abolished_on": record.ended_on,
    }


def _district_values(record: AreaRecord) -> Values | None:
    """Of every code but a county's, which no postcode carries."""
    if record.kind == CouncilKind.COUNTY:
        return None
    name = record.short_name or record.name
    return {"name": name, "nation": record.nation, "council": record.responsible_code}


def _with_id(values: Values | None, ids: Mapping[str, int]) -> Values | None:
    if values is None:
        return None
    rest = {name: value for name, value in values.items() if name != "council"}
    return {**rest, "council_id": ids.get(values["council"])}
