"""Writes of claims. A letter to the address on the regulator's list carries a code; who types it, and whom a person
then lets in, speaks for the place."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.entries import codes
from app.domain.entries.states import ClaimStatus
from app.entries.models import Claim
from app.providers.models import Place

#: may be asked for anew
OVER = (ClaimStatus.REFUSED, ClaimStatus.ENDED)
#: costs us a letter and somebody's time
OPEN = (ClaimStatus.ASKED, ClaimStatus.SENT, ClaimStatus.CONFIRMED)
#: of one account; a group with hundreds of homes goes on once we have decided about some
MOST_OF_AN_ACCOUNT = 20
#: of one place, by as many accounts: who runs it now need not read more letters than this
MOST_OF_A_PLACE = 5


class NotNowError(Exception):
    """The claim, version or picture is in another state than the page showed: somebody else was quicker."""


class TooManyClaimsError(Exception):
    """So many wait already, of this account or for this place."""


class Typed(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    #: too old, or too many tries: a new letter is needed
    SPENT = "spent"


def ask(session: Session, *, place_id: int, by: int, at: datetime) -> Claim:
    """Asked twice is asked once."""
    place = session.get_one(Place, place_id)
    key = (Claim.place_id == place_id, Claim.account_id == by, Claim.organisation_id == place.organisation_id)
    held = session.scalar(select(Claim).where(*key))
    if held is None or held.status in OVER:
        _check_room(session, place, by, at)
    if held is None:
        held = Claim(place_id=place_id, account_id=by, organisation_id=place.organisation_id, status="", asked_at=at)
        session.add(held)
    if held.status in ("", *OVER):
        held.status, held.asked_at, held.note, held.tries = ClaimStatus.ASKED, at, None, 0
        held.code_hash = held.code_expires_at = held.confirmed_at = held.decided_at = held.decided_by = None
    session.flush()
    return held


def _check_room(session: Session, place: Place, by: int, at: datetime) -> None:
    """A letter whose code is too old waits for nobody."""
    alive = (Claim.code_expires_at.is_(None)) | (Claim.code_expires_at > at)
    waiting = select(func.count()).select_from(Claim).where(Claim.status.in_(OPEN), alive)
    of_account = waiting.where(Claim.account_id == by)
    of_place = waiting.where(Claim.place_id == place.id, Claim.organisation_id == place.organisation_id)
    for counted, most in ((of_account, MOST_OF_AN_ACCOUNT), (of_place, MOST_OF_A_PLACE)):
        if (session.scalar(counted) or 0) >= most:
            raise TooManyClaimsError


def issue_code(session: Session, *, claim_id: int, key: bytes, at: datetime) -> tuple[Claim, str]:
    """For one letter: the code before it is worth nothing from now on."""
    claim = _in(session, claim_id, ClaimStatus.ASKED, ClaimStatus.SENT)
    code = codes.new_code()
    claim.code_hash, claim.tries = codes.hashed(code, key=key, claim_id=claim.id), 0
    claim.code_expires_at, claim.status = at + timedelta(days=codes.VALID_DAYS), ClaimStatus.SENT
    return claim, code


def type_code(session: Session, *, claim_id: int, code: str, key: bytes, at: datetime) -> Typed:
    """A wrong try is counted, so the caller commits whatever comes out."""
    claim = _in(session, claim_id, ClaimStatus.SENT)
    expires = claim.code_expires_at
    if claim.tries >= codes.MOST_TRIES or expires is None or at > expires:
        return Typed.SPENT
    if codes.hashed(code, key=key, claim_id=claim.id) != claim.code_hash:
        claim.tries += 1
        return Typed.WRONG
    claim.status, claim.confirmed_at, claim.code_hash = ClaimStatus.CONFIRMED, at, None
    return Typed.RIGHT


def ask_again(session: Session, *, claim_id: int, at: datetime) -> Claim:
    """Another letter: this one was lost, or its code is spent."""
    claim = _in(session, claim_id, ClaimStatus.SENT)
    claim.status, claim.asked_at, claim.code_hash = ClaimStatus.ASKED, at, None
    return claim


def decide_claim(session: Session, *, claim_id: int, approve: bool, note: str, by: int, at: datetime) -> Claim:
    """Approved only after the code came back. Nobody approves their own."""
    claim = _in(session, claim_id, ClaimStatus.CONFIRMED if approve else None)
    if claim.status in (ClaimStatus.APPROVED, *OVER) or claim.account_id == by:
        raise NotNowError
    return _close(claim, ClaimStatus.APPROVED if approve else ClaimStatus.REFUSED, note, by, at)


def end_claim(session: Session, *, claim_id: int, note: str, by: int, at: datetime) -> Claim:
    return _close(_in(session, claim_id, ClaimStatus.APPROVED), ClaimStatus.ENDED, note, by, at)


def _in(session: Session, claim_id: int, *states: ClaimStatus | None) -> Claim:
    claim = session.get(Claim, claim_id, with_for_update=True)
    if claim is None or (None not in states and claim.status not in states):
        raise NotNowError
    place = claim.place
    if place.organisation_id != claim.organisation_id or place.merged_into_id is not None:
        raise NotNowError
    return claim


def _close(claim: Claim, status: ClaimStatus, note: str, by: int, at: datetime) -> Claim:
    claim.status, claim.note, claim.decided_by, claim.decided_at = status, note or None, by, at
    claim.code_hash = None
    return claim
