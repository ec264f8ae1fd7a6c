"""A charge as plain data: what the programming interface answers, and what golden vectors hold."""

from datetime import date
from decimal import Decimal
from typing import Any

from app.domain.rules.charging.deferred import DeferredPayment
from app.domain.rules.charging.ledger import UsedFigure
from app.domain.rules.charging.ranges import Range
from app.domain.rules.charging.results import Charge, Line, Note
from app.domain.rules.charging.savings import NoProjection, Projection


def plain(charge: Charge) -> dict[str, Any]:
    """Amounts are pounds a week, as text with pence. `amount` is null where nothing may be said; `gaps` says why."""
    return {
        "nation": charge.nation.value,
        "setting": charge.setting.value,
        "day": charge.day.isoformat(),
        "standing": charge.standing.value,
        "amount": None if charge.amount is None else _range(charge.amount),
        "capital": _range(charge.capital),
        "certainty": charge.certainty.value,
        "gaps": list(charge.gaps),
        "lines": [_line(each) for each in charge.lines],
        "notes": [_note(each) for each in charge.notes],
        "top_up": _range(charge.top_up),
    }


def plain_deferred(offer: DeferredPayment) -> dict[str, Any]:
    return {
        "must_be_offered": offer.must_be_offered.value,
        "conditions": {name: answer.value for name, answer in offer.conditions.items()},
        "reaches": offer.reaches and _range(offer.reaches),
        "a_week": offer.a_week and _range(offer.a_week),
        "citations": list(offer.citations),
        "figures": [_figure(used) for used in offer.figures],
    }


def plain_projection(found: Projection | NoProjection) -> dict[str, Any]:
    """Of two days the first is the earliest; null is "not in the time looked at"."""
    if isinstance(found, NoProjection):
        return {"gaps": list(found.gaps), "months": None}
    return {
        "limit": _amount(found.limit),
        "reaches_limit_on": _days(found.reaches_limit_on),
        "is_used_up_on": _days(found.is_used_up_on),
        "call_council_on": found.call_council_on and found.call_council_on.isoformat(),
        "gaps": list(found.gaps),
        "citations": list(found.citations),
        "months": [
            {
                "begins_on": row.begins_on.isoformat(),
                "capital": _range(row.capital),
                "charge": row.charge and _range(row.charge),
                "figures_may_change": row.figures_may_change,
            }
            for row in found.rows
        ],
    }


def _days(pair: tuple[date | None, date | None]) -> list[str | None]:
    return [day.isoformat() if day else None for day in pair]


def _line(each: Line) -> dict[str, Any]:
    """`least` and `most` are what the line does to the cheap and to the dear end; null is without end."""
    return {
        "id": each.slug,
        "part": each.part.value,
        "rule": each.rule,
        "citations": list(each.citations),
        "figures": [_figure(used) for used in each.figures],
        "said": None if each.said is None else _range(each.said),
        "treatment": each.treatment or None,
        "least": _amount(each.least),
        "most": _amount(each.most),
    }


def _note(each: Note) -> dict[str, Any]:
    return {"id": each.slug, "citations": list(each.citations), "figures": [_figure(used) for used in each.figures]}


def _figure(used: UsedFigure) -> dict[str, Any]:
    return {
        "name": used.name,
        "value": None if used.value is None else str(used.value),
        "certainty": used.certainty.value,
        "since": used.since.isoformat() if used.since else None,
        "source": used.source,
    }


def _range(amount: Range) -> str | list[str | None] | None:
    """An exact amount as one text; else its two ends, the second one null where nobody knows it."""
    return _amount(amount.low) if amount.is_exact else [_amount(amount.low), _amount(amount.high)]


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:.2f}"
