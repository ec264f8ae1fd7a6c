"""One feedback at the desk: published, shortened, refused by two, and all that may come between."""

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from app.accounts.roles import Role
from app.feedback import actions
from tests.fixtures.accounts import sign_in, writing_to
from tests.integration.feedback.acting import days_later, one, said
from tests.integration.moderation.conftest import TEXT, Desk, Moderator

if TYPE_CHECKING:
    from flask import Flask

SHORT = "Nurse […] was kind. My mum […] had bruises, and nobody told us."


def test_the_page_marks_what_the_checks_found(desk: Desk, ann: Moderator) -> None:
    page = BeautifulSoup(ann.get(f"/moderate/{desk.receive()}").text, "html.parser")
    original = page.select_one("section blockquote")
    assert original is not None and original.text == TEXT
    assert [mark.text for mark in original.select("mark")] == ["Sarah", "Joan Smith", "bruises"]


def test_the_text_to_publish_begins_as_the_original(desk: Desk, ann: Moderator) -> None:
    page = BeautifulSoup(ann.get(f"/moderate/{desk.receive()}").text, "html.parser")
    box = page.select_one("textarea#text")
    assert box is not None and box.text.strip() == TEXT


def test_the_answer_is_behind_a_click_and_not_in_the_queue(desk: Desk, ann: Moderator) -> None:
    page = BeautifulSoup(ann.get(f"/moderate/{desk.receive()}").text, "html.parser")
    holding = [each for each in page.select("details") if "Poor" in each.text]
    assert len(holding) == 1 and not holding[0].has_attr("open")
    assert "Poor" not in ann.get("/moderate/").text


def test_a_moderator_publishes_less_than_the_original(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    assert ann.publish(ref, SHORT).location == "/moderate/?done=published"
    assert desk.find(ref) | {"opinions": []} == desk.find(ref) | {
        "status": "published",
        "published": SHORT,
        "opinions": [],
    }


def test_publishing_is_audited(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    ann.publish(ref, SHORT)
    assert desk.audit() == [(ann.id, "feedback_published", f"feedback {ref}", "")]


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("kind", "cruel"),
        TEXT + " Lovely!",
        TEXT.replace("Joan Smith", "[a resident who lies]"),
        "bruises My mum had",
        "",
        "[…]",
    ],
    ids=["another word", "a word more", "words in brackets", "another order", "nothing", "nothing but a cut"],
)
def test_a_moderator_can_only_take_words_out(desk: Desk, ann: Moderator, text: str) -> None:
    ref = desk.receive()
    answer = ann.publish(ref, text, note="my note")
    assert (answer.status_code, desk.find(ref)["status"], desk.audit()) == (422, "waiting", [])
    assert "You may only take words out" in answer.text and "my note" in answer.text


def test_what_was_typed_wrongly_stands_there_to_be_mended(desk: Desk, ann: Moderator) -> None:
    page = BeautifulSoup(ann.publish(desk.receive(), "Nurse […] was cruel.").text, "html.parser")
    box = page.select_one("textarea#text")
    assert box is not None and box.text.strip() == "Nurse […] was cruel."


