"""One question of a program, answered in the request and forgotten."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.api.asked import Asked
from app.domain.rules.charging import deferred_payment, how_long, work_out
from app.domain.rules.charging.plain import plain as plain_charge
from app.domain.rules.charging.plain import plain_deferred, plain_projection
from app.domain.rules.charging.ranges import asked
from app.domain.rules.charging.reading import read_facts
from app.domain.rules.eligibility import PAIRS, evaluate, plain, plain_pair, side_by_side
from app.domain.rules.results import AnswerError

Shape = dict[str, Any]

TO_EVALUATE = {"check", "facts", "day"}
TO_CHARGE = {"facts", "day", "spends_a_week"}


def evaluated(body: bytes, today: date) -> Shape:
    question = Asked.read(body, TO_EVALUATE, today)
    check = question.said.get("check")
    if not isinstance(check, str):
        raise AnswerError("check: send the name of a check, such as needs-england.")
    if check in PAIRS:
        return plain_pair(side_by_side(check, _of_both(check, question.facts), question.day))
    return plain(evaluate(check, question.facts, question.day))


def _of_both(pair: str, facts: Mapping[str, Any]) -> Mapping[str, Any]:
    """Both laws: facts for each check, by its name."""
    if strangers := sorted(facts.keys() - set(PAIRS[pair])):
        raise AnswerError(f"facts: for {pair} send facts for {' and '.join(PAIRS[pair])}, and not {strangers[0]}.")
    if not all(isinstance(each, dict) for each in facts.values()):
        raise AnswerError("facts: send an object for each check.")
    return facts


def charged(body: bytes, today: date) -> Shape:
    """`savings` only where somebody asked for it, by saying what else the person lives on."""
    question = Asked.read(body, TO_CHARGE, today)
    facts, day = read_facts(question.facts), question.day
    deferred = deferred_payment(facts, day)
    shape = {**plain_charge(work_out(facts, day)), "deferred_payment": deferred and plain_deferred(deferred)}
    if "spends_a_week" in question.said:
        shape["savings"] = plain_projection(how_long(facts, day, spends_a_week=_spends(question)))
    return shape


def _spends(question: Asked) -> Any:
    try:
        return asked(question.said["spends_a_week"])
    except (ValueError, TypeError) as error:
        raise AnswerError(f"spends_a_week: {error}") from None
