"""What a provider may do with feedback, and what it cannot."""

import pytest
from sqlalchemy.orm import Session

from app.domain.feedback.states import Outcome, Reason, Status
from app.feedback import actions
from app.feedback.models import Challenge
from app.feedback.verifying import verify
from app.providers.models import Place
from tests.integration.feedback.acting import (
    ANN,
    BOB,
    PROVIDER,
    TEXT,
    add_place,
    days_later,
    events,
    one,
    publish,
    receive,
    said,
)

HASH = "ef" * 32


@pytest.fixture
def place(any_session: Session) -> Place:
    return add_place(any_session)


@pytest.fixture
def published(any_session: Session, place: Place) -> str:
    ref = receive(any_session, place, receipt_hash=HASH)
    publish(any_session, ref, at=days_later(2))
    return ref


def reply(session: Session, ref: str, text: str = "Thank you.", days: int = 5) -> None:
    actions.reply(session, ref=ref, text=text, changed="A new cook.", by=PROVIDER, at=days_later(days))


def decide_reply(session: Session, ref: str, *, publish: bool = True, checked: str | None = None) -> None:
    reason = None if publish else Reason.NAMES_SOMEONE
    actions.decide_reply(
        session, ref=ref, publish=publish, reason=reason, change_checked=checked, by=ANN, at=days_later(6)
    )


def challenge(session: Session, ref: str) -> Challenge:
    ground = Reason.NAMES_SOMEONE
    actions.challenge(session, ref=ref, ground=ground, text="She is easily known.", by=PROVIDER, at=days_later(9))
    return one(session, ref).challenges[-1]


def end(session: Session, ref: str, asked: Challenge, outcome: Outcome, by: int = ANN, text: str | None = None) -> bool:
    return actions.end_challenge(
        session, ref=ref, challenge_id=asked.id, outcome=outcome, text=text, by=by, at=days_later(12)
    )


def test_a_reply_is_told_only_once_one_of_us_has_read_it(any_session: Session, place: Place, published: str) -> None:
    reply(any_session, published)
    assert events(any_session, place)[-1][0] == "published"
    decide_reply(any_session, published)
    assert events(any_session, place)[-1] == ("replied", None)


def test_a_provider_replies_once(any_session: Session, published: str) -> None:
    reply(any_session, published)
    with pytest.raises(actions.AlreadyRepliedError):
        reply(any_session, published, "And another thing.")
    decide_reply(any_session, published)
    with pytest.raises(actions.AlreadyRepliedError):
        reply(any_session, published, "And another thing.")


def test_a_reply_that_was_refused_makes_room_for_another(any_session: Session, published: str) -> None:
    reply(any_session, published, "It was Mrs Brown who complained.")
    decide_reply(any_session, published, publish=False)
    reply(any_session, published, "We are sorry.")
    answer = one(any_session, published).reply
    assert answer is not None
    assert (answer.text, answer.status) == ("We are sorry.", "waiting")


def test_what_changed_is_kept_with_how_it_was_checked(any_session: Session, published: str) -> None:
    reply(any_session, published)
    decide_reply(any_session, published, checked="We saw the new menu.")
    answer = one(any_session, published).reply
    assert answer is not None
    assert (answer.changed, answer.change_checked) == ("A new cook.", "We saw the new menu.")


def test_a_reply_is_decided_once(any_session: Session, published: str) -> None:
    reply(any_session, published)
    decide_reply(any_session, published)
    with pytest.raises(actions.NotOpenError):
        decide_reply(any_session, published, publish=False)


def test_nobody_replies_to_what_is_not_published(any_session: Session, place: Place) -> None:
    ref = receive(any_session, place)
    with pytest.raises(actions.NotOpenError):
        reply(any_session, ref)


