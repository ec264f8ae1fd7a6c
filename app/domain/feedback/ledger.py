"""The arithmetic of the ledger. Each row's hash covers the row and the hash of the row before it, so that whoever
alters, removes or moves one breaks every row after it; a head a day covers all of them. Plain SHA-256 over plain
JSON: anybody can work it out again from what the site publishes.

Rows are chained twice: in the record as they were written, and in what is published week by week, see `as_told`.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

#: what the first row of a place, and the first head, have before them
NOTHING = "0" * 64


@dataclass(frozen=True, slots=True)
class Row:
    place: str
    number: int
    #: its Monday
    week: date
    event: str
    feedback: str
    detail: str | None
    previous: str
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Last:
    """Where a place's published chain stood at the end of a week."""

    place: str
    number: int
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """Covers every row of the weeks that were over on the day: they get no more of them."""

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


def facts_of(row: Row) -> dict[str, Any]:
    """What a row's hash is made of, by the names under which everybody gets it."""
    return {
        "place": row.place,
        "number": row.number,
        "week": row.week.isoformat(),
        "event": row.event,
        "feedback": row.feedback,
        "detail": row.detail,
        "previous": row.previous,
    }


def hash_of(row: Row) -> str:
    """Of its facts as JSON with sorted keys and no spaces, in UTF-8."""
    return _sha256(facts_of(row))


def facts_of_head(head: Head, changed: Iterable[Last]) -> dict[str, Any]:
    """`changed`: the last row of each place that got rows since the head before; `previous` covers the others."""
    return {
        "on": head.on.isoformat(),
        "rows": head.rows,
        "places": head.places,
        "previous": head.previous,
        "changed": [[last.place, last.number, last.hash] for last in sorted(changed, key=lambda one: one.place)],
    }


def head_hash(head: Head, changed: Iterable[Last]) -> str:
    return _sha256(facts_of_head(head, changed))


def as_told(rows: Iterable[Row], after: Last | None = None) -> list[Row]:
    """One place's rows as everybody may have them, numbered and chained anew. Within a week they stand in the order of
    the feedback's references, which is chance: whoever sees on which day something appears on a page, or sends
    something in every day, cannot tell from the rows before and after it on which day another one came in."""
    told, number, previous = list[Row](), after.number if after else 0, after.hash if after else NOTHING
    for row in sorted(rows, key=lambda row: (row.week, row.feedback, row.number)):
        number += 1
        moved = replace(row, number=number, previous=previous)
        previous = hash_of(moved)
        told.append(replace(moved, hash=previous))
    return told


def first_fault(rows: Sequence[Row]) -> Fault | None:
    """Of one place's rows, in the order of their numbers."""
    previous, week = NOTHING, date.min
    for expected, row in enumerate(rows, start=1):
        if means := _wrong_with(row, expected, previous, week):
            return Fault(f"Place {row.place}, row {row.number}", means)
        previous, week = row.hash, row.week
    return None


def _wrong_with(row: Row, expected: int, previous: str, week: date) -> str | None:
    if row.number != expected:
        return f"row {expected} should stand here: a row was taken out, put in or moved."
    if row.previous != previous:
        return "it does not follow the row before it: that row was altered, or one of the two was moved."
    if row.hash != hash_of(row):
        return "it does not say what it said when it was written: somebody altered it."
    if row.week < week:
        return "it is dated before the row above it."
    return None


def _sha256(facts: dict[str, Any]) -> str:
    text = json.dumps(facts, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
