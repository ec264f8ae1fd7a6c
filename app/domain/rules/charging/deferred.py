"""England: whether a council must offer a loan against the home, and how far it would reach (Care Act s.34)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.domain.rules.charging.assess import work_out
from app.domain.rules.charging.capital import count_capital, count_other_capital
from app.domain.rules.charging.care_cost import net_cost
from app.domain.rules.charging.facts import Answer, Facts, Nation, Setting
from app.domain.rules.charging.income import count_income
from app.domain.rules.charging.ledger import End, Ledger, UsedFigure, figure_used
from app.domain.rules.charging.policy import Policy, policy_of
from app.domain.rules.charging.ranges import NOTHING, Range, pence_down
from app.domain.rules.charging.results import Standing
from app.domain.rules.results import NotInForceError


@dataclass(frozen=True, slots=True)
class DeferredPayment:
    """`reaches` is the most that may be deferred, `a_week` what is: none where a figure is missing.

    Interest comes on top; what it may be today is in `figures`, where it is known.
    """

    must_be_offered: Answer
    conditions: Mapping[str, Answer]
    reaches: Range | None
    a_week: Range | None
    citations: tuple[str, ...]
    figures: tuple[UsedFigure, ...]


def deferred_payment(facts: Facts, day: date) -> DeferredPayment | None:
    """None outside England: the rules of Wales are not among our figures."""
    if facts.nation is not Nation.ENGLAND or facts.home is None:
        return None
    policy = policy_of(facts.nation)
    try:
        conditions = _conditions(facts, day, policy)
    except NotInForceError:
        return None
    step, interest = policy.steps["deferred-payment"], policy.steps["deferred-interest"]
    names = [*step.figures.values(), *interest.figures.values()]
    return DeferredPayment(
        must_be_offered=_all(conditions),
        conditions=conditions,
        reaches=_reach(facts, day, policy),
        a_week=_a_week(facts, day, policy),
        citations=(*step.citations, *interest.citations),
        figures=tuple(figure_used(name, day) for name in names),
    )


def _conditions(facts: Facts, day: date, policy: Policy) -> dict[str, Answer]:
    is_for_good = facts.setting is Setting.PERMANENT
    return {
        "care-home-for-good": Answer.YES if is_for_good else Answer.NO,
        "eligible-needs": facts.has_eligible_needs,
        "home-counted": _home_counted(facts, day, policy),
        "other-savings-within-limit": _other_capital(facts, day, policy),
        "home-is-good-security": facts.home.is_secure if facts.home else Answer.NO,
    }


def _all(conditions: Mapping[str, Answer]) -> Answer:
    answers = set(conditions.values())
    if Answer.NO in answers:
        return Answer.NO
    return Answer.UNKNOWN if Answer.UNKNOWN in answers else Answer.YES


def _home_counted(facts: Facts, day: date, policy: Policy) -> Answer:
    counted = set()
    for end in End:
        ledger = Ledger(policy, day, end)
        count_capital(facts, ledger)
        counted.add("home-counted" in ledger.flags)
    if len(counted) > 1:
        return Answer.UNKNOWN
    return Answer.YES if counted == {True} else Answer.NO


def _other_capital(facts: Facts, day: date, policy: Policy) -> Answer:
    limit = figure_used(policy.steps["deferred-payment"].figures["other_capital"], day)
    low, high = (count_other_capital(facts, Ledger(policy, day, end)) for end in End)
    if limit.value is None or limit.is_missing or low <= limit.value < high:
        return Answer.UNKNOWN
    return Answer.YES if high <= limit.value else Answer.NO


def _reach(facts: Facts, day: date, policy: Policy) -> Range | None:
    """So many hundredths of the home's value, less the lower limit."""
    rule = policy.steps["deferred-payment"]
    share, lower = (figure_used(rule.figures[role], day) for role in ("equity_percent", "lower"))
    if facts.home is None or share.value is None or lower.value is None or share.is_missing or lower.is_missing:
        return None
    value, percent = facts.home.value, share.value
    high = None if value.high is None else _equity(value.high, percent, lower.value)
    return Range(_equity(value.low, percent, lower.value), high)


def _equity(value: Decimal, percent: Decimal, lower: Decimal) -> Decimal:
    return max(pence_down(value * percent / 100) - lower, NOTHING)


def _a_week(facts: Facts, day: date, policy: Policy) -> Range | None:
    """The price, less what is paid from income, of which a person may keep so much. Only for one who pays in full."""
    keep = figure_used(policy.steps["deferred-payment"].figures["keep"], day)
    if keep.value is None or keep.is_missing or work_out(facts, day).standing is not Standing.FULL_COST:
        return None
    cheap, dear = (Ledger(policy, day, end) for end in End)
    for ledger in (cheap, dear):
        count_income(facts, ledger)
    least = net_cost(facts, cheap) - max(dear.total() - keep.value, NOTHING)
    most = net_cost(facts, dear) - max(cheap.total() - keep.value, NOTHING)
    return Range.between(max(least, NOTHING), max(most, NOTHING))
