"""Writes of organisations and brands as an import finds them. The caller commits."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.db.batches import insert_many
from app.domain.identity import unnamed
from app.domain.records import OrganisationRecord
from app.providers.models import Brand, Organisation, Place, Registration

Values = dict[str, Any]


def save_organisations(
    session: Session, records: Iterable[OrganisationRecord], *, takes_back: bool
) -> Mapping[str, int]:
    """Make or update those named; the last word of an edition counts. `takes_back`: what the record does not say
    is emptied. Answers with the ids of all organisations by the regulator's id."""
    said = {record.regulator_id: record for record in records}
    brands = _save_brands(session, said.values())
    held = {row.regulator_id: row for row in session.execute(select(*_COLUMNS))}
    new = [_values(record, brands) for id_, record in said.items() if id_ not in held]
    insert_many(session, Organisation, new)
    changed = [
        values
        for id_, record in said.items()
        if id_ in held and (values := _changed(held[id_]._asdict(), _values(record, brands), takes_back=takes_back))
    ]
    if changed:
        session.execute(update(Organisation), changed)
    return _ids(session)


def remove_unused(session: Session) -> None:
    """Organisations and brands that nothing refers to any more: those of a sample."""
    used = select(Place.organisation_id).union(select(Registration.organisation_id))
    session.execute(delete(Organisation).where(Organisation.id.not_in(used)))
    branded = select(Organisation.brand_id).where(Organisation.brand_id.is_not(None))
    session.execute(delete(Brand).where(Brand.id.not_in(branded)))


_COLUMNS: Sequence[Any] = (
    Organisation.id,
    Organisation.regulator_id,
    Organisation.name,
    Organisation.ownership,
    Organisation.companies_house_number,
    Organisation.charity_number,
    Organisation.registered_on,
    Organisation.brand_id,
)


def _values(record: OrganisationRecord, brands: Mapping[str, int]) -> Values:
    return {
        "regulator_id": record.regulator_id,
        "name": record.name,
        "ownership": record.ownership,
        "companies_house_number": record.companies_house_number,
        "charity_number": record.charity_number,
        "registered_on": record.registered_on,
        "brand_id": brands.get(record.brand_id) if record.brand_id else None,
    }


def _changed(held: Values, says: Values, *, takes_back: bool) -> Values | None:
    merged = held | (says if takes_back else {name: value for name, value in says.items() if value is not None})
    if says["name"] == unnamed(says["regulator_id"]):
        merged["name"] = held["name"]
    return merged if merged != held else None


def _save_brands(session: Session, records: Iterable[OrganisationRecord]) -> Mapping[str, int]:
    said = {record.brand_id: record.brand_name or record.brand_id for record in records if record.brand_id}
    columns = select(Brand.regulator_id, Brand.id, Brand.name)
    held = {regulator_id: (id_, name) for regulator_id, id_, name in session.execute(columns)}
    new = [{"regulator_id": id_, "name": name} for id_, name in said.items() if id_ not in held]
    insert_many(session, Brand, new)
    renamed = [{"id": held[id_][0], "name": name} for id_, name in said.items() if id_ in held and held[id_][1] != name]
    if renamed:
        session.execute(update(Brand), renamed)
    return {regulator_id: id_ for regulator_id, id_, _name in session.execute(columns)}


def _ids(session: Session) -> Mapping[str, int]:
    rows = session.execute(select(Organisation.regulator_id, Organisation.id))
    return {regulator_id: id_ for regulator_id, id_ in rows}
