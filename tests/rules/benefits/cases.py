"""The worked cases of content/checks/examples/benefits: read as text, so that a yes stays a yes."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import yaml

from app.domain.content_files import CONTENT
from app.domain.rules.benefits import Pointed, point
from app.domain.rules.charging.ranges import asked
from app.domain.rules.conditions import Nation

CASES = CONTENT / "checks" / "examples" / "benefits"
TODAY = date(2026, 11, 22)
#: where the rules know no such benefit on the day
NOT_KNOWN = "not_known"


def read_cases() -> Iterator[dict[str, Any]]:
    for path in sorted(CASES.glob("*.yaml")):
        yield from yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  it makes nothing but text


def pointed(case: Mapping[str, Any]) -> tuple[Pointed, ...]:
    amounts = {name: asked(said) for name, said in case.get("amounts", {}).items()}
    return point(case["facts"], nation_of(case), day_of(case), amounts=amounts)


def worth(case: Mapping[str, Any]) -> dict[str, str]:
    return {each.benefit.id: each.worth.value for each in pointed(case)}


def nation_of(case: Mapping[str, Any]) -> Nation:
    return "wales" if case["facts"]["nation"] == "wales" else "england"


def day_of(case: Mapping[str, Any]) -> date:
    return date.fromisoformat(case["day"]) if "day" in case else TODAY
