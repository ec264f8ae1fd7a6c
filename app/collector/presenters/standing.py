"""Where a feedback stands, in plain words, and what the person can do."""

from dataclasses import dataclass

from flask import url_for

from app.collector.draft import ASPECT, Draft, close
from app.collector.presenters.titles import in_window
from app.domain.feedback.receipts import WORDS, Typed
from app.domain.feedback.states import REASONS, Reason, Status
from app.domain.text import to_translate
from app.domain.uk_time import uk_day
from app.feedback.models import Feedback, Reply
from app.web.i18n import gettext as _
from app.web.languages import local
from app.web.site import current_settings
from app.web.waits import how_long
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class EnterPage:
    """`advice` says how to mend the code."""

    title: str
    typed: str = ""
    problem: str = ""
    advice: tuple[str, ...] = ()
    note: str = ""

    @property
    def window_title(self) -> str:
        return in_window(self.title, is_wrong=bool(self.problem or self.note))


@dataclass(frozen=True, slots=True)
class ReplyView:
    text: str
    changed: str
    checked: str


@dataclass(frozen=True, slots=True)
class StandingPage:
    title: str
    place: str
    place_url: str
    sealed: str
    headline: str
    lines: tuple[str, ...]
    text: str
    is_shown: bool
    shown_url: str
    is_refused: bool
    contact: str
    reply: ReplyView | None
    may_put_right: bool
    note: str = ""
    shows: str = "standing"


@dataclass(frozen=True, slots=True)
class WithdrawPage:
    title: str
    place: str
    place_url: str
    sealed: str = ""
    shows: str = "withdraw"


def enter_page(typed: str = "", read: Typed | None = None, note: str = "") -> EnterPage:
    problem = _problem(read) if read else ""
    meant = tuple(_meant(word, near) for word, near in read.nearest.items()) if read else ()
    return EnterPage(_title(), typed, problem, meant, note)


def unknown_page(typed: str = "") -> EnterPage:
    advice = (
        _("Look at each word, and at their order."),
        _("If the feedback was taken back, or is more than two years old, nothing is left of it."),
    )
    return EnterPage(_title(), typed, _("We have nothing under this code"), advice)


def _title() -> str:
    return _("Use your code")


def standing_page(feedback: Feedback, draft: Draft, weeks_waited: int | None, note: str = "") -> StandingPage:
    status, text = Status(feedback.status), feedback.texts[-1].text if feedback.texts else ""
    return StandingPage(
        title=_("Your feedback about %(place)s", place=draft.name),
        place=draft.name,
        place_url=url_for("profiles.place", ref=draft.ref),
        sealed=close(draft),
        headline=_(COUNTED if status is Status.PUBLISHED and not feedback.published_text else HEADLINES[status]),
        lines=tuple(_lines(feedback, status, weeks_waited)),
        text=text,
        is_shown=status is Status.PUBLISHED and bool(feedback.published_text),
        shown_url=local(f"/place/{draft.ref}/feedback"),
        is_refused=status is Status.REFUSED,
        contact=current_settings().contact_email,
        reply=_reply(feedback.reply),
        may_put_right=bool(text) and feedback.put_right_at is None and status is not Status.REFUSED,
        note=note,
    )


def withdraw_page(draft: Draft) -> WithdrawPage:
    url = url_for("profiles.place", ref=draft.ref)
    return WithdrawPage(_("Do you want to take your feedback back?"), draft.name, url, close(draft))


def withdrawn_page(draft: Draft) -> WithdrawPage:
    return WithdrawPage(_("Your feedback is taken back"), draft.name, url_for("profiles.place", ref=draft.ref))


def fields_to_edit(feedback: Feedback) -> dict[str, str]:
    """As the form would hold it."""
    month = feedback.experienced_in
    fields = {
        "answer": feedback.answer or "",
        "text": feedback.texts[-1].text if feedback.texts else "",
        "relation": feedback.relation or "",
        "month": f"{month:%Y-%m}" if month else "",
        "under_16": "1" if feedback.is_under_16 else "",
    }
    aspects = {f"{ASPECT}{aspect}": str(answer) for aspect, answer in (feedback.aspects or {}).items()}
    return {name: value for name, value in (fields | aspects).items() if value}


HEADLINES = {
    Status.WAITING: to_translate("It waits for one of us to read it."),
    Status.SECOND: to_translate("One of us thinks that we cannot show it. A second person looks at it too."),
    Status.PUBLISHED: to_translate("It is shown on the page of the place."),
    Status.REFUSED: to_translate("We do not show it."),
    Status.WITHDRAWN: to_translate("You took it back."),
    Status.EXPIRED: to_translate("It is more than two years old and no longer shown."),
}

#: of an answer without words, which no page shows by itself
COUNTED = to_translate("Your answer counts in the numbers of the place.")


def _problem(read: Typed) -> str:
    if len(read.words) != WORDS:
        return _("Type all four words of your code")
    return _("This is not a code yet: a word is spelt in another way")


def _meant(word: str, near: tuple[str, ...]) -> str:
    if not near:
        return _("No code has the word “%(word)s”.", word=word)
    return _("“%(word)s”: did you mean “%(near)s”?", word=word, near=_("” or “").join(near))


def _lines(feedback: Feedback, status: Status, weeks_waited: int | None) -> "list[str]":
    lines = [_("We received it on %(day)s.", day=in_words(uk_day(feedback.received_at)))]
    if status in (Status.WAITING, Status.SECOND):
        lines.append(how_long(weeks_waited))
    if status is Status.PUBLISHED and feedback.published_at:
        lines.append(_("It was published on %(day)s.", day=in_words(uk_day(feedback.published_at))))
        if feedback.texts and feedback.published_text != feedback.texts[-1].text:
            lines.append(_("We left out what could show who somebody is."))
    if status is Status.REFUSED and feedback.refused_for:
        lines.append(_("Why: %(reason)s", reason=_(REASONS[Reason(feedback.refused_for)])))
    if any(each.closed_at is None for each in feedback.challenges):
        lines.append(_("We are looking at it again. Nothing changes while we do."))
    if feedback.put_right_at:
        lines.append(_("You told us on %(day)s that it was put right.", day=in_words(uk_day(feedback.put_right_at))))
    return lines


def _reply(reply: Reply | None) -> ReplyView | None:
    if reply is None or reply.status != Status.PUBLISHED:
        return None
    checked = reply.change_checked or ""
    return ReplyView(reply.text, (reply.changed or "") if checked else "", checked)
