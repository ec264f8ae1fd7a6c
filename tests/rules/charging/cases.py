"""Reads the worked cases: each is a change to the usual person that its file describes."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from app.domain.rules.charging import (
    Age,
    Answer,
    Asset,
    Facts,
    Home,
    Household,
    Income,
    Nation,
    Nursing,
    Range,
    Setting,
    asked,
)

CASES = Path(__file__).parents[1] / "cases"
_MONEY = ("housing_costs", "council_tax", "disability_costs", "given_away", "top_up")
_HOME = ("value", "lives_there", "earlier_reason_ended_on", "self_funded_weeks", "is_secure")


@dataclass(frozen=True)
class Case:
    where: str
    day: date
    facts: Facts
    law: tuple[str, ...]
    said: dict[str, Any]


@lru_cache
def worked_cases(nation: str) -> tuple[Case, ...]:
    return tuple(case for path in sorted((CASES / f"charging-{nation}").glob("*.yaml")) for case in _read(path))


def _read(path: Path) -> list[Case]:
    # the C loader, as the site uses; days come as dates
    told = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return [_case(f"{path.stem}: {said['name']}", told, said) for said in told["cases"]]


def _case(where: str, told: dict[str, Any], said: dict[str, Any]) -> Case:
    facts = facts_of({**told["base"], **said.get("facts", {})})
    return Case(where, said.get("day", told["day"]), facts, tuple(said.get("law", told["law"])), said)


def facts_of(said: dict[str, Any]) -> Facts:
    return Facts(
        nation=Nation(said["nation"]),
        setting=Setting(said["setting"]),
        cost=asked(said["cost"]),
        age=Age(said["age"]),
        household=Household(said["household"]),
        partner_of_pension_age=Answer(said.get("partner_of_pension_age", "no")),
        children=said.get("children", 0),
        is_carer=Answer(said.get("is_carer", "no")),
        incomes=tuple(Income(kind, asked(amount)) for kind, amount in said["income"].items()),
        assets=(_savings(said["savings"]), *(Asset(kind, asked(amount)) for kind, amount in said.get("more", ()))),
        home=_home(said),
        moved_on=said.get("moved_on"),
        nursing=Nursing(said.get("nursing", "none")),
        has_eligible_needs=Answer(said.get("has_eligible_needs", "unknown")),
        free={slug: Answer(answer) for slug, answer in said.get("free", {}).items()},
        reablement_began_on=said.get("reablement_began_on"),
        **{name: asked(said[name]) for name in _MONEY if name in said},
    )


def _savings(said: Any) -> Asset:
    if not isinstance(said, dict):
        return Asset("savings", asked(said))
    share = Decimal(said["share"]) if "share" in said else None
    return Asset("savings", asked(said["amount"]), said["owners"], share)


def _home(said: dict[str, Any]) -> Home | None:
    if "home" not in said:
        return None
    told = {**said["home"], **{name: said[name] for name in _HOME if name in said}}
    return Home(
        value=asked(told["value"]),
        lives_there={slug: Answer(answer) for slug, answer in told.get("lives_there", {}).items()},
        earlier_reason_ended_on=told.get("earlier_reason_ended_on"),
        self_funded_weeks=asked(told.get("self_funded_weeks", 0)),
        is_secure=Answer(told.get("is_secure", "unknown")),
    )


def expected(said: Any) -> Range | None:
    """An end that is not known is told from a silence: the silence is none."""
    if said == "silent":
        return None
    if isinstance(said, list):
        low, high = said
        return Range(Decimal(low), None if high is None else Decimal(high))
    return Range.exact(said)
