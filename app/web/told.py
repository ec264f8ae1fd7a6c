"""Words of families as a page shows them: with what the place says to it, and whatever else a reader must know."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.feedback.told import Told, ToldReply
from app.web import words
from app.web.i18n import gettext as _
from app.web.languages import current


@dataclass(frozen=True, slots=True)
class ReplyCard:
    when: str
    note: str
    text: tuple[str, ...]
    changed: tuple[str, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class ToldCard:
    """`lang` where it was written on a page of another language than the reader's. `notes` are ours."""

    when: str
    text: tuple[str, ...]
    lang: str
    notes: tuple[str, ...]
    reply: ReplyCard | None

    @classmethod
    def of(cls, told: Told) -> "ToldCard":
        return cls(
            when=_("Published in %(month)s", month=words.month_of_year(told.published_on)),
            text=paragraphs(told.text),
            lang="" if told.language == current().code else told.language,
            notes=tuple(_notes(told)),
            reply=_reply(told.reply) if told.reply else None,
        )


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _notes(told: Told) -> Iterable[str]:
    if told.put_right_on:
        yield _("The person who wrote this says that it was put right.")
    if told.is_shortened:
        yield _("We left out words that could show who somebody is.")
    if told.is_challenged:
        yield _("We are looking at this again. It stays while we do.")


def _reply(reply: ToldReply) -> ReplyCard:
    return ReplyCard(
        when=_("The provider replied in %(month)s", month=words.month_of_year(reply.replied_on)),
        note=_("The person changed their words after this reply. It answers what they wrote before.")
        if reply.is_to_earlier
        else "",
        text=paragraphs(reply.text),
        changed=paragraphs(reply.changed),
        checked=reply.checked,
    )
