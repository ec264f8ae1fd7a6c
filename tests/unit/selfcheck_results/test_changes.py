"""What would change a result: every sentence comes from the rules, and really changes it."""

from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.asking import Voice
from app.domain.rules.eligibility import evaluate, machine_of
from app.domain.rules.eligibility.answers import read_answers
from app.domain.rules.eligibility.changing import spelled_out
from app.domain.rules.eligibility.evaluating import evaluate_answers
from app.domain.rules.eligibility.trying import with_answers
from app.domain.rules.results import Level
from app.selfcheck.presenters.changes import SHOWN, Turn, WayView, turns_of
from app.selfcheck.presenters.told import Told
from tests.rules.eligibility.cases import TODAY
from tests.rules.eligibility.given import CHECKS, facts

at_any_pace = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
#: of the single sets of answers that one way stands for
TRIED = 20
MANAGES: dict[str, Any] = {each.id: () for each in machine_of("needs-england").outcomes}
ENGLAND: dict[str, Any] = {**MANAGES, "impairment_or_illness": "yes", "significant_impact": "yes"}


def turns(check: str, said: dict[str, Any], voice: Voice = Voice.YOU) -> tuple[Turn, ...]:
    return turns_of(evaluate(check, said, TODAY), Told(check, voice, {}))


def ways(turn: Turn) -> tuple[WayView, ...]:
    return turn.first + turn.more


def text(way: WayView) -> str:
    return " ".join([*way.areas, *(part for each in way.options for part in (each.lead, *each.texts))])


@at_any_pace
@given(st.data(), st.sampled_from(CHECKS))
def test_what_is_told_turns_the_result_to_what_is_told(data: st.DataObject, check: str) -> None:
    said = data.draw(facts(check))
    answers = read_answers(machine_of(check), said)
    for turn in turns(check, said):
        for way in ways(turn):
            for change in way.stands_for:
                for moves in islice(spelled_out(change.way), TRIED):
                    others = with_answers(machine_of(check), answers, {move.key: move.to for move in moves})
                    assert evaluate_answers(machine_of(check), others, TODAY).level is turn.level


@at_any_pace
@given(st.data(), st.sampled_from(CHECKS))
def test_every_change_that_the_rules_found_is_told_once(data: st.DataObject, check: str) -> None:
    said = data.draw(facts(check))
    result = evaluate(check, said, TODAY)
    told = [change for turn in turns(check, said) for way in ways(turn) for change in way.stands_for]
    assert sorted(map(repr, told)) == sorted(map(repr, result.would_change))


@at_any_pace
@given(st.data(), st.sampled_from(CHECKS))
def test_every_answer_of_a_way_is_named_in_its_words(data: st.DataObject, check: str) -> None:
    for turn in turns(check, data.draw(facts(check))):
        for way in ways(turn):
            for change in way.stands_for:
                for move in (move for choice in change.way for move in choice.of):
                    named = f"<{move.key}>" if move.to in ("able", "unable") else f"{move.key.split('.')[-1]}={move.to}"
                    assert named in text(way), (move, text(way))


def test_one_outcome_more_is_told_as_one_of_nine() -> None:
    (turn,) = turns("needs-england", {**ENGLAND, "hygiene": ["without_help"]})
    assert turn.level is Level.LIKELY
    (way,) = ways(turn)
    assert way.options[0].lead == "You could not manage one of these:"
    assert len(way.options[0].texts) == 9
    assert way.options[0].is_any
    assert "<hygiene>" not in way.options[0].texts


def test_the_voice_of_who_asks_for_somebody_else_is_kept() -> None:
    (turn,) = turns("needs-england", {**ENGLAND, "hygiene": ["without_help"]}, Voice.THEY)
    assert ways(turn)[0].options[0].lead == "They could not manage one of these:"
    assert all(each.endswith("(they)") for each in ways(turn)[0].options[0].texts)


def test_two_outcomes_more_are_counted() -> None:
    (turn,) = turns("needs-england", ENGLAND)
    assert ways(turn)[0].options[0].lead == "You could not manage 2 of these:"
    assert not ways(turn)[0].options[0].is_any


def test_in_wales_the_same_change_in_every_part_of_life_is_told_once() -> None:
    managed: dict[str, Any] = {each.id: () for each in machine_of("needs-wales").outcomes}
    (turn,) = turns("needs-wales", {**managed, "need_arises": "yes"})
    (way,) = ways(turn)
    assert turn.level is Level.POSSIBLE
    assert [(each.lead, len(each.texts)) for each in way.options] == [("You could not manage one of these:", 7)]


def test_in_wales_the_same_steps_of_every_part_of_life_are_told_once() -> None:
    (turn,) = turns("needs-wales", {"need_arises": "yes"})[:1]
    way = next(each for each in ways(turn) if each.areas)
    assert len(way.areas) == 7
    assert [each.texts for each in way.options] == [
        ("You could not manage this alone.",),
        ("<others_can_meet=no>",),
        ("<community_can_meet=no>",),
        ("<unlikely_without_council=yes>",),
    ]


def test_a_need_that_willing_family_meets_is_told_with_its_part_of_life() -> None:
    managed: dict[str, Any] = {each.id: () for each in machine_of("needs-wales").outcomes}
    passed = {"self_care.community_can_meet": "no", "self_care.unlikely_without_council": "yes"}
    said = {
        **managed,
        **passed,
        "need_arises": "yes",
        "self_care": ["without_help"],
        "self_care.others_can_meet": "yes",
    }
    turn = next(each for each in turns("needs-wales", said) if each.level is Level.LIKELY)
    way = next(each for each in ways(turn) if each.areas == ("<self_care>",))
    assert [each.texts for each in way.options] == [("<others_can_meet=no>",)]


@pytest.mark.parametrize("check", CHECKS)
def test_no_more_than_a_few_ways_are_shown_at_once(check: str) -> None:
    for turn in turns(check, {}):
        assert len(turn.first) <= SHOWN
        assert [len(text(way)) for way in turn.first] == sorted(len(text(way)) for way in turn.first)


def test_the_best_chance_has_no_way_up() -> None:
    said = {**ENGLAND, "hygiene": ["without_help"], "nutrition": ["endangers"]}
    assert [turn.level for turn in turns("needs-england", said)] == [Level.LESS_LIKELY]
