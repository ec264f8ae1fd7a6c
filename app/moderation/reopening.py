"""We look again at what is published, for what we learnt since: as that it is fake. It is a review like any other."""

from collections.abc import Mapping

from app.accounts.actions import record
from app.accounts.acts import Act
from app.collector.places import find_place
from app.domain.feedback.retention import shown_since
from app.domain.feedback.states import Reason, Status
from app.feedback import actions
from app.feedback.queries import get_for_moderation
from app.feedback.reading import list_newest_told
from app.moderation.presenters.answers import AskedAgain
from app.moderation.presenters.closed import done_page, gone_page
from app.moderation.presenters.item import Problem
from app.moderation.presenters.reopening import published_page, reopen_page
from app.moderation.showing import Done, Shown, not_saved, typed_by_them
from app.web.clock import now, today
from app.web.database import NotSavedError, current_session, writing
from app.web.i18n import gettext as _

MOST_TOLD = 200
MOST_LETTERS = 1_000


def show_published(place_ref: str) -> Shown:
    """What readers see of one place now."""
    about = find_place(place_ref) if place_ref else None
    if about is None:
        return Shown("published.html", published_page(place_ref), 404 if place_ref else 200)
    told = list_newest_told(current_session(), about.id, shown_since(today()), MOST_TOLD)
    return Shown("published.html", published_page(about.ref, about.name, told))


def show_reopening(ref: str, asked: AskedAgain | None = None) -> Shown:
    try:
        feedback = get_for_moderation(current_session(), ref)
    except actions.UnknownFeedbackError:
        return Shown("gone.html", gone_page(), 404)
    if feedback.status != Status.PUBLISHED:
        return Shown("closed.html", done_page(), 409 if asked else 200)
    return Shown("reopen.html", reopen_page(feedback, asked), 422 if asked else 200)


def take_reopening(ref: str, form: Mapping[str, str], by: int) -> Shown | Done:
    reason, text = form.get("reason", ""), form.get("text", "").strip()[:MOST_LETTERS]
    typed = AskedAgain(reason, text)
    if reason not in set(Reason):
        return show_reopening(ref, typed.with_problem(Problem("reason", _("Choose why we should look again."))))
    if not text:
        return show_reopening(ref, typed.with_problem(Problem("text", _("Write what we learnt, and how."))))
    try:
        _reopen(ref, Reason(reason), text, by)
    except actions.AlreadyChallengedError:
        return show_reopening(ref, typed.with_problem(Problem("text", _("A review of it is open already."))))
    except actions.KeyedInError:
        return show_reopening(ref, typed.with_problem(Problem("reason", typed_by_them())))
    except NotSavedError:
        return show_reopening(ref, typed.with_problem(Problem("text", not_saved())))
    except (actions.NotOpenError, actions.UnknownFeedbackError):
        return show_reopening(ref, typed)
    return Done(".challenges", "review-opened")


def _reopen(ref: str, ground: Reason, text: str, by: int) -> None:
    with writing() as session:
        actions.look_again(session, ref=ref, ground=ground, text=text, by=by, at=now())
        record(session, by=by, act=Act.REVIEW_OPENED, what=f"feedback {ref}", detail=ground)
