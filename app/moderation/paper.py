"""A form that somebody filled in on paper: keyed in by one of us, and read by a moderator like any other."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.accounts.actions import record
from app.accounts.acts import Act
from app.collector.draft import Draft, UnreadableDraftError, begin, open_draft, typed
from app.collector.places import About, find_place
from app.collector.reading import Problem, read_said
from app.collector.sending import flags_of, receipt_of
from app.domain.feedback import receipts
from app.domain.feedback.question import Channel
from app.domain.feedback.said import Said
from app.feedback import actions
from app.moderation.presenters.paper import kept_page, paper_page, place_page
from app.moderation.showing import Shown, not_saved
from app.web.clock import now
from app.web.database import NotSavedError, writing
from app.web.languages import current


@dataclass(frozen=True, slots=True)
class Keyed:
    code: str
    is_new: bool


def show(ref: str) -> Shown:
    """First which place; then its form."""
    if not ref:
        return Shown("paper_place.html", place_page())
    about = find_place(ref)
    if about is None:
        return Shown("paper_place.html", place_page(ref), 404)
    return Shown("paper.html", paper_page(begin(about.ref, about.name, Channel.PAPER, now())))


def take(form: Mapping[str, str], by: int) -> Shown:
    """The sealed draft has the form's key: sent twice, it is kept once and shows the same code."""
    try:
        draft = open_draft(form.get("sealed", "")).filled(typed(form))
    except UnreadableDraftError:
        return Shown("paper_place.html", place_page(is_too_old=True), 400)
    about, said = find_place(draft.ref), read_said(draft.fields)
    if about is None:
        return Shown("paper_place.html", place_page(draft.ref), 404)
    if isinstance(said, tuple):
        return Shown("paper.html", paper_page(draft, said), 422)
    try:
        keyed = _keep(draft, said, about, by)
    except NotSavedError:
        return Shown("paper.html", paper_page(draft, (Problem("text", not_saved()),)), 503)
    return Shown("paper_kept.html", kept_page(draft, keyed.code, is_new=keyed.is_new))


def _keep(draft: Draft, said: Said, about: About, by: int) -> Keyed:
    """No network: it is ours, and says nothing of whoever wrote."""
    code, at = receipt_of(draft), now()
    found = flags_of(said, about, at)
    with writing() as session:
        received = actions.receive(
            session,
            place_id=about.id,
            said=said,
            form_key=draft.form_key,
            receipt_hash=receipts.hash_of(code),
            channel=Channel.PAPER,
            language=current().code,
            network=None,
            at=at,
            flags=found,
            keyed_by=by,
        )
        if received.is_new:
            record(session, by=by, act=Act.PAPER_KEYED, what=f"feedback {received.ref}")
    return Keyed(code, received.is_new)
