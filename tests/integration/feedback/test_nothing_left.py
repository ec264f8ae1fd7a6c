"""A feedback that went through all that can happen to it: once it is gone, nothing that anybody wrote of it is left."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.domain.feedback.flags import Flag
from app.domain.feedback.states import Outcome, Reason, Status
from app.feedback import actions
from app.feedback.verifying import verify
from tests.integration.feedback.acting import (
    ANN,
    BOB,
    PROVIDER,
    add_place,
    days_later,
    one,
    publish,
    receive,
    refuse,
    said,
)
from tests.integration.feedback.test_receiving import whole_record

HASH = "78" * 32
#: in whatever a person, a moderator or a provider wrote
WORD = "Marigold"


def live(session: Session) -> str:
    """Published, answered, asked for again, shortened, changed by the person, and refused by a first moderator."""
    ref = receive(session, add_place(session), receipt_hash=HASH, said=said(f"{WORD} sings. {WORD} Smith is her name."))
    publish(session, ref, note=f"{WORD}?")
    actions.reply(
        session, ref=ref, text=f"We like {WORD}.", changed=f"{WORD} has a bed.", by=PROVIDER, at=days_later(4)
    )
    checked = {"reason": None, "change_checked": f"Seen by {WORD}", "by": ANN, "at": days_later(5)}
    actions.decide_reply(session, ref=ref, publish=True, **checked)  # type: ignore[arg-type]
    review(session, ref, days_later(6))
    assert whole_record(session).count(WORD) > 7
    actions.edit(
        session, receipt_hash=HASH, said=said(f"{WORD} sings."), flags=(Flag("names", 0, 8, 30),), at=days_later(8)
    )
    refuse(session, ref, BOB, version=2, note=f"{WORD}!", at=days_later(9))
    actions.put_right(session, receipt_hash=HASH, at=days_later(10))
    return ref


def review(session: Session, ref: str, at: datetime) -> None:
    asked = {"ground": Reason.NAMES_SOMEONE, "text": f"{WORD} is named.", "by": PROVIDER}
    actions.challenge(session, ref=ref, **asked, at=at)  # type: ignore[arg-type]
    outcome = {"outcome": Outcome.SHORTENED, "text": f"{WORD} sings.", "by": BOB}
    number = one(session, ref).challenges[-1].id
    assert actions.end_challenge(session, ref=ref, challenge_id=number, **outcome, at=at)  # type: ignore[arg-type]


def withdraw(session: Session) -> None:
    actions.withdraw(session, receipt_hash=HASH, at=days_later(11))


def expire(session: Session) -> None:
    actions.expire(session, today=date(2029, 1, 1), at=days_later(1_000))


@pytest.mark.parametrize(("end", "status"), [(withdraw, Status.WITHDRAWN), (expire, Status.EXPIRED)])
def test_nothing_that_anybody_wrote_of_it_is_left(
    any_session: Session, end: Callable[[Session], None], status: Status
) -> None:
    ref = live(any_session)
    end(any_session)
    everything = whole_record(any_session)
    assert [word for word in (WORD, "family", HASH, "2026-02-01") if word in everything] == []
    assert one(any_session, ref).status == status
    assert verify(any_session).fault is None


def test_what_somebody_changed_is_gone_with_all_that_was_said_of_it(any_session: Session) -> None:
    ref = receive(any_session, add_place(any_session), receipt_hash=HASH, said=said(f"{WORD} sings."))
    refuse(any_session, ref, BOB, note=f"{WORD}?")
    changed = said("She sings.")
    actions.edit(any_session, receipt_hash=HASH, said=changed, flags=(), at=days_later(8))
    assert WORD not in whole_record(any_session)
    assert [each.text for each in one(any_session, ref).texts] == ["She sings."]
