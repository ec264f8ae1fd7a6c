"""After sending: the receipt, and what happens next."""

from dataclasses import dataclass

from flask import url_for

from app.collector.draft import Draft
from app.collector.sending import Sent
from app.web.i18n import gettext as _
from app.web.site import public_address
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
    receipt_address: str


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
        receipt_address=receipt_address(),
    )


def receipt_address() -> str:
    """As one types it: a code is used on another day or screen. Empty where the site does not know its own address."""
    return public_address(url_for("collector.receipt")).partition("://")[2]


def edited_page(draft: Draft) -> EditedPage:
    return EditedPage(_("Your change is saved"), draft.name, url_for("profiles.place", ref=draft.ref))
