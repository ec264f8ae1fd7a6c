"""Reads of how councils are reached, of what CQC found of them, and of who else is responsible near a postcode."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from app.areas.models import (
    Council,
    CouncilAssessment,
    CouncilContact,
    CouncilLink,
    District,
    Postcode,
    PostcodePartCouncil,
)
from app.domain import postcodes
from app.domain.contacts import Audience
from app.domain.geography import Point, miles_between

_MILES_OF_NEIGHBOURS = 300 / 1609.344


def list_contacts(session: Session, council_id: int, *, audiences: Collection[Audience]) -> Sequence[CouncilContact]:
    """Those in force for these audiences, by purpose and channel, phones first."""
    return session.scalars(_contacts(audiences).where(CouncilContact.council_id == council_id)).all()


def contacts_of_all(session: Session, *, audiences: Collection[Audience]) -> Sequence[CouncilContact]:
    """Of every council, council by council."""
    return session.scalars(_contacts(audiences)).all()


def list_links(session: Session, council_id: int) -> Sequence[CouncilLink]:
    """The newest list's first."""
    own = select(CouncilLink).where(CouncilLink.council_id == council_id, CouncilLink.withdrawn_on.is_(None))
    newest_first = CouncilLink.listed_on.is_(None), CouncilLink.listed_on.desc()
    return session.scalars(own.order_by(CouncilLink.purpose, *newest_first, CouncilLink.id)).all()


def find_assessment(session: Session, council_id: int) -> CouncilAssessment | None:
    """The newest that was published."""
    own = CouncilAssessment.council_id == council_id, CouncilAssessment.withdrawn_on.is_(None)
    newest = select(CouncilAssessment).where(*own).order_by(CouncilAssessment.published_on.desc()).limit(1)
    return session.scalar(newest)


def councils_of_part(session: Session, part: str) -> Sequence[tuple[Council, int]]:
    """Who is responsible for how many postcodes in use of an outcode or a sector; most postcodes first."""
    shares = select(Council, PostcodePartCouncil.postcodes).join(
        PostcodePartCouncil, PostcodePartCouncil.council_id == Council.id
    )
    most_first = PostcodePartCouncil.postcodes.desc(), Council.short_name
    return [
        (council, count)
        for council, count in session.execute(shares.where(PostcodePartCouncil.code == part).order_by(*most_first))
    ]


def neighbours_of(session: Session, code: str) -> Sequence[Council]:
    """Other councils responsible for a postcode in use within 300 metres of this whole postcode, the nearest first.

    It looks within the postcode's own sector: a boundary that runs between two sectors is not seen, nor is one that
    postcodes lie far from, as in the country. An empty answer is therefore no promise that there is no other council.
    """
    own = session.execute(_points().where(Postcode.code == code)).first()
    if own is None or own.latitude is None or own.longitude is None:
        return ()
    here = Point(own.latitude, own.longitude)
    nearest: dict[int, float] = {}
    for row in session.execute(_points().where(*_others_in_sector(code, own.council_id))):
        miles = miles_between(here, Point(row.latitude, row.longitude))
        if miles <= min(_MILES_OF_NEIGHBOURS, nearest.get(row.council_id, _MILES_OF_NEIGHBOURS)):
            nearest[row.council_id] = miles
    councils = session.scalars(select(Council).where(Council.id.in_(nearest))).all() if nearest else []
    return sorted(councils, key=lambda council: nearest[council.id])


def _contacts(audiences: Collection[Audience]) -> Select[CouncilContact]:
    in_force = CouncilContact.withdrawn_on.is_(None), CouncilContact.audience.in_([*audiences])
    order = (CouncilContact.council_id, CouncilContact.purpose, CouncilContact.channel != "phone", CouncilContact.id)
    return select(CouncilContact).where(*in_force).order_by(*order)


def _points() -> Select[float | None, float | None, int | None]:
    columns = Postcode.latitude, Postcode.longitude, District.council_id
    return select(*columns).join(District, District.id == Postcode.district_id)


def _others_in_sector(code: str, council_id: int | None) -> tuple[ColumnElement[bool], ...]:
    """The primary key's range of the sector; "LS14" begins "LS14 1AA" too, which is one longer."""
    begin = postcodes.sector(code).replace(" ", "")
    return (
        Postcode.code.between(begin, begin + "\x7f"),
        func.length(Postcode.code) == len(code),
        Postcode.terminated_on.is_(None),
        Postcode.latitude.is_not(None),
        District.council_id.is_not(None),
        District.council_id != (council_id or 0),
    )
