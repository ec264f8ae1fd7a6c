"""E-mail to those who speak for a place, about what became of what they sent."""

import pytest
from sqlalchemy import select

from app.accounts.models import Account, Outbox
from app.domain.entries.states import What
from app.entries.models import EntryVersion
from app.manage.telling import tell_of_what_they_sent
from tests.fixtures.accounts import writing_to
from tests.integration.manage.ground import OWN, Corner, give
from tests.integration.manage.test_entries import newest, send
from tests.integration.manage.test_feedback import FEEDBACK, leave


def letters(corner: Corner) -> list[Outbox]:
    with writing_to(corner.app) as session:
        return list(session.scalars(select(Outbox).order_by(Outbox.id)))


def decide(corner: Corner, **typed: str) -> None:
    corner.post("moderator", f"/manage/approvals/entry/{newest(corner)}", **typed)


def test_who_wrote_a_text_hears_that_it_is_on_the_page(corner: Corner) -> None:
    send(corner)
    assert letters(corner) == []
    decide(corner, verdict="approve")
    [letter] = letters(corner)
    assert letter.to == "provider@example.org"
    assert letter.subject.startswith("Own House: we looked at what you sent / Own House: ")
    assert "What you wrote is on the page now." in letter.body
    assert f"http://localhost:5000/manage/{OWN}/entry\n" in letter.body
    assert f"http://localhost:5000/cy/manage/{OWN}/entry" in letter.body


def test_who_wrote_a_text_hears_why_it_was_sent_back(corner: Corner) -> None:
    send(corner)
    decide(corner, verdict="refuse", why="advert", note="Say 50% less of the sauna.")
    [letter] = letters(corner)
    assert "We did not put what you wrote on the page.\nIt advertises something else" in letter.body
    assert "Why: Say 50% less of the sauna." in letter.body


def test_a_decision_that_came_too_late_tells_nobody(corner: Corner) -> None:
    send(corner)
    decide(corner, verdict="approve")
    decide(corner, verdict="refuse", why="advert", note="No.")
    assert len(letters(corner)) == 1


def test_everybody_who_speaks_for_the_place_hears_and_nobody_else(corner: Corner) -> None:
    give(corner, "stranger", OWN)
    send(corner)
    decide(corner, verdict="approve")
    assert sorted(letter.to for letter in letters(corner)) == ["provider@example.org", "stranger@example.org"]
    with writing_to(corner.app) as session:
        session.get_one(Account, corner.accounts["stranger"]).active = False
    send(corner)
    decide(corner, verdict="approve")
    assert [letter.to for letter in letters(corner)[2:]] == ["provider@example.org"]


def test_a_new_owner_hears_nothing_of_what_the_earlier_one_sent(corner: Corner) -> None:
    send(corner)
    corner.sell(OWN)
    give(corner, "stranger", OWN)
    sent = newest(corner)
    with writing_to(corner.app) as session:
        tell_of_what_they_sent(session, What.TEXT, session.get_one(EntryVersion, sent))
    assert letters(corner) == []


def test_a_reply_that_was_read_is_told_of(corner: Corner) -> None:
    ref = leave(corner)
    corner.post("provider", f"{FEEDBACK}/{ref}/reply", text="Thank you.")
    corner.post("moderator", f"/moderate/replies/{ref}", verdict="publish")
    [letter] = letters(corner)
    assert "Your reply to feedback is on the page now." in letter.body and f"/manage/{OWN}/feedback" in letter.body
    assert "Thank you." not in letter.body


def test_a_reply_that_was_refused_comes_with_the_reason_in_both_languages(corner: Corner) -> None:
    ref = leave(corner)
    corner.post("provider", f"{FEEDBACK}/{ref}/reply", text="Mr Brown lies.")
    corner.post("moderator", f"/moderate/replies/{ref}", verdict="refuse", reason="names-someone")
    [letter] = letters(corner)
    english, welsh = letter.body.split("– – –")
    assert "It shows who somebody is" in english and "It shows who somebody is" not in welsh


@pytest.mark.parametrize(("outcome", "said", "number"), [("stays", "It stays as it is.", 1), ("removed", "", 0)])
def test_a_review_that_has_ended_is_told_of_and_one_that_waits_for_a_second_word_is_not(
    corner: Corner, outcome: str, said: str, number: int
) -> None:
    ref = leave(corner)
    corner.post("provider", f"{FEEDBACK}/{ref}/review", ground="advert", why="It is an advert.")
    corner.post("moderator", f"/moderate/reviews/{ref}/1", outcome=outcome)
    told = letters(corner)
    assert len(told) == number
    assert all("We looked again at feedback, as you asked." in each.body and said in each.body for each in told)
