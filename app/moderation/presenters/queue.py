from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from flask import url_for

from app.domain.feedback.states import Status
from app.domain.results import Page
from app.domain.text import to_translate
from app.feedback.desk import Waiting
from app.feedback.models import Feedback
from app.moderation.presenters.flags import every_check, title_of, titles
from app.moderation.presenters.waits import pressing, waits
from app.moderation.queries import Order, Stage, Wanted
from app.web.i18n import gettext as _

FIRST_WORDS = 140
_STAGES = {
    Stage.ALL: to_translate("All that wait"),
    Stage.FIRST: to_translate("Not read yet"),
    Stage.SECOND: to_translate("Waiting for a second opinion"),
}
_ORDERS = {Order.RISK: to_translate("Most pressing first"), Order.AGE: to_translate("Oldest first")}
_DONE = {
    "published": to_translate("Published."),
    "second": to_translate("Somebody else now reads it too. Until then it is not refused."),
    "refused": to_translate("Refused. The person sees the reason with their code."),
    "reply-published": to_translate("The reply is published."),
    "reply-refused": to_translate("The reply is refused. The place can write another one."),
    "review-opened": to_translate("The review is open. Until it ends, the feedback stays on the page."),
    "challenge-ended": to_translate("The review has ended. The ledger says how."),
    "challenge-second": to_translate("Somebody else has to agree before it is taken down. Until then it stays."),
}


@dataclass(frozen=True, slots=True)
class Row:
    """Without the answer: who reads the words first, reads praise and blame alike."""

    url: str
    place: str
    first_words: str
    lang: str
    waits: str
    pressing: str
    flags: tuple[str, ...]
    is_second: bool
    is_edited: bool


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class QueuePage:
    done: str
    waiting: Waiting
    oldest: str
    rows: tuple[Row, ...]
    total: int
    number: int
    pages: int
    stages: tuple[Option, ...]
    checks: tuple[Option, ...]
    orders: tuple[Option, ...]
    previous_url: str
    next_url: str


def queue_page(found: Page[Feedback], waiting: Waiting, wanted: Wanted, done: str) -> QueuePage:
    return QueuePage(
        done=said(done),
        waiting=waiting,
        oldest=_oldest(waiting.oldest),
        rows=tuple(_row(each) for each in found.items),
        total=found.total,
        number=found.number,
        pages=found.pages,
        stages=tuple(Option(each, _(words), each is wanted.stage) for each, words in _STAGES.items()),
        checks=tuple(Option(each, title_of(each), each == wanted.check) for each in every_check()),
        orders=tuple(Option(each, _(words), each is wanted.order) for each, words in _ORDERS.items()),
        previous_url=_page_url(wanted, found.number - 1) if found.number > 1 else "",
        next_url=_page_url(wanted, found.number + 1) if found.number < found.pages else "",
    )


def said(done: str) -> str:
    return _(_DONE[done]) if done in _DONE else ""


def shortened(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= FIRST_WORDS else f"{words[:FIRST_WORDS].rsplit(' ', 1)[0]} …"


def _row(feedback: Feedback) -> Row:
    return Row(
        url=url_for(".item", ref=feedback.ref),
        place=feedback.place.name,
        first_words=shortened(feedback.texts[-1].text),
        lang=feedback.language,
        waits=waits(feedback.waiting_since),
        pressing=pressing(feedback.risk),
        flags=titles(feedback),
        is_second=feedback.status == Status.SECOND,
        is_edited=feedback.version > 1,
    )


def _oldest(since: datetime | None) -> str:
    return waits(since) if since else ""


def _page_url(wanted: Wanted, number: int) -> str:
    asked = {"stage": wanted.stage.value, "check": wanted.check, "order": wanted.order.value, "page": number}
    return f"{url_for('.queue')}?{urlencode(asked)}"
