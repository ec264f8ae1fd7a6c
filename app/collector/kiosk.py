"""On a tablet in a hallway: one question a screen, nothing that leads away, and nothing left for the next person."""

from collections.abc import Mapping

from sqlalchemy.exc import DBAPIError

from app.collector.draft import OPEN_SECONDS, QUICKEST_SECONDS, Draft, UnreadableDraftError, begin, open_draft
from app.collector.giving import from_elsewhere, local_of, too_many
from app.collector.guards import TooManyError, is_from_elsewhere
from app.collector.places import About
from app.collector.presenters.kiosk import KioskPage, Step, kiosk_page
from app.collector.reading import read_said
from app.collector.sending import receipt_of, send
from app.domain.feedback.danger import danger_in
from app.domain.feedback.question import Answer, Channel
from app.domain.feedback.said import Said
from app.web.clock import now
from app.web.database import NotSavedError
from app.web.i18n import gettext as _


def first(about: About) -> KioskPage:
    return kiosk_page(Step.ANSWER, begin(about.ref, about.name, Channel.KIOSK, now()))


def go_on(about: About, form: Mapping[str, str]) -> KioskPage:
    """The first screen may have stood there for days: the first answer begins a new draft."""
    try:
        draft = open_draft(form.get("sealed", ""))
    except UnreadableDraftError:
        draft = begin(about.ref, about.name, Channel.KIOSK, now())
    if draft.age(now()) > OPEN_SECONDS or draft.receipt or draft.ref != about.ref:
        draft = begin(about.ref, about.name, Channel.KIOSK, now())
    return _step(about, draft, form)


def _step(about: About, draft: Draft, form: Mapping[str, str]) -> KioskPage:
    if form.get("answer") in set(Answer):
        return kiosk_page(Step.TEXT, draft.filled(draft.fields | {"answer": form["answer"]}))
    if "text" in form:
        draft = draft.filled(draft.fields | {"text": form["text"]})
    if form.get("show") in set(Step):
        return _shown(about, draft, Step(form["show"]))
    if "text" in form:
        return _with_text(draft)
    if "relation" in form:
        return _shown(about, draft.filled(draft.fields | {"relation": form["relation"]}), Step.LOOK)
    return _shown(about, draft, Step.THANKS if form.get("send") else Step.ANSWER)


def _with_text(draft: Draft) -> KioskPage:
    said = read_said(draft.fields)
    problem = next((each.text for each in said if each.field == "text"), "") if isinstance(said, tuple) else ""
    return kiosk_page(Step.TEXT if problem else Step.RELATION, draft, problem=problem, status=422 if problem else 200)


def _shown(about: About, draft: Draft, step: Step) -> KioskPage:
    if step is Step.TEXT and "answer" in draft.fields:
        return kiosk_page(step, draft)
    said = read_said(draft.fields)
    if isinstance(said, tuple):
        return kiosk_page(Step.ANSWER, draft)
    if step is Step.THANKS:
        return _send(about, draft, said)
    if step is Step.CODE:
        return kiosk_page(step, draft, code=receipt_of(draft))
    return _look(draft, said) if step is Step.LOOK else kiosk_page(step, draft)


def _look(draft: Draft, said: Said, problem: str = "", status: int = 200) -> KioskPage:
    dangers = danger_in(said, said.text)
    local = local_of(draft.ref) if dangers else None
    return kiosk_page(Step.LOOK, draft, said=said, dangers=dangers, local=local, problem=problem, status=status)


def _send(about: About, draft: Draft, said: Said) -> KioskPage:
    if is_from_elsewhere():
        return _look(draft, said, from_elsewhere(), 422)
    if draft.age(now()) < QUICKEST_SECONDS:
        return _look(draft, said, _("That was very quick. Look at it once more, then send it."), 422)
    try:
        send(draft, said, about, "")
    except TooManyError:
        return _look(draft, said, too_many(), 429)
    except (NotSavedError, DBAPIError):
        problem = _("Not saved: something went wrong on our side. Your words are still here. Try again.")
        return _look(draft, said, problem, 503)
    return kiosk_page(Step.THANKS, draft)
