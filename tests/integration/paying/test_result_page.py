"""What stands around the sum: what would make it firmer, paying later, side by side, what to do now."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.integration.asking.someone import Someone
from tests.integration.paying.conftest import Pay

YES, NO = {"answer": "yes"}, {"answer": "no"}
AT_HOME = "england/at-home: a private pension above the guarantee"
OWNER = "england/the-home: deferred payment: all conditions"


def _text(someone: Someone, selector: str) -> str:
    held = someone.page.select_one(selector)
    return " ".join(held.get_text(" ").split()) if held else ""


def test_the_start_page_says_what_it_does_and_what_it_cannot(client: FlaskClient) -> None:
    answer = client.get("/check/pay")
    page = BeautifulSoup(answer.data, "html.parser")
    assert page.h1 and page.h1.get_text(strip=True) == "What would I pay?"
    assert "The council works out the real sum." in page.get_text()
    assert answer.headers["Cache-Control"].startswith("public")


def test_an_answer_that_is_open_can_be_changed_from_the_list_of_what_would_make_it_firmer(pay: Pay) -> None:
    someone = pay("england/at-home: savings around the upper limit")
    assert "£23,000 to £24,000" in _text(someone, "#firmer")
    button = someone.page.select_one("#firmer button[name=change]")
    assert button and button["value"] == "asset.savings"
    assert someone.sends(change=button["value"]).question == "asset.savings"


def test_an_exact_result_needs_no_other_answer(pay: Pay) -> None:
    assert not pay("england/care-home: exactly the upper limit").page.select("#firmer button[name=change]")


def test_what_can_be_said_before_the_end_says_that_more_is_to_come(pay: Pay) -> None:
    someone = pay(AT_HOME, until="age")
    someone.sends(question="age", finish="1")
    assert "You have not answered all questions." in _text(someone, "#firmer")
    button = someone.page.select_one("#firmer button")
    assert button and "Go on" in button.get_text()


def test_paying_later_tells_each_condition_how_far_it_reaches_and_what_waits_each_week(pay: Pay) -> None:
    """250,000 x 90 % - 14,250 = 210,750; 900 - (300 - 144) = 744."""
    someone = pay(OWNER, look_ahead=YES)
    told = _text(someone, "#deferred")
    assert "It looks as if the council must offer this." in told
    assert "£210,750" in told
    assert "£744" in told
    assert len(someone.page.select("#deferred .care-pay-state--yes")) == 5


def test_there_is_no_loan_without_a_home(pay: Pay) -> None:
    assert not pay(AT_HOME).page.select("#deferred")


def test_notes_are_told_with_their_law(pay: Pay) -> None:
    notes = _text(pay(AT_HOME), "#notes")
    assert "Care Act 2014, section 17" in notes
    assert "Ask if the NHS should pay" in notes


def test_both_kinds_of_care_stand_beside_each_other(pay: Pay) -> None:
    told = _text(pay(AT_HOME), "#compare")
    assert "Care at home (this page)" in told
    assert "A care home, for good" in told


@pytest.mark.parametrize(("nation", "is_open"), [("england", False), ("both", True)])
def test_the_other_law_is_in_sight_near_the_border_and_behind_a_press_elsewhere(
    pay: Pay, nation: str, is_open: bool
) -> None:
    page = pay(AT_HOME, nation={"answer": nation}, law_first={"answer": "england"}).page
    heading = page.find("h3", id="nations")
    assert heading
    assert (heading.find_parent("details") is None) is is_open


def test_who_gave_no_postcode_is_led_to_the_council(pay: Pay) -> None:
    assert pay(AT_HOME).page.select_one("#next a[href='/council']")


def test_benefits_are_checked_from_here_without_an_answer_in_an_address(pay: Pay) -> None:
    form = pay(AT_HOME).page.select_one("form[action='/check/benefits']")
    assert form and form["method"] == "post"
    assert form.select_one("[name=sealed]")


def test_money_advice_names_who_watches_over_advisers(pay: Pay) -> None:
    assert "Financial Conduct Authority" in pay(AT_HOME).page.get_text()


def test_free_weeks_end_and_what_comes_then_is_told(pay: Pay) -> None:
    """300.00 - 241.45 = 58.55 from the 43rd day on."""
    day = {"day": "12", "month": "10", "year": "2026"}
    someone = pay("england/at-home: reablement on its last free day", reablement_began_on=day)
    assert "this care is free" in someone.title
    assert "When the free weeks are over: You would pay about £58.55 a week." in _text(someone, ".care-pay-answer")


def test_care_at_home_leaves_the_home_alone_and_says_so(pay: Pay) -> None:
    assert "The home that a person lives in does not count for care at home" in _text(pay(AT_HOME), "#capital")


def test_an_income_that_does_not_count_is_listed_without_an_amount(pay: Pay) -> None:
    told = _text(pay("england/at-home: earnings are ignored"), "#week")
    assert "It does not count." in told
    assert "£0.01" not in told


def test_who_helps_another_reads_of_them(pay: Pay) -> None:
    assert pay(AT_HOME, who={"answer": "other"}).title == "They would pay about £58.55 a week."


def test_what_to_do_stands_before_the_sum(pay: Pay) -> None:
    ids = [each["id"] for each in pay(AT_HOME).page.select("main section[id]")]
    assert ids.index("next") < ids.index("week")


def test_every_answer_that_is_open_is_named_where_free_care_and_price_are_too(pay: Pay) -> None:
    unknown = {"answer": "unknown"}
    someone = pay("england/at-home: savings around the upper limit", free=unknown, cost=unknown)
    named = {button["value"] for button in someone.page.select("#firmer button[name=change]")}
    assert {"free", "cost", "asset.savings"} <= named


def test_care_that_is_free_for_good_is_told_in_short(pay: Pay) -> None:
    page = pay("england/at-home: aftercare is free however rich").page
    assert not page.select("#firmer, #deferred, #savings, #compare, #capital")
    assert [each.get_text(strip=True) for each in page.select("#notes h3")] == ["Everyone may have an assessment"]