def test_asking_for_a_review_hides_nothing(any_session: Session, place: Place, published: str) -> None:
    challenge(any_session, published)
    kept = one(any_session, published)
    assert (kept.status, kept.published_text) == (Status.PUBLISHED, TEXT)
    assert events(any_session, place)[-1] == ("challenged", "names-someone")


def test_we_may_look_again_by_ourselves(any_session: Session, place: Place, published: str) -> None:
    learnt = {"ground": Reason.NOT_GENUINE, "text": "It was paid for.", "by": ANN, "at": days_later(9)}
    number = actions.look_again(any_session, ref=published, **learnt)
    assert events(any_session, place)[-1] == ("reopened", "not-genuine")
    assert one(any_session, published).challenges[-1].id == number
    assert verify(any_session).fault is None


def test_one_review_at_a_time(any_session: Session, published: str) -> None:
    challenge(any_session, published)
    with pytest.raises(actions.AlreadyChallengedError):
        challenge(any_session, published)


def test_one_person_lets_it_stand(any_session: Session, place: Place, published: str) -> None:
    assert end(any_session, published, challenge(any_session, published), Outcome.STAYS)
    assert one(any_session, published).published_text == TEXT
    assert events(any_session, place)[-1] == ("challenge-ended", "stays")


def test_a_review_may_shorten_and_never_add(any_session: Session, published: str) -> None:
    asked = challenge(any_session, published)
    with pytest.raises(actions.NotTheirWordsError):
        end(any_session, published, asked, Outcome.SHORTENED, text="The staff are lovely.")
    assert end(any_session, published, asked, Outcome.SHORTENED, text="Lunch is always late.")
    assert one(any_session, published).published_text == "Lunch is always late."


@pytest.mark.parametrize("text", [TEXT, "[…]", "", None, f"{TEXT}!"])
def test_what_is_shortened_gets_shorter_and_keeps_some_words(
    any_session: Session, published: str, text: str | None
) -> None:
    asked = challenge(any_session, published)
    with pytest.raises(actions.NotTheirWordsError):
        end(any_session, published, asked, Outcome.SHORTENED, text=text)


def test_what_was_once_cut_does_not_come_back(any_session: Session, place: Place) -> None:
    ref = receive(any_session, place)
    publish(any_session, ref, text="Lunch is always late.", at=days_later(2))
    with pytest.raises(actions.NotTheirWordsError):
        end(any_session, ref, challenge(any_session, ref), Outcome.SHORTENED, text="The staff know my mother.")


def test_to_take_one_down_takes_two(any_session: Session, place: Place, published: str) -> None:
    asked = challenge(any_session, published)
    assert not end(any_session, published, asked, Outcome.REMOVED, ANN)
    assert one(any_session, published).status == Status.PUBLISHED
    with pytest.raises(actions.SamePersonError):
        end(any_session, published, asked, Outcome.REMOVED, ANN)
    assert end(any_session, published, asked, Outcome.REMOVED, BOB)
    kept = one(any_session, published)
    assert (kept.status, kept.refused_for, kept.published_text) == (Status.REFUSED, "names-someone", None)
    assert events(any_session, place)[-1] == ("challenge-ended", "removed")


def test_a_review_ends_once(any_session: Session, published: str) -> None:
    asked = challenge(any_session, published)
    end(any_session, published, asked, Outcome.STAYS)
    with pytest.raises(actions.NotOpenError):
        end(any_session, published, asked, Outcome.REMOVED)


def test_an_edit_ends_the_review_of_what_is_no_more(any_session: Session, place: Place, published: str) -> None:
    asked = challenge(any_session, published)
    actions.edit(any_session, receipt_hash=HASH, said=said("Something else."), flags=(), at=days_later(11))
    assert one(any_session, published).challenges[0].closed_at is not None
    assert [event for event, *_ in events(any_session, place)][-2:] == ["challenge-ended", "edited"]
    with pytest.raises(actions.NotOpenError):
        end(any_session, published, asked, Outcome.STAYS)
