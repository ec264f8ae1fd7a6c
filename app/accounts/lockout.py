"""Who guesses passwords or codes has to wait. Each network is counted apart: else five wrong passwords by anybody would
keep a moderator out. An account as a whole is shut only after many more, from several networks; its owner is told by
e-mail, and still gets in from where they signed in that day, or once they have used the link in that letter.

Every answer is the same whether there is such an account or not, and whether it is shut or not: nobody learns who has
one.
"""

from datetime import timedelta

import structlog
from sqlalchemy.orm import Session

from app.accounts import mailing, outbox, tries
from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.models import Account
from app.accounts.moments import utc_now
from app.feedback.guarding import forget_tries
from app.web.database import current_session, writing
from app.web.networks import forget_own_tries, note_try, tried, tried_by_all

log = structlog.get_logger()

A_WHILE, A_DAY = timedelta(minutes=15), timedelta(days=1)
#: wrong tries of one network at one account, in a while and in a day
MOST_IN_A_WHILE, MOST_IN_A_DAY = 5, 10
#: of all networks together in a day: one alone cannot shut an account, five can. Who knows a password has one chance in
#: 7,000 a day to guess a code besides
MOST_OF_ALL = 50


def is_shut_out(account: Account) -> bool:
    """To the network that asks."""
    return _is_out(current_session(), account)


def say_so() -> None:
    """For the limit of the network, which counts what was refused; and for the log, which never says to whom."""
    log.info("sign-in refused")
    with writing() as session:
        note_try(session, tries.SIGNING_IN)


def count_failure(account_id: int) -> None:
    """Who is shut out could not have got in, so that this was no try: nobody shuts an account alone by going on."""
    say_so()
    with writing() as session:
        account = session.get_one(Account, account_id, with_for_update=True)
        if _is_out(session, account):
            return
        note_try(session, tries.of(account_id))
        if _has_to_wait(session, account_id):
            record(session, by=None, act=Act.SHUT_OUT, what=f"account {account_id}", detail="one network")
        if tried_by_all(session, tries.of(account_id), A_DAY) >= MOST_OF_ALL:
            _shut(session, account)


def came_in(session: Session, account_id: int) -> None:
    """They signed in: what went wrong on the way there was theirs."""
    forget_own_tries(session, tries.of(account_id))
    note_try(session, tries.way_in(account_id))


def let_in(session: Session, account: Account) -> None:
    """They chose a password anew, with the older one or with a link that went to their address alone."""
    account.locked_until = None
    forget_tries(session, tries.of(account.id))
    note_try(session, tries.way_in(account.id))


def _is_out(session: Session, account: Account) -> bool:
    if _has_to_wait(session, account.id):
        return True
    return tries.is_shut(account.locked_until) and not tried(session, tries.way_in(account.id), A_DAY)


def _has_to_wait(session: Session, account_id: int) -> bool:
    what = tries.of(account_id)
    return tried(session, what, A_WHILE) >= MOST_IN_A_WHILE or tried(session, what, A_DAY) >= MOST_IN_A_DAY


def _shut(session: Session, account: Account) -> None:
    account.locked_until = utc_now() + A_DAY
    forget_tries(session, tries.of(account.id))
    record(session, by=None, act=Act.SHUT_OUT, what=f"account {account.id}", detail="every network")
    if account.active:
        values = {"link": mailing.link_of(account)}
        template = "accounts/letters/shut_out.txt"
        outbox.queue(session, to=account.email, template=template, language=account.language, values=values)
