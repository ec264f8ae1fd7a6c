"""What a person reads at the end of each check."""

from datetime import UTC, datetime

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from app.adapters.clock import FixedClock
from app.domain.law import law
from app.domain.rules.plans import checklists
from tests.integration.asking.someone import Someone
from tests.integration.planning import people
from tests.integration.planning.conftest import Check

KINDS = {
    "plan in England": ("plan", people.LACKING),
    "plan in Wales": ("plan", people.IN_WELSH_LAW),
    "review in Wales": ("review", people.CUT),
    "review in England": ("review", people.CALM),
    "list": ("prepare", people.PREPARING),
}


def points(someone: Someone, section: str) -> list[str]:
    """The ids of the points under a heading, or in what is folded."""
    held = someone.page.find(id=section)
    if held is None:
        return []
    box = held if held.name == "details" else held.find_parent("section")
    return [str(each["id"]).removeprefix("point-") for each in box.select("li[id^=point-]")]


def test_what_is_missing_is_told_apart_from_what_was_not_found(check: Check) -> None:
    page = check("plan", people.LACKING)
    assert page.title == "You did not find 4 things that the law says the plan must hold"
    assert points(page, "missing") == ["needs_tested", "outcomes_relevant", "dp_needs", "dp_often"]
    assert points(page, "not-found") == ["budget_cost", "budget_you_pay", "budget_council_pays"]
    assert points(page, "advised") == ["review_date"]
    assert points(page, "making") == ["involved_adult"]
    assert points(page, "due") == ["yearly"]
    assert "12 months" in page.page.find(id="point-yearly").get_text()
    assert "Not confirmed" in page.page.find(id="point-yearly").get_text()


def test_a_whole_plan_is_said_to_be_whole_and_not_to_be_good(check: Check) -> None:
    page = check("plan", people.WHOLE)
    assert page.title == "You found all that the law says the plan must hold"
    assert "It does not say if the care is good" in page.page.main.get_text()
    assert points(page, "missing") == []


def test_a_welsh_plan_lacks_no_personal_budget(check: Check) -> None:
    page = check("plan", people.IN_WELSH_LAW)
    assert points(page, "missing") == ["review_arrangements", "safeguarding_conclusion"]
    assert "personal_budget" in points(page, "not-needed")


@pytest.mark.parametrize(
    ("written", "owed"),
    [("no_copy", ["copy_owed"]), ("none", ["plan_owed"]), ("refused", ["reasons_owed", "advice_owed"])],
)
def test_without_a_plan_in_hand_the_page_says_what_is_owed(check: Check, written: str, owed: list[str]) -> None:
    page = check("plan", {**people.LACKING, "written": written})
    assert points(page, "owed") == owed
    assert points(page, "rights")[0] == "copy_adult"


def test_who_is_not_safe_reads_whom_to_ring_before_anything_else(check: Check) -> None:
    page = check("review", people.CUT)
    first = page.page.main.find(["h1", "h2"])
    assert first.get_text() == "Ring the council today"
    assert page.page.select_one("main .care-call")["href"].startswith("tel:")


def test_a_cut_tells_what_was_not_done_and_what_may_not_be(check: Check) -> None:
    page = check("review", people.CUT)
    missing = ["closure_outcomes", "closure_needs", "reassessed", "involved_adult", "advocate_offered"]
    assert points(page, "missing") == missing
    assert points(page, "advised") == ["coordinator"]
    assert points(page, "limits") == ["three_ways_only", "copy_after_review_adult", "needs_still_met_adult"]
    assert points(page, "grounds") == ["plan_day_passed", "things_changed", "not_working", "care_cut", "any_time"]
    assert "/guides/complaints/wales" in str(page.page.main)


def test_without_a_reason_a_review_can_still_be_asked_for(check: Check) -> None:
    page = check("review", people.CALM)
    assert page.title == "You can ask for a review when you need one"
    assert points(page, "grounds") == ["any_time"]
    assert page.page.find(id="point-unsafe_now") is None


