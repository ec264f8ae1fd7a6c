"""One letter a day to each of those for whom something waits: how much, and nothing of what it says."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.accounts import outbox
from app.accounts.links import Link
from app.accounts.models import Account
from app.accounts.presenters.work import lines_of
from app.accounts.work import tasks_of


def write_digests(session: Session, today: date) -> int:
    """However often it is asked on a day. How many letters were written."""
    not_yet = or_(Account.digest_on.is_(None), Account.digest_on < today)
    accounts = session.scalars(select(Account).where(Account.active, not_yet).with_for_update())
    return sum(_write(session, account, today) for account in accounts)


def _write(session: Session, account: Account, today: date) -> bool:
    tasks = tasks_of(session, {each.name for each in account.roles})
    if not tasks:
        return False
    account.digest_on = today
    values = {"tasks": lines_of(tasks), "page": Link.to("accounts.home")}
    template = "accounts/letters/digest.txt"
    outbox.queue(session, to=account.email, template=template, language=account.language, values=values)
    return True
