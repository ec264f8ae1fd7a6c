"""Reads that only the directory needs."""

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from app.areas.models import Council, District, Postcode, PostcodePart, Settlement


def list_settlement_facts(session: Session) -> Sequence[Any]:
    """Every settlement with the council responsible for care there, as columns."""
    columns = (
        Settlement.id,
        Settlement.name,
        Settlement.latitude,
        Settlement.longitude,
        Settlement.population,
        Settlement.nation,
        Council.id.label("council_id"),
        Council.name.label("council_name"),
        Council.short_name.label("area"),
    )
    joined = select(*columns).outerjoin(District, District.id == Settlement.district_id)
    return session.execute(joined.outerjoin(Council, Council.id == District.council_id)).all()


def list_council_facts(session: Session) -> Sequence[Any]:
    columns = (Council.id, Council.slug, Council.name, Council.short_name, Council.nation)
    return session.execute(select(*columns).where(Council.abolished_on.is_(None))).all()


_WHERE_ABOUTS = (District.nation, Council.id.label("council_id"), Council.name.label("council_name"))

_POSTCODE = (
    select(Postcode.code, Postcode.latitude, Postcode.longitude, Postcode.terminated_on, *_WHERE_ABOUTS)
    .outerjoin(District, District.id == Postcode.district_id)
    .outerjoin(Council, Council.id == District.council_id)
    .where(Postcode.code == bindparam("code"))
)

_PART = (
    select(PostcodePart.code, PostcodePart.latitude, PostcodePart.longitude, *_WHERE_ABOUTS)
    .join(District, District.id == PostcodePart.district_id)
    .outerjoin(Council, Council.id == District.council_id)
    .where(PostcodePart.code == bindparam("code"))
)


_LETTERED = (
    select(PostcodePart.code, PostcodePart.latitude, PostcodePart.longitude, PostcodePart.postcodes, *_WHERE_ABOUTS)
    .join(District, District.id == PostcodePart.district_id)
    .outerjoin(Council, Council.id == District.council_id)
    .order_by(PostcodePart.postcodes.desc(), PostcodePart.code)
)


def list_lettered_facts(session: Session, code: str) -> Sequence[Any]:
    """Districts that end in a letter ("EC1A", "EC1M"), of one named without it ("EC1"); the biggest first."""
    codes = [f"{code}{letter}" for letter in ascii_uppercase]
    return session.execute(_LETTERED.where(PostcodePart.code.in_(codes))).all()


def find_postcode_facts(session: Session, code: str) -> Any | None:
    """As columns, without objects: every search by postcode asks."""
    return session.execute(_POSTCODE, {"code": code}).first()


def list_councils_of_outcode(session: Session, outcode: str) -> Sequence[int]:
    """Each council under which a part of the district lies; none for what is no district."""
    parts = select(District.council_id).join(PostcodePart, PostcodePart.district_id == District.id)
    named = parts.where(PostcodePart.code.in_([outcode, *(f"{outcode} {n}" for n in range(10))]))
    return [id_ for id_ in session.scalars(named.distinct()) if id_]


def find_part_facts(session: Session, code: str) -> Any | None:
    return session.execute(_PART, {"code": code}).first()
