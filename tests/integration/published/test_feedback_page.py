"""What everyone reads about one place."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from app.domain.feedback.question import Answer
from app.domain.feedback.states import Outcome, Reason
from app.feedback import actions, counting
from app.providers.models import Place
from tests.integration.feedback.acting import (
    ANN,
    BOB,
    PROVIDER,
    TEXT,
    days_later,
    publish,
    receive,
    refuse,
    said,
)
from tests.integration.feedback.answering_many import answered
from tests.integration.published.conftest import NOW

PAGE = "/place/hazel/feedback"


def text(client: FlaskClient, address: str = PAGE) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    main = BeautifulSoup(answer.text, "lxml").find("main")
    assert main is not None
    return " ".join(main.get_text(" ").split())


def published(session: Session, home: Place, **changes: str) -> str:
    ref = receive(session, home, receipt_hash="r" * 64)
    publish(session, ref, **changes)
    session.commit()
    return ref


def test_words_are_shown_with_their_month_and_nothing_of_who_wrote_them(
    client: FlaskClient, session: Session, home: Place
) -> None:
    published(session, home)
    shown = text(client)
    assert "Published in March 2026" in shown and TEXT in shown
    assert "1 text, as it was written." in shown and "The newest is first" not in shown
    assert "February" not in shown and "family of" not in shown


def test_no_page_of_words_names_a_line_of_the_ledger_which_tells_the_day(
    client: FlaskClient, session: Session, home: Place
) -> None:
    ref = published(session, home)
    assert ref not in client.get(PAGE).text + client.get("/place/hazel").text
    assert ref in client.get(f"{PAGE}/ledger").text


def test_another_place_and_what_waits_or_was_refused_are_not_shown(
    client: FlaskClient, session: Session, home: Place
) -> None:
    receive(session, home, said=said("Words that wait."))
    ref = receive(session, home, said=said("Words that were refused."))
    refuse(session, ref, by=ANN)
    refuse(session, ref, by=BOB)
    session.commit()
    shown = text(client)
    assert not {"Words that wait.", "Words that were refused.", "Words about the other place."} & set(shown.split("\n"))
    assert "Words" not in shown.replace("their words", "").replace("New words", "")
    assert "By the end of last week we had refused 1 piece of feedback about this place." in shown
    assert "It insults people for who they are. 1" in shown


@pytest.mark.parametrize(
    "address", [PAGE, "/place/hazel", "/place/hazel/feedback/ledger.json", "/place/hazel/feedback.json"]
)
def test_what_is_taken_back_is_gone_from_every_page_at_once(
    client: FlaskClient, session: Session, home: Place, address: str
) -> None:
    published(session, home)
    before = client.get(address)
    assert before.status_code == 200
    actions.withdraw(session, receipt_hash="r" * 64, at=NOW)
    session.commit()
    after = client.get(address, headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert TEXT not in after.text
    assert "max-age" not in after.headers["Cache-Control"]


def test_what_is_edited_is_down_until_it_is_read_again(client: FlaskClient, session: Session, home: Place) -> None:
    published(session, home)
    actions.edit(session, receipt_hash="r" * 64, said=said("Now it is better."), flags=(), at=NOW)
    session.commit()
    assert TEXT not in text(client) and "Now it is better." not in text(client)


def test_two_years_later_nothing_of_it_is_shown_even_where_nobody_removed_it(
    client: FlaskClient, session: Session, home: Place
) -> None:
    ref = receive(session, home, at=NOW - timedelta(days=740))
    publish(session, ref, at=NOW - timedelta(days=735))
    session.commit()
    assert TEXT not in text(client)


def test_words_that_were_left_out_are_said_to_be(client: FlaskClient, session: Session, home: Place) -> None:
    published(session, home, text="The staff know my mother by name. […]")
    assert "We left out words that could show who somebody is." in text(client)


def test_a_reply_is_shown_with_the_change_that_somebody_checked(
    client: FlaskClient, session: Session, home: Place
) -> None:
    ref = published(session, home)
    actions.reply(session, ref=ref, text="Thank you.", changed="Lunch is at noon.", by=PROVIDER, at=NOW)
    session.commit()
    assert "Thank you." not in text(client)
    how = {"publish": True, "reason": None, "change_checked": "We came at noon.", "by": ANN, "at": NOW}
    actions.decide_reply(session, ref=ref, **how)
    session.commit()
    assert "Thank you. What changed, it says Lunch is at noon. How we checked: We came at noon." in text(client)


def test_no_reply_is_made_to_answer_words_that_came_after_it(
    client: FlaskClient, session: Session, home: Place
) -> None:
    ref = published(session, home)
    actions.reply(session, ref=ref, text="Thank you, we agree.", changed=None, by=PROVIDER, at=days_later(4))
    actions.decide_reply(session, ref=ref, publish=True, reason=None, change_checked=None, by=ANN, at=days_later(4))
    session.commit()
    warning = "The person changed their words after this reply."
    assert warning not in text(client)
    worse = said("They shout at my mother.")
    actions.edit(session, receipt_hash="r" * 64, said=worse, flags=(), at=days_later(5))
    publish(session, ref, version=2, at=days_later(6))
    session.commit()
    assert f"{warning} It answers what they wrote before. Thank you, we agree." in text(client)


def test_a_change_that_nobody_confirmed_is_not_shown(client: FlaskClient, session: Session, home: Place) -> None:
    ref = published(session, home)
    actions.reply(session, ref=ref, text="Thank you.", changed="Lunch is at noon.", by=PROVIDER, at=NOW)
    actions.decide_reply(session, ref=ref, publish=True, reason=None, change_checked=None, by=ANN, at=NOW)
    session.commit()
    assert "Thank you." in text(client) and "Lunch is at noon." not in text(client)


def test_an_open_challenge_hides_nothing_and_is_said(client: FlaskClient, session: Session, home: Place) -> None:
    ref = published(session, home)
    actions.challenge(session, ref=ref, ground=Reason.NOT_GENUINE, text="x", by=PROVIDER, at=NOW)
    session.commit()
    assert TEXT in text(client)
    assert "We are looking at this again. It stays while we do." in text(client)


def test_a_challenge_that_ended_is_said_no_more(client: FlaskClient, session: Session, home: Place) -> None:
    ref = published(session, home)
    actions.challenge(session, ref=ref, ground=Reason.NOT_GENUINE, text="x", by=PROVIDER, at=NOW)
    open_one = publish_challenge_id(session, ref)
    ended = {"challenge_id": open_one, "outcome": Outcome.STAYS, "text": None, "by": ANN, "at": NOW}
    actions.end_challenge(session, ref=ref, **ended)
    session.commit()
    assert "We are looking at this again" not in text(client)


def publish_challenge_id(session: Session, ref: str) -> int:
    from tests.integration.feedback.acting import one

    return one(session, ref).challenges[0].id


def test_what_was_put_right_is_marked(client: FlaskClient, session: Session, home: Place) -> None:
    published(session, home)
    actions.put_right(session, receipt_hash="r" * 64, at=NOW)
    session.commit()
    assert "The person who wrote this says that it was put right." in text(client)


def test_the_newest_words_are_first_and_twenty_are_on_a_page(
    client: FlaskClient, session: Session, home: Place
) -> None:
    for n in range(21):
        ref = receive(session, home, said=said(f"Text {n}."), at=days_later(0))
        publish(session, ref, at=days_later(n / 24))
    session.commit()
    first, second = text(client), text(client, f"{PAGE}?page=2")
    assert "Text 20." in first and "Text 0." not in first
    assert "21 texts, as they were written. The newest is first." in first
    assert "Text 0." in second and "Text 1." not in second
    assert text(client, f"{PAGE}?page=99") == second


def test_numbers_say_how_many_answered_before_what_they_answered(
    client: FlaskClient, session: Session, home: Place
) -> None:
    answered(session, home, [Answer.VERY_GOOD] * 3 + [Answer.GOOD, Answer.POOR])
    counting.count(session, today=NOW.date())
    session.commit()
    shown = text(client)
    # Wilson's interval of 4 of 5 is 0.3755 to 0.9638
    assert "5 people answered." in shown
    assert shown.index("5 people answered.") < shown.index("4 of 5 said “Very good” or “Good”: about 8 in 10.")
    assert "between 37 and 97 in 100" in shown


def test_fewer_than_five_are_no_number(client: FlaskClient, session: Session, home: Place) -> None:
    answered(session, home, [Answer.POOR] * 4)
    counting.count(session, today=NOW.date())
    session.commit()
    shown = text(client)
    assert "Fewer than 5 people have answered so far." in shown and "in 100" not in shown


def test_without_any_answer_it_says_so(client: FlaskClient, home: Place) -> None:
    assert "Nobody has answered our question yet." in text(client)


def test_a_place_that_turned_out_to_be_another_leads_there(client: FlaskClient, session: Session, home: Place) -> None:
    session.query(Place).filter_by(ref="elm").one().merged_into_id = home.id
    session.commit()
    for path in ("", "/ledger", "/ledger.json", "/poster/print"):
        answer = client.get(f"/cy/place/elm/feedback{path}")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/cy{PAGE}{path}")


@pytest.mark.parametrize("path", ["", "/ledger", "/ledger.json", "/poster/print"])
def test_an_unknown_place_has_no_page(client: FlaskClient, home: Place, path: str) -> None:
    assert client.get(f"/place/nothing/feedback{path}").status_code == 404
