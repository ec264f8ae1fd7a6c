"""Answering feedback: once each, of one's own place, and never before it is published."""

import secrets
from datetime import UTC

import pytest
from sqlalchemy import select

from app.feedback.models import Challenge, Reply
from app.providers.models import Place
from tests.fixtures.accounts import writing_to
from tests.integration.feedback.acting import TEXT, publish, receive
from tests.integration.manage.ground import AT, OTHER, OWN, Corner

FEEDBACK = f"/manage/{OWN}/feedback"


def leave(corner: Corner, ref: str = OWN, *, is_published: bool = True) -> str:
    with writing_to(corner.app) as session:
        place = session.get_one(Place, corner.places[ref])
        left = receive(session, place, form_key=secrets.token_hex(8), receipt_hash=secrets.token_hex(8), at=NOW)
        if is_published:
            publish(session, left, at=NOW)
        return left


NOW = AT.replace(tzinfo=UTC)


def replies(corner: Corner) -> list[Reply]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Reply)))


def test_a_provider_sees_what_everybody_sees_and_nothing_before(corner: Corner) -> None:
    leave(corner, is_published=False)
    assert TEXT not in corner.text("provider", FEEDBACK)
    leave(corner)
    assert TEXT in corner.text("provider", FEEDBACK)


def test_a_reply_waits_for_one_of_us(corner: Corner) -> None:
    ref = leave(corner)
    corner.post("provider", f"{FEEDBACK}/{ref}/reply", text="Thank you.", changed="New menus.")
    (reply,) = replies(corner)
    assert (reply.status, reply.text, reply.changed) == ("waiting", "Thank you.", "New menus.")
    assert "One of us reads your reply." in corner.text("provider", FEEDBACK)


def test_a_second_reply_is_refused(corner: Corner) -> None:
    ref = leave(corner)
    for text in ("Thank you.", "And another thing."):
        corner.post("provider", f"{FEEDBACK}/{ref}/reply", text=text)
    assert [reply.text for reply in replies(corner)] == ["Thank you."]


@pytest.mark.parametrize("text", ["", "See www.example.org", "<b>x</b>", "a" * 2_001])
def test_a_reply_that_does_not_fit_is_told_and_not_kept(corner: Corner, text: str) -> None:
    answer = corner.post("provider", f"{FEEDBACK}/{leave(corner)}/reply", text=text)
    assert 'role="alert"' in answer.text and not replies(corner)


def test_asking_for_a_review_hides_nothing(corner: Corner) -> None:
    ref = leave(corner)
    answer = corner.post("provider", f"{FEEDBACK}/{ref}/review", ground="not-genuine", why="Nobody here knows this.")
    assert answer.status_code == 302
    with writing_to(corner.app) as session:
        assert [each.ground for each in session.scalars(select(Challenge))] == ["not-genuine"]
    assert TEXT in corner.app.test_client().get(f"/place/{OWN}/feedback").text


def test_a_review_needs_one_of_our_grounds(corner: Corner) -> None:
    answer = corner.post("provider", f"{FEEDBACK}/{leave(corner)}/review", ground="negative", why="It hurts us.")
    assert "Choose why you ask for a review." in answer.text


@pytest.mark.parametrize("what", ["reply", "review"])
def test_feedback_of_another_place_or_that_waits_is_not_there(corner: Corner, what: str) -> None:
    typed = {"text": "Thank you.", "ground": "advert", "why": "x"}
    for ref in (leave(corner, OTHER), leave(corner, is_published=False), "none"):
        assert corner.post("provider", f"{FEEDBACK}/{ref}/{what}", **typed).status_code == 404
    assert not replies(corner)
