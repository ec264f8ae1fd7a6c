"""What comes in each week, as far as it counts."""

from decimal import Decimal

from app.domain.rules.charging.entries import IncomeKind, Treatment
from app.domain.rules.charging.facts import Facts, Household, Income
from app.domain.rules.charging.ledger import End, Ledger, rule_on
from app.domain.rules.charging.ranges import NOTHING, Range, pence_down


def count_income(facts: Facts, ledger: Ledger) -> None:
    for number, income in enumerate(facts.incomes, 1):
        kind = rule_on(ledger.policy.income[income.kind], ledger.day)
        treatment = _treated(kind, facts)
        if treatment is Treatment.STOPS:
            ledger.flags.add("stops")
            ledger.names(kind, "days")
        adds = pence_down(_counted(income, kind, treatment, facts, ledger))
        ledger.add(f"income-{number}-{income.kind}", adds, kind, said=income.amount, how=treatment)


def _treated(kind: IncomeKind, facts: Facts) -> Treatment:
    """What comes in from property that counts is most often savings, and not income as well."""
    if kind.comes_from in {asset.kind for asset in facts.assets}:
        return Treatment.UNSETTLED
    return kind.treated(facts.setting)


def _counted(income: Income, kind: IncomeKind, treatment: Treatment, facts: Facts, ledger: Ledger) -> Decimal:
    amount = ledger.raising(income.amount)
    match treatment:
        case Treatment.COUNTED:
            return amount
        case Treatment.IGNORED:
            return NOTHING
        case Treatment.PARTLY:
            return max(amount - _ignored_part(kind, facts, ledger), NOTHING)
    return NOTHING if ledger.end is End.LEAST else amount


def _ignored_part(kind: IncomeKind, facts: Facts, ledger: Ledger) -> Decimal:
    """Of what differs for a couple we hold the figure of one person only; of a couple it is more."""
    if "ignored" in kind.figures:
        return ledger.figure(kind, "ignored", raises=False)
    figure = ledger.figure(kind, "ignored_single", raises=False)
    if facts.household is Household.SINGLE:
        return figure
    return ledger.lowering(Range(figure, None))


def disability_benefit(facts: Facts, ledger: Ledger) -> Decimal:
    """So much of what is counted is there for the costs of a disability."""
    slugs = {f"income-{n}-{i.kind}" for n, i in enumerate(facts.incomes, 1) if _is_for_disability(i, ledger)}
    return sum((entry.adds for entry in ledger.entries if entry.slug in slugs), NOTHING)


def _is_for_disability(income: Income, ledger: Ledger) -> bool:
    return ledger.policy.income[income.kind].is_for_disability


def gives(facts: Facts, ledger: Ledger, what: str) -> bool:
    """Whether an income brings an addition: at the dear end only one that is surely there does."""
    found = (i for i in facts.incomes if what in ledger.policy.income[i.kind].gives)
    return any(ledger.lowering(income.amount) > 0 for income in found)
