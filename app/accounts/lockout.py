"""After some wrong passwords or codes an account stays shut for a while, whoever asks. Every answer is the same
whether there is such an account or not, and whether it is shut or not: nobody learns who has one."""

from datetime import datetime, timedelta

import structlog
from flask import g
from sqlalchemy import update

from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.models import Account
from app.accounts.moments import utc_now
from app.web.database import writing

log = structlog.get_logger()

MOST_FAILURES = 5
SHUT_FOR = timedelta(minutes=15)
#: and from one network, whomever they try to be
FAILURES_OF_A_NETWORK = "30 per 15 minutes"
#: an e-mail to somebody else costs them time
LINKS_OF_A_NETWORK = "10 per 15 minutes"


def is_shut(until: datetime | None) -> bool:
    return until is not None and until > utc_now()


def say_so() -> None:
    """For the limit of the network, which counts what was refused; and for the log, which never says to whom."""
    g.sign_in_failed = True
    log.info("sign-in refused")


def count_failure(account_id: int) -> None:
    """Counted by the database itself: of a hundred guesses at once none is lost."""
    say_so()
    with writing() as session:
        counted = update(Account).where(Account.id == account_id).values(failures=Account.failures + 1)
        failures = session.scalar(counted.returning(Account.failures)) or 0
        if failures >= MOST_FAILURES:
            shut = update(Account).where(Account.id == account_id)
            session.execute(shut.values(failures=0, locked_until=utc_now() + SHUT_FOR))
            record(session, by=None, act=Act.SHUT_OUT, what=f"account {account_id}")


def was_refused(_response: object) -> bool:
    return bool(g.get("sign_in_failed", False))
