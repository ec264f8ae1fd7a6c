"""After sending: the receipt, and what happens next."""

from dataclasses import dataclass

from flask import url_for

from app.collector.draft import Draft
from app.collector.sending import Sent
from app.web.i18n import gettext as _
from app.web.waits import how_long


@dataclass(frozen=True, slots=True)
class ThanksPage:
    """`code` is shown here once."""

    title: str
    place: str
    place_url: str
    code: str
    words: tuple[str, ...]
    is_new: bool
    has_words: bool
    how_long: str


@dataclass(frozen=True, slots=True)
class EditedPage:
    title: str
    place: str
    place_url: str


def thanks_page(draft: Draft, sent: Sent) -> ThanksPage:
    return ThanksPage(
        title=_("Thank you") if sent.is_new else _("We have this already"),
        place=draft.name,
        place_url=url_for("profiles.place", ref=draft.ref),
        code=sent.code,
        words=tuple(sent.code.split()),
        is_new=sent.is_new,
        has_words=bool(draft.fields.get("text", "").strip()),
        how_long=how_long(sent.weeks_waited),
    )


def edited_page(draft: Draft) -> EditedPage:
    return EditedPage(_("Your change is saved"), draft.name, url_for("profiles.place", ref=draft.ref))
