"""How likely it is, in both nations and both languages; and never a yes or a no in the council's place."""

from datetime import UTC, datetime

import pytest

from app.adapters.clock import FixedClock
from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check
from tests.integration.selfcheck.people import Answer

LIKELY = "You are likely to qualify for care and support"
MAY = "You may qualify for care and support"
LESS = "You are less likely to qualify for care and support – but ask"


@pytest.mark.parametrize(
    ("answers", "headline"),
    [
        (people.TWO_OUTCOMES, LIKELY),
        (people.NOT_SURE_OF_THE_SECOND, MAY),
        (people.ONE_OUTCOME, LESS),
        (people.ONE_NEED, LIKELY),
        (people.NOT_SURE_OF_FAMILY, MAY),
        (people.FAMILY_HELPS, LESS),
    ],
)
def test_the_headline_says_how_likely_it_is(check: Check, answers: dict[str, Answer], headline: str) -> None:
    result = check("needs", answers)
    assert result.title == headline
    assert result.page.select_one(".care-headline p").text == "Only the council can decide."


@pytest.mark.parametrize("answers", [people.TWO_OUTCOMES, people.NOT_SURE_OF_FAMILY, people.ONE_OUTCOME])
def test_the_same_in_welsh(check: Check, answers: dict[str, Answer]) -> None:
    english, welsh = check("needs", answers), check("needs", answers, cy=True)
    assert english.page.select_one(".care-headline")["class"] == welsh.page.select_one(".care-headline")["class"]
    assert welsh.title != english.title
    assert welsh.page.html["lang"] == "cy"


def test_a_carer_whose_health_suffers_is_told_what_carers_get(check: Check) -> None:
    result = check("carer", people.CARER)
    assert result.title == "You are likely to qualify for support as a carer"
    assert "Ask the council for a carer’s assessment" in result.page.text


def test_who_asks_for_somebody_else_reads_of_them(check: Check) -> None:
    result = check("needs", {**people.TWO_OUTCOMES, "who": "other"})
    assert result.title == "They are likely to qualify for care and support"
    assert "“I am calling for someone I help." in result.page.text


def test_england_counts_the_outcomes_and_says_how_many_are_needed(check: Check) -> None:
    assert "Your answers fit 2 of the 10. The law asks for 2." in check("needs", people.TWO_OUTCOMES).page.text
    unsure = check("needs", people.NOT_SURE_OF_THE_SECOND).page.text
    assert "Your answers fit 1 of the 10. 1 more is not known. The law asks for 2." in unsure


def test_the_number_needed_is_told_with_its_source(check: Check) -> None:
    numbers = check("needs", people.TWO_OUTCOMES).page.select_one("#numbers").text
    assert "how many outcomes a person must be unable to achieve, at least" in numbers
    assert "SI 2015/313 reg 2(1)(b)" in numbers


def test_what_was_ticked_stands_beside_the_meaning_that_it_comes_under(check: Check) -> None:
    washing = check("needs", people.TWO_OUTCOMES).page.select(".care-outcomes > li")[1].text
    assert "You said: It takes me far longer than most" in washing
    assert "Counts" in washing


def test_wales_says_at_which_step_a_need_stopped(check: Check) -> None:
    need = check("needs", people.FAMILY_HELPS).page.select_one(".care-outcomes > li").text
    assert "This need stops here" in need
    assert "Does not count" in need


def test_each_condition_leads_to_the_law(check: Check) -> None:
    conditions = check("needs", people.TWO_OUTCOMES).page.select(".care-conditions > li")
    assert len(conditions) == 3
    assert all("legislation.gov.uk" in each.select_one(".care-source a")["href"] for each in conditions)


def test_what_the_law_leaves_out_is_told_with_the_answer(check: Check) -> None:
    left_out = check("needs", people.TWO_OUTCOMES).page.find(attrs={"aria-labelledby": "left-out"}).text
    assert "You said: Yes" in left_out
    assert "Care Act 2014, section 9" in left_out


@pytest.mark.parametrize("answers", [people.TWO_OUTCOMES, people.ONE_OUTCOME, people.ONE_NEED, people.FAMILY_HELPS])
def test_the_same_rights_hold_whatever_the_result(check: Check, answers: dict[str, Answer]) -> None:
    rights = check("needs", answers).page.find(attrs={"aria-labelledby": "rights"})
    assert len(rights.select("details")) >= 8
    assert all(each.select_one(".care-source a") for each in rights.select("details"))


