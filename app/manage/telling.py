"""E-mail to those who speak for a place, in the transaction that decided what it tells of."""

from collections.abc import Mapping, Sequence
from typing import Final

from sqlalchemy.orm import Session

from app.accounts import outbox
from app.accounts.links import Link
from app.accounts.models import Account
from app.accounts.noticing import PAGES
from app.domain.entries.states import ClaimStatus, EntryStatus, What
from app.domain.entries.verdicts import WHYS, Why
from app.domain.feedback.states import OUTCOMES, REASONS, Outcome, Reason
from app.domain.text import to_translate
from app.entries.models import Claim, EntryVersion, Film, Media
from app.entries.standing import accounts_of_place
from app.providers.models import Place

SHOWN: Final = {
    What.TEXT: to_translate("What you wrote is on the page now."),
    What.PICTURE: to_translate("Your picture is on the page now."),
    What.FILM: to_translate("Your film is on the page now."),
    What.REPLY: to_translate("Your reply to feedback is on the page now."),
}
SENT_BACK: Final = {
    What.TEXT: to_translate("We did not put what you wrote on the page."),
    What.PICTURE: to_translate("We did not put your picture on the page."),
    What.FILM: to_translate("We did not put your film on the page."),
    What.REPLY: to_translate("We did not put your reply to feedback on the page."),
}


def tell_what_was_decided(session: Session, claim: Claim) -> None:
    account = session.get(Account, claim.account_id)
    if account is None or not account.active:
        return
    speaks = claim.status == ClaimStatus.APPROVED
    page = Link.to("manage.place" if speaks else "manage.claim", ref=claim.place.ref)
    values = {"place": claim.place.name, "speaks": speaks, "note": claim.note, "page": page}
    _write(session, account, "decided", values)


def tell_of_what_they_sent(session: Session, what: What, sent: EntryVersion | Media | Film) -> None:
    """To nobody where another organisation runs the place by now."""
    if sent.organisation_id == sent.place.organisation_id:
        is_shown = sent.status == EntryStatus.APPROVED
        why = WHYS[Why(sent.refused_for)] if sent.refused_for else ""
        _write_to_all(session, sent.place, what, SHOWN[what] if is_shown else SENT_BACK[what], more=why, note=sent.note)


def tell_of_a_reply(session: Session, place: Place, reason: Reason | None) -> None:
    said = SENT_BACK[What.REPLY] if reason else SHOWN[What.REPLY]
    _write_to_all(session, place, What.REPLY, said, more=REASONS[reason] if reason else "")


def tell_how_a_review_ended(session: Session, place: Place, outcome: Outcome) -> None:
    said = to_translate("We looked again at feedback, as you asked.")
    _write_to_all(session, place, What.REPLY, said, more=OUTCOMES[outcome])


def people_of(session: Session, place_id: int) -> Sequence[Account]:
    """Who speaks for it today, and may sign in."""
    found = (session.get(Account, account_id) for account_id in accounts_of_place(session, place_id))
    return [account for account in found if account is not None and account.active]


def _write_to_all(
    session: Session, place: Place, what: What, said: str, *, more: str = "", note: str | None = None
) -> None:
    """`said` and `more` are said in each language; `note` is as somebody typed it."""
    page = Link.to(PAGES[what], ref=place.ref)
    values = {"place": place.name, "said": said, "more": more, "note": note, "page": page}
    for account in people_of(session, place.id):
        _write(session, account, "looked_at", values)


def _write(session: Session, account: Account, letter: str, values: Mapping[str, object]) -> None:
    template = f"manage/letters/{letter}.txt"
    outbox.queue(session, to=account.email, template=template, language=account.language, values=values)
