"""A charge as plain data: what the programming interface answers, and what golden vectors hold."""

from decimal import Decimal
from typing import Any

from app.domain.rules.charging.ledger import UsedFigure
from app.domain.rules.charging.reading import plain_range
from app.domain.rules.charging.results import Charge, Line, Note


def plain(charge: Charge) -> dict[str, Any]:
    """Amounts are pounds a week, as text with pence. `amount` is null where nothing may be said; `gaps` says why."""
    return {
        "nation": charge.nation.value,
        "setting": charge.setting.value,
        "day": charge.day.isoformat(),
        "standing": charge.standing.value,
        "amount": None if charge.amount is None else plain_range(charge.amount),
        "capital": plain_range(charge.capital),
        "certainty": charge.certainty.value,
        "gaps": list(charge.gaps),
        "lines": [_line(each) for each in charge.lines],
        "notes": [_note(each) for each in charge.notes],
        "top_up": plain_range(charge.top_up),
    }


def _line(each: Line) -> dict[str, Any]:
    """`least` and `most` are what the line does to the cheap and to the dear end; null is without end."""
    return {
        "id": each.slug,
        "part": each.part.value,
        "rule": each.rule,
        "citations": list(each.citations),
        "figures": [_figure(used) for used in each.figures],
        "said": None if each.said is None else plain_range(each.said),
        "treatment": each.treatment or None,
        "least": _amount(each.least),
        "most": _amount(each.most),
    }


def _note(each: Note) -> dict[str, Any]:
    return {"id": each.slug, "citations": list(each.citations), "figures": [_figure(used) for used in each.figures]}


def _figure(used: UsedFigure) -> dict[str, Any]:
    return {
        "name": used.name,
        "value": _amount(used.value),
        "certainty": used.certainty.value,
        "since": used.since.isoformat() if used.since else None,
        "source": used.source,
    }


def _amount(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
