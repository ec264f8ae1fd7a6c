"""How many ways there are through the check: found by walking them, and worked out by hand.

Ways that agree in what the rules say so far go on alike, so they are walked once and counted.
"""

from app.benefits.questions import ALL
from app.domain.asking import Value
from app.domain.rules.benefits import Worth, benefits
from app.domain.rules.conditions import Answer
from tests.unit.benefits.walks import found, stand_at, values_of

#: who it is for, and the nation
BEFORE = 2 * 2
#: after "cares": three answers on their benefit; then three on pay, of which one ends it, and three on study
AFTER_CARES = 3 * (1 + 2 * 3)
#: no bill; else seventeen answers on the home, and whether money is short
TAX, TAX_WITH_CREDIT = 1 + 2 * 17 * 3, 1 + 2 * 17


def caring(*, has_allowance: bool) -> int:
    """Neither, cared for alone, and unknown; and two answers with "cares", after which who has it is asked no more."""
    return 3 + 2 * (1 if has_allowance else AFTER_CARES)


#: what may open the way again: four sets of two, and "unknown"
AGAIN = 5
#: by what comes in: 100, 300, 500, 5,000 or nobody knows. Savings are 1,000, which count for nothing, 200,000, which
#: count as 380 a week, or nobody knows; above 372.20 for one and 631.65 for two the way is shut, and may open again
ALONE = (1 + AGAIN + 1) + (1 + AGAIN + 1) + AGAIN + AGAIN + (1 + AGAIN + 1)
TWO = (1 + 1 + 1) + (1 + AGAIN + 1) + (1 + AGAIN + 1) + AGAIN + (1 + 1 + 1)


def couples_and_income(age: str) -> int:
    """For who lives alone, and for a couple whose partner is not too young."""
    return 1 if age == "under_pension_age" else ALONE + (1 + 2 * TWO)


def ways_on(age: str, needs: str, long: str) -> int:
    """Summed over 32 sets of benefits, and "unknown"."""
    total = 0
    for held in ("known", "unknown"):
        for credit in (False, True) if held == "known" else (False,):
            for allowance in (False, True) if held == "known" else (False,):
                money = 1 if credit else couples_and_income(age)
                tax = TAX_WITH_CREDIT if credit else TAX
                total += places(age, needs, long, held) * money * caring(has_allowance=allowance) * tax
    return total


def places(age: str, needs: str, long: str, held: str) -> int:
    """Of eight sets of Attendance Allowance, PIP and DLA: each with five places, or without the question."""
    sets = 8 if held == "known" else 1
    asked = sum(open_for(age, needs, long, held, number) for number in range(sets))
    return asked * 5 + (sets - asked)


def open_for(age: str, needs: str, long: str, held: str, number: int) -> bool:
    has = {name for bit, name in enumerate(("attendance", "pip", "dla")) if number >> bit & 1}
    attendance = age != "under_pension_age" and long not in ("three_months", "shorter") and not has
    pip = age != "pension_age" and long != "shorter" and not has & {"attendance", "pip"}
    return needs != "no" and (attendance or pip)


def by_hand() -> int:
    lengths = ("six_months", "three_months", "shorter", "end_of_life", "unknown")
    return BEFORE * sum(
        ways_on(age, needs, long)
        for age in ("pension_age", "under_pension_age", "unknown")
        for needs in ("yes", "no", "unknown")
        for long in (lengths if needs != "no" else ("",))
    )


def test_all_ways_walked_are_as_many_as_worked_out_by_hand() -> None:
    walker = Walker()
    assert walker.ways({}) == by_hand()
    assert walker.ends, "nobody came to an end"


def test_there_are_some_571_million_ways() -> None:
    assert f"{by_hand():.3g}" == "5.71e+08"


class Walker:
    def __init__(self) -> None:
        self._known: dict[object, int] = {}
        self.ends = 0

    def ways(self, answers: dict[str, Value]) -> int:
        question = stand_at(answers).current
        if question is None:
            self.ends += ends_in_a_result(answers)
            return 1
        # savings are weighed together with what comes in
        key = (question.id, str(answers.get("income")) if question.id == "savings" else "", *matters(answers))
        if key not in self._known:
            self._known[key] = sum(self.ways({**answers, question.id: value}) for value in values_of(question))
        return self._known[key]


def ends_in_a_result(answers: dict[str, Value]) -> bool:
    result = found(answers)
    assert {each.benefit.id for each in result} == set(benefits())
    assert all(each.worth in Worth for each in result)
    return True


def matters(answers: dict[str, Value]) -> tuple[object, ...]:
    """What is still open of what may still be worth asking about, and what an answer to come is weighed with."""
    if "needs_help" not in answers:
        return (tuple(answers.items()),)
    to_come = {each.id for each in ALL} - answers.keys()
    still = [each for each in found(answers) if each.worth is not Worth.LESS_LIKELY]
    unknown = ((each.benefit.id, want) for each in still for want in each.those(Answer.UNKNOWN))
    open_ = frozenset((name, want.id) for name, want in unknown if want.questions & to_come)
    return open_, answers.get("household"), "cares" in answers.get("caring", ())


def test_nobody_is_asked_more_than_nineteen_questions() -> None:
    assert len(ALL) == 19
