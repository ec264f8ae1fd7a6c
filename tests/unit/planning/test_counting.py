"""How many ways there are through the checks: found by walking them, and worked out by hand. Each ends in a result."""

import pytest

from app.domain.asking import Value, stand
from app.domain.rules.plans import judge
from tests.rules.plans.cases import TODAY
from tests.unit.planning.walks import LEADS_NOWHERE, NATIONS, ROUTES, count, few_of, ways

#: for whom it is asked, and whether a postcode is given
WHO, POSTCODE = 2, 2
#: ways to tick two or three things of a page, or to say that one does not know
TWO, THREE = 5, 9
#: no plan in hand: four answers, and nothing but the postcode after them
WITHOUT = 4 * POSTCODE


def of_a_plan_in_england() -> int:
    """Day 2, needs 5, help 9, later 9, say 3. Of the nine answers on what is true: four with reablement leave out
    the money (two of them with the direct payment's 9), two with all paid leave 5 for it, two leave 9, and who does
    not know is asked about both."""
    money = (2 * 9 + 2 * 1) + (5 * 9 + 5) + (9 * 9 + 9) + 9 * 9
    return 2 * TWO * THREE * THREE * money * 3 * POSTCODE + WITHOUT


def of_a_plan_in_wales(whose: str) -> int:
    """Day 2, needs 5, help 5, later 9, say 3. An adult may have the direct payment's page (9), that on safety (3),
    both, or not know; a carer's plan has the first alone."""
    true = 1 + 9 + 3 + 27 + 27 if whose == "adult" else 1 + 9 + 9
    return 2 * TWO * TWO * THREE * true * 3 * POSTCODE + WITHOUT


def of_a_review_in_england() -> int:
    """What changed 65, when made 2, taking part 6 (three answers, and three more to one of them). With a cut (three
    kinds): safe 3, looked at 4 ways with the day, and four questions of 3. Without (two answers): looked at yes has the
    day's 2 and 3 for the say, else 1 and 1."""
    cut = 3 * (3 * 65 * 2 * 4 * 3**4)
    calm = 2 * (65 * 2 * (2 * 3 + 1 + 1))
    return (cut + calm) * 6 * POSTCODE


def of_a_review_in_wales() -> int:
    """What changed 65, the plan's day 4, coordinator 3, taking part 6. A review ends in 3 + 3 + 9 + 1 + 1 ways with
    what follows. With a cut: safe 3, assessed 3, say 3; without, the say only after a review."""
    cut = 3 * (3 * 65 * 4 * 3 * 3 * (17 + 1 + 1))
    calm = 2 * (65 * 4 * (3 * 17 + 1 + 1))
    return (cut + calm) * 3 * 6 * POSTCODE


def of_a_list(nation: str, whose: str) -> int:
    """Nights, medicines and aids 3 each, seven or six helps to take part. An adult has also twelve things that are
    hard, bad days 3 and who helps 5."""
    helps = 2**7 + 1 if nation == "england" else 2**6 + 1
    adult = (2**12 + 1) * 3 * 5 if whose == "adult" else 1
    return 3**3 * helps * adult * POSTCODE


def by_hand(check: str, nation: str) -> int:
    both = {
        "plan": lambda whose: of_a_plan_in_england() if nation == "england" else of_a_plan_in_wales(whose),
        "review": lambda _whose: of_a_review_in_england() if nation == "england" else of_a_review_in_wales(),
        "prepare": lambda whose: of_a_list(nation, whose),
    }[check]
    return WHO * (both("adult") + both("carer"))


@pytest.mark.parametrize("check", ROUTES)
def test_there_are_as_many_ways_as_worked_out_by_hand(check: str) -> None:
    assert count(ROUTES[check], {}) == sum(by_hand(check, nation) for nation in NATIONS)


def test_the_ways_are_these_many() -> None:
    counted = {check: sum(by_hand(check, nation) for nation in NATIONS) for check in ROUTES}
    assert counted == {"plan": 5_149_504, "review": 79_884_480, "prepare": 1_287_626_112}


#: what bears on nothing else is asked in one way only, so that all others can be tried together
SETTLED: dict[str, dict[str, Value]] = {
    "plan": {"who": "me", "postcode": "unknown", "involved": "no", "dated_on": "2025-03-03"},
    "review": {
        **{"who": "me", "postcode": "unknown", "unsafe": "yes", "made_on": "2025-03-03", "coordinator": "no"},
        **{"agreed": "no", "in_writing": "unknown", "reviewed_on": "2026-03-03", "changed": ["needs_grew"]},
    },
    "prepare": {"who": "me", "postcode": "unknown", "nights": "yes", "medicines": "no", "aids": "unknown"},
}


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("check", ROUTES)
def test_every_way_ends_in_a_result(check: str, nation: str) -> None:
    walked = 0
    for answers in ways(ROUTES[check], {**SETTLED[check], "nation": nation}):
        walked += 1
        assert any(judge(f"{check}-{nation}", answers, TODAY).parts.values())
    assert walked > 200


@pytest.mark.parametrize("check", ROUTES)
def test_what_leads_nowhere_leads_nowhere(check: str) -> None:
    """The counting rests on it: another answer to one of these, and the same questions follow."""
    for answers in list(ways(ROUTES[check], SETTLED[check]))[::97]:
        here = stand(ROUTES[check], answers).answered
        for question in (each for each in here if each.id in LEADS_NOWHERE):
            for value in few_of(question):
                there = stand(ROUTES[check], {**answers, question.id: value})
                assert there.answered == here
                assert there.current is None
