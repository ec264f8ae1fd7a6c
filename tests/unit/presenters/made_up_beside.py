"""Made-up evidence and history, as a page gets them."""

from dataclasses import replace
from datetime import date
from typing import Any

from app.domain.evidence import Held
from app.domain.lineage import LineageEntry
from app.domain.profile import Fact
from app.profiles.presenters.beside import NOTHING_BESIDE, Beside

EVIDENCE = NOTHING_BESIDE.evidence


def told(value: Any) -> Fact[Any]:
    return Fact(value, "A source", "https://x.example/", date(2026, 10, 1))


def held(*values: Any) -> Held[Any]:
    return Held(tuple(told(value) for value in values))


def beside(*, lineage: tuple[LineageEntry, ...] = (), moves: tuple[Any, ...] = (), **evidence: Any) -> Beside:
    return replace(NOTHING_BESIDE, lineage=lineage, moves=moves, evidence=replace(EVIDENCE, **evidence))


def entry(number: str, owner: str, since: date | None, until: date | None = None, **changes: Any) -> LineageEntry:
    given = {"is_until_stated": True, "reason": None, "dual_of": None, "is_current": until is None, **changes}
    return LineageEntry(number, owner, f"id of {owner}", since, until, **given)