def test_needs_that_come_and_go_are_told_what_the_council_must_look_at(check: Check) -> None:
    assert "Good days and bad days" in check("needs", people.NOT_SURE_OF_THE_SECOND).page.text
    assert "Good days and bad days" not in check("needs", people.TWO_OUTCOMES).page.text


def test_a_part_of_life_that_comes_and_goes_says_why_it_is_open(check: Check) -> None:
    washing = check("needs", people.NOT_SURE_OF_THE_SECOND).page.select(".care-outcomes > li")[1].text
    assert "Not known yet" in washing
    assert "The council must look at a longer time. Say how often, and keep a note of bad days." in washing


def test_in_wales_no_law_is_named_for_what_comes_and_goes(check: Check) -> None:
    need = check("needs", {**people.ONE_NEED, "self_care": ["without_help", "sometimes"]}).page.select_one(
        ".care-outcome"
    )
    assert "It comes and goes. Tell the council how often" in need.text
    assert "must look at" not in need.text


def test_who_stops_before_daily_life_is_told_once_that_nothing_is_known_of_it(check: Check) -> None:
    why = (
        check("needs", people.TWO_OUTCOMES, until="nutrition")
        .sends(finish="1")
        .page.find(attrs={"aria-labelledby": "why"})
    )
    assert why.text.count("You have not told us about daily life yet.") == 1
    assert not why.select(".care-outcome")


def test_who_stops_halfway_reads_once_what_is_missing(check: Check) -> None:
    why = (
        check("needs", people.TWO_OUTCOMES, until="toilet")
        .sends(finish="1")
        .page.find(attrs={"aria-labelledby": "why"})
    )
    assert "You have not told us about these yet: Using the toilet; Getting dressed;" in why.text
    assert len(why.select(".care-outcome")) == 2


def test_without_the_first_condition_the_page_says_why_daily_life_was_not_asked_about(check: Check) -> None:
    result = check("needs", {**people.TWO_OUTCOMES, "impairment_or_illness": "no"})
    assert result.title == LESS
    assert "We did not ask about daily life" in result.page.text


def test_the_ways_to_another_result_are_joined_in_words(check: Check) -> None:
    changes = check("needs", people.FAMILY_HELPS).page.find(attrs={"aria-labelledby": "changes"})
    joined = [each.text for each in changes.select("strong")]
    assert {"and", "or"} >= set(joined)
    assert "or" in joined


def test_where_one_of_a_list_is_enough_each_says_or(check: Check) -> None:
    changes = check("needs", people.ONE_OUTCOME).page.find(attrs={"aria-labelledby": "changes"})
    listed = [each.text for each in changes.select(".care-way ul")[0].select("li")]
    assert len(listed) == 9
    assert all(each.startswith("or ") for each in listed[1:])


def test_to_go_on_is_no_answer_to_look_at_again(check: Check) -> None:
    answers = check("needs", {**people.TWO_OUTCOMES, "danger_now": "yes", "go_on": "go_on"}).page
    assert answers.select("[name=change][value=danger_now]")
    assert not answers.select("[name=change][value=go_on]")


@pytest.mark.parametrize(("who", "short"), [("me", "Where you live"), ("other", "Where they live")])
def test_the_answers_name_the_nation_as_the_place_of_living(check: Check, who: str, short: str) -> None:
    answers = check("needs", {**people.TWO_OUTCOMES, "who": who}).page.select_one(".care-check-answers")
    assert [each.text for each in answers.select("dt")][1] == short


def test_who_stops_early_is_told_that_not_all_is_known(check: Check) -> None:
    half = check("needs", people.TWO_OUTCOMES, until="toilet").sends(finish="1")
    assert half.title == LIKELY.replace("are likely to", "may")
    assert "You have not answered every question yet." in half.page.text


def test_before_the_law_was_in_force_a_plain_page_says_what_to_do(check: Check, clock: FixedClock) -> None:
    someone = check("needs", people.TWO_OUTCOMES)
    clock.moment = datetime(2014, 11, 24, 10, tzinfo=UTC)
    someone.sends()
    assert someone.response.status_code == 503
    assert someone.title == "We cannot work this out today"
