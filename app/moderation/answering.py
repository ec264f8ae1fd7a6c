"""What providers ask of a moderator: to show a reply, and to look at a feedback again."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.accounts.actions import record
from app.accounts.acts import Act
from app.domain.feedback.shortening import tidied
from app.domain.feedback.states import Outcome, Reason, Status, Verdict
from app.feedback import actions
from app.feedback.models import Challenge, Feedback
from app.feedback.queries import get_for_moderation
from app.manage.telling import tell_how_a_review_ended, tell_of_a_reply
from app.moderation.presenters.answers import AskedAgain, challenge_page, reply_page
from app.moderation.presenters.closed import done_page, gone_page
from app.moderation.presenters.item import Problem
from app.moderation.showing import Done, Shown, not_saved, typed_by_them
from app.web.clock import now
from app.web.database import NotSavedError, current_session, writing
from app.web.i18n import gettext as _

MOST_OF_A_CHECK = 1_000


@dataclass(frozen=True, slots=True)
class ReplyWish:
    publish: bool
    reason: Reason | None
    checked: str | None


@dataclass(frozen=True, slots=True)
class ChallengeWish:
    outcome: Outcome
    text: str | None


def show_reply(ref: str, asked: AskedAgain | None = None) -> Shown:
    feedback = _find(ref)
    if feedback is None or feedback.reply is None:
        return Shown("gone.html", gone_page(), 404)
    if feedback.reply.status != Status.WAITING:
        return Shown("closed.html", done_page(), 409 if asked else 200)
    return Shown("reply.html", reply_page(feedback, feedback.reply, asked), 422 if asked else 200)


def take_reply(ref: str, form: Mapping[str, str], by: int) -> Shown | Done:
    wish, typed = _reply_wish(form), AskedAgain(reason=form.get("reason", ""), text=form.get("checked", ""))
    if isinstance(wish, Problem):
        return show_reply(ref, typed.with_problem(wish))
    try:
        _decide_reply(ref, wish, by)
    except NotSavedError:
        return show_reply(ref, typed.with_problem(Problem("checked", not_saved())))
    except actions.KeyedInError:
        return show_reply(ref, typed.with_problem(Problem("reason", typed_by_them())))
    except (actions.NotOpenError, actions.UnknownFeedbackError):
        return show_reply(ref, typed)
    return Done(".replies", "reply-published" if wish.publish else "reply-refused")


def show_challenge(ref: str, number: int, by: int, asked: AskedAgain | None = None) -> Shown:
    feedback = _find(ref)
    challenge = _challenge(feedback, number) if feedback else None
    if feedback is None or challenge is None:
        return Shown("gone.html", gone_page(), 404)
    if challenge.closed_at is not None:
        return Shown("closed.html", done_page(), 409 if asked else 200)
    return Shown("challenge.html", challenge_page(feedback, challenge, by, asked), 422 if asked else 200)


def take_challenge(ref: str, number: int, form: Mapping[str, str], by: int) -> Shown | Done:
    wish, typed = _challenge_wish(form), AskedAgain(reason=form.get("outcome", ""), text=tidied(form.get("text", "")))
    if isinstance(wish, Problem):
        return show_challenge(ref, number, by, typed.with_problem(wish))
    try:
        has_ended = _end(ref, number, wish, by)
    except actions.NotTheirWordsError:
        return show_challenge(ref, number, by, typed.with_problem(Problem("text", _not_less())))
    except actions.SamePersonError:
        said = _("You asked for this already. Somebody else has to agree.")
        return show_challenge(ref, number, by, typed.with_problem(Problem("outcome-removed", said)))
    except actions.KeyedInError:
        return show_challenge(ref, number, by, typed.with_problem(Problem("outcome-stays", typed_by_them())))
    except NotSavedError:
        return show_challenge(ref, number, by, typed.with_problem(Problem("text", not_saved())))
    except (actions.NotOpenError, actions.UnknownFeedbackError):
        return show_challenge(ref, number, by, typed)
    return Done(".challenges", "challenge-ended" if has_ended else "challenge-second")


def _decide_reply(ref: str, wish: ReplyWish, by: int) -> None:
    with writing() as session:
        actions.decide_reply(
            session, ref=ref, publish=wish.publish, reason=wish.reason, change_checked=wish.checked, by=by, at=now()
        )
        tell_of_a_reply(session, get_for_moderation(session, ref).place, wish.reason)
        act = Act.REPLY_PUBLISHED if wish.publish else Act.REPLY_REFUSED
        record(session, by=by, act=act, what=f"feedback {ref}", detail=wish.reason or "")


def _end(ref: str, number: int, wish: ChallengeWish, by: int) -> bool:
    with writing() as session:
        has_ended = actions.end_challenge(
            session, ref=ref, challenge_id=number, outcome=wish.outcome, text=wish.text, by=by, at=now()
        )
        feedback = get_for_moderation(session, ref)
        ended = _challenge(feedback, number) if has_ended else None
        if ended is not None and not ended.is_ours:
            tell_how_a_review_ended(session, feedback.place, wish.outcome)
        act = Act.CHALLENGE_ENDED if has_ended else Act.REFUSAL_ASKED
        record(session, by=by, act=act, what=f"feedback {ref}", detail=wish.outcome)
    return has_ended


def _reply_wish(form: Mapping[str, str]) -> ReplyWish | Problem:
    verdict, reason = form.get("verdict", ""), form.get("reason", "")
    checked = form.get("checked", "").strip()[:MOST_OF_A_CHECK]
    if verdict == Verdict.PUBLISH:
        return ReplyWish(publish=True, reason=None, checked=checked or None)
    if verdict == Verdict.REFUSE and reason in set(Reason):
        return ReplyWish(publish=False, reason=Reason(reason), checked=None)
    return Problem("reason", _("Choose why you would refuse it."))


def _challenge_wish(form: Mapping[str, str]) -> ChallengeWish | Problem:
    said = form.get("outcome", "")
    if said not in set(Outcome):
        return Problem("outcome-stays", _("Choose how the review ends."))
    outcome = Outcome(said)
    return ChallengeWish(outcome, tidied(form.get("text", "")) if outcome is Outcome.SHORTENED else None)


def _find(ref: str) -> Feedback | None:
    try:
        return get_for_moderation(current_session(), ref)
    except actions.UnknownFeedbackError:
        return None


def _challenge(feedback: Feedback, number: int) -> Challenge | None:
    return next((each for each in feedback.challenges if each.id == number), None)


def _not_less() -> str:
    return _("Take out at least one word of what is shown now, and add none. If nothing can stay, take it down.")
