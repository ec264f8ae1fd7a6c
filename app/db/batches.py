from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, cast

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from app.db.base import Base

T = TypeVar("T")

#: rows in memory at a time, and values in one IN list: SQLite takes at most 32,766
BATCH = 2_000


def in_batches(items: Sequence[T], size: int = BATCH) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def insert_many(session: Session, model: type[Base], rows: Sequence[dict[str, Any]]) -> None:
    """Through the table, not the class: one prepared statement for all rows, where the other way took one each."""
    for some in in_batches(rows):
        session.execute(insert(cast(Table, model.__table__)), some)
