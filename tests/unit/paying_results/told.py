"""A result as it is told to one person: shared by the tests of its parts."""

from dataclasses import replace
from datetime import date

from app.domain.asking import Voice
from app.domain.rules.charging import Facts
from app.domain.rules.examples import ChargingExample as Case
from app.domain.rules.examples import charging_examples
from app.paying.presenters.told import Told

DAY = date(2026, 11, 22)


def told_on(day: date, nation: str = "england", voice: Voice = Voice.YOU) -> Told:
    return Told(voice, day, nation)


def example(where: str) -> Case:
    """By its file and name, such as "care-home: exactly the upper limit"."""
    nation, _, name = where.partition("/")
    return next(case for case in charging_examples(nation) if case.where == name)


def with_(where: str, **change: object) -> Facts:
    return replace(example(where).facts, **change)  # type: ignore[arg-type]
