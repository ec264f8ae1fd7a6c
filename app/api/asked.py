"""What a program asks, and what it is told when that cannot be read. Nothing of it is kept or written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import orjson

from app.domain.rules.results import AnswerError

EARLIEST, LATEST = date(2015, 4, 1), date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class Asked:
    """`day` is that of the calculation: the law and the figures of that day count."""

    said: Mapping[str, Any]
    facts: Mapping[str, Any]
    day: date

    @classmethod
    def read(cls, body: bytes, keys: set[str], today: date) -> "Asked":
        said = _object(body)
        if strangers := sorted(said.keys() - keys):
            raise AnswerError(f"There is nothing called {', '.join(strangers)}. Send {', '.join(sorted(keys))}.")
        facts = said.get("facts")
        if not isinstance(facts, dict):
            raise AnswerError("facts: send an object, such as {} where nothing is known.")
        return cls(said, facts, _day(said.get("day"), today))


def _object(body: bytes) -> dict[str, Any]:
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        said = None
    if not isinstance(said, dict):
        raise AnswerError("The body is no JSON object. Send Content-Type: application/json and an object.")
    return said


def _day(said: object, today: date) -> date:
    if said is None:
        return today
    try:
        day = date.fromisoformat(said) if isinstance(said, str) else None
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day <= LATEST:
        raise AnswerError(f"day: send a day from {EARLIEST} to {LATEST}, such as {today}.")
    return day
