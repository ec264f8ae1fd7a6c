"""E-mail to who asked to speak for a place, in the transaction that decided it."""

from flask import url_for
from sqlalchemy.orm import Session

from app.accounts import outbox
from app.accounts.mailing import whole
from app.accounts.models import Account
from app.domain.entries.states import ClaimStatus
from app.entries.models import Claim


def tell_what_was_decided(session: Session, claim: Claim) -> None:
    account = session.get(Account, claim.account_id)
    if account is None or not account.active:
        return
    speaks = claim.status == ClaimStatus.APPROVED
    page = whole(url_for("manage.place" if speaks else "manage.claim", ref=claim.place.ref))
    values = {"place": claim.place.name, "speaks": speaks, "page": page}
    outbox.queue(
        session, to=account.email, template="manage/letters/decided.txt", language=account.language, values=values
    )