def test_an_answer_without_words_is_published_as_it_is(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive("")
    assert 'value="refuse"' not in ann.get(f"/moderate/{ref}").text
    ann.publish(ref, "")
    assert desk.find(ref)["status"] == "published"


def test_refusing_needs_a_reason_of_the_list(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    for reason in ("", "too-negative"):
        assert ann.refuse(ref, reason).status_code == 422
    assert desk.find(ref)["status"] == "waiting"


def test_one_refusal_only_asks_for_a_second_opinion(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    assert ann.refuse(ref, note="She is easy to know.").location == "/moderate/?done=second"
    assert desk.find(ref)["status"] == "second"
    assert desk.audit() == [(ann.id, "refusal_asked", f"feedback {ref}", "abusive")]


def test_the_second_one_sees_the_reason_and_the_note(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ref = desk.receive()
    ann.refuse(ref, note="She is easy to know.")
    page = bob.get(f"/moderate/{ref}").text
    assert "It insults people for who they are." in page and "She is easy to know." in page


def test_the_first_one_cannot_agree_with_themselves(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    ann.refuse(ref)
    assert 'name="verdict"' not in ann.get(f"/moderate/{ref}").text
    answer = ann.refuse(ref)
    assert (answer.status_code, desk.find(ref)["status"]) == (409, "second")
    assert "Somebody else has to agree" in answer.text


def test_two_refusals_refuse(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ref = desk.receive()
    ann.refuse(ref)
    assert bob.refuse(ref).location == "/moderate/?done=refused"
    assert (desk.find(ref)["status"], desk.audit()[-1][:2]) == ("refused", (bob.id, "feedback_refused"))


def test_the_second_one_may_publish(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ref = desk.receive()
    ann.refuse(ref)
    bob.publish(ref, SHORT)
    assert desk.find(ref)["published"] == SHORT


def test_of_two_who_decide_at_once_the_second_is_told_and_keeps_their_note(
    desk: Desk, ann: Moderator, bob: Moderator
) -> None:
    ref = desk.receive()
    assert ann.get(f"/moderate/{ref}").status_code == bob.get(f"/moderate/{ref}").status_code == 200
    ann.publish(ref, SHORT)
    answer = bob.publish(ref, TEXT, note="I would show it all")
    assert (answer.status_code, desk.find(ref)["published"]) == (409, SHORT)
    assert "decided a moment ago" in answer.text and "I would show it all" in answer.text
    assert len(desk.audit()) == 1


def test_what_the_person_changed_meanwhile_is_read_again_with_nothing_lost(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    with writing_to(desk.app) as session:
        receipt = one(session, ref).receipt_hash or ""
        actions.edit(session, receipt_hash=receipt, said=said("The new words."), flags=(), at=days_later(1))
    answer = ann.publish(ref, SHORT, note="my note")
    assert (answer.status_code, desk.find(ref)["status"]) == (409, "waiting")
    for kept in ("The person changed it while you read it", "The new words.", SHORT, "my note"):
        assert kept in answer.text


def test_what_was_taken_back_is_gone_from_the_desk(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    with writing_to(desk.app) as session:
        actions.withdraw(session, receipt_hash=one(session, ref).receipt_hash or "", at=days_later(1))
    answer = ann.publish(ref, TEXT)
    assert (answer.status_code, desk.find(ref)["published"]) == (409, None)
    assert "bruises" not in answer.text
    assert ref not in ann.get("/moderate/").text


@pytest.mark.parametrize(
    "address", ["/moderate/zzzzzzzzzz", "/moderate/replies/zzzzzzzzzz", "/moderate/reviews/zzzzzzzzzz/1"]
)
def test_an_unknown_address_says_so(ann: Moderator, address: str) -> None:
    assert ann.get(address).status_code == 404


@pytest.mark.parametrize(
    "form", [{}, {"verdict": "delete"}, {"verdict": "publish"}, {"version": "²", "verdict": "publish"}]
)
def test_a_form_of_somebody_elses_making_decides_nothing(desk: Desk, ann: Moderator, form: dict[str, str]) -> None:
    ref = desk.receive()
    assert ann.post(f"/moderate/{ref}", **form).status_code == 422
    assert desk.find(ref)["status"] == "waiting"


def test_a_child_is_looked_after(desk: Desk, ann: Moderator) -> None:
    from dataclasses import replace

    ref = desk.receive(said=replace(said(), is_under_16=True))
    assert "A child wrote this" in ann.get(f"/moderate/{ref}").text


@pytest.mark.parametrize("role", [Role.PROVIDER, Role.ADMINISTRATOR])
@pytest.mark.parametrize(
    "address", ["/moderate/", "/moderate/{ref}", "/moderate/replies", "/moderate/reviews", "/moderate/paper"]
)
def test_nobody_else_sees_the_desk(desk: Desk, app: "Flask", role: Role, address: str) -> None:
    client = app.test_client()
    sign_in(client, role)
    assert client.get(f"/moderate/{address.format(ref=desk.receive())}").status_code == 404


def test_a_stranger_is_asked_to_sign_in(desk: Desk, app: "Flask") -> None:
    answer = app.test_client().get(f"/moderate/{desk.receive()}")
    assert answer.status_code == 302 and "/account/sign-in" in answer.location


def test_the_desk_speaks_welsh(desk: Desk, ann: Moderator) -> None:
    page = BeautifulSoup(ann.get(f"/cy/moderate/{desk.receive()}").text, "html.parser")
    assert page.html is not None and page.html["lang"] == "cy"


@pytest.fixture
def no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full at the moment of a decision."""
    from app.web.database import NotSavedError

    def fail(*_args: object, **_options: object) -> None:
        raise NotSavedError

    for verb in ("decide", "decide_reply", "end_challenge"):
        monkeypatch.setattr(actions, verb, fail)


@pytest.mark.usefixtures("no_room")
def test_what_could_not_be_saved_is_said_with_nothing_lost(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    answer = ann.publish(ref, SHORT, note="my note")
    assert answer.status_code == 503
    for kept in ("Something went wrong on our side", SHORT, "my note"):
        assert kept in answer.text


def test_so_it_is_with_replies_and_reviews(desk: Desk, ann: Moderator, request: pytest.FixtureRequest) -> None:
    ref = desk.publish()
    desk.reply(ref, "We have a new menu.")
    number = desk.challenge(ref)
    request.getfixturevalue("no_room")
    reply = ann.post(f"/moderate/replies/{ref}", verdict="publish", checked="We saw it.")
    review = ann.post(f"/moderate/reviews/{ref}/{number}", outcome="shortened", text=SHORT)
    assert "Something went wrong" in reply.text and "We saw it." in reply.text
    assert "Something went wrong" in review.text and SHORT in review.text
