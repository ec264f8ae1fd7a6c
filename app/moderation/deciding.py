"""One decision of one moderator on one feedback. Whatever goes wrong, what they typed is on the next page."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.accounts.actions import record
from app.accounts.acts import Act
from app.domain.feedback.shortening import tidied
from app.domain.feedback.states import Reason, Status, Verdict
from app.feedback import actions, deciding
from app.feedback.queries import get_for_moderation
from app.moderation.presenters.closed import closed_page, gone_page
from app.moderation.presenters.item import Problem, Typed, item_page
from app.moderation.showing import Done, Shown, not_saved, typed_by_them
from app.web.clock import now
from app.web.database import NotSavedError, current_session, writing
from app.web.i18n import gettext as _

MOST_OF_A_NOTE = 1_000
_DONE = {Status.PUBLISHED: "published", Status.SECOND: "second", Status.REFUSED: "refused"}
_ACTS = {
    Status.PUBLISHED: Act.FEEDBACK_PUBLISHED,
    Status.SECOND: Act.REFUSAL_ASKED,
    Status.REFUSED: Act.FEEDBACK_REFUSED,
}


@dataclass(frozen=True, slots=True)
class Wish:
    version: int
    verdict: Verdict
    reason: Reason | None
    text: str | None
    note: str


def show(ref: str, by: int, typed: Typed | None = None) -> Shown:
    try:
        feedback = get_for_moderation(current_session(), ref)
    except actions.UnknownFeedbackError:
        return Shown("gone.html", gone_page(), 404)
    if feedback.status not in deciding.OPEN:
        return Shown("closed.html", closed_page(feedback, typed), 409 if typed else 200)
    return Shown("item.html", item_page(feedback, by, typed), typed.status if typed else 200)


def take(ref: str, form: Mapping[str, str], by: int) -> Shown | Done:
    typed = _typed(form)
    wish = _read(form, typed)
    if isinstance(wish, Problem):
        return show(ref, by, typed.with_problem(wish))
    try:
        return Done(".queue", _DONE[_decide(ref, wish, by)])
    except actions.NotTheirWordsError:
        return show(ref, by, typed.with_problem(Problem("text", _not_theirs())))
    except actions.StaleVersionError:
        return show(ref, by, typed.overtaken(_("The person changed it while you read it. Read it again.")))
    except actions.SamePersonError:
        return show(ref, by, typed.overtaken(_("You asked for this refusal. Somebody else has to agree.")))
    except actions.KeyedInError:
        return show(ref, by, typed.overtaken(typed_by_them()))
    except NotSavedError:
        return show(ref, by, typed.not_saved(not_saved()))
    except (actions.NotOpenError, actions.UnknownFeedbackError):
        return show(ref, by, typed.overtaken(""))


def _decide(ref: str, wish: Wish, by: int) -> Status:
    with writing() as session:
        status = actions.decide(
            session,
            ref=ref,
            version=wish.version,
            verdict=wish.verdict,
            reason=wish.reason,
            text=wish.text,
            note=wish.note,
            by=by,
            at=now(),
        )
        record(session, by=by, act=_ACTS[status], what=f"feedback {ref}", detail=wish.reason or "")
    return status


def _read(form: Mapping[str, str], typed: Typed) -> Wish | Problem:
    version, verdict = form.get("version", ""), form.get("verdict", "")
    if verdict not in set(Verdict) or not version.isascii() or not version.isdigit():
        return Problem("text", _("Choose what to do with it."))
    if verdict == Verdict.PUBLISH:
        return Wish(int(version), Verdict.PUBLISH, None, typed.text, typed.note)
    if typed.reason not in set(Reason):
        return Problem("reason", _("Choose why you would refuse it."))
    return Wish(int(version), Verdict.REFUSE, Reason(typed.reason), None, typed.note)


def _typed(form: Mapping[str, str]) -> Typed:
    text, note = tidied(form.get("text", "")), form.get("note", "").strip()[:MOST_OF_A_NOTE]
    return Typed(text=text, note=note, reason=form.get("reason", ""))


def _not_theirs() -> str:
    return _(
        "You may only take words out, or write […] where you took them out. Some words here are not the person's own, "
        "stand in another order, or none are left. If nothing can stay, refuse it."
    )
