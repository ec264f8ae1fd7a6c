"""The worked cases of tests/rules/cases/plans: read as text, so that a yes stays a yes."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from app.domain.rules.plans import Judged, State, judge

CASES = Path(__file__).resolve().parents[1] / "cases" / "plans"
TODAY = date(2026, 11, 22)
CHECKS = tuple(f"{check}-{nation}" for check in ("plan", "review", "prepare") for nation in ("england", "wales"))
#: the part whose points have something to check
CHECKED = {"plan": "contents", "review": "duties"}


def read_cases() -> Iterator[dict[str, Any]]:
    for path in sorted(CASES.glob("*.yaml")):
        yield from yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  it makes nothing but text


def judged(case: Mapping[str, Any]) -> Judged:
    day = date.fromisoformat(case["day"]) if "day" in case else TODAY
    return judge(case["check"], case["facts"], day)


def _of(part: str, *states: State) -> Callable[[Judged], set[str]]:
    return lambda result: set(result.ids(part or CHECKED[result.checklist.check.split("-")[0]], *states))


#: what a case may expect, as sets of ids
READERS: dict[str, Callable[[Judged], set[str]]] = {
    "missing": _of("", State.MISSING),
    "not_found": _of("", State.NOT_FOUND),
    "advised": _of("", State.ADVISED),
    "depends": _of("", State.DEPENDS),
    "owed": _of("without_plan", State.HOLDS),
    "making_missing": _of("making", State.MISSING),
    "grounds": _of("grounds", State.HOLDS),
    "grounds_depend": _of("grounds", State.DEPENDS),
    "limits": _of("limits", State.HOLDS),
    "urgent": _of("urgent", State.HOLDS),
    "rights": _of("rights", State.HOLDS),
    "write": _of("write", State.HOLDS),
    "write_depends": _of("write", State.DEPENDS),
    "take": _of("take", State.HOLDS),
    "take_depends": _of("take", State.DEPENDS),
    "people": _of("people", State.HOLDS),
    "ask": _of("ask", State.HOLDS),
}
#: of which a case names only some
SOME: dict[str, Callable[[Judged], set[str]]] = {
    "present": _of("", State.PRESENT),
    "left_out": _of("", State.LEFT_OUT),
    "left_out_of_duties": _of("duties", State.LEFT_OUT),
    "not_required": _of("not_required", State.HOLDS),
}
NONE_OF: dict[str, Callable[[Judged], set[str]]] = {"not_missing": _of("", State.MISSING)}
