"""From answers to what the rules take."""

from collections.abc import Mapping
from decimal import Decimal

from app.domain.asking import Answers, Value
from app.domain.rules.charging import Period, Range, income_a_week
from app.domain.rules.charging.ranges import MOST_ASKED
from app.domain.rules.conditions import Nation

MONEY = ("income", "savings", "earnings")


def facts_of(answers: Answers) -> Mapping[str, Value]:
    """Who lives alone has no partner to be asked about."""
    return {**answers, "partner_age": "no_partner"} if answers.get("household") == "single" else answers


def amounts_of(answers: Answers) -> dict[str, Range]:
    return {name: _a_week(answers.get(name)) for name in MONEY}


def nation_of(answers: Answers) -> Nation:
    return "wales" if answers["nation"] == "wales" else "england"


def _a_week(said: Value | None) -> Range:
    """No answer is the same as "I don't know"."""
    if not isinstance(said, dict):
        return Range.unknown()
    ends = [min(Decimal(said[end]), MOST_ASKED) for end in ("amount", "up_to") if said.get(end)]
    return income_a_week(Range(ends[0], ends[-1]), Period(said.get("period", Period.WEEK)))
