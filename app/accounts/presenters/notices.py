"""What became of what a provider sent, place by place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from flask import url_for

from app.accounts.noticing import PAGES, PlaceNotices
from app.domain.entries.states import What
from app.domain.text import to_translate
from app.entries.noticing import Notice, Stand
from app.web.i18n import gettext as _

SAID: Final = {
    (What.TEXT, Stand.DRAFT): to_translate("You wrote something and did not send it."),
    (What.TEXT, Stand.WAITS): to_translate("One of us will read what you wrote."),
    (What.TEXT, Stand.SENT_BACK): to_translate("We did not put what you wrote on the page."),
    (What.TEXT, Stand.OLD): to_translate("Look whether what you wrote still holds, and confirm it."),
    (What.PICTURE, Stand.WAITS): to_translate("One of us will look at a picture."),
    (What.PICTURE, Stand.SENT_BACK): to_translate("We did not put your picture on the page."),
    (What.FILM, Stand.WAITS): to_translate("One of us will look at your film."),
    (What.FILM, Stand.SENT_BACK): to_translate("We did not put your film on the page."),
    (What.FILM, Stand.UNUSABLE): to_translate("We could not use your film. Send another one."),
    (What.REPLY, Stand.WAITS): to_translate("One of us will read your reply to feedback."),
    (What.REPLY, Stand.SENT_BACK): to_translate("We did not put your reply to feedback on the page."),
}


@dataclass(frozen=True, slots=True)
class NoticeLine:
    text: str
    address: str
    #: why it was sent back: of our list, and as somebody typed it
    reason: str
    note: str

    @classmethod
    def of(cls, notice: Notice, ref: str) -> Self:
        page = "manage.place" if notice.stand is Stand.OLD else PAGES[notice.what]
        return cls(
            _(SAID[notice.what, notice.stand]), url_for(page, ref=ref), notice.reason and _(notice.reason), notice.note
        )


@dataclass(frozen=True, slots=True)
class PlaceLine:
    name: str
    address: str
    lines: tuple[NoticeLine, ...]


def places_in_words(found: Sequence[PlaceNotices]) -> tuple[PlaceLine, ...]:
    return tuple(_place(each) for each in found)


def _place(found: PlaceNotices) -> PlaceLine:
    ref = found.place.ref
    lines = dict.fromkeys(NoticeLine.of(each, ref) for each in found.notices)  # six pictures that wait are one line
    return PlaceLine(found.place.name, url_for("manage.place", ref=ref), tuple(lines))
