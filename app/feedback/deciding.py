"""What moderators do. One may publish; refusing takes two."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.feedback.shortening import has_words, is_less_of
from app.domain.feedback.states import Event, Reason, Status, Verdict
from app.feedback import keeping
from app.feedback.models import Feedback, Opinion
from app.feedback.moments import stored
from app.feedback.refusals import KeyedInError, NotOpenError, NotTheirWordsError, SamePersonError, StaleVersionError

OPEN = frozenset({Status.WAITING, Status.SECOND})


def decide(
    session: Session,
    *,
    ref: str,
    version: int,
    verdict: Verdict,
    reason: Reason | None,
    text: str | None,
    note: str,
    by: int,
    at: datetime,
) -> Status:
    """`text` is what is published: the original where it is none. A reason goes with a refusal, and only with it."""
    if (verdict is Verdict.REFUSE) != (reason is not None):
        raise ValueError("a refusal has a reason, and nothing else has")
    feedback = keeping.by_ref(session, ref)
    _check_open(feedback, version, by)
    is_second = feedback.status == Status.SECOND
    give_opinion(feedback, verdict, reason, note, by, at)
    if verdict is Verdict.PUBLISH:
        _publish(session, feedback, text, at)
    elif is_second:
        refuse(feedback, reason, at)
        keeping.tell(session, feedback, Event.REFUSED, at, detail=reason)
    else:
        feedback.status = Status.SECOND
    session.flush()
    return Status(feedback.status)


def give_opinion(feedback: Feedback, verdict: Verdict, reason: Reason | None, note: str, by: int, at: datetime) -> None:
    feedback.opinions.append(
        Opinion(version=feedback.version, verdict=verdict, reason=reason, note=note, by=by, at=stored(at))
    )


def refuse(feedback: Feedback, reason: Reason | str | None, at: datetime) -> None:
    feedback.status, feedback.refused_for, feedback.decided_at = Status.REFUSED, reason, stored(at)
    feedback.published_text = feedback.published_at = None


def check_not_typed_by(feedback: Feedback, by: int) -> None:
    if feedback.keyed_by == by:
        raise KeyedInError


def less_of(original: str, text: str) -> str:
    """Where they wrote words, some of them stay: the rest would be a refusal."""
    if not is_less_of(text, original) or (has_words(original) and not has_words(text)):
        raise NotTheirWordsError
    return text


def _check_open(feedback: Feedback, version: int, by: int) -> None:
    if feedback.status not in OPEN:
        raise NotOpenError
    if feedback.version != version:
        raise StaleVersionError
    check_not_typed_by(feedback, by)
    if feedback.status == Status.SECOND and feedback.opinions[-1].by == by:
        raise SamePersonError


def _publish(session: Session, feedback: Feedback, text: str | None, at: datetime) -> None:
    original = feedback.texts[-1].text
    feedback.published_text = original if text is None else less_of(original, text)
    feedback.status = Status.PUBLISHED
    feedback.published_at = feedback.decided_at = stored(at)
    keeping.tell(session, feedback, Event.PUBLISHED, at)
