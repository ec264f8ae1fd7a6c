"""What comes in each week, with what savings count as."""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_CEILING, Decimal

from app.domain.figures import Certainty, figure_on
from app.domain.rules.benefits.model import Savings
from app.domain.rules.charging.ranges import NOTHING, Range


def known(names: Iterable[str], day: date) -> list[Decimal] | None:
    """None where one of them is missing or out of date: the others alone would say too much."""
    held = [figure_on(name, day) for name in names]
    found = [figure.value for figure in held if figure.certainty not in (Certainty.UNKNOWN, Certainty.OUT_OF_DATE)]
    values = [value for value in found if value is not None]
    return values if len(values) == len(held) else None


def with_savings(income: Range, savings: Range, rule: Savings, day: date) -> Range:
    figures = known(rule.figures, day)
    if figures is None:
        return Range(income.low, None)
    above, step, adds = figures
    low, top = (_steps(end - above, step) * adds for end in (savings.low, savings.top))
    has_end = income.high is not None and savings.high is not None
    return Range(income.low + low, income.top + top if has_end else None)


def _steps(excess: Decimal, step: Decimal) -> Decimal:
    """A step that is begun counts as a whole one."""
    return (max(excess, NOTHING) / step).to_integral_value(ROUND_CEILING)
