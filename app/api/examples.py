"""Golden vectors: facts in, result out. What was worked out by hand, and all that our rules answer to those facts."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import orjson

from app.domain.rules.charging import Nation, work_out
from app.domain.rules.charging.plain import plain as plain_charge
from app.domain.rules.charging.reading import plain_facts
from app.domain.rules.eligibility import evaluate, plain
from app.domain.rules.examples import BOTH, ChargingExample, charging_examples, eligibility_examples, facts_of
from app.domain.rules.results import NotInForceError

Shape = dict[str, Any]
#: the day of those examples that name none
USUAL_DAY = date(2026, 11, 22)
#: of a worked example, what says how it is to be read rather than what comes out
_NOT_EXPECTED = {"name", "facts", "because", "law", "day"}


@lru_cache
def examples_json() -> bytes:
    return orjson.dumps({"eligibility": list(_eligibility()), "charging": list(_charging())})


def _eligibility() -> Iterator[Shape]:
    for check, example in eligibility_examples():
        if check != BOTH:
            facts, day = facts_of(check, example["facts"]), _day(example)
            yield {
                "name": example["case"],
                "check": check,
                "day": day.isoformat(),
                "facts": facts,
                "by_hand": example["expect"],
                "because": example["because"],
                "citation": example["citation"],
                **_answer(check, facts, day),
            }


def _answer(check: str, facts: Shape, day: date) -> Shape:
    """Some examples are of days on which there was no such law."""
    try:
        return {"result": plain(evaluate(check, facts, day)), "refused": None}
    except NotInForceError as error:
        return {"result": None, "refused": str(error)}


def _day(example: Shape) -> date:
    return date.fromisoformat(example["day"]) if "day" in example else USUAL_DAY


def _charging() -> Iterator[Shape]:
    for nation in Nation:
        for example in charging_examples(nation):
            yield _charge(example)


def _charge(example: ChargingExample) -> Shape:
    return {
        "name": example.where,
        "day": example.day.isoformat(),
        "facts": plain_facts(example.facts),
        "by_hand": {key: value for key, value in example.said.items() if key not in _NOT_EXPECTED},
        "because": example.said["because"],
        "citations": list(example.law),
        "result": plain_charge(work_out(example.facts, example.day)),
    }
