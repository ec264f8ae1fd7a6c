"""Against abuse, without telling people apart: how much one network may send in a day, and a little work for a browser.

A network is a hash with the day's salt, and the salt is deleted the day after. Nobody needs JavaScript: the proof of
work only doubles what one network may send, as a home's own does when many people use its tablet.
"""

from contextlib import suppress
from datetime import date, timedelta
from hashlib import sha256

from flask import request
from sqlalchemy.orm import Session

from app.domain.feedback.flags import Flag
from app.feedback.guarding import count_arrivals
from app.web.database import NotSavedError, current_session, writing
from app.web.networks import note_try, tried

#: from all places together; twice as many with a proof of work
MOST_A_DAY = 40
#: for one place: from here on moderators see that many came from one network
BURST_FROM = 6
BURST = Flag("burst", 0, 0, 30)
#: about 4,000 tries: a third of a second in a browser
PROOF_BITS = 12
#: wrong codes of one network in an hour. There are 2^51 codes: if a million were in use, who typed so many all day and
#: night would find one in 2,500 years. So a hospital whose people share one address need not be shut out for ten slips
MOST_WRONG_CODES, CODES_WITHIN = 100, timedelta(hours=1)
_CODES = "receipt"


class TooManyError(Exception):
    """This network has sent all that one may send in a day."""


def may_send(session: Session, network: str, on: date, *, has_proof: bool) -> bool:
    return count_arrivals(session, network, on) < MOST_A_DAY * (2 if has_proof else 1)


def burst_in(session: Session, network: str, on: date, place_id: int) -> tuple[Flag, ...]:
    return (BURST,) if count_arrivals(session, network, on, place_id) + 1 >= BURST_FROM else ()


def is_proof(form_key: str, said: str) -> bool:
    """Whether a number was found that makes the hash begin with so many zero bits; each form has its own."""
    if not said.isascii() or not said.isdigit() or len(said) > 12:
        return False
    digest = sha256(f"{form_key}:{said}".encode()).digest()
    return int.from_bytes(digest) >> (len(digest) * 8 - PROOF_BITS) == 0


def is_from_elsewhere() -> bool:
    """Another site's page sends it: in the name of whoever looks at that page, and over their line to the internet."""
    return request.headers.get("Sec-Fetch-Site") == "cross-site"


def may_try_a_code() -> bool:
    return tried(current_session(), _CODES, CODES_WITHIN) < MOST_WRONG_CODES


def count_wrong_code() -> None:
    """Where it cannot be written down the person is answered all the same: the number of codes is the guard."""
    with suppress(NotSavedError), writing() as session:
        note_try(session, _CODES)
