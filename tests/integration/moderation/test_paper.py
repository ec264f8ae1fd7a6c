"""A form on paper, keyed in at the desk."""

import pytest
from bs4 import BeautifulSoup

from app.feedback import actions
from app.web.database import NotSavedError
from tests.integration.moderation.conftest import Desk, Moderator

FORM = {"answer": "poor", "text": "Lunch is late.", "relation": "family"}


def sealed(moderator: Moderator, address: str = "/moderate/paper?place=haze7") -> str:
    box = BeautifulSoup(moderator.get(address).text, "html.parser").select_one("input[name=sealed]")
    assert box is not None
    return str(box["value"])


def code(page: str) -> str:
    found = BeautifulSoup(page, "html.parser").select_one(".care-code")
    assert found is not None
    return found.text.strip()


@pytest.fixture(autouse=True)
def _place(desk: Desk) -> Desk:
    return desk


def test_a_paper_form_waits_like_any_other_and_gets_a_code(desk: Desk, ann: Moderator) -> None:
    answer = ann.post("/moderate/paper", sealed=sealed(ann), **FORM)
    assert len(code(answer.text).split()) == 4
    assert "Lunch is late." in ann.get("/moderate/").text
    assert [row[:2] for row in desk.audit()] == [(ann.id, "paper_keyed")]


def test_the_same_form_sent_twice_is_kept_once(desk: Desk, ann: Moderator) -> None:
    form = sealed(ann)
    first, second = (ann.post("/moderate/paper", sealed=form, **FORM).text for _ in range(2))
    assert (code(first), desk.count(), len(desk.audit())) == (code(second), 1, 1)


def test_whoever_typed_a_form_does_not_decide_about_it(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ann.post("/moderate/paper", sealed=sealed(ann), **FORM)
    (ref,) = desk.refs()
    for answer in (ann.publish(ref, FORM["text"]), ann.refuse(ref)):
        assert answer.status_code == 409 and "Somebody else decides" in answer.text
    assert desk.find(ref)["opinions"] == []
    bob.publish(ref, FORM["text"])
    assert desk.find(ref)["status"] == "published"


def test_nor_about_a_reply_or_a_review_of_it(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ann.post("/moderate/paper", sealed=sealed(ann), **FORM)
    (ref,) = desk.refs()
    bob.publish(ref, FORM["text"])
    desk.reply(ref)
    asked = {f"/moderate/published/{ref}": {"reason": "not-genuine", "text": "We heard so."}}
    asked[f"/moderate/replies/{ref}"] = {"verdict": "publish"}
    refused = [ann.post(address, **form) for address, form in asked.items()]
    review = f"/moderate/reviews/{ref}/{desk.challenge(ref)}"
    refused += [ann.post(review, outcome=outcome) for outcome in ("stays", "removed")]
    assert {answer.status_code for answer in refused} == {422}
    assert all("Somebody else decides" in answer.text for answer in refused)
    assert (desk.find(ref)["outcome"], desk.find(ref)["reply"]) == ([None], ("waiting", None))
    assert bob.post(f"/moderate/replies/{ref}", verdict="publish").status_code == 303
    assert bob.post(review, outcome="stays").status_code == 303


def test_what_is_missing_is_asked_for_with_the_rest_kept(desk: Desk, ann: Moderator) -> None:
    answer = ann.post("/moderate/paper", sealed=sealed(ann), text="Lunch is late.")
    assert (answer.status_code, desk.count()) == (422, 0)
    assert "Lunch is late." in answer.text


def test_what_could_not_be_saved_stays_in_the_form(desk: Desk, ann: Moderator, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise NotSavedError

    form = sealed(ann)
    monkeypatch.setattr(actions, "receive", fail)
    answer = ann.post("/moderate/paper", sealed=form, **FORM)
    assert (answer.status_code, desk.count()) == (503, 0)
    assert "Something went wrong on our side" in answer.text and "Lunch is late." in answer.text


def test_an_unknown_place_is_asked_for_again(ann: Moderator) -> None:
    assert ann.get("/moderate/paper?place=nowhere").status_code == 404


def test_without_a_place_the_place_is_asked_for(ann: Moderator) -> None:
    assert "Code of the place" in ann.get("/moderate/paper").text


def test_a_broken_form_keeps_nothing(desk: Desk, ann: Moderator) -> None:
    assert ann.post("/moderate/paper", sealed="broken", **FORM).status_code == 400
    assert desk.count() == 0


@pytest.mark.parametrize("address", ["/moderate/paper", "/moderate/published"])
def test_a_code_that_no_place_has_is_said_at_its_box(ann: Moderator, address: str) -> None:
    page = BeautifulSoup(ann.get(f"{address}?place=nowhere").text, "html.parser")
    box, error = page.select_one("#place"), page.select_one("#place-error")
    assert box is not None and error is not None and page.title is not None
    assert (box["value"], box["aria-invalid"]) == ("nowhere", "true")
    assert "place-error" in box["aria-describedby"]
    assert page.title.text.startswith("Error: ")
