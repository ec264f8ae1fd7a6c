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


def test_at_night_it_is_the_emergency_duty_team(check: Check, clock: FixedClock) -> None:
    clock.moment = SUNDAY_NIGHT
    now = check("needs", people.TWO_OUTCOMES).page.find(attrs={"aria-labelledby": "do-now"}).text
    assert "Emergency duty team" in now
    assert "If it can wait, phone" in now


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


def test_a_carer_asks_in_other_words(check: Check) -> None:
    said = check("carer", people.CARER).page.select_one(".care-now .care-part__say").text
    assert said == "“I look after someone. I would like a carer’s assessment.”"
