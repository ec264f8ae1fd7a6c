"""From the answers of a check to a result of the rules: on every way there is one."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.asking import Kind, Question, Value, stand
from app.domain.rules.eligibility import evaluate, machine_of
from app.domain.rules.eligibility.answers import questions_of, read_answers
from app.domain.rules.results import Level
from app.selfcheck.facts import facts_of
from app.selfcheck.routing import check_of, questions_of_check, route_of
from tests.unit.asking.every_answer import values_of
from tests.unit.selfcheck.walks import CHECKS, PAIRS, saying, walk

DAY = date(2026, 11, 22)
#: questions of the law that we spare people, and why
NOT_ASKED = {
    ("needs-england", "has_diagnosis"): "the question about illness itself says that no doctor needs to have named it",
    ("needs-england", "help_would_work"): "the choices for each part of life hold “even with help”",
    ("carer-england", "cared_for_is_eligible"): "why we ask about care for an adult says that it does not matter",
    ("carer-england", "lives_with_cared_for"): "the question about the home says that it does not matter",
}


@st.composite
def ways(draw: Callable[..., Value], pair: str) -> dict[str, Value]:
    """One way through the check: of what is hard, as often nothing or "I don't know" as something."""

    def choose(question: Question) -> Value:
        if question.kind is not Kind.ABILITIES:
            return draw(st.sampled_from(list(values_of(question))))
        instead: list[Value] = [[], "unknown", *(["not_applicable"] if question.may_not_apply else [])]
        some: st.SearchStrategy[Value] = st.lists(st.sampled_from(question.options), min_size=1, unique=True)
        return draw(st.one_of(st.sampled_from(instead), some))

    return walk(pair, choose)


@given(data=st.data(), pair=st.sampled_from(PAIRS))
@settings(max_examples=300, deadline=None)
def test_every_way_ends_in_a_result_that_is_neither_yes_nor_no(data: st.DataObject, pair: str) -> None:
    answers = data.draw(ways(pair))
    check = check_of(pair, answers)
    assert evaluate(check, facts_of(check, answers), DAY).level in set(Level)


@given(data=st.data(), pair=st.sampled_from(PAIRS))
@settings(max_examples=60, deadline=None)
def test_who_stops_halfway_has_a_result_too(data: st.DataObject, pair: str) -> None:
    answers = data.draw(ways(pair))
    given_ = dict(list(answers.items())[: data.draw(st.integers(2, len(answers)))])
    check = check_of(pair, given_)
    facts = facts_of(check, stand(route_of(pair), given_).facts(given_))
    assert evaluate(check, facts, DAY).level in set(Level)


@given(data=st.data(), pair=st.sampled_from(PAIRS))
@settings(max_examples=300, deadline=None)
def test_no_answer_to_what_was_passed_over_would_have_changed_the_result(data: st.DataObject, pair: str) -> None:
    answers = data.draw(ways(pair))
    check = check_of(pair, answers)
    facts = facts_of(check, answers)
    others = [key for key in questions_of(machine_of(check)) if key not in facts]
    more = {key: data.draw(st.sampled_from(["yes", "no"]), label=key) for key in others}
    assert evaluate(check, {**facts, **more}, DAY).level is evaluate(check, facts, DAY).level


@given(data=st.data(), pair=st.sampled_from(PAIRS))
@settings(max_examples=200, deadline=None)
def test_after_a_first_condition_that_is_not_met_no_part_of_life_would_have_changed_the_result(
    data: st.DataObject, pair: str
) -> None:
    """So England's checks need not ask about ten of them."""
    check, cause = f"{pair}-england", {"needs": "impairment_or_illness", "carer": "necessary_care"}[pair]
    questions = [each for each in questions_of_check(check) if facts_of(check, {each.id: "unknown"})]
    said = {each.id: data.draw(st.sampled_from(list(values_of(each))), label=each.id) for each in questions}
    facts = facts_of(check, {**said, cause: "no"})
    assert evaluate(check, facts, DAY).level is evaluate(check, {cause: facts[cause]}, DAY).level is Level.LESS_LIKELY


@pytest.mark.parametrize("check", CHECKS)
def test_the_rules_take_every_answer_that_a_page_takes(check: str) -> None:
    """The rules look at each fact by itself: so they take every way on which these answers meet."""
    questions = [each for each in questions_of_check(check) if facts_of(check, {each.id: "unknown"})]
    for question in questions:
        for value in values_of(question):
            read_answers(machine_of(check), facts_of(check, {question.id: value}))
    assert len(questions) >= 16


@pytest.mark.parametrize("check", CHECKS)
def test_every_question_of_the_law_is_asked_or_spared_with_a_reason(check: str) -> None:
    machine = machine_of(check)
    wanted = {*questions_of(machine), *(each.id for each in machine.outcomes)}
    asked = {each.id for each in questions_of_check(check)}
    assert wanted - asked == {key for of, key in NOT_ASKED if of == check}


@pytest.mark.parametrize("check", CHECKS)
def test_all_that_is_told_of_a_check_is_asked_on_some_way_and_nothing_else_is(check: str) -> None:
    pair, _, nation = check.partition("-")
    steps = {"others_can_meet": "unknown", "community_can_meet": "unknown", "danger_now": "yes"}
    near = walk(pair, saying("both", {**steps, "law_first": nation}, else_="unknown"))
    assert {each.id for each in questions_of_check(check)} == near.keys()


@pytest.mark.parametrize("check", CHECKS)
def test_who_and_where_a_person_is_are_no_facts_of_the_law(check: str) -> None:
    pair, _, nation = check.partition("-")
    facts = facts_of(check, walk(pair, saying(nation, {"postcode": "CF10 1EP"})))
    assert not {"who", "nation", "law_first", "go_on", "postcode"} & facts.keys()
    assert {"danger_now", "abuse_or_neglect", "cannot_wait", "savings_over_limit"} <= facts.keys()


def test_an_answer_keeps_its_meaning_on_its_way_to_the_rules() -> None:
    said = {"nutrition": ["prompting"], "hygiene": [], "toilet": "unknown", "child": "not_applicable", "who": "me"}
    assert facts_of("needs-england", said) == {
        "nutrition": ["prompting"],
        "hygiene": [],
        "toilet": "unknown",
        "child": "not_applicable",
    }


def test_a_person_who_cannot_eat_or_wash_alone_is_likely_to_qualify_in_england() -> None:
    said = {"nutrition": ["without_help"], "hygiene": ["pain_distress_anxiety"]}
    answers = walk("needs", saying("england", said, else_="yes", unable=[]))
    assert evaluate("needs-england", facts_of("needs-england", answers), DAY).level is Level.LIKELY


def test_a_need_that_a_willing_daughter_meets_is_less_likely_to_count_in_wales() -> None:
    said: dict[str, Value] = {"need_arises": "yes", "others_can_meet": "yes", "self_care": ["without_help"]}
    answers = walk("needs", saying("wales", said, unable=[]))
    assert evaluate("needs-wales", facts_of("needs-wales", answers), DAY).level is Level.LESS_LIKELY
