"""A provider's reply to feedback, and its request for a review: of published feedback on its own place alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.accounts.actions import record
from app.accounts.acts import Act
from app.domain.entries.problems import NOT_SAVED, Problem
from app.domain.entries.reading import fault_of_text, tidy
from app.domain.feedback.retention import shown_since
from app.domain.feedback.states import REASONS, Reason, Status
from app.domain.feedback.told import Told
from app.domain.results import Page
from app.domain.text import to_translate
from app.feedback import actions
from app.feedback.models import Feedback, Reply
from app.feedback.reading import find_told
from app.providers.models import Place
from app.web.clock import now, today
from app.web.database import NotSavedError, writing

LONGEST = 2_000
NO_REPLY = to_translate("Write your reply before you send it.")
NO_GROUND = to_translate("Choose why you ask for a review.")
NO_TEXT = to_translate("Say what we should look at.")


@dataclass(frozen=True, slots=True)
class Answerable:
    """`told.items` is what everybody sees; `waiting` are the refs whose reply one of us has not read yet."""

    told: Page[Told]
    waiting: frozenset[str]


def told(session: Session, place_id: int, number: int) -> Answerable:
    waits = (Feedback.place_id == place_id, Reply.status == Status.WAITING)
    waiting = select(Feedback.ref).join(Reply, Reply.feedback_id == Feedback.id).where(*waits)
    page = find_told(session, place_id, number, shown_since(today()))
    return Answerable(page, frozenset(session.scalars(waiting)))


def told_around(session: Session, place_id: int, ref: str) -> Answerable:
    """The page on which it stands by now: newer ones may have come while somebody wrote."""
    found = told(session, place_id, 1)
    while all(each.ref != ref for each in found.told.items) and found.told.number < found.told.pages:
        found = told(session, place_id, found.told.number + 1)
    return found


def reply(place: Place, ref: str, typed: Mapping[str, str], by: int) -> Problem | None:
    text, changed = tidy(typed.get("text", "")), tidy(typed.get("changed", ""))
    fault = _fault("text", text, NO_REPLY) or fault_of_text("changed", changed, LONGEST)
    if fault:
        return fault
    try:
        with writing() as session:
            _check_theirs(session, place, ref)
            actions.reply(session, ref=ref, text=text, changed=changed or None, by=by, at=now())
            record(session, by=by, act=Act.REPLY_SENT, what=f"feedback {ref}")
    except NotSavedError:
        return Problem("text", NOT_SAVED)
    return None


def ask_for_review(place: Place, ref: str, typed: Mapping[str, str], by: int) -> Problem | None:
    ground, text = typed.get("ground", ""), tidy(typed.get("why", ""))
    if ground not in set(REASONS):
        return Problem("ground", NO_GROUND)
    if fault := _fault("why", text, NO_TEXT):
        return fault
    try:
        with writing() as session:
            _check_theirs(session, place, ref)
            actions.challenge(session, ref=ref, ground=Reason(ground), text=text, by=by, at=now())
            record(session, by=by, act=Act.CHALLENGE_SENT, what=f"feedback {ref}", detail=ground)
    except NotSavedError:
        return Problem("why", NOT_SAVED)
    return None


def _fault(field: str, text: str, if_empty: str) -> Problem | None:
    return fault_of_text(field, text, LONGEST) if text else Problem(field, if_empty)


def _check_theirs(session: Session, place: Place, ref: str) -> None:
    """Told apart from one that is not there by nothing at all."""
    theirs = (Feedback.ref == ref, Feedback.place_id == place.id, Feedback.status == Status.PUBLISHED)
    if session.scalar(select(Feedback.id).where(*theirs)) is None:
        abort(404)
