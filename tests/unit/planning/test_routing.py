"""What is asked, and what is not: nobody answers a question that can no longer matter."""

import pytest

from app.domain.rules.plans import checklists
from app.planning.flows import FLOWS
from tests.unit.planning.walks import NATIONS, ROUTES, asked, few_of, ways

ENGLAND = {"nation": "england", "whose": "adult", "written": "have"}
WALES = {**ENGLAND, "nation": "wales"}


def test_without_a_plan_in_hand_its_contents_are_not_asked_about() -> None:
    assert asked("plan", {**ENGLAND, "written": "no_copy"}) == ["who", "nation", "whose", "written", "postcode"]


def test_a_welsh_plan_is_not_asked_for_sums() -> None:
    assert "money" in asked("plan", ENGLAND)
    assert "money" not in asked("plan", WALES)


def test_a_plan_of_reablement_is_not_asked_for_sums() -> None:
    assert "money" not in asked("plan", {**ENGLAND, "situation": ["reablement_only"]})


def test_the_direct_payment_is_asked_about_where_there_is_one_or_may_be() -> None:
    assert "direct_payment" in asked("plan", {**ENGLAND, "situation": ["direct_payment"]})
    assert "direct_payment" in asked("plan", {**ENGLAND, "situation": "unknown"})
    assert "direct_payment" not in asked("plan", {**ENGLAND, "situation": []})


def test_a_carer_in_wales_is_not_asked_about_an_enquiry() -> None:
    assert "safety" in asked("plan", {**WALES, "situation": "unknown"})
    assert "safety" not in asked("plan", {**WALES, "whose": "carer", "situation": "unknown"})


def test_safety_is_asked_about_right_after_a_cut() -> None:
    assert asked("review", {"nation": "england", "cut": "stopped"})[3:5] == ["cut", "unsafe"]
    assert "unsafe" not in asked("review", {"nation": "england", "cut": "no"})


def test_how_a_review_ended_is_asked_in_wales_alone() -> None:
    assert "outcome" in asked("review", {"nation": "wales", "reviewed": "yes"})
    assert "outcome" not in asked("review", {"nation": "england", "reviewed": "yes"})
    assert "outcome" not in asked("review", {"nation": "wales", "reviewed": "no"})


@pytest.mark.parametrize(("outcome", "follows"), [("kept", "reasons"), ("changed", "new_plan"), ("ended", "closure")])
def test_each_end_of_a_review_has_its_own_question(outcome: str, follows: str) -> None:
    way = asked("review", {"nation": "wales", "reviewed": "yes", "outcome": outcome})
    assert way[way.index("outcome") + 1] == follows


def test_a_carer_is_not_asked_what_an_adult_cannot_do() -> None:
    assert "hard" not in asked("prepare", {"nation": "england", "whose": "carer"})


def test_the_longest_way_is_short() -> None:
    """A page each: what a person goes through at most, the first and the last question counted."""
    longest = {
        check: max(len(way) for nation in NATIONS for way in ways(route, {**FEW, "nation": nation}))
        for check, route in ROUTES.items()
    }
    assert longest == {"plan": 13, "review": 16, "prepare": 11}


FEW = {
    **{"who": "me", "postcode": "unknown", "needs": [], "help": [], "later": [], "money": [], "involved": "no"},
    **{"dated_on": "unknown", "made_on": "unknown", "changed": [], "unsafe": "no", "reassessed": "no"},
    **{"agreed": "no", "in_writing": "no", "coordinator": "no", "hard": [], "nights": "no", "bad_days": "no"},
}


@pytest.mark.parametrize("check", ROUTES)
def test_the_list_of_a_flow_names_every_question_and_every_option_of_its_route(check: str) -> None:
    listed = {question.id: set(question.options) for question in FLOWS[check].questions[check]}
    for way in ways(ROUTES[check], FEW):
        assert way.keys() <= listed.keys()
    from_the_rules = {
        option
        for nation in NATIONS
        for point in checklists()[f"{check}-{nation}"].points
        for question, answers in point.met_if.items()
        for option in answers
        if listed.get(question)
    }
    assert from_the_rules <= set().union(*listed.values())


@pytest.mark.parametrize("check", ROUTES)
def test_every_condition_of_the_rules_asks_for_an_answer_that_a_page_offers(check: str) -> None:
    """A slip in an id would make a point that nobody ever meets."""
    offered = {each.id: {str(value) for value in _single(each)} for each in FLOWS[check].questions[check]}
    counted = {"first_check_due": {"yes", "no"}, "yearly_due": {"yes", "no"}}
    for nation in NATIONS:
        for point in checklists()[f"{check}-{nation}"].points:
            for when in (point.applies_if, point.or_if, point.unless, point.met_if):
                for question, answers in when.items():
                    assert set(answers) <= {**offered, **counted}[question], f"{point.id}: {question}"


def _single(question: object) -> set[str]:
    found: set[str] = set()
    for value in few_of(question):  # type: ignore[arg-type]
        found.update(value if isinstance(value, list) else [str(value)])
    return found
