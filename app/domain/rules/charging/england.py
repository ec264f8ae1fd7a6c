"""The means test of England: two limits, an income reckoned from savings between them, a guaranteed rest."""

from decimal import ROUND_CEILING, Decimal

from app.domain.rules.charging.capital import count_capital, is_above
from app.domain.rules.charging.care_cost import charge_full_cost, net_cost
from app.domain.rules.charging.facts import Facts, Setting
from app.domain.rules.charging.guarantee import leave_guarantee
from app.domain.rules.charging.income import count_income, disability_benefit
from app.domain.rules.charging.ledger import End, Ledger
from app.domain.rules.charging.ranges import NOTHING


def sum_up(facts: Facts, ledger: Ledger) -> None:
    capital = count_capital(facts, ledger)
    if is_above(capital, "upper-limit", "upper", ledger):
        charge_full_cost(facts, ledger)
        return
    count_income(facts, ledger)
    _count_tariff(capital, ledger)
    _leave_enough(facts, ledger)
    ledger.not_below_nothing()
    ledger.not_above(net_cost(facts, ledger), "never-more-than-cost")


def _count_tariff(capital: Decimal, ledger: Ledger) -> None:
    """One amount for each step above the lower limit, or part of a step."""
    rule = ledger.step("tariff-income")
    over = max(capital - ledger.figure(rule, "lower", raises=False), NOTHING)
    steps = (over / ledger.figure(rule, "step", raises=False)).to_integral_value(ROUND_CEILING) if over else NOTHING
    if steps:
        ledger.add("tariff-income", steps * ledger.figure(rule, "amount", raises=True), rule)


def _leave_enough(facts: Facts, ledger: Ledger) -> None:
    if facts.setting is Setting.HOME:
        leave_guarantee(facts, ledger)
        _leave_disability_costs(facts, ledger)
    else:
        rule = ledger.step("personal-expenses")
        ledger.add(rule.slug, -ledger.figure(rule, "amount", raises=False), rule)
    if facts.setting is not Setting.PERMANENT:
        _leave_home_costs(facts, ledger)


def _leave_home_costs(facts: Facts, ledger: Ledger) -> None:
    for slug, amount in (("housing-costs", facts.housing_costs), ("council-tax", facts.council_tax)):
        if amount.is_some:
            ledger.add(slug, -ledger.lowering(amount), ledger.step(slug), said=amount)


def _leave_disability_costs(facts: Facts, ledger: Ledger) -> None:
    """Surely so much as disability benefits were counted; the council may allow more."""
    if not facts.disability_costs.is_some:
        return
    allowed = ledger.lowering(facts.disability_costs)
    if ledger.end is End.MOST:
        allowed = min(allowed, disability_benefit(facts, ledger))
    ledger.add("disability-costs", -allowed, ledger.step("disability-costs"), said=facts.disability_costs)
