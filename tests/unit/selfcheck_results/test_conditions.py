"""What is said of a condition, and what is not said where a number is not sure."""

from datetime import date
from typing import Any

import pytest

from app.domain.asking import Voice
from app.domain.rules.eligibility import evaluate, machine_of
from app.domain.rules.results import Level
from app.selfcheck.presenters.conditions import ConditionView, conditions_of
from app.selfcheck.presenters.outcomes import OutcomeView, outcomes_of
from app.selfcheck.presenters.told import Told
from tests.rules.eligibility.cases import TODAY

MANAGES: dict[str, Any] = {each.id: () for each in machine_of("needs-england").outcomes}
TWO: dict[str, Any] = {
    **MANAGES,
    "impairment_or_illness": "yes",
    "significant_impact": "yes",
    "nutrition": ["prompting"],
    "hygiene": ["endangers"],
}
#: the number of outcomes is to be looked at again by November 2027
STALE = date(2028, 1, 3)
NEED: dict[str, Any] = {**{each.id: () for each in machine_of("needs-wales").outcomes}, "need_arises": "yes"}


def counted(said: dict[str, Any], day: date) -> ConditionView:
    told = Told("needs-england", Voice.YOU, {})
    return next(each for each in conditions_of(evaluate("needs-england", said, day), told) if each.count)


def outcome(check: str, said: dict[str, Any], id: str, **answered: str) -> OutcomeView:
    told = Told(check, Voice.YOU, answered or dict.fromkeys(said, "said"))
    view = outcomes_of(evaluate(check, said, TODAY), told)
    return next(each for each in (*view.counted, *view.others) if each.id == id)


def test_a_sure_number_is_told() -> None:
    assert counted(TWO, TODAY).count == "Your answers fit 2 of the 10. The law asks for 2."
    assert counted(TWO, TODAY).doubt == ""


def test_a_stale_number_is_not_told_and_the_doubt_is() -> None:
    assert evaluate("needs-england", TWO, STALE).level is Level.POSSIBLE
    assert counted(TWO, STALE).count == "Your answers fit 2 of the 10."
    assert counted(TWO, STALE).doubt.startswith("We are not sure how many the law asks for today.")


def test_a_question_that_was_not_asked_is_said_to_be_so() -> None:
    first = conditions_of(evaluate("needs-england", {}, TODAY), Told("needs-england", Voice.YOU, {}))[0]
    assert [each.answer for each in first.answered] == ["We did not ask this."]


def test_a_tick_stands_under_the_meaning_of_the_law() -> None:
    assert outcome("needs-england", TWO, "nutrition").why == ("<without_help says>",)
    assert outcome("needs-england", TWO, "hygiene").why == ("<endangers says>",)


def test_what_takes_a_carer_longer_is_told_not_to_be_enough() -> None:
    view = outcome("carer-england", {"nutrition": ["takes_longer"]}, "nutrition")
    assert view.fits == "Does not count"
    assert view.why == ("What you ticked is not enough here under this law.",)


def test_what_does_not_apply_is_not_said_to_be_managed() -> None:
    assert outcome("needs-england", {**TWO, "child": "not_applicable"}, "child").fits == "Does not apply"


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ({"others_can_meet": "yes"}, ("<others_can_meet=yes>", "This need stops here: it does not pass this step.")),
        (
            {"others_can_meet": "no", "community_can_meet": "yes"},
            ("<others_can_meet=no>", "<community_can_meet=yes>", "This need stops here: it does not pass this step."),
        ),
        (
            {"others_can_meet": "no", "community_can_meet": "unknown", "unlikely_without_council": "yes"},
            ("<others_can_meet=no>", "Not known yet: <community_can_meet>", "<unlikely_without_council=yes>"),
        ),
        ({}, ("We asked no more about this.",)),
    ],
)
def test_a_need_in_wales_is_told_up_to_the_step_where_it_stopped(steps: dict[str, str], told: tuple[str, ...]) -> None:
    said = {**NEED, "self_care": ["without_help"], **{f"self_care.{key}": value for key, value in steps.items()}}
    assert outcome("needs-wales", said, "self_care").why == ("<without_help says>", *told)
