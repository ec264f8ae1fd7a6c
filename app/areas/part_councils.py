"""Which councils share an outcode or a sector: worked out by the database, from the postcodes that are in use."""

from sqlalchemy import Select, delete, func, insert, select
from sqlalchemy.orm import Session

from app.areas.models import District, Postcode, PostcodePartCouncil


def renew_part_councils(session: Session) -> None:
    """All of it anew: after postcodes changed, or the councils responsible for them."""
    session.execute(delete(PostcodePartCouncil))
    for shares in (_of_sectors(), _of_outcodes()):
        session.execute(insert(PostcodePartCouncil).from_select(("code", "council_id", "postcodes"), shares))


def _of_sectors() -> Select[str, int | None, int]:
    length = func.length(Postcode.code)
    sector = func.substr(Postcode.code, 1, length - 3) + " " + func.substr(Postcode.code, length - 2, 1)
    return (
        select(sector, District.council_id, func.count())
        .join(District, District.id == Postcode.district_id)
        .where(Postcode.terminated_on.is_(None), District.council_id.is_not(None))
        .group_by(sector, District.council_id)
    )


def _of_outcodes() -> Select[str, int, int]:
    """From the sectors, of which there are two hundred times fewer."""
    part = PostcodePartCouncil
    outcode = func.substr(part.code, 1, func.length(part.code) - 2)
    return select(outcode, part.council_id, func.sum(part.postcodes)).group_by(outcode, part.council_id)
