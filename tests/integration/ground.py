"""Councils, districts and postcodes as imports leave them: the ground that other rows of a test stand on."""

from sqlalchemy.orm import Session

from app.areas.models import Council, District, Postcode


def add_council(
    session: Session,
    code: str,
    name: str,
    short_name: str,
    nation: str = "E",
    *,
    region: str | None = None,
    website: str | None = None,
) -> Council:
    council = Council(
        code=code,
        name=name,
        short_name=short_name,
        slug=short_name.lower(),
        kind="unitary authority",
        nation=nation,
        region=region,
        website=website,
    )
    session.add(council)
    session.flush()
    return council


def add_district(session: Session, council: Council, *, code: str = "", name: str = "") -> District:
    """The council's whole area, or a part of it."""
    district = District(
        code=code or council.code, name=name or council.short_name, nation=council.nation, council_id=council.id
    )
    session.add(district)
    session.flush()
    return district


def add_postcode(session: Session, code: str, district: District, latitude: float, longitude: float) -> None:
    session.add(Postcode(code=code, latitude=latitude, longitude=longitude, district_id=district.id))
