"""One feedback, from the form over the look at it to sending. The same for the web, a card, and an edit by receipt."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import DBAPIError

from app.collector.draft import OPEN_SECONDS, QUICKEST_SECONDS, Draft, UnreadableDraftError, begin, open_draft, typed
from app.collector.guards import TooManyError, is_from_elsewhere
from app.collector.places import About, find_place
from app.collector.presenters.form import form_page
from app.collector.presenters.gone import gone_page
from app.collector.presenters.look import look_page
from app.collector.presenters.thanks import edited_page, thanks_page
from app.collector.reading import read_said
from app.collector.sending import send, send_edit
from app.domain.feedback.danger import danger_in
from app.domain.feedback.question import Channel
from app.domain.feedback.said import Said
from app.signposting.local import Local, find_local
from app.web.clock import now
from app.web.database import NotSavedError, current_session
from app.web.errors import write_down
from app.web.i18n import gettext as _

#: for eyes and screen readers it is not there, so whoever fills it in is a program
HONEYPOT = "homepage"


@dataclass(frozen=True, slots=True)
class Shown:
    template: str
    page: Any
    status: int = 200


def show_form(draft: Draft, note: str = "", status: int = 200) -> Shown:
    return Shown("give.html", form_page(draft, note=note), status)


def take(ref: str, form: Mapping[str, str]) -> Shown:
    """Whatever button was pressed on the form or on the look at it."""
    try:
        draft = open_draft(form.get("sealed", ""))
    except UnreadableDraftError:
        return _begin_again(ref, form)
    if form.get("typed"):
        draft = draft.filled(typed(form))
    if form.get("show") == "form":
        return show_form(draft)
    return _read(draft, form)


def _begin_again(ref: str, form: Mapping[str, str]) -> Shown:
    about = find_place(ref)
    draft = begin(about.ref if about else ref, about.name if about else "", Channel.WEB, now()).filled(typed(form))
    return show_form(
        draft, _("This page was too old, or did not reach us whole. Look at what stands in it and go on."), 400
    )


def _read(draft: Draft, form: Mapping[str, str]) -> Shown:
    said = read_said(draft.fields)
    if isinstance(said, tuple):
        return Shown("give.html", form_page(draft, said), 422)
    if form.get(HONEYPOT):
        return show_form(draft, looks_like_a_program(), 422)
    if form.get("send"):
        return _send(draft, said, form.get("proof", ""))
    return _look(draft, said)


def _look(draft: Draft, said: Said, note: str = "", status: int = 200) -> Shown:
    dangers = danger_in(said, said.text)
    return Shown("look.html", look_page(draft, said, local_of(draft.ref), dangers, note), status)


def local_of(ref: str) -> Local | None:
    """Help is offered, and the words are kept, also while the record cannot be read."""
    try:
        about = find_place(ref)
        return find_local(current_session(), about.postcode, now())[1] if about else None
    except DBAPIError:
        return None


def _send(draft: Draft, said: Said, proof: str) -> Shown:
    if is_from_elsewhere():
        return _look(draft, said, from_elsewhere(), 422)
    age = draft.age(now())
    if age > OPEN_SECONDS:
        renewed = begin(draft.ref, draft.name, Channel(draft.channel), now(), draft.receipt).filled(draft.fields)
        return _look(renewed, said, _("This page was open for more than a day. Look at it again, then send it."), 422)
    if age < QUICKEST_SECONDS:
        return _look(draft, said, _("That was very quick. Look at it once more, then send it."), 422)
    try:
        return _sent(draft, said, proof)
    except TooManyError:
        return _look(draft, said, too_many(), 429)
    except (NotSavedError, DBAPIError) as error:
        write_down("not saved", error)
        return Shown("give.html", form_page(draft, not_saved=True), 503)


def _sent(draft: Draft, said: Said, proof: str) -> Shown:
    about = _about(draft)
    if draft.receipt:
        send_edit(draft, said, about, proof)
        return Shown("edited.html", edited_page(draft))
    if about.is_long_gone:  # a form that we sealed for who sent words without one
        return Shown("gone.html", gone_page(about), 410)
    return Shown("thanks.html", thanks_page(draft, send(draft, said, about, proof)))


def _about(draft: Draft) -> About:
    about = find_place(draft.ref)
    if about is None:
        raise NotSavedError
    return about


def from_elsewhere() -> str:
    return _("Another website filled this in. Look at it. Send it only if you wrote it.")


def looks_like_a_program() -> str:
    return _("This looked as if a program filled it in. If you are a person, press the button again.")


def too_many() -> str:
    return _(
        "Today we have had as much from this internet connection as we take in a day. Nothing is saved yet. Keep your "
        "words: send them tomorrow, or use another connection, such as a phone's own."
    )
