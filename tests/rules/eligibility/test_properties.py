"""What holds for every combination of answers: tried in full where they are few, by sampling where they are many."""

from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.rules.eligibility import evaluate, machine_of
from app.domain.rules.eligibility.answers import SOMETIMES, questions_of, read_answers
from app.domain.rules.eligibility.evaluating import evaluate_answers
from app.domain.rules.eligibility.result import Result
from app.domain.rules.eligibility.trying import with_answers
from app.domain.rules.results import Level
from tests.rules.eligibility.cases import TODAY
from tests.rules.eligibility.given import ANSWERS, CHECKS, FEW, at_any_pace, facts, ticks_of

RANK = {Level.LESS_LIKELY: 0, Level.POSSIBLE: 1, Level.LIKELY: 2}
ABLE, UNABLE, UNKNOWN = (), ("without_help",), "unknown"
some_check = st.sampled_from(CHECKS)


def deciding(check: str) -> list[str]:
    """The questions that the rule itself asks, of the person and of each need."""
    machine = machine_of(check)
    beside = {each.asks for each in (*machine.ignored, *machine.urgent)}
    return [key for key in questions_of(machine) if key not in beside]


def all_facts(check: str) -> Any:
    """Every combination of the rule's questions and of a few outcomes; the others are managed."""
    few = FEW[check]
    questions = [key for key in deciding(check) if "." not in key or key.split(".")[0] in few]
    managed = {each.id: ABLE for each in machine_of(check).outcomes}
    for said in product(ANSWERS, repeat=len(questions)):
        for able in product((ABLE, UNKNOWN, UNABLE, ("takes_longer",), ("prompting", SOMETIMES)), repeat=len(few)):
            yield {**managed, **dict(zip(few, able, strict=True)), **dict(zip(questions, said, strict=True))}


@pytest.mark.parametrize(
    ("check", "combinations_of_answers"),
    [
        ("needs-england", 3**2 * 5**2),
        ("carer-england", 3**3 * 5**2),
        ("needs-wales", 3**4 * 5),
        ("carer-wales", 3**4 * 5),
    ],
)
def test_every_combination_of_a_few_answers_ends_in_a_result(check: str, combinations_of_answers: int) -> None:
    levels = [evaluate(check, each, TODAY).level for each in all_facts(check)]
    assert len(levels) == combinations_of_answers
    assert set(levels) == set(Level)


def test_any_two_of_the_ten_outcomes_are_enough_and_no_one_is() -> None:
    outcomes = [each.id for each in machine_of("needs-england").outcomes]
    managed: dict[str, Any] = {
        "impairment_or_illness": "yes",
        "significant_impact": "yes",
        **dict.fromkeys(outcomes, ABLE),
    }
    levels = {
        pair: evaluate("needs-england", managed | dict.fromkeys(pair, UNABLE), TODAY).level
        for pair in combinations(outcomes, 2)
    }
    assert len(levels) == 45
    assert set(levels.values()) == {Level.LIKELY}
    assert all(
        evaluate("needs-england", {**managed, one: UNABLE}, TODAY).level is Level.LESS_LIKELY for one in outcomes
    )


@at_any_pace
@given(st.data(), some_check)
def test_whatever_is_answered_ends_in_a_result_that_says_why(data: st.DataObject, check: str) -> None:
    result = evaluate(check, data.draw(facts(check)), TODAY)
    assert len(result.conditions) == len(machine_of(check).conditions)
    states = {each.state for each in result.conditions}
    if result.level is Level.LIKELY:
        assert states == {"met"}
    elif result.level is Level.LESS_LIKELY:
        assert "not_met" in states
    else:
        assert "unknown" in states
        assert "not_met" not in states


@at_any_pace
@given(st.data(), some_check)
def test_more_need_never_lowers_a_result(data: st.DataObject, check: str) -> None:
    given_facts = data.draw(facts(check))
    outcome = data.draw(st.sampled_from([each.id for each in machine_of(check).outcomes]))
    before = given_facts.get(outcome, UNKNOWN)
    more = [*before, data.draw(st.sampled_from(ticks_of(check)))] if isinstance(before, list) else UNABLE
    if isinstance(before, list) and SOMETIMES in before:
        more = [tick for tick in before if tick != SOMETIMES] or UNABLE
    assert rank(check, {**given_facts, outcome: more}) >= rank(check, given_facts)


def rank(check: str, given_facts: dict[str, Any]) -> int:
    return RANK[evaluate(check, given_facts, TODAY).level]


#: a yes here means that the need is met by others, so that there is less of it for the council
MET_BY_OTHERS = (".others_can_meet", ".community_can_meet")


@at_any_pace
@given(st.data(), some_check)
def test_an_answer_that_speaks_for_a_need_never_lowers_a_result(data: st.DataObject, check: str) -> None:
    given_facts = data.draw(facts(check))
    key = data.draw(st.sampled_from(deciding(check)))
    against, for_it = ("yes", "no") if key.endswith(MET_BY_OTHERS) else ("no", "yes")
    ranks = [rank(check, {**given_facts, key: said}) for said in (against, "unknown", for_it)]
    assert ranks == sorted(ranks)


