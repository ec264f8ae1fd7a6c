"""Each is a change to the usual person that its file describes."""

from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from app.domain.content_files import CONTENT, read_text
from app.domain.rules.charging.facts import Facts, Home
from app.domain.rules.charging.reading import read_facts

FOLDER = CONTENT / "checks" / "examples"


@dataclass(frozen=True, slots=True)
class ChargingExample:
    """`said` is the entry as it was written: `because` is the sum in words, the rest what must come out."""

    where: str
    day: date
    facts: Facts
    law: tuple[str, ...]
    said: dict[str, Any]


@lru_cache
def charging_examples(nation: str) -> tuple[ChargingExample, ...]:
    return tuple(each for path in sorted((FOLDER / f"charging-{nation}").glob("*.yaml")) for each in _read(path))


def _read(path: Path) -> list[ChargingExample]:
    told = yaml.load(read_text(path), yaml.CSafeLoader)
    return [_example(f"{path.stem}: {said['name']}", told, said) for said in told["cases"]]


def _example(where: str, told: dict[str, Any], said: dict[str, Any]) -> ChargingExample:
    facts = read_facts(_whole({**told["base"], **said.get("facts", {})}))
    return ChargingExample(where, said.get("day", told["day"]), facts, tuple(said.get("law", told["law"])), said)


def _whole(said: dict[str, Any]) -> dict[str, Any]:
    """The short way of writing an example, spelled out."""
    more = [{"kind": kind, "amount": amount} for kind, amount in said.get("more", ())]
    return {
        **_named(Facts, said),
        "incomes": [{"kind": kind, "amount": amount} for kind, amount in said["income"].items()],
        "assets": [_savings(said["savings"]), *more],
        "home": {**said["home"], **_named(Home, said)} if "home" in said else None,
    }


def _named(kind: type[Facts | Home], said: dict[str, Any]) -> dict[str, Any]:
    return {each.name: said[each.name] for each in fields(kind) if each.name in said}


def _savings(said: Any) -> dict[str, Any]:
    return {"kind": "savings", **(said if isinstance(said, dict) else {"amount": said})}
