"""What a poster, a card and a form say."""

from dataclasses import dataclass
from enum import StrEnum

from flask import url_for

from app.domain.feedback.question import ANSWERS, ASPECTS, QUESTION, RELATIONS, WHY
from app.domain.helplines import helplines
from app.providers.side_by_side import FoundPlace
from app.published.presenters.place import PlaceLine
from app.web.i18n import gettext as _
from app.web.qr_code import ON_PAPER, QrCode
from app.web.site import current_settings, public_address
from app.web.words import phone_in_groups

CHILDLINE = "childline"
#: on one sheet of A4
CARDS = 8


class Kind(StrEnum):
    POSTER = "poster"
    CARD = "card"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Way:
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Paper:
    """`address` is empty, and `code` none, where the operator has not said what the site is called: what a request says
    of its host may be anybody's word, and a poster hangs for years."""

    kind: Kind
    title: str
    place: PlaceLine
    address: str
    code: QrCode | None
    post_to: str
    send_to: str
    is_file: bool
    ways: tuple[Way, ...]
    question: str
    why: str
    answers: tuple[str, ...]
    aspects: tuple[str, ...]
    relations: tuple[str, ...]
    childline: str
    cards: int = CARDS

    @classmethod
    def of(cls, kind: Kind, place: FoundPlace, format: str) -> "Paper":
        whole = public_address(url_for("collector.short", ref=place.ref))
        return cls(
            kind=kind,
            title=titles()[kind],
            place=PlaceLine.of(place),
            address=whole.partition("://")[2],
            code=QrCode.of(whole, ON_PAPER) if whole else None,
            post_to=current_settings().paper_address,
            send_to=current_settings().contact_email,
            is_file=format == "pdf",
            ways=ways(kind, place.ref, format),
            question=_(QUESTION),
            why=_(WHY),
            answers=tuple(_(each) for each in ANSWERS.values()),
            aspects=tuple(_(each) for each in ASPECTS.values()),
            relations=tuple(_(each) for each in RELATIONS.values()),
            childline=phone_in_groups(helplines()[CHILDLINE].phone),
        )


def titles() -> dict[Kind, str]:
    return {Kind.POSTER: _("Poster"), Kind.CARD: _("Cards to hand out"), Kind.FORM: _("Form on paper")}


def ways(kind: Kind, ref: str, format: str) -> tuple[Way, ...]:
    other, title = ("pdf", _("PDF")) if format == "print" else ("print", _("Page to print"))
    there = url_for("published.paper", ref=ref, kind=kind, format=other)
    return (Way(_("Back"), url_for("published.feedback", ref=ref)), Way(title, there))
