"""Which question comes next, and which one no longer matters."""

from itertools import takewhile

import pytest

from app.domain.asking import Kind
from app.domain.rules.eligibility.skeletons import ADULT_OUTCOMES, CARER_OUTCOMES, WELSH_AREAS
from app.selfcheck.routing import CALMING, check_of, questions_of_check
from tests.unit.selfcheck.walks import CALM, CHECKS, PAIRS, asked, saying, walk

STEPS = ("others_can_meet", "community_can_meet", "unlikely_without_council")
CANNOT = ["without_help"]
#: answers after which a need passes every step
PASSES = {"others_can_meet": "no", "community_can_meet": "no", "unlikely_without_council": "yes"}


def test_the_needs_check_in_england_asks_who_and_where_then_of_danger_then_what_the_law_asks() -> None:
    answers = walk("needs", saying("england", {}, else_="yes", unable=CANNOT))
    assert list(answers) == [
        *("who", "nation", "danger_now", "abuse_or_neglect", "cannot_wait"),
        *("impairment_or_illness", *ADULT_OUTCOMES, "significant_impact"),
        *("carer_helps", "savings_over_limit", "postcode"),
    ]


def test_the_carers_check_in_england_asks_of_health_too() -> None:
    answers = walk("carer", saying("england", {}, else_="yes", unable=CANNOT))
    own = [key for key in answers if key not in CALM and key != "nation"]
    assert own == [
        *("necessary_care", "health_at_risk", *CARER_OUTCOMES, "significant_impact"),
        *("cares_many_hours", "savings_over_limit"),
    ]


@pytest.mark.parametrize("pair", PAIRS)
def test_near_the_border_we_ask_which_law_comes_first_and_ask_only_that_one(pair: str) -> None:
    answers = walk(pair, saying("both", {"law_first": "wales"}))
    assert list(answers)[:3] == ["who", "nation", "law_first"]
    assert check_of(pair, answers) == f"{pair}-wales"
    assert set(WELSH_AREAS) <= answers.keys()
    assert "significant_impact" not in answers


@pytest.mark.parametrize("pair", PAIRS)
def test_an_answer_about_the_border_counts_for_nothing_once_the_nation_is_named(pair: str) -> None:
    assert check_of(pair, {"nation": "england", "law_first": "wales"}) == f"{pair}-england"


@pytest.mark.parametrize("said", ["yes", "unknown"])
@pytest.mark.parametrize("pair", PAIRS)
def test_who_may_be_in_danger_sees_the_numbers_before_the_next_question(pair: str, said: str) -> None:
    answers = walk(pair, saying("england", {"danger_now": said}))
    assert list(answers)[2:5] == ["danger_now", "go_on", "abuse_or_neglect"]


@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_more_is_asked_until_the_person_goes_on(pair: str) -> None:
    assert asked(pair, {"who": "me", "nation": "wales", "danger_now": "yes", "abuse_or_neglect": "no"}) == [
        *("who", "nation", "danger_now")
    ]


@pytest.mark.parametrize("pair", PAIRS)
def test_who_is_in_no_danger_does_not_see_that_page(pair: str) -> None:
    assert "go_on" not in walk(pair, saying("england", {}))


def test_what_it_all_means_is_not_asked_where_nothing_is_hard() -> None:
    answers = walk("needs", saying("england", {"child": "not_applicable"}, else_="yes", unable=[]))
    assert "significant_impact" not in answers


@pytest.mark.parametrize("hard", [["takes_longer"], ["sometimes"], "unknown"])
def test_one_part_of_life_that_is_or_may_be_hard_is_enough_to_ask_what_it_means(hard: list[str] | str) -> None:
    answers = walk("needs", saying("england", {"toilet": hard}, else_="yes", unable=[]))
    assert "significant_impact" in answers


@pytest.mark.parametrize(("health", "is_asked"), [("yes", True), ("unknown", True), ("no", False)])
def test_a_carers_health_alone_is_enough_to_ask_what_it_means(health: str, is_asked: bool) -> None:
    answers = walk("carer", saying("england", {"health_at_risk": health}, else_="yes", unable=[]))
    assert ("significant_impact" in answers) is is_asked


def test_a_carer_in_england_who_only_takes_longer_has_nothing_hard_under_the_law() -> None:
    """Regulation 3 of SI 2015/313 has three meanings of "unable"; taking longer is none of them."""
    answers = walk("carer", saying("england", {"necessary_care": "yes"}, unable=["takes_longer"]))
    assert "significant_impact" not in answers


