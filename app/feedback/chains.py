"""Reads the ledger as what its arithmetic works with."""

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from app.domain.feedback.ledger import Head, Row
from app.feedback.models import LedgerHead, LedgerRow
from app.providers.models import Place

#: rows in memory at a time
BATCH = 5_000


def to_row(row: LedgerRow, place: str) -> Row:
    return Row(place, row.number, row.week, row.event, row.feedback_ref, row.detail, row.previous, row.hash)


def is_or_became(place_id: int) -> ColumnElement[bool]:
    """Rows of the place, and of those that turned out to be it: each keeps the chain that it had. First which places:
    joined to them, SQLite would read the weeks of the whole nation."""
    return LedgerRow.place_id.in_(select(Place.id).where(or_(Place.id == place_id, Place.merged_into_id == place_id)))


def all_chains(session: Session) -> Iterator[list[Row]]:
    """Place by place, without holding more than one place's in memory."""
    found = (
        select(LedgerRow, Place.ref)
        .join(Place, Place.id == LedgerRow.place_id)
        .order_by(LedgerRow.place_id, LedgerRow.number, LedgerRow.id)
        .execution_options(yield_per=BATCH)
    )
    rows = (to_row(row, ref) for row, ref in session.execute(found))
    for _place, chain in groupby(rows, key=lambda row: row.place):
        yield list(chain)


def all_heads(session: Session) -> list[Head]:
    rows = session.scalars(select(LedgerHead).order_by(LedgerHead.on))
    return [Head(row.on, row.rows, row.places, row.previous, row.hash) for row in rows]
