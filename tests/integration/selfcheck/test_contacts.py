"""Whom to phone: the council that arranges care at the postcode, with its lines as its own page shows them."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from app.adapters.clock import FixedClock
from tests.integration.selfcheck import people
from tests.integration.selfcheck.conftest import Check

SUNDAY_NIGHT = datetime(2026, 11, 22, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("postcode", "council"),
    [
        ("LS1 4DY", "leeds"),
        # two tiers: Oxford is a district, and care is with the county
        ("OX1 1BX", "oxfordshire"),
        ("LL11 1AY", "wrexham"),
    ],
)
def test_the_council_is_the_one_that_arranges_care_there(
    check: Check, client: FlaskClient, postcode: str, council: str
) -> None:
    now = check("needs", {**people.TWO_OUTCOMES, "postcode": postcode}).page.find(attrs={"aria-labelledby": "do-now"})
    own = BeautifulSoup(client.get(f"/council/{council}").data, "html.parser")
    assert now.find("a", href=f"/council/{council}")
    assert now.select_one(".care-call").text == own.select_one(".care-now__number .care-call").text
    assert "(made up)" in now.text


@pytest.mark.parametrize(("name", "answers"), [("needs", people.TWO_OUTCOMES), ("carer", people.CARER)])
def test_at_night_an_assessment_waits_for_the_morning_and_the_duty_team_is_for_who_is_not_safe(
    check: Check, clock: FixedClock, name: str, answers: dict[str, people.Answer]
) -> None:
    morning = first_number(check, name, answers)
    clock.moment = SUNDAY_NIGHT
    now = check(name, answers).page.find(attrs={"aria-labelledby": "do-now"}).text
    assert first_number(check, name, answers) == morning
    assert "Closed now. It opens at" in now
    assert "If someone is not safe until then, phone the emergency duty team" in now


@pytest.mark.parametrize("question", ["danger_now", "abuse_or_neglect", "cannot_wait"])
@pytest.mark.parametrize("said", ["yes", "unknown"])
def test_at_night_what_may_not_wait_is_for_the_emergency_duty_team(
    check: Check, clock: FixedClock, question: str, said: str
) -> None:
    clock.moment = SUNDAY_NIGHT
    page = check("needs", {**people.TWO_OUTCOMES, question: said, "go_on": "go_on"}).page
    assert "Emergency duty team" in page.select_one(".care-now__label").text
    assert "If someone is not safe until then" not in page.main.text


def first_number(check: Check, name: str, answers: dict[str, people.Answer]) -> str:
    return check(name, answers).page.select_one(".care-now__number .care-call").text


def test_without_a_postcode_there_is_a_way_to_find_the_council(check: Check) -> None:
    now = check("needs", {**people.TWO_OUTCOMES, "postcode": "unknown"}).page.find(attrs={"aria-labelledby": "do-now"})
    assert now.find("a", href="/council")
    assert not now.select(".care-now__number")


def test_a_postcode_under_the_other_law_is_told(check: Check) -> None:
    result = check("needs", {**people.TWO_OUTCOMES, "postcode": "LL11 1AY"})
    assert "This postcode is in Wales. You answered under the law of England." in result.page.text


def test_a_postcode_in_scotland_is_told(check: Check) -> None:
    result = check("needs", {**people.TWO_OUTCOMES, "postcode": "EH1 1YZ"})
    assert "This is in Scotland." in result.page.text


def test_what_to_say_names_what_is_hardest(check: Check) -> None:
    said = [each.text for each in check("needs", people.TWO_OUTCOMES).page.select(".care-now .care-part__say")]
    assert said == ["“I would like a care needs assessment.”", "“This is hard for me: Food and drink; Washing.”"]


def test_what_to_say_is_said_of_oneself(check: Check) -> None:
    said = check("needs", people.ONE_NEED).page.select(".care-now .care-part__say")[1].text
    assert said == "“This is hard for me: Looking after myself and my home.”"


@pytest.mark.parametrize("cy", [False, True])
def test_the_letter_is_written_of_oneself_too(check: Check, client: FlaskClient, cy: bool) -> None:
    sealed = check("needs", people.ONE_NEED, cy=cy).sealed
    letter = client.post(f"{'/cy' if cy else ''}/check/needs/letter/text", data={"sealed": sealed}).text
    assert ("Gofalu amdanaf fy hun" if cy else "Looking after myself and my home") in letter


def test_what_comes_and_goes_is_said_too(check: Check) -> None:
    said = [
        each.text for each in check("needs", people.NOT_SURE_OF_THE_SECOND).page.select(".care-now .care-part__say")
    ]
    assert said[2] == "“It comes and goes. I can tell you how often, and what a bad day is like.”"


def test_a_carer_asks_in_other_words(check: Check) -> None:
    said = check("carer", people.CARER).page.select_one(".care-now .care-part__say").text
    assert said == "“I look after someone. I would like a carer’s assessment.”"
