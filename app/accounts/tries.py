"""What wrong tries are counted as (see `app.feedback.guarding`), and what comes of too many."""

from datetime import datetime

from app.accounts.moments import utc_now

#: of passwords and codes, whomever a network tries to be
SIGNING_IN = "signing in"
#: of e-mail with a link, to whomever it goes
LINKS = "links"


def of(account_id: int) -> str:
    return f"account {account_id}"


def way_in(account_id: int) -> str:
    """Not wrong at all: the network from which somebody signed in, or came with a link that we sent them."""
    return f"way in {account_id}"


def is_shut(until: datetime | None) -> bool:
    """To all networks but those of its owner."""
    return until is not None and until > utc_now()
