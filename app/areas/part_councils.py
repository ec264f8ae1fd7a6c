"""Which councils share an outcode or a sector: worked out by the database, from the postcodes that are in use."""

from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session

from app.areas.models import District, Postcode, PostcodePartCouncil


def renew_part_councils(session: Session) -> None:
    """All of it anew: after postcodes changed, or the councils responsible for them."""
    session.execute(delete(PostcodePartCouncil))
    length = func.length(Postcode.code)
    outcode = func.substr(Postcode.code, 1, length - 3)
    for part in (outcode, outcode + " " + func.substr(Postcode.code, length - 2, 1)):
        _fill(session, part)


def _fill(session: Session, part: ColumnElement[str]) -> None:
    code = part.label("code")
    shares = (
        select(code, District.council_id, func.count())
        .join(District, District.id == Postcode.district_id)
        .where(Postcode.terminated_on.is_(None), District.council_id.is_not(None))
        .group_by(code, District.council_id)
    )
    session.execute(insert(PostcodePartCouncil).from_select(("code", "council_id", "postcodes"), shares))
