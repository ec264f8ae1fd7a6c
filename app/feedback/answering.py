"""What a provider does: replies once, asks for a review. Neither changes what readers see until one of us has read
it, and asking hides nothing. We may look again by ourselves in the same way."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.feedback.states import Event, Outcome, Reason, Status, Verdict
from app.feedback import counting, deciding, keeping
from app.feedback.models import Challenge, Feedback, Reply
from app.feedback.moments import stored
from app.feedback.refusals import (
    AlreadyChallengedError,
    AlreadyRepliedError,
    NotOpenError,
    NotTheirWordsError,
    SamePersonError,
)


def reply(session: Session, *, ref: str, text: str, changed: str | None, by: int, at: datetime) -> None:
    """One that was refused was never shown, and makes room for another."""
    feedback = _published(session, ref)
    if feedback.reply is not None and feedback.reply.status != Status.REFUSED:
        raise AlreadyRepliedError
    if feedback.reply is not None:
        feedback.reply = None
        session.flush()
    feedback.reply = Reply(status=Status.WAITING, text=text, changed=changed, by=by, at=stored(at))
    session.flush()


def decide_reply(
    session: Session,
    *,
    ref: str,
    publish: bool,
    reason: Reason | None,
    change_checked: str | None,
    by: int,
    at: datetime,
) -> None:
    """Without `change_checked`, what the provider says has changed is not shown."""
    if publish == (reason is not None):
        raise ValueError("a refusal has a reason, and nothing else has")
    feedback = _published(session, ref)
    answer = feedback.reply
    if answer is None or answer.status != Status.WAITING:
        raise NotOpenError
    deciding.check_not_typed_by(feedback, by)
    answer.status = Status.PUBLISHED if publish else Status.REFUSED
    answer.refused_for, answer.change_checked = reason, change_checked if publish else None
    answer.decided_by, answer.decided_at = by, stored(at)
    if publish:
        keeping.tell(session, feedback, Event.REPLIED, at)


def challenge(session: Session, *, ref: str, ground: Reason, text: str, by: int, at: datetime) -> None:
    asked = Challenge(ground=ground, text=text, by=by, opened_at=stored(at))
    _open_review(session, ref, asked, Event.CHALLENGED, at)


def look_again(session: Session, *, ref: str, ground: Reason, text: str, by: int, at: datetime) -> int:
    """For what we learn once it is published, as that it is fake. It ends as a challenge does; gives its id."""
    asked = Challenge(ground=ground, text=text, is_ours=True, by=by, opened_at=stored(at))
    _open_review(session, ref, asked, Event.REOPENED, at)
    return asked.id


def end_challenge(
    session: Session, *, ref: str, challenge_id: int, outcome: Outcome, text: str | None, by: int, at: datetime
) -> bool:
    """Whether it has ended. To take a feedback down takes two, as a refusal does: the first one's word is written
    down, and nothing else changes until somebody else says the same, or another outcome."""
    feedback = keeping.by_ref(session, ref)
    asked = _open_challenge(feedback, challenge_id)
    deciding.check_not_typed_by(feedback, by)
    if outcome is Outcome.REMOVED and not _second_to_remove(feedback, asked, by):
        deciding.give_opinion(feedback, Verdict.REFUSE, Reason(asked.ground), "", by, at)
        session.flush()
        return False
    if outcome is Outcome.REMOVED:
        _remove(session, feedback, asked, by, at)
    elif outcome is Outcome.SHORTENED:
        feedback.published_text = _shortened(feedback.published_text or "", text or "")
    asked.outcome, asked.closed_by, asked.closed_at = outcome, by, stored(at)
    keeping.tell(session, feedback, Event.CHALLENGE_ENDED, at, detail=outcome)
    return True


def would_remove(feedback: Feedback, asked: Challenge) -> list[int]:
    """Who said so already, since the review was opened."""
    return [each.by for each in feedback.opinions if each.verdict == Verdict.REFUSE and each.at >= asked.opened_at]


def _open_review(session: Session, ref: str, asked: Challenge, event: Event, at: datetime) -> None:
    feedback = _published(session, ref)
    if asked.is_ours:
        deciding.check_not_typed_by(feedback, asked.by)
    if any(each.closed_at is None for each in feedback.challenges):
        raise AlreadyChallengedError
    feedback.challenges.append(asked)
    keeping.tell(session, feedback, event, at, detail=asked.ground)


def _published(session: Session, ref: str) -> Feedback:
    feedback = keeping.by_ref(session, ref)
    if feedback.status != Status.PUBLISHED:
        raise NotOpenError
    return feedback


def _open_challenge(feedback: Feedback, challenge_id: int) -> Challenge:
    for each in feedback.challenges:
        if each.id == challenge_id and each.closed_at is None and feedback.status == Status.PUBLISHED:
            return each
    raise NotOpenError


def _shortened(shown: str, text: str) -> str:
    """Less of what readers see now: what was once cut does not come back."""
    if text == shown:
        raise NotTheirWordsError
    return deciding.less_of(shown, text)


def _second_to_remove(feedback: Feedback, asked: Challenge, by: int) -> bool:
    first = would_remove(feedback, asked)
    if by in first:
        raise SamePersonError
    return bool(first)


def _remove(session: Session, feedback: Feedback, asked: Challenge, by: int, at: datetime) -> None:
    counting.take_back(session, feedback_id=feedback.id, at=stored(at))
    deciding.give_opinion(feedback, Verdict.REFUSE, Reason(asked.ground), "", by, at)
    deciding.refuse(feedback, asked.ground, at)
