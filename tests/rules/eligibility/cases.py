"""The worked cases of tests/rules/cases/eligibility-*: read as text, so that a yes stays a yes."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from app.domain.rules.eligibility import machine_of

CASES = Path(__file__).resolve().parents[1] / "cases"
PREFIX = "eligibility-"
BOTH = "both-laws"
TODAY = date(2026, 11, 22)


def read_cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each with the topic whose folder it stands in: the name of a check, or both laws."""
    for path in sorted(CASES.glob(f"{PREFIX}*/*.yaml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506  it makes nothing but text
            yield path.parent.name.removeprefix(PREFIX), case


def cases_of(nation: str) -> list[dict[str, Any]]:
    return [case for topic, case in read_cases() if topic.endswith(nation)]


def day_of(case: Mapping[str, Any]) -> date:
    return date.fromisoformat(case["day"]) if "day" in case else TODAY


def facts_of(check: str, written: Mapping[str, Any]) -> dict[str, Any]:
    """`the_rest` is what every outcome that the case does not name gets."""
    facts = dict(written)
    rest = facts.pop("the_rest", None)
    if rest is None:
        return facts
    outcomes = [each.id for each in machine_of(check).outcomes]
    return {**{outcome: [] if rest == "manages" else rest for outcome in outcomes}, **facts}
