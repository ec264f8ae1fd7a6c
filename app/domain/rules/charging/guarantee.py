"""England: what a person with care at home is left with (regulation 7)."""

from collections.abc import Iterator
from decimal import Decimal

from app.domain.rules.charging.entries import Rule
from app.domain.rules.charging.facts import Age, Answer, Facts, Household
from app.domain.rules.charging.income import gives
from app.domain.rules.charging.ledger import End, Ledger

_SINGLE = {
    Age.UNDER_25: "guarantee-single-18-to-24",
    Age.WORKING: "guarantee-single-25-to-pension-age",
    Age.PENSION: "guarantee-single-pension-age",
}


def leave_guarantee(facts: Facts, ledger: Ledger) -> None:
    amount, rule = _basic(facts, ledger)
    ledger.add(rule.slug, -amount, rule)
    for slug, number in _additions(facts, ledger):
        rule = ledger.step(slug)
        ledger.add(slug, -ledger.figure(rule, "amount", raises=False) * number, rule)


def _basic(facts: Facts, ledger: Ledger) -> tuple[Decimal, Rule]:
    """Where age or household is not known: the highest at the cheap end, the lowest at the dear one."""
    rules = [ledger.step(slug) for slug in _possible(facts)]
    found = [(ledger.figure(rule, "amount", raises=False), rule) for rule in rules]
    choose = max if ledger.end is End.LEAST else min
    return choose(found, key=lambda each: each[0])


def _possible(facts: Facts) -> list[str]:
    slugs: list[str] = []
    if facts.household is not Household.COUPLE:
        slugs += _of_single(facts)
    if facts.household is not Household.SINGLE:
        slugs += _of_couple(facts)
    return slugs


def _of_single(facts: Facts) -> list[str]:
    """A lone parent of pension age: the regulation does not say which of the two rates comes first."""
    by_age = list(_SINGLE.values()) if facts.age is Age.UNKNOWN else [_SINGLE[facts.age]]
    if not facts.children:
        return by_age
    may_be_pensioner = facts.age in (Age.PENSION, Age.UNKNOWN)
    return ["guarantee-lone-parent", *([_SINGLE[Age.PENSION]] if may_be_pensioner else [])]


def _of_couple(facts: Facts) -> list[str]:
    if facts.age is Age.PENSION or facts.partner_of_pension_age is Answer.YES:
        return ["guarantee-couple-pension-age"]
    is_sure = facts.age is not Age.UNKNOWN and facts.partner_of_pension_age is Answer.NO
    return ["guarantee-couple-under-pension-age", *([] if is_sure else ["guarantee-couple-pension-age"])]


def _additions(facts: Facts, ledger: Ledger) -> Iterator[tuple[str, int]]:
    if facts.children:
        yield "guarantee-child", facts.children
    if _is_carer(facts, ledger):
        yield "guarantee-carer", 1
    if _may_have_premium(facts, ledger):
        who = _whose(facts, ledger)
        if gives(facts, ledger, "disability"):
            yield f"guarantee-disability-{who}", 1
        if gives(facts, ledger, "enhanced"):
            yield f"guarantee-enhanced-{who}", 1


def _is_carer(facts: Facts, ledger: Ledger) -> bool:
    if facts.is_carer is Answer.YES or gives(facts, ledger, "carer"):
        return True
    return facts.is_carer is Answer.UNKNOWN and ledger.end is End.LEAST


def _may_have_premium(facts: Facts, ledger: Ledger) -> bool:
    """The disability additions are for those under pension age."""
    if facts.age is Age.UNKNOWN:
        return ledger.end is End.LEAST
    return facts.age is not Age.PENSION


def _whose(facts: Facts, ledger: Ledger) -> str:
    if facts.household is Household.UNKNOWN:
        return "single" if ledger.end is End.LEAST else "couple"
    return str(facts.household)
