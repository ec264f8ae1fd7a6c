"""The same answers under the laws of both nations, and what moving would mean."""

from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check

NEAR_THE_BORDER = {**people.TWO_OUTCOMES, "nation": "both", "law_first": "england"}


def test_near_the_border_both_laws_are_shown_without_asking(check: Check) -> None:
    both = check("needs", NEAR_THE_BORDER).page.select_one("#both")
    assert [each.text for each in both.select(".care-both__law h3")] == ["England", "Wales"]


def test_who_begins_with_wales_sees_wales_first(check: Check) -> None:
    both = check("needs", {**people.ONE_NEED, "nation": "both", "law_first": "wales"}).page.select_one("#both")
    assert [each.text for each in both.select(".care-both__law h3")] == ["Wales", "England"]


def test_others_ask_for_the_other_law_by_a_button(check: Check) -> None:
    one = check("needs", people.TWO_OUTCOMES)
    assert one.page.select_one("#both") is None
    two = one.presses("both_laws")
    assert two.page.select_one("#both")
    assert two.title == "You are likely to qualify for care and support"


def test_who_changes_the_language_keeps_both_laws(check: Check) -> None:
    page = check("needs", people.TWO_OUTCOMES).presses("both_laws").page
    assert page.select_one("header form [name=both_laws]")["value"] == "1"


def test_what_carries_over_is_named_with_where_it_came_from(check: Check) -> None:
    wales = check("needs", NEAR_THE_BORDER).page.select(".care-both__law")[1].text
    assert "Taken over from your answers" in wales
    assert "from what you said of: Illness or disability" in wales


def test_what_the_other_law_asks_and_nobody_was_asked_is_named(check: Check) -> None:
    law = check("needs", NEAR_THE_BORDER).page.select(".care-both__law")[1]
    asked = [each.text for each in law.select("ul:last-of-type li")]
    assert "Talking and being understood" in asked
    # each question once, though Wales asks it of every need
    assert len(asked) == len(set(asked))


def test_two_outcomes_in_england_are_not_known_to_be_enough_in_wales(check: Check) -> None:
    headlines = [each.text for each in check("needs", NEAR_THE_BORDER).page.select(".care-both__law .care-headline")]
    assert headlines[0].startswith("You are likely to qualify")
    assert headlines[1].startswith("You may qualify")


def test_moving_is_told_for_within_each_nation_and_across(check: Check) -> None:
    text = check("needs", NEAR_THE_BORDER).page.select_one("#both").text
    assert "Care Act 2014, section 37" in text
    assert "Care Act 2014, section 38" in text
    assert "these rules stop at the border." in text
    assert "Then that council stays responsible." in text
    assert "Care Act 2014, schedule 1" in text


def test_a_carer_near_the_border_sees_both_laws(check: Check) -> None:
    carer = check("carer", {**people.CARER, "nation": "both", "law_first": "england"})
    assert len(carer.page.select(".care-both__law")) == 2
