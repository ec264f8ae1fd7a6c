"""The means test of Wales: one limit for each setting, nothing reckoned from savings below it, a weekly maximum."""

from decimal import Decimal

from app.domain.rules.charging.capital import count_capital, is_above
from app.domain.rules.charging.care_cost import charge_full_cost, net_cost
from app.domain.rules.charging.entries import Rule
from app.domain.rules.charging.facts import Age, Answer, Facts, Household
from app.domain.rules.charging.income import count_income, gives
from app.domain.rules.charging.ledger import End, Ledger
from app.domain.rules.charging.ranges import BEYOND, NOTHING, pence_up

_HUNDRED = Decimal(100)


def sum_up_at_home(facts: Facts, ledger: Ledger) -> None:
    """Above the limit too, nobody pays more than the weekly maximum."""
    if is_above(count_capital(facts, ledger), "limit-at-home", "limit", ledger):
        charge_full_cost(facts, ledger)
    else:
        count_income(facts, ledger)
        _leave_minimum(facts, ledger)
        _leave_what_the_council_may_allow(facts, ledger)
        ledger.not_below_nothing()
        ledger.not_above(net_cost(facts, ledger), "never-more-than-cost")
    most = ledger.figure(ledger.step("weekly-maximum"), "most", raises=True)
    ledger.not_above(most, "weekly-maximum")


def sum_up_in_care_home(facts: Facts, ledger: Ledger) -> None:
    if is_above(count_capital(facts, ledger), "limit-care-home", "limit", ledger):
        charge_full_cost(facts, ledger)
        return
    count_income(facts, ledger)
    rule = ledger.step("minimum-income-care-home")
    ledger.add(rule.slug, -ledger.figure(rule, "amount", raises=False), rule)
    ledger.not_below_nothing()
    ledger.not_above(net_cost(facts, ledger), "never-more-than-cost")


def _leave_minimum(facts: Facts, ledger: Ledger) -> None:
    if facts.age is Age.PENSION and facts.household is Household.SINGLE:
        rule = ledger.step("minimum-income-pension-age")
        ledger.add(rule.slug, -_minimum(facts, rule, ledger), rule)
        return
    rule = ledger.step("minimum-income-unknown")
    ledger.add(rule.slug, -(BEYOND if ledger.end is End.LEAST else NOTHING), rule)


def _minimum(facts: Facts, rule: Rule, ledger: Ledger) -> Decimal:
    """The basic entitlement, and shares of it for a buffer and for the costs of a disability."""
    roles = ["basic", *(["carer"] if _is_carer(facts, ledger) else []), *(["severe"] if _severe(facts, ledger) else [])]
    basic = sum((ledger.figure(rule, role, raises=False) for role in roles), NOTHING)
    shares = sum((ledger.figure(rule, role, raises=False) for role in ("buffer", "disability")), NOTHING)
    return pence_up(basic * (_HUNDRED + shares) / _HUNDRED)


def _is_carer(facts: Facts, ledger: Ledger) -> bool:
    if facts.is_carer is Answer.YES or gives(facts, ledger, "carer"):
        return True
    return facts.is_carer is Answer.UNKNOWN and ledger.end is End.LEAST


def _severe(facts: Facts, ledger: Ledger) -> bool:
    """The council need not include the severe disability addition, and may."""
    kinds = ledger.policy.income
    return ledger.end is End.LEAST and any(kinds[i.kind].is_for_disability and i.amount.is_some for i in facts.incomes)


def _leave_what_the_council_may_allow(facts: Facts, ledger: Ledger) -> None:
    costs = (
        ("housing-costs", facts.housing_costs),
        ("council-tax", facts.council_tax),
        ("disability-costs", facts.disability_costs),
    )
    for slug, amount in costs:
        if amount.is_some:
            allowed = amount.top if ledger.end is End.LEAST else NOTHING
            ledger.add(slug, -allowed, ledger.step(slug), said=amount)
