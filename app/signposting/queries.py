"""Reads that only signposting needs."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.areas.models import Council, District, PostcodePartCouncil
from app.domain.vocabularies import CARE_MASK
from app.providers.models import Place


def list_districts(session: Session) -> Sequence[District]:
    """Every name that a council's area goes by, or went by, where another council may be responsible for care."""
    return session.scalars(select(District).where(District.council_id.is_not(None)).order_by(District.code)).all()


def count_by_rating(session: Session, council_id: int) -> dict[str | None, int]:
    """Of adult social care registered in the council's area: rating as published -> places."""
    is_care = Place.services.op("&")(CARE_MASK) != 0
    counted = select(Place.rating, func.count()).where(
        Place.council_id == council_id, Place.withdrawn_on.is_(None), is_care
    )
    return {rating: count for rating, count in session.execute(counted.group_by(Place.rating))}


def list_served_councils(session: Session) -> Sequence[Council]:
    """Those in being of England, Wales and Scotland, by name."""
    in_being = select(Council).where(Council.abolished_on.is_(None))
    return session.scalars(in_being.order_by(Council.short_name)).all()


def list_regions(session: Session) -> Sequence[tuple[str, str | None]]:
    """(nation, region) of those councils, each once: every answer of the desk shows them."""
    in_being = select(Council.nation, Council.region).where(Council.abolished_on.is_(None))
    return [(nation, region) for nation, region in session.execute(in_being.distinct())]


def list_sector_shares(session: Session) -> Sequence[Any]:
    """(sector, council's id, postcodes) of every sector, those with most postcodes first."""
    shares = select(PostcodePartCouncil).where(PostcodePartCouncil.code.contains(" "))
    order = (PostcodePartCouncil.code, PostcodePartCouncil.postcodes.desc(), PostcodePartCouncil.council_id)
    return session.execute(shares.with_only_columns(*_SHARE).order_by(*order)).all()


_SHARE = (PostcodePartCouncil.code, PostcodePartCouncil.council_id, PostcodePartCouncil.postcodes)
