"""Reads of what a place was before, and of where it moved."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, bindparam, or_, select
from sqlalchemy.orm import Session

from app.domain.lineage import LineageEntry, Move
from app.providers.linking import FROM, LATER, TO, linked_places
from app.providers.models import Organisation, Registration, RegistrationLink
from app.providers.standing import Standing, front


@dataclass(frozen=True, slots=True)
class _Row:
    standing: Standing
    deregistered_on: date | None
    owner: str
    owner_id: str


def lineage(session: Session, place_id: int) -> tuple[LineageEntry, ...]:
    """Every registration of a place, the oldest first."""
    return family(session, place_id)[0]


def moves(session: Session, place_id: int) -> tuple[Move, ...]:
    """Other places that a registration of this one came from or went on at, the newest move first."""
    return family(session, place_id)[1]


def family(session: Session, place_id: int) -> tuple[tuple[LineageEntry, ...], tuple[Move, ...]]:
    """Both in one: a place of one registration and without links, as most are, costs two reads."""
    rows = _rows(session, place_id)
    if not rows:
        return (), ()
    ids = {row.standing.regulator_id for row in rows}
    links = session.connection().execute(_LINKS, {"ids": list(ids)}).all()
    outside = [link.id for link in links if not {link.predecessor_id, link.successor_id} <= ids]
    return _entries(rows, _reasons(links, ids)), _moves(session, place_id, outside) if outside else ()


def _entries(rows: list[_Row], reasons: Mapping[str, str]) -> tuple[LineageEntry, ...]:
    shown = front(row.standing for row in rows)
    rows.sort(key=lambda row: (row.standing.since or date.max, row.standing.until or date.max, row.standing.id))
    return tuple(_entry(row, shown, reasons) for row in rows)


def _moves(session: Session, place_id: int, links: Sequence[int]) -> tuple[Move, ...]:
    found = {_move(row, place_id) for row in session.connection().execute(_MOVES, {"links": links})}
    return tuple(sorted(found, key=lambda move: (move.moved_on or date.min, move.ref), reverse=True))


def _rows(session: Session, place_id: int) -> list[_Row]:
    return [
        _Row(
            Standing(row.regulator_id, row.registered_on, row.withdrawn_on, row.dual_of, row.place_id, row.id),
            row.deregistered_on,
            row.owner,
            row.owner_id,
        )
        for row in session.connection().execute(_REGISTRATIONS, {"place": place_id})
    ]


def _reasons(links: Iterable[Any], ids: Set[str]) -> Mapping[str, str]:
    """Why each registration gave way to another one of the same place; the link that we knew first says it."""
    within = [link for link in links if link.successor_id in ids and link.predecessor_id in ids]
    return {link.predecessor_id: link.reason for link in sorted(within, key=lambda link: link.id, reverse=True)}


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


_REGISTRATIONS = (
    select(
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
    .join(Organisation, Organisation.id == Registration.organisation_id)
    .where(Registration.place_id == bindparam("place"))
)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_LINKS = select(
    RegistrationLink.id, RegistrationLink.predecessor_id, RegistrationLink.successor_id, RegistrationLink.reason
).where(or_(RegistrationLink.predecessor_id.in_(_IDS), RegistrationLink.successor_id.in_(_IDS)))
_MOVES = linked_places(
    RegistrationLink.reason,
    LATER.registered_on.label("moved_on"),
    FROM.id.label("from_id"),
    FROM.ref.label("from_ref"),
    FROM.name.label("from_name"),
    FROM.town.label("from_town"),
    FROM.postcode.label("from_postcode"),
    TO.ref.label("to_ref"),
    TO.name.label("to_name"),
    TO.town.label("to_town"),
    TO.postcode.label("to_postcode"),
).where(RegistrationLink.id.in_(bindparam("links", expanding=True)))


def _move(row: Any, place_id: int) -> Move:
    if row.from_id == place_id:
        return Move(row.to_ref, row.to_name, row.to_town, row.to_postcode, row.moved_on, row.reason, is_from=False)
    return Move(row.from_ref, row.from_name, row.from_town, row.from_postcode, row.moved_on, row.reason, is_from=True)
