"""Danger comes before everything else."""

import pytest
from bs4 import Tag
from flask.testing import FlaskClient

from tests.integration.asking.someone import Someone
from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check


def first_in_main(someone: Someone) -> Tag:
    found = someone.page.select_one("main section, main h1")
    assert found is not None
    return found


@pytest.mark.parametrize("said", ["yes", "unknown"])
def test_danger_now_stops_the_questions_and_shows_999_first(check: Check, said: str) -> None:
    page = check("needs", {**people.TWO_OUTCOMES, "danger_now": said}, until="go_on")
    assert page.question == "go_on"
    assert page.title == "Call 999 if someone is in danger now"
    assert page.page.select_one("main a.care-call")["href"] == "tel:999"
    assert page.answers({}).question == "abuse_or_neglect"


@pytest.mark.parametrize("nation", ["england", "wales"])
def test_the_helplines_are_those_of_the_nation(check: Check, nation: str) -> None:
    answers = {**people.IN_WALES, "nation": nation, "danger_now": "yes"}
    text = check("needs", answers, until="go_on").page.main.text
    assert ("Live Fear Free" in text) == (nation == "wales")
    assert ("National Domestic Abuse Helpline" in text) == (nation == "england")


@pytest.mark.parametrize(
    ("question", "route"),
    [("danger_now", "emergency"), ("abuse_or_neglect", "safeguarding"), ("cannot_wait", "urgent_care")],
)
@pytest.mark.parametrize("said", ["yes", "unknown"])
@pytest.mark.parametrize("cy", [False, True])
def test_what_is_urgent_stands_before_the_headline(
    check: Check, question: str, route: str, said: str, cy: bool
) -> None:
    result = check("needs", {**people.TWO_OUTCOMES, question: said, "go_on": "go_on"}, cy=cy)
    assert f"care-urgent-card--{route}" in first_in_main(result)["class"]


def test_several_urgent_things_come_in_the_order_of_danger(check: Check) -> None:
    all_three = dict.fromkeys(("danger_now", "abuse_or_neglect", "cannot_wait"), "yes")
    result = check("needs", {**people.TWO_OUTCOMES, **all_three, "go_on": "go_on"})
    titles = [each.text for each in result.page.select(".care-urgent-card h2")]
    assert [title.split("?")[0] for title in titles] == [
        "Is someone in danger now",
        "Is someone being hurt, or not looked after",
        "Is help needed today",
    ]


def test_the_safeguarding_line_is_the_council_s_own(check: Check, client: FlaskClient) -> None:
    card = check("needs", {**people.TWO_OUTCOMES, "abuse_or_neglect": "yes"}).page.select_one(".care-urgent-card")
    assert card.select_one(".care-call").text in client.get("/council/leeds").text
    assert "Tell the council about abuse or neglect" in card.text
    assert "“I want to report a safeguarding concern about an adult.”" in card.text


def test_wales_asks_after_safety_where_a_person_cannot_keep_safe(check: Check) -> None:
    answers = {**people.ONE_NEED, "protection": ["without_help"], "self_care": "manages"}
    steps = {"others_can_meet": "no", "community_can_meet": "no", "unlikely_without_council": "yes"}
    result = check("needs", {**answers, **{f"protection.{key}": said for key, said in steps.items()}})
    assert "care-urgent-card--safeguarding" in first_in_main(result)["class"]


def test_where_nothing_is_urgent_the_headline_is_first(check: Check) -> None:
    assert first_in_main(check("needs", people.TWO_OUTCOMES)).name == "h1"