def test_what_hangs_on_a_day_that_nobody_knows_is_not_said_to_be_so(check: Check) -> None:
    page = check("review", {**people.CALM, "made_on": "unknown"})
    assert points(page, "unsure") == ["first_check", "yearly"]
    said = page.page.find(id="unsure").find_parent("section").get_text()
    assert "If that time has passed and there was none, ask for it." in said
    assert "That time has passed" not in said


def test_a_plan_of_a_day_to_come_is_refused(check: Check) -> None:
    begun = check("plan", people.LACKING, until="dated_on")
    begun.answers({"day": "1", "month": "1", "year": "2030"})
    assert begun.question == "dated_on"
    assert begun.problem


def test_the_list_holds_what_was_answered_and_says_why(check: Check) -> None:
    page = check("prepare", people.PREPARING)
    assert points(page, "people") == ["companion", "other_format"]
    assert points(page, "take") == ["diary", "medicines", "letters", "money_papers"]
    assert "Going to the toilet" in page.page.find(id="point-hard_things").get_text()
    assert "Your answers" in page.page.main.get_text()


@pytest.mark.parametrize("kind", KINDS)
def test_every_point_on_a_page_names_its_law_and_every_provision_stands_at_the_end(check: Check, kind: str) -> None:
    name, answers = KINDS[kind]
    page = check(name, answers).page
    checklist = checklists()[f"{name}-{answers['nation']}"]
    cited = {each.id: law()[each.citation].title for each in checklist.points}
    at_the_end = page.find(id="sources").get_text()
    for item in page.select("li[id^=point-]"):
        title = cited[str(item["id"]).removeprefix("point-")]
        assert title in item.get_text()
        assert title in at_the_end


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_page_in_welsh_says_the_same_points(check: Check, kind: str) -> None:
    name, answers = KINDS[kind]
    english, welsh = check(name, answers), check(name, answers, cy=True)
    ids = [[str(each["id"]) for each in page.page.select("main [id]")] for page in (english, welsh)]
    assert ids[0] == ids[1]
    assert english.title != welsh.title
    for each in english.page.select("li[id^=point-] > strong"):
        there = welsh.page.find(id=each.parent["id"]).strong
        assert each.get_text() != there.get_text(), f"{each.get_text()} has no Welsh"


def test_who_helps_somebody_reads_of_that_person(check: Check) -> None:
    mine = check("plan", people.WHOLE).page.find(id="point-copy_adult").get_text()
    theirs = check("plan", {**people.WHOLE, "who": "other"}).page.find(id="point-copy_adult").get_text()
    assert "You must get a copy" in mine
    assert "They must get a copy" in theirs


def test_an_answer_that_is_changed_changes_the_result(check: Check) -> None:
    page = check("plan", people.LACKING).sends(change="direct_payment")
    page.answers({"answer": ["dp_needs", "dp_amount", "dp_often"]})
    assert page.title == "You did not find 2 things that the law says the plan must hold"


def test_a_person_may_stop_early_and_the_rest_is_not_known(check: Check) -> None:
    page = check("plan", people.LACKING, until="help").presses("finish")
    assert points(page, "missing") == ["needs_tested"]
    assert "needs_met" in points(page, "not-found")
    assert "You have not answered every question yet" in page.page.main.get_text()


@pytest.mark.parametrize("name", ["plan", "review", "prepare"])
def test_what_another_check_asked_is_not_asked_again(check: Check, client: FlaskClient, name: str) -> None:
    done = check("prepare", people.PREPARING)
    there = Someone(client, f"/check/{name}").begins(sealed=done.sealed)
    if name != "prepare":
        assert there.question == "whose"


def test_before_the_law_began_there_is_a_plain_page_and_no_result(check: Check, clock: FixedClock) -> None:
    clock.moment = datetime(2014, 6, 1, 10, tzinfo=UTC)
    page = check("plan", {**people.IN_ENGLAND, "written": "none"})
    assert page.response.status_code == 503
    assert page.title == "We cannot work this out today"


@pytest.mark.parametrize("name", ["plan", "review", "prepare"])
def test_a_start_page_says_what_the_check_cannot_do(client: FlaskClient, name: str) -> None:
    answer = client.get(f"/check/{name}")
    assert answer.headers["Cache-Control"].startswith("public")
    assert "What this check cannot do" in BeautifulSoup(answer.data, "html.parser").main.get_text()
