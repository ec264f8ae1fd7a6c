"""What a moderator opened is decided already, or is not there any more."""

from dataclasses import dataclass

from flask import url_for

from app.domain.feedback.states import Status
from app.domain.text import to_translate
from app.feedback.models import Feedback
from app.moderation.presenters.item import Typed
from app.web.i18n import gettext as _

_STATES = {
    Status.PUBLISHED: to_translate("It is published."),
    Status.REFUSED: to_translate("It is refused."),
    Status.WITHDRAWN: to_translate("The person took it back. Their words are gone."),
    Status.EXPIRED: to_translate("It is more than two years old. Its words are gone."),
}


@dataclass(frozen=True, slots=True)
class ClosedPage:
    """`kept_note` is the moderator's own. The text is not shown again: it may have been taken back meanwhile."""

    title: str
    how_it_stands: str
    kept_note: str = ""
    #: leads to a review, where it is published
    again_url: str = ""


def closed_page(feedback: Feedback, typed: Typed | None) -> ClosedPage:
    title = _("Nothing was done: this was decided a moment ago") if typed else _("This does not wait any more")
    again_url = url_for(".reopening", ref=feedback.ref) if feedback.status == Status.PUBLISHED else ""
    return ClosedPage(title, _(_STATES[Status(feedback.status)]), typed.note if typed else "", again_url)


def gone_page() -> ClosedPage:
    return ClosedPage(_("There is no such feedback"), _("The address may be wrong."))


def done_page() -> ClosedPage:
    return ClosedPage(
        _("This does not wait any more"), _("It was decided already, or the person took their words back.")
    )
