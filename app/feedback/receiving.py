"""What the person does: sends it, changes it, takes it back, says that it was put right."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.feedback.flags import Flag, risk_of
from app.domain.feedback.question import Channel
from app.domain.feedback.said import Said
from app.domain.feedback.states import Event, Status
from app.feedback import counting, keeping, ledger
from app.feedback.forgetting import forget, forget_words
from app.feedback.guarding import note_arrival
from app.feedback.models import Feedback, FeedbackFlag, FeedbackText
from app.feedback.moments import day_of, stored
from app.providers.models import Place

#: no vowels, so no words; no letter that looks like a digit
REF_LETTERS = "23456789bcdfghjkmnpqrstvwxz"
REF_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Received:
    ref: str
    is_new: bool


def receive(
    session: Session,
    *,
    place_id: int,
    said: Said,
    form_key: str,
    receipt_hash: str,
    channel: Channel,
    language: str,
    network: str | None,
    at: datetime,
    flags: Sequence[Flag],
    keyed_by: int | None = None,
) -> Received:
    """The same form sent again is the same feedback, whatever became of it since."""
    place_id = _in_force(session, place_id)
    ledger.hold(session, place_id)
    kept_key = _kept(form_key)
    if known := session.scalar(select(Feedback.ref).where(Feedback.form_key == kept_key)):
        return Received(known, is_new=False)
    feedback = Feedback(
        ref="".join(secrets.choice(REF_LETTERS) for _ in range(REF_LENGTH)),
        place_id=place_id,
        channel=channel,
        keyed_by=keyed_by,
        language=language,
        form_key=kept_key,
        receipt_hash=receipt_hash,
        version=1,
        received_at=stored(at),
    )
    _take_in(feedback, said, flags, at)
    session.add(feedback)
    session.flush()
    if network is not None:
        note_arrival(session, network, place_id, day_of(at), stored(at))
    keeping.tell(session, feedback, Event.RECEIVED, at)
    return Received(feedback.ref, is_new=True)


def edit(session: Session, *, receipt_hash: str, said: Said, flags: Sequence[Flag], at: datetime) -> str:
    """What stood there is gone at once; the new version waits to be read like any other."""
    feedback = keeping.by_receipt(session, receipt_hash)
    counting.take_back(session, feedback_id=feedback.id, at=stored(at))
    keeping.end_open_challenges(session, feedback, at)
    forget_words(session, feedback)
    feedback.version += 1
    feedback.published_text = feedback.published_at = feedback.decided_at = feedback.refused_for = None
    _take_in(feedback, said, flags, at)
    keeping.tell(session, feedback, Event.EDITED, at)
    return feedback.ref


def withdraw(session: Session, *, receipt_hash: str, at: datetime) -> None:
    """Nothing of what the person said stays, in words or in numbers; only that there was something."""
    feedback = keeping.by_receipt(session, receipt_hash)
    counting.take_back(session, feedback_id=feedback.id, at=stored(at))
    keeping.end_open_challenges(session, feedback, at)
    forget(session, feedback)
    feedback.status, feedback.withdrawn_at = Status.WITHDRAWN, stored(at)
    keeping.tell(session, feedback, Event.WITHDRAWN, at)


def put_right(session: Session, *, receipt_hash: str, at: datetime) -> None:
    feedback = keeping.by_receipt(session, receipt_hash)
    if feedback.put_right_at is None:
        feedback.put_right_at = stored(at)
        keeping.tell(session, feedback, Event.PUT_RIGHT, at)


def _take_in(feedback: Feedback, said: Said, flags: Sequence[Flag], at: datetime) -> None:
    feedback.status, feedback.waiting_since = Status.WAITING, stored(at)
    feedback.answer, feedback.relation = said.answer, said.relation
    feedback.aspects = {str(aspect): str(answer) for aspect, answer in said.aspects.items()}
    feedback.experienced_in, feedback.is_under_16 = said.experienced_in, said.is_under_16
    feedback.risk = risk_of(flags)
    feedback.texts.append(FeedbackText(version=feedback.version, text=said.text, received_at=stored(at)))
    feedback.flags += [
        FeedbackFlag(version=feedback.version, check=flag.check, start=flag.start, end=flag.end) for flag in flags
    ]


def _in_force(session: Session, place_id: int) -> int:
    """While somebody wrote, the place may have turned out to be one with another."""
    return session.scalar(select(Place.merged_into_id).where(Place.id == place_id)) or place_id


def _kept(form_key: str) -> str:
    """Whoever has the record, and the site's key too, can make nobody's receipt code of it."""
    return hashlib.sha256(form_key.encode()).hexdigest()[:32]
