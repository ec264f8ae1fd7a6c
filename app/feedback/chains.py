"""Reads the ledger as what its arithmetic works with."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.feedback.ledger import Head, Last, Row
from app.feedback.models import LedgerHead, LedgerRow
from app.providers.models import Place

#: rows in memory at a time
BATCH = 5_000


def to_row(row: LedgerRow, place: str) -> Row:
    return Row(place, row.number, row.on, row.event, row.feedback_ref, row.detail, row.days, row.previous, row.hash)


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


def last_of_each(session: Session, *, since: date | None, before: date) -> list[Last]:
    """The last row of each place that got one on or after the one day, and before the other."""
    newest = select(func.max(LedgerRow.number).label("number"), LedgerRow.place_id).where(LedgerRow.on < before)
    if since is not None:
        newest = newest.where(LedgerRow.on >= since)
    newest_of = newest.group_by(LedgerRow.place_id).subquery()
    found = (
        select(Place.ref, LedgerRow.number, LedgerRow.hash)
        .join(newest_of, (newest_of.c.place_id == LedgerRow.place_id) & (newest_of.c.number == LedgerRow.number))
        .join(Place, Place.id == LedgerRow.place_id)
    )
    return [Last(*row) for row in session.execute(found)]


def all_heads(session: Session) -> list[Head]:
    rows = session.scalars(select(LedgerHead).order_by(LedgerHead.on))
    return [Head(row.on, row.rows, row.places, row.previous, row.hash) for row in rows]
