"""Reads of claims: who speaks for which place. A claim holds while the organisation of that day runs the place."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Session, joinedload

from app.domain.entries.states import ClaimStatus
from app.entries.models import Claim, Entry
from app.providers.models import Place, Registration

#: of claims that are over, the newest
MOST_SHOWN = 200


class NotTheirsError(LookupError):
    """There is no such place, or the account does not speak for it: a stranger learns no more than that."""


def holds() -> ColumnElement[bool]:
    """Of a claim joined with its place."""
    return and_(Claim.organisation_id == Place.organisation_id, Place.merged_into_id.is_(None))


def get_own_place(session: Session, account_id: int, ref: str) -> Place:
    approved = (Claim.account_id == account_id, Claim.status == ClaimStatus.APPROVED, holds())
    place = session.scalar(select(Place).join(Claim).where(Place.ref == ref, *approved))
    if place is None:
        raise NotTheirsError(ref)
    return place


def get_place_to_claim(session: Session, ref: str) -> Place:
    place = session.scalar(select(Place).where(Place.ref == ref, Place.merged_into_id.is_(None)))
    if place is None or place.withdrawn_on:
        raise NotTheirsError(ref)
    return place


def find_place_named(session: Session, typed: str) -> Place | None:
    """By its number at the regulator, or by its address here."""
    number = typed.strip().rstrip("/").rsplit("/", 1)[-1]
    known = select(Registration.place_id).where(Registration.regulator_id == number)
    statement = select(Place).where(Place.merged_into_id.is_(None), (Place.ref == number) | Place.id.in_(known))
    return session.scalars(statement).first()


def find_claim(session: Session, account_id: int, place_id: int) -> Claim | None:
    mine = (Claim.account_id == account_id, Claim.place_id == place_id, holds())
    return session.scalar(select(Claim).join(Place, Claim.place_id == Place.id).where(*mine))


def find_own_claims(session: Session, account_id: int) -> Sequence[Claim]:
    """Those that no longer hold too: the page says why."""
    statement = select(Claim).join(Claim.place).where(Claim.account_id == account_id)
    return session.scalars(statement.options(joinedload(Claim.place)).order_by(Place.name)).all()


def find_claims(session: Session) -> Sequence[Claim]:
    """Those that wait for one of us first."""
    waits = Claim.status.in_((ClaimStatus.ASKED, ClaimStatus.CONFIRMED))
    with_them = (joinedload(Claim.place), joinedload(Claim.organisation))
    statement = select(Claim).options(*with_them).order_by(waits.desc(), Claim.asked_at.desc()).limit(MOST_SHOWN)
    return session.scalars(statement).all()


def accounts_of_place(session: Session, place_id: int) -> Sequence[int]:
    """Whom to write to about it."""
    approved = (Claim.place_id == place_id, Claim.status == ClaimStatus.APPROVED, holds())
    statement = select(Claim.account_id).join(Place, Claim.place_id == Place.id).where(*approved)
    return session.scalars(statement).all()


def find_unconfirmed(session: Session) -> Sequence[Entry]:
    """Every entry that readers see; who calls looks at the days."""
    runs = Entry.organisation_id == Place.organisation_id
    statement = select(Entry).join(Place, Entry.place_id == Place.id).where(runs)
    return session.scalars(statement.options(joinedload(Entry.place))).all()
