"""The arithmetic of the ledger. Each row's hash covers the row and the hash of the row before it, so that whoever
alters, removes or moves one breaks every row after it; a head a day covers all of them. Plain SHA-256 over plain
JSON: anybody can work it out again from what the site publishes.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

#: what the first row of a place, and the first head, have before them
NOTHING = "0" * 64


@dataclass(frozen=True, slots=True)
class Row:
    place: str
    number: int
    on: date
    event: str
    feedback: str
    detail: str | None
    days: int | None
    previous: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Last:
    """Where a place's chain stood when a head was made."""

    place: str
    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """Covers every row of the days before `on`: a day that is over gets no more of them."""

    on: date
    rows: int
    places: int
    previous: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the ledger is not what it was, and what that means."""

    where: str
    means: str

    def __str__(self) -> str:
        return f"{self.where}: {self.means}"


def hash_of(row: Row) -> str:
    """Of the row as JSON with sorted keys and no spaces, in UTF-8."""
    return _sha256(
        {
            "place": row.place,
            "number": row.number,
            "on": row.on.isoformat(),
            "event": row.event,
            "feedback": row.feedback,
            "detail": row.detail,
            "days": row.days,
            "previous": row.previous,
        }
    )


def head_hash(head: Head, changed: Iterable[Last]) -> str:
    """`changed`: the last row of each place that got rows since the head before; `previous` covers the others."""
    return _sha256(
        {
            "on": head.on.isoformat(),
            "rows": head.rows,
            "places": head.places,
            "previous": head.previous,
            "changed": [[last.place, last.number, last.hash] for last in sorted(changed, key=lambda one: one.place)],
        }
    )


def first_fault(rows: Sequence[Row]) -> Fault | None:
    """Of one place's rows, in the order of their numbers."""
    previous, day = NOTHING, date.min
    for expected, row in enumerate(rows, start=1):
        if means := _wrong_with(row, expected, previous, day):
            return Fault(f"Place {row.place}, row {row.number}", means)
        previous, day = row.hash, row.on
    return None


def _wrong_with(row: Row, expected: int, previous: str, day: date) -> str | None:
    if row.number != expected:
        return f"row {expected} should stand here: a row was taken out, put in or moved."
    if row.previous != previous:
        return "it does not follow the row before it: that row was altered, or one of the two was moved."
    if row.hash != hash_of(row):
        return "it does not say what it said when it was written: somebody altered it."
    if row.on < day:
        return "it is dated before the row above it."
    return None


def _sha256(facts: dict[str, Any]) -> str:
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
