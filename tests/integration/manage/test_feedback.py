"""Answering feedback: once each, of one's own place, and never before it is published."""

import re
import secrets
from datetime import UTC
from functools import partial

import pytest
from sqlalchemy import select

from app.feedback.models import Challenge, Reply
from app.feedback.reading import find_told
from app.manage import answering
from app.providers.models import Place
from app.web.database import NotSavedError
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


@pytest.mark.parametrize(("what", "box"), [("reply", "text"), ("review", "why")])
@pytest.mark.parametrize("number", [0, 2])
def test_what_does_not_fit_is_told_at_its_box_and_stays_however_old_the_feedback_is(
    corner: Corner, monkeypatch: pytest.MonkeyPatch, what: str, box: str, number: int
) -> None:
    refs = sorted(leave(corner) for _ in range(3))
    monkeypatch.setattr(answering, "find_told", partial(find_told, size=1))
    long = "a" * 2_001
    answer = corner.post("provider", f"{FEEDBACK}/{refs[number]}/{what}", **{box: long, "ground": "advert"})
    assert f'<a href="#{box}-{refs[number]}">This is too long. Write at most 2,000 letters.' in answer.text
    assert f">{long}</textarea>" in answer.text and f'id="{box}-{refs[number]}-error"' in answer.text


def test_nothing_is_cut_off_in_silence(corner: Corner) -> None:
    leave(corner)
    boxes = re.findall(r"<textarea[^>]*>", corner.text("provider", FEEDBACK))
    assert len(boxes) == 3 and not any("maxlength" in box for box in boxes)


@pytest.mark.parametrize(("what", "box"), [("reply", "text"), ("review", "why")])
def test_words_that_could_not_be_saved_still_stand_in_their_box(
    corner: Corner, monkeypatch: pytest.MonkeyPatch, what: str, box: str
) -> None:
    ref = leave(corner)

    def refused() -> None:
        raise NotSavedError

    monkeypatch.setattr(answering, "writing", refused)
    answer = corner.post("provider", f"{FEEDBACK}/{ref}/{what}", **{box: "Thank you.", "ground": "advert"})
    assert "Something went wrong on our side." in answer.text and ">Thank you.</textarea>" in answer.text
    assert not replies(corner)


def test_after_a_reply_the_page_shows_the_feedback_to_which_it_belongs(
    corner: Corner, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = sorted(leave(corner) for _ in range(3))
    monkeypatch.setattr(answering, "find_told", partial(find_told, size=1))
    answer = corner.post("provider", f"{FEEDBACK}/{refs[2]}/reply", text="Thank you.")
    assert answer.location == f"{FEEDBACK}?page=3#{refs[2]}"
    assert "One of us reads your reply." in corner.text("provider", answer.location)


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
