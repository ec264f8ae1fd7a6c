"""A result as plain data: what the programming interface answers, and what golden vectors hold."""

from typing import Any

from app.domain.rules.eligibility.changing import Choice
from app.domain.rules.eligibility.mapping import SideBySide
from app.domain.rules.eligibility.result import Change, ConditionResult, OutcomeResult, Result, Said


def plain(result: Result) -> dict[str, Any]:
    return {
        "check": result.check,
        "jurisdiction": result.jurisdiction,
        "day": result.day.isoformat(),
        "level": result.level.value,
        "urgent": [{"id": each.rule.id, "route": each.rule.route, "is_sure": each.is_sure} for each in result.urgent],
        "conditions": [_condition(each) for each in result.conditions],
        "outcomes": [_outcome(each) for each in result.outcomes],
        "raised_by": [_change(each) for each in result.raised_by],
        "lowered_by": [_change(each) for each in result.lowered_by],
        "left_out": [
            {"asks": each.rule.asks, "answer": each.answer.value, "citation": each.rule.citation}
            for each in result.left_out
        ],
        "rights": [{"id": each.id, "citation": each.citation} for each in result.rights],
        "fluctuating": result.fluctuating.citation if result.fluctuating else None,
    }


def plain_pair(both: SideBySide) -> dict[str, Any]:
    return {
        "england": plain(both.england),
        "wales": plain(both.wales),
        "carried_over": [{"check": each.check, "asks": each.key, "why": each.why} for each in both.carried_over],
    }


def _condition(each: ConditionResult) -> dict[str, Any]:
    held: dict[str, Any] = {
        "id": each.id,
        "state": each.state.value,
        "citation": each.citation,
        "answered": _said(each.answered),
    }
    if each.count:
        held["count"] = {
            "unable": each.count.unable,
            "unknown": each.count.unknown,
            "needed": [each.count.needed.least, each.count.needed.most],
            "certainty": each.count.needed.certainty.value,
            "listed": each.count.listed,
        }
    return held


def _outcome(each: OutcomeResult) -> dict[str, Any]:
    return {
        "id": each.id,
        "unable": each.unable.value,
        "met": each.met.value,
        "applies": each.applies,
        "ticks": list(each.ticks),
        "limbs": list(each.limbs),
        "citation": each.citation,
        "answered": _said(each.answered),
    }


def _said(answered: tuple[Said, ...]) -> dict[str, str]:
    return {each.key: each.answer.value for each in answered}


def _change(each: Change) -> dict[str, Any]:
    return {"to": each.to.value, "answers": each.cost, "together": [_choice(choice) for choice in each.way]}


def _choice(choice: Choice) -> dict[str, Any]:
    return {"take": choice.take, "of": {move.key: move.to for move in choice.of}}
