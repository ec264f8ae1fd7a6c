"""The people of the worked examples, as they would answer page by page."""

from typing import Any

from app.domain.rules.charging import Facts, Nursing, Range
from app.domain.rules.examples import ChargingExample as Case
from app.domain.rules.examples import charging_examples
from app.paying.questions import INCOMES

Fields = dict[str, Any]
Answers = dict[str, Fields]
#: what a question without an answer of its own is answered with
ELSE: Answers = {"who": {"answer": "me"}, "look_ahead": {"answer": "no"}, "has_top_up": {"answer": "no"}}


def example(where: str) -> Case:
    """As in "england/care-home: exactly the upper limit"."""
    nation, _, name = where.partition("/")
    return next(case for case in charging_examples(nation) if case.where == name)


def answers_of(facts: Facts) -> Answers:
    return {**ELSE, **_care(facts), **_savings(facts), **_home(facts), **_income(facts), **_costs(facts)}


def fields_for(question: str, answers: Answers) -> Fields:
    return answers.get(question, {"answer": "unknown"})


def _care(facts: Facts) -> Answers:
    return {
        "nation": {"answer": facts.nation.value},
        "setting": {"answer": facts.setting.value},
        "free": _ticked([slug for slug, answer in facts.free.items() if answer == "yes"]),
        "free_is_all": {"answer": facts.free_is_all.value},
        "cost": _money(facts.cost, "week"),
        "nursing": {"answer": facts.nursing.value if facts.nursing is not Nursing.UNKNOWN else "unknown"},
        "top_up": _money(facts.top_up, "week"),
        **({"has_top_up": {"answer": "yes"}} if facts.top_up.is_some else {}),
    }


def _savings(facts: Facts) -> Answers:
    shared = [asset.kind for asset in facts.assets if asset.owners > 1]
    return {
        "assets": _ticked([asset.kind for asset in facts.assets]),
        **{f"asset.{asset.kind}": _money(asset.amount) for asset in facts.assets},
        "joint": _ticked(shared),
        "proved": _ticked([]),
        **{f"owners.{asset.kind}": {"answer": str(asset.owners)} for asset in facts.assets},
        "gave_away": {"answer": "yes" if facts.given_away.is_some else "no"},
        "given_away": _money(facts.given_away),
    }


def _home(facts: Facts) -> Answers:
    home = facts.home
    if home is None:
        return {"home": {"answer": "no"}}
    ended = home.earlier_reason_ended_on
    return {
        "home": {"answer": "yes"},
        "lives_there": _ticked([slug for slug, answer in home.lives_there.items() if answer == "yes"]),
        "moved_on": _day(facts.moved_on),
        "self_funded_weeks": {"number": str(home.self_funded_weeks.low)},
        "earlier_reason": {"answer": "yes" if ended else "no"},
        "earlier_reason_ended_on": _day(ended),
        "home.value": _money(home.value),
        "eligible_needs": {"answer": facts.has_eligible_needs.value},
        "home_security": {"answer": home.is_secure.value},
    }


def _income(facts: Facts) -> Answers:
    has = [income.kind for income in facts.incomes]
    groups = {group: _ticked([kind for kind in kinds if kind in has]) for group, kinds in INCOMES.items()}
    return {**groups, **{f"income.{income.kind}": _money(income.amount, "week") for income in facts.incomes}}


def _costs(facts: Facts) -> Answers:
    return {
        "age": {"answer": facts.age.value},
        "household": {"answer": facts.household.value},
        "partner_of_pension_age": {"answer": facts.partner_of_pension_age.value},
        "children": {"answer": str(facts.children)},
        "carer": {"answer": facts.is_carer.value},
        "housing_costs": _money(facts.housing_costs, "week"),
        "council_tax": _money(facts.council_tax, "week"),
        "disability_costs": _money(facts.disability_costs, "week"),
        "spends": _money(Range.exact(0), "week"),
    }


def _money(amount: Range, period: str = "") -> Fields:
    if amount.high is None:
        return {"answer": "unknown"}
    said = {"amount": str(amount.low), **({} if amount.is_exact else {"up_to": str(amount.high)})}
    return {**said, "period": period} if period else said


def _ticked(values: list[str]) -> Fields:
    return {"answer": values or ["none"]}


def _day(day: Any) -> Fields:
    return {"day": str(day.day), "month": str(day.month), "year": str(day.year)} if day else {"answer": "unknown"}