@pytest.mark.parametrize(("pair", "cause"), [("needs", "impairment_or_illness"), ("carer", "necessary_care")])
def test_in_england_no_more_of_the_law_is_asked_without_its_first_condition(pair: str, cause: str) -> None:
    answers = walk(pair, saying("england", {cause: "no"}, else_="yes", unable=CANNOT))
    assert not {*ADULT_OUTCOMES, *CARER_OUTCOMES, "health_at_risk", "significant_impact"} & answers.keys()
    assert list(answers)[-1] == "postcode"


@pytest.mark.parametrize(("pair", "cause"), [("needs", "impairment_or_illness"), ("carer", "necessary_care")])
def test_near_the_border_daily_life_is_asked_about_for_the_sake_of_the_other_law(pair: str, cause: str) -> None:
    answers = walk(pair, saying("both", {"law_first": "england", cause: "no"}, else_="yes", unable=CANNOT))
    assert set(ADULT_OUTCOMES if pair == "needs" else CARER_OUTCOMES) <= answers.keys()


@pytest.mark.parametrize("pair", PAIRS)
def test_in_wales_every_part_of_life_is_asked_about(pair: str) -> None:
    answers = walk(pair, saying("wales", {}, else_="yes", unable=[]))
    assert [key for key in answers if key in WELSH_AREAS] == list(WELSH_AREAS)
    assert not [key for key in answers if "." in key]


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ({"others_can_meet": "yes"}, STEPS[:1]),
        ({"others_can_meet": "no", "community_can_meet": "yes"}, STEPS[:2]),
        ({"others_can_meet": "unknown", "community_can_meet": "unknown"}, STEPS),
    ],
)
def test_a_step_that_a_need_fails_ends_it(said: dict[str, str], steps: tuple[str, ...]) -> None:
    answers = walk("needs", saying("wales", {**said, "need_arises": "yes", "self_care": CANNOT}, unable=[]))
    assert [key for key in answers if "." in key] == [f"self_care.{step}" for step in steps]


def test_once_a_need_has_passed_every_step_the_others_are_not_walked_through_them() -> None:
    """One is enough: SI 2015/1578 regulation 3."""
    answers = walk("needs", saying("wales", {**PASSES, "need_arises": "yes"}, unable=CANNOT))
    assert [key for key in answers if "." in key] == [f"self_care.{step}" for step in STEPS]
    assert set(WELSH_AREAS) <= answers.keys()


@pytest.mark.parametrize("unsure", [{"self_care": "unknown"}, {"self_care.others_can_meet": "unknown"}])
def test_a_need_that_may_have_passed_does_not_end_the_steps_of_the_next_one(unsure: dict[str, str]) -> None:
    answers = walk("needs", saying("wales", {**PASSES, **unsure, "need_arises": "yes"}, unable=CANNOT))
    walked = {key.partition(".")[0] for key in answers if "." in key}
    assert walked == {"self_care", "communication"}


@pytest.mark.parametrize(("pair", "cause"), [("needs", "need_arises"), ("carer", "need_arises_from_caring")])
def test_no_steps_are_asked_of_needs_that_come_from_none_of_the_laws_causes(pair: str, cause: str) -> None:
    answers = walk(pair, saying("wales", {cause: "no"}, unable=CANNOT))
    assert not [key for key in answers if "." in key]


def test_changing_an_answer_takes_later_ones_out_of_the_way_and_keeps_them_for_another_change() -> None:
    answers = walk("needs", saying("wales", {**PASSES, "need_arises": "yes"}, unable=CANNOT))
    changed = {**answers, "need_arises": "no"}
    assert "self_care.others_can_meet" not in asked("needs", changed)
    assert asked("needs", {**changed, "need_arises": "yes"}) == list(answers)


@pytest.mark.parametrize("check", CHECKS)
def test_each_part_of_life_offers_the_same_choices_in_the_same_order(check: str) -> None:
    parts = [each.options for each in questions_of_check(check) if each.kind is Kind.ABILITIES]
    assert len(parts) >= 7
    assert len(set(parts)) == 1


@pytest.mark.parametrize("check", CHECKS)
def test_only_who_and_where_and_going_on_take_no_i_dont_know(check: str) -> None:
    certain = [each.id for each in questions_of_check(check) if not each.allows_unknown]
    assert certain == ["who", "nation", "law_first", "go_on"]


@pytest.mark.parametrize("check", CHECKS)
def test_what_the_law_leaves_out_comes_after_what_it_asks_and_the_postcode_last(check: str) -> None:
    ids = [each.id for each in questions_of_check(check)]
    tail = [*CALMING[check], "postcode"]
    assert ids[-len(tail) :] == tail
    assert not set(CALMING[check]) & set(takewhile(lambda id: id != CALMING[check][0], ids))
