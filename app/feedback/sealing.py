"""Seals of each place's published chain, one at the end of each week in which something happened there."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.db.batches import insert_many
from app.domain.feedback.ledger import Last, Row, as_told
from app.domain.feedback.weeks import week_of
from app.feedback.chains import to_row
from app.feedback.models import LedgerRow, LedgerSeal
from app.providers.models import Place


def seal(session: Session, *, since: date | None, before: date) -> None:
    """The weeks that were over on the one day and were not on the other, each from where the week before it ended."""
    new = _weeks(LedgerRow.week, since, before)
    stood = _last(session, LedgerSeal.place_id.in_(select(LedgerRow.place_id).where(*new)))
    rows = (
        select(LedgerRow, Place.ref)
        .join(Place, Place.id == LedgerRow.place_id)
        .where(*new)
        .order_by(LedgerRow.place_id, LedgerRow.number)
    )
    made = []
    for place_id, some in groupby(session.execute(rows), key=lambda found: found[0].place_id):
        told = as_told([to_row(row, ref) for row, ref in some], after=stood.get(place_id))
        made += [{"place_id": place_id, "week": row.week, "number": row.number, "hash": row.hash} for row in ends(told)]
    insert_many(session, LedgerSeal, made)


def sealed(session: Session, *, since: date | None, before: date) -> list[Last]:
    """The newest seal of each place that got one between the heads of two days."""
    return list(_last(session, *_weeks(LedgerSeal.week, since, before)).values())


def all_seals(session: Session) -> dict[tuple[str, date], Last]:
    found = select(Place.ref, LedgerSeal.week, LedgerSeal.number, LedgerSeal.hash)
    rows = session.execute(found.join(Place, Place.id == LedgerSeal.place_id))
    return {(place, week): Last(place, number, hash_) for place, week, number, hash_ in rows}


def ends(told: list[Row]) -> Iterator[Row]:
    """The last row of each week."""
    for _week, rows in groupby(told, key=lambda row: row.week):
        *_, last = rows
        yield last


def _weeks(week: InstrumentedAttribute[date], since: date | None, before: date) -> tuple[ColumnElement[bool], ...]:
    new = week < week_of(before)
    return (new,) if since is None else (new, week >= week_of(since))


def _last(session: Session, *which: ColumnElement[bool]) -> dict[int, Last]:
    newest = select(LedgerSeal.place_id, func.max(LedgerSeal.week).label("week")).where(*which)
    newest_of = newest.group_by(LedgerSeal.place_id).subquery()
    found = (
        select(LedgerSeal.place_id, Place.ref, LedgerSeal.number, LedgerSeal.hash)
        .join(newest_of, (newest_of.c.place_id == LedgerSeal.place_id) & (newest_of.c.week == LedgerSeal.week))
        .join(Place, Place.id == LedgerSeal.place_id)
    )
    return {place_id: Last(ref, number, hash_) for place_id, ref, number, hash_ in session.execute(found)}
