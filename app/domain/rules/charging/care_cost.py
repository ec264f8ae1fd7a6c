"""What the care costs, without what the NHS pays to a nursing home."""

from decimal import Decimal

from app.domain.rules.charging.entries import Rule
from app.domain.rules.charging.facts import Facts, Nation, Nursing, Setting
from app.domain.rules.charging.ledger import End, Ledger
from app.domain.rules.charging.ranges import NOTHING


def net_cost(facts: Facts, ledger: Ledger) -> Decimal:
    """Said in a line that adds nothing, where it only bounds a charge that income decides."""
    nursing = _nursing(facts, ledger)
    if rule := _nursing_rule(facts, ledger):
        ledger.add("nhs-nursing", NOTHING, rule)
    return max(ledger.raising(facts.cost) - nursing, NOTHING)


def charge_full_cost(facts: Facts, ledger: Ledger) -> None:
    ledger.flags.add("full-cost")
    ledger.add("full-cost", ledger.raising(facts.cost), ledger.step("full-cost"), said=facts.cost)
    nursing = _nursing(facts, ledger)
    if rule := _nursing_rule(facts, ledger):
        ledger.add("nhs-nursing", -nursing, rule)
    ledger.not_below_nothing()


def _nursing(facts: Facts, ledger: Ledger) -> Decimal:
    rule = _nursing_rule(facts, ledger)
    if not rule or (facts.nursing is Nursing.UNKNOWN and ledger.end is End.MOST):
        return NOTHING
    return ledger.figure(rule, "amount", raises=False)


def _nursing_rule(facts: Facts, ledger: Ledger) -> Rule | None:
    if facts.setting is Setting.HOME or facts.nursing is Nursing.NONE:
        return None
    is_higher = facts.nursing is Nursing.HIGHER or (facts.nursing is Nursing.UNKNOWN and ledger.end is End.LEAST)
    has_bands = facts.nation is Nation.ENGLAND
    return ledger.step("nhs-nursing-higher" if has_bands and is_higher else "nhs-nursing-standard")
