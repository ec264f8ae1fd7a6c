"""Reads of what a place was before, and of where it moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from app.domain.lineage import LineageEntry, Move
from app.providers.models import Organisation, Place, Registration, RegistrationLink
from app.providers.standing import Standing, front


@dataclass(frozen=True, slots=True)
class _Row:
    standing: Standing
    deregistered_on: date | None
    owner: str
    owner_id: str


def lineage(session: Session, place_id: int) -> tuple[LineageEntry, ...]:
    """Every registration of a place, the oldest first."""
    rows = _rows(session, place_id)
    if not rows:
        return ()
    shown = front(row.standing for row in rows)
    reasons = _reasons(session, [row.standing.regulator_id for row in rows])
    rows.sort(key=lambda row: (row.standing.since or date.max, row.standing.until or date.max, row.standing.id))
    return tuple(_entry(row, shown, reasons) for row in rows)


def moves(session: Session, place_id: int) -> tuple[Move, ...]:
    """Other places that a registration of this one came from or went on at, the newest move first."""
    here = select(Registration.regulator_id).where(Registration.place_id == place_id).scalar_subquery()
    touching = _MOVES.where(
        or_(RegistrationLink.predecessor_id.in_(here), RegistrationLink.successor_id.in_(here)),
        _FROM.id != _TO.id,
    )
    found = {_move(row, place_id) for row in session.execute(touching)}
    return tuple(sorted(found, key=lambda move: (move.moved_on or date.min, move.ref), reverse=True))


def _rows(session: Session, place_id: int) -> list[_Row]:
    columns = (
        Registration.regulator_id,
        Registration.registered_on,
        Registration.withdrawn_on,
        Registration.dual_of,
        Registration.place_id,
        Registration.id,
        Registration.deregistered_on,
        Organisation.name.label("owner"),
        Organisation.regulator_id.label("owner_id"),
    )
    found = session.execute(
        select(*columns).join(Organisation, Organisation.id == Registration.organisation_id).where(
            Registration.place_id == place_id
        )
    )  # fmt: skip
    return [
        _Row(
            Standing(row.regulator_id, row.registered_on, row.withdrawn_on, row.dual_of, row.place_id, row.id),
            row.deregistered_on,
            row.owner,
            row.owner_id,
        )
        for row in found
    ]


def _reasons(session: Session, ids: Sequence[str]) -> Mapping[str, str]:
    """Why each registration gave way to another one of the same place."""
    links = select(RegistrationLink.predecessor_id, RegistrationLink.reason).where(
        RegistrationLink.predecessor_id.in_(ids), RegistrationLink.successor_id.in_(ids)
    )
    return {before: reason for before, reason in session.execute(links.order_by(RegistrationLink.id.desc()))}


def _entry(row: _Row, shown: Standing, reasons: Mapping[str, str]) -> LineageEntry:
    return LineageEntry(
        regulator_id=row.standing.regulator_id,
        owner=row.owner,
        owner_id=row.owner_id,
        since=row.standing.since,
        until=row.standing.until,
        is_until_stated=row.deregistered_on is not None,
        reason=reasons.get(row.standing.regulator_id),
        dual_of=row.standing.dual_of,
        is_current=row.standing == shown,
    )


_EARLIER, _LATER = aliased(Registration), aliased(Registration)
_FROM, _TO = aliased(Place), aliased(Place)
_MOVES = (
    select(
        RegistrationLink.reason,
        _LATER.registered_on.label("moved_on"),
        _FROM.id.label("from_id"),
        _FROM.ref.label("from_ref"),
        _FROM.name.label("from_name"),
        _FROM.town.label("from_town"),
        _FROM.postcode.label("from_postcode"),
        _TO.ref.label("to_ref"),
        _TO.name.label("to_name"),
        _TO.town.label("to_town"),
        _TO.postcode.label("to_postcode"),
    )
    .select_from(RegistrationLink)
    .join(_EARLIER, _EARLIER.regulator_id == RegistrationLink.predecessor_id)
    .join(_LATER, _LATER.regulator_id == RegistrationLink.successor_id)
    .join(_FROM, _FROM.id == _EARLIER.place_id)
    .join(_TO, _TO.id == _LATER.place_id)
)


def _move(row: Any, place_id: int) -> Move:
    if row.from_id == place_id:
        return Move(row.to_ref, row.to_name, row.to_town, row.to_postcode, row.moved_on, row.reason, is_from=False)
    return Move(row.from_ref, row.from_name, row.from_town, row.from_postcode, row.moved_on, row.reason, is_from=True)