@at_any_pace
@given(st.data(), some_check)
def test_an_unknown_that_is_settled_stays_within_what_it_promised(data: st.DataObject, check: str) -> None:
    """A result that is sure in spite of unknowns stays, however they are settled; only "possible" may become either."""
    given_facts = data.draw(facts(check))
    result = evaluate(check, given_facts, TODAY)
    settled = evaluate(check, {**given_facts, **settle(data, check, given_facts)}, TODAY)
    assert result.level in (Level.POSSIBLE, settled.level)
    before = {each.id: each.state for each in result.conditions}
    assert all(before[each.id] in ("unknown", each.state) for each in settled.conditions)


def settle(data: st.DataObject, check: str, given_facts: dict[str, Any]) -> dict[str, Any]:
    """Every unknown, settled one way or the other."""
    questions = [key for key in deciding(check) if given_facts.get(key, UNKNOWN) == UNKNOWN]
    outcomes = [each.id for each in machine_of(check).outcomes if given_facts.get(each.id, UNKNOWN) == UNKNOWN]
    outcomes += [key for key, said in given_facts.items() if isinstance(said, list) and SOMETIMES in said]
    said = {key: data.draw(st.sampled_from(["yes", "no"])) for key in questions}
    return said | {key: data.draw(st.sampled_from([ABLE, UNABLE])) for key in outcomes}


@at_any_pace
@given(st.data(), some_check)
def test_possible_can_become_likely_and_less_likely(data: st.DataObject, check: str) -> None:
    """ "Possible" is never said of what can no longer change."""
    result = evaluate(check, data.draw(facts(check)), TODAY)
    if result.level is Level.POSSIBLE:
        assert {each.to for each in result.would_change} == {Level.LIKELY, Level.LESS_LIKELY}


@at_any_pace
@given(st.data(), some_check)
def test_what_would_change_a_result_changes_it(data: st.DataObject, check: str) -> None:
    machine, given_facts = machine_of(check), data.draw(facts(check))
    answers = read_answers(machine, given_facts)
    result = evaluate_answers(machine, answers, TODAY)
    for change in result.would_change:
        for other in change.sets:
            assert len(other) == change.cost
            changed = evaluate_answers(machine, with_answers(machine, answers, other), TODAY)
            assert changed.level is change.to
            assert changed.level is not result.level


@at_any_pace
@given(st.data(), some_check)
def test_no_smaller_set_of_answers_would_raise_a_result(data: st.DataObject, check: str) -> None:
    """Tried by hand of the machine itself: every one answer, and every two, that are not in the sets found."""
    machine, given_facts = machine_of(check), data.draw(facts(check))
    answers = read_answers(machine, given_facts)
    result = evaluate_answers(machine, answers, TODAY)
    found = {frozenset(each.items()) for change in result.raised_by for each in change.sets}
    smallest = min((len(each) for each in found), default=3)
    for size in range(1, min(smallest, 2) + 1):
        for other in others(check, given_facts, size, data):
            raised = evaluate_answers(machine, with_answers(machine, answers, other), TODAY)
            if RANK[raised.level] > RANK[result.level]:
                assert frozenset(other.items()) in found


def others(check: str, given_facts: dict[str, Any], size: int, data: st.DataObject) -> list[dict[str, str]]:
    """Sets of other answers of one size: all of them, or thirty where they are many."""
    moves = [(key, said) for key in deciding(check) for said in ("yes", "no") if given_facts.get(key) != said]
    outcomes = [each.id for each in machine_of(check).outcomes if given_facts.get(each.id) != "not_applicable"]
    moves += [(key, said) for key in outcomes for said in ("unable", "able")]
    sets = [dict(each) for each in combinations(moves, size) if len({key for key, _ in each}) == size]
    return sets if len(sets) <= 60 else data.draw(st.lists(st.sampled_from(sets), max_size=30))


@at_any_pace
@given(st.data(), some_check)
def test_what_the_law_leaves_out_changes_nothing(data: st.DataObject, check: str) -> None:
    machine, given_facts = machine_of(check), data.draw(facts(check))
    asked = [each.asks for each in machine.ignored]
    levels: set[Result | Level] = {
        evaluate(check, {**given_facts, **dict.fromkeys(asked, said)}, TODAY).level for said in ANSWERS
    }
    assert len(levels) == 1


@at_any_pace
@given(st.data(), some_check)
def test_rights_and_dangers_do_not_hang_on_the_result(data: st.DataObject, check: str) -> None:
    given_facts = data.draw(facts(check))
    result = evaluate(check, {**given_facts, "danger_now": "yes"}, TODAY)
    assert result.rights == evaluate(check, {}, TODAY).rights
    assert result.urgent[0].rule.route == "emergency"
