"""Replies of places, and reviews that they ask for."""

import pytest

from tests.integration.moderation.conftest import TEXT, Desk, Moderator

CHANGED = "We have a new menu."


def test_a_reply_is_read_and_published(desk: Desk, ann: Moderator) -> None:
    ref = desk.publish()
    desk.reply(ref)
    assert "Thank you for telling us." in ann.get("/moderate/replies").text
    answer = ann.post(f"/moderate/replies/{ref}", verdict="publish")
    assert answer.location == "/moderate/replies?done=reply-published"
    assert desk.find(ref)["reply"] == ("published", None)
    assert desk.audit()[-1] == (ann.id, "reply_published", f"feedback {ref}", "")


def test_what_changed_is_shown_only_with_how_it_was_checked(desk: Desk, ann: Moderator) -> None:
    ref = desk.publish()
    desk.reply(ref, CHANGED)
    assert CHANGED in ann.get(f"/moderate/replies/{ref}").text
    ann.post(f"/moderate/replies/{ref}", verdict="publish", checked="We saw the menu.")
    assert desk.find(ref)["reply"] == ("published", "We saw the menu.")


def test_a_reply_is_refused_for_a_reason_of_the_list(desk: Desk, ann: Moderator) -> None:
    ref = desk.publish()
    desk.reply(ref, CHANGED)
    wrong = ann.post(f"/moderate/replies/{ref}", verdict="refuse", reason="dull", checked="We saw it.")
    assert wrong.status_code == 422 and "We saw it." in wrong.text
    ann.post(f"/moderate/replies/{ref}", verdict="refuse", reason="names-someone")
    assert desk.find(ref)["reply"] == ("refused", None)
    assert desk.audit()[-1][1:] == ("reply_refused", f"feedback {ref}", "names-someone")


def test_a_reply_that_was_decided_is_decided(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ref = desk.publish()
    desk.reply(ref)
    ann.post(f"/moderate/replies/{ref}", verdict="publish")
    assert bob.post(f"/moderate/replies/{ref}", verdict="refuse", reason="abusive").status_code == 409
    assert desk.find(ref)["reply"] == ("published", None)


@pytest.fixture
def asked(desk: Desk) -> tuple[str, str]:
    ref = desk.publish()
    return ref, f"/moderate/reviews/{ref}/{desk.challenge(ref)}"


def test_a_review_shows_why_and_changes_nothing(desk: Desk, ann: Moderator, asked: tuple[str, str]) -> None:
    ref, address = asked
    assert address in ann.get("/moderate/reviews").text
    assert "It names her." in ann.get(address).text
    assert desk.find(ref)["published"] == TEXT


def test_it_may_stay(desk: Desk, ann: Moderator, asked: tuple[str, str]) -> None:
    ref, address = asked
    assert ann.post(address, outcome="stays").location == "/moderate/reviews?done=challenge-ended"
    assert (desk.find(ref)["outcome"], desk.find(ref)["published"]) == (["stays"], TEXT)
    assert desk.audit()[-1] == (ann.id, "challenge_ended", f"feedback {ref}", "stays")


def test_it_may_get_shorter(desk: Desk, ann: Moderator, asked: tuple[str, str]) -> None:
    ref, address = asked
    shorter = TEXT.replace("Sarah", "[…]")
    ann.post(address, outcome="shortened", text=shorter)
    assert (desk.find(ref)["outcome"], desk.find(ref)["published"]) == (["shortened"], shorter)


@pytest.mark.parametrize("text", [TEXT, TEXT + " Sorry.", "", "[…]", "[The place is kind]"])
def test_shorter_is_shorter_and_still_theirs(desk: Desk, ann: Moderator, asked: tuple[str, str], text: str) -> None:
    ref, address = asked
    assert ann.post(address, outcome="shortened", text=text).status_code == 422
    assert (desk.find(ref)["outcome"], desk.find(ref)["published"]) == ([None], TEXT)


def test_taking_it_down_takes_two(desk: Desk, ann: Moderator, bob: Moderator, asked: tuple[str, str]) -> None:
    ref, address = asked
    assert ann.post(address, outcome="removed").location == "/moderate/reviews?done=challenge-second"
    assert ann.post(address, outcome="removed").status_code == 422
    assert desk.find(ref)["published"] == TEXT
    assert "Another moderator would take it down" in bob.get(address).text
    bob.post(address, outcome="removed")
    assert (desk.find(ref)["status"], desk.find(ref)["published"]) == ("refused", None)


@pytest.mark.parametrize("outcome", ["", "veto"])
def test_a_review_ends_in_one_of_three_ways(desk: Desk, ann: Moderator, asked: tuple[str, str], outcome: str) -> None:
    assert ann.post(asked[1], outcome=outcome).status_code == 422
    assert desk.find(asked[0])["outcome"] == [None]


def test_a_review_ends_once(desk: Desk, ann: Moderator, bob: Moderator, asked: tuple[str, str]) -> None:
    ann.post(asked[1], outcome="stays")
    assert bob.post(asked[1], outcome="removed").status_code == 409
    assert desk.find(asked[0])["published"] == TEXT


def test_what_turns_out_to_be_fake_is_taken_down_by_two(desk: Desk, ann: Moderator, bob: Moderator) -> None:
    ref = desk.publish()
    assert f"/moderate/published/{ref}" in ann.get("/moderate/published?place=haze7").text
    assert f"/moderate/published/{ref}" in ann.get(f"/moderate/{ref}").text
    learnt = {"reason": "not-genuine", "text": "A gift was offered for it."}
    assert ann.post(f"/moderate/published/{ref}", **learnt).location == "/moderate/reviews?done=review-opened"
    assert desk.audit()[-1] == (ann.id, "review_opened", f"feedback {ref}", "not-genuine")
    assert desk.find(ref)["published"] == TEXT
    address = f"/moderate/reviews/{ref}/{desk.open_review(ref)}"
    assert "A gift was offered for it." in bob.get(address).text and "asked for by" not in bob.get(address).text
    ann.post(address, outcome="removed")
    assert desk.find(ref)["published"] == TEXT
    bob.post(address, outcome="removed")
    assert (desk.find(ref)["status"], desk.find(ref)["published"]) == ("refused", None)


@pytest.mark.parametrize("typed", [{"reason": "dull", "text": "x"}, {"reason": "not-genuine", "text": " "}])
def test_we_look_again_only_for_a_reason_that_we_can_tell(desk: Desk, ann: Moderator, typed: dict[str, str]) -> None:
    ref = desk.publish()
    assert ann.post(f"/moderate/published/{ref}", **typed).status_code == 422
    assert desk.find(ref)["outcome"] == []


def test_we_do_not_look_twice_at_once(desk: Desk, ann: Moderator, asked: tuple[str, str]) -> None:
    answer = ann.post(f"/moderate/published/{asked[0]}", reason="not-genuine", text="A gift was offered.")
    assert answer.status_code == 422 and "A gift was offered." in answer.text
    assert desk.find(asked[0])["outcome"] == [None]


def test_what_is_not_published_is_not_looked_at_again(desk: Desk, ann: Moderator) -> None:
    ref = desk.receive()
    assert ann.post(f"/moderate/published/{ref}", reason="not-genuine", text="A gift.").status_code == 409
    assert ann.get("/moderate/published/nowhere").status_code == 404
    assert ann.get("/moderate/published?place=nowhere").status_code == 404
