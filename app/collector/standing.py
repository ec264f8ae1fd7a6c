"""With a receipt code: where one's feedback stands, changing it, taking it back, saying that it was put right."""

from collections.abc import Callable, Mapping

from sqlalchemy.exc import DBAPIError

from app.collector.draft import OPEN_SECONDS, Draft, UnreadableDraftError, begin, open_draft
from app.collector.giving import Shown, show_form, take
from app.collector.guards import count_wrong_code, may_try_a_code
from app.collector.presenters.standing import (
    enter_page,
    fields_to_edit,
    standing_page,
    unknown_page,
    withdraw_page,
    withdrawn_page,
)
from app.collector.sending import clear_up
from app.domain.feedback import receipts
from app.domain.feedback.question import Channel
from app.feedback import actions
from app.feedback.models import Feedback
from app.feedback.queries import get_by_receipt
from app.web.clock import now
from app.web.database import NotSavedError, current_session, writing
from app.web.errors import write_down
from app.web.i18n import gettext as _
from app.web.waits import weeks_waited_today


def stand(form: Mapping[str, str]) -> Shown:
    """Whatever button was pressed on the page of a receipt, or on the form that it leads to."""
    if "code" in form:
        return _look_up(form["code"])
    try:
        draft = open_draft(form.get("sealed", ""))
    except UnreadableDraftError:
        return _ask_again()
    step = _STEPS.get(form.get("do") or form.get("show") or "")
    if step is None:
        return take(draft.ref, form) if draft.receipt else _ask_again()
    if not draft.receipt or draft.age(now()) > OPEN_SECONDS:
        return _ask_again()
    return _stepped(step, draft)


def _ask_again() -> Shown:
    return Shown("receipt.html", enter_page(note=_("That page was too old. Type your code again.")), 400)


def _look_up(typed: str) -> Shown:
    """Only a code that stands for nothing counts as a guess: a slip of the finger tells a thief nothing."""
    read = receipts.read(typed)
    if not read.is_code:
        return Shown("receipt.html", enter_page(typed=typed, read=read), 422)
    if not may_try_a_code():
        note = _("Too many wrong codes came from your internet connection. Wait an hour, then try again.")
        return Shown("receipt.html", enter_page(typed=typed, note=note), 429)
    try:
        receipt = receipts.hash_of(read.code)
        return _standing(get_by_receipt(current_session(), receipt), receipt)
    except actions.UnknownFeedbackError:
        count_wrong_code()
        return Shown("receipt.html", unknown_page(typed), 404)


def _standing(feedback: Feedback, receipt: str, note: str = "") -> Shown:
    draft = begin(feedback.place.ref, feedback.place.name, Channel(feedback.channel), now(), receipt)
    return Shown("standing.html", standing_page(feedback, draft, weeks_waited_today(), note))


def _stepped(step: Callable[[Draft], Shown], draft: Draft) -> Shown:
    try:
        return step(draft)
    except actions.UnknownFeedbackError:
        return Shown("receipt.html", unknown_page(), 404)
    except (NotSavedError, DBAPIError) as error:
        write_down("not saved", error)
        return Shown("receipt.html", enter_page(note=_("Not saved: something went wrong on our side. Try again.")), 503)


def _see(draft: Draft) -> Shown:
    return _standing(get_by_receipt(current_session(), draft.receipt), draft.receipt)


def _edit(draft: Draft) -> Shown:
    feedback = get_by_receipt(current_session(), draft.receipt)
    return show_form(draft.filled(fields_to_edit(feedback)))


def _ask_to_withdraw(draft: Draft) -> Shown:
    return Shown("withdraw.html", withdraw_page(draft))


def _withdraw(draft: Draft) -> Shown:
    with writing() as session:
        actions.withdraw(session, receipt_hash=draft.receipt, at=now())
    clear_up()
    return Shown("withdrawn.html", withdrawn_page(draft))


def _put_right(draft: Draft) -> Shown:
    with writing() as session:
        actions.put_right(session, receipt_hash=draft.receipt, at=now())
    note = _("Saved. Your feedback now says that it was put right.")
    return _standing(get_by_receipt(current_session(), draft.receipt), draft.receipt, note)


_STEPS: dict[str, Callable[[Draft], Shown]] = {
    "standing": _see,
    "edit": _edit,
    "withdraw": _ask_to_withdraw,
    "withdraw-now": _withdraw,
    "put-right": _put_right,
}
