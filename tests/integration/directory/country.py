"""A country of three towns, made by hand: each place is there for the trouble it holds."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from app.areas.models import Council, District, Postcode, PostcodePart, Settlement
from app.domain.text import key, slug
from app.domain.vocabularies import BAND_BITS, SERVICE_BITS, mask, primary_kind
from app.provenance.models import ImportRun, Source
from app.providers.models import Brand, Organisation, Place, Registration

TODAY = date(2026, 10, 1)
LOADED_AT = datetime(2026, 10, 1)  # noqa: DTZ001
LEEDS, YORK, NEWPORT, NEWPORT_ISLE = (53.80, -1.55), (53.96, -1.08), (52.77, -2.38), (50.70, -1.29)
CARDIFF, OAKWOOD, SPOFFORTH = (51.48, -3.18), (53.83, -1.50), (53.95, -1.45)

COUNCILS = ("Leeds", "York", "Shropshire", "Isle of Wight")
SETTLEMENTS = (
    ("Leeds", LEEDS, 455_000, "E", "Leeds"),
    ("Leeds", (51.25, 0.61), 800, "E", "Leeds"),
    ("York", YORK, 153_000, "E", "York"),
    ("Newport", NEWPORT, 12_000, "E", "Shropshire"),
    ("Newport", NEWPORT_ISLE, 25_000, "E", "Isle of Wight"),
    ("Newport", (51.58, -2.99), 145_000, "W", None),
    ("Cardiff", CARDIFF, 330_000, "W", None),
    ("Oakwood", OAKWOOD, 3_000, "E", "Leeds"),
    ("Spofforth", SPOFFORTH, 1_000, "E", "York"),
    ("Kingston upon Hull", (53.74, -0.33), 280_000, "E", None),
)
ORGANISATIONS = (
    ("Hill Homes Limited", "Organisation", None),
    ("Maplebrook Support Ltd", "Partnership", None),
    ("City of York Council", "Organisation", None),
    ("Bright Care Group", "Organisation", "Bright"),
    ("Doctor Who and Partners", "Partnership", None),
)


def place(
    name: str,
    at: tuple[float, float] | None,
    kinds: str,
    bands: str = "older-people",
    *,
    rating: str | None = "Good",
    council: str | None = "Leeds",
    run_by: int = 1,
    beds: int | None = None,
    registered: date = date(2015, 1, 1),
    **more: object,
) -> dict[str, object]:
    services = mask(kinds.split(), SERVICE_BITS)
    home = bool(services & mask(["nursing-home", "residential-home"], SERVICE_BITS))
    return {
        "name": name,
        "latitude": at[0] if at else None,
        "longitude": at[1] if at else None,
        "services": services,
        "primary_kind": primary_kind(services),
        "bands": mask(bands.split(), BAND_BITS),
        "rating": rating,
        "council_id": COUNCILS.index(council) + 1 if council else None,
        "organisation_id": run_by,
        "beds": beds if beds is not None else (30 if home else 0),
        "is_care_home": home,
        "registered_on": registered,
        **more,
    }


def near(point: tuple[float, float], miles_north: float) -> tuple[float, float]:
    return (point[0] + miles_north / 69.1, point[1])


PLACES = (
    place("Aire View", near(LEEDS, 0.5), "nursing-home", "dementia older-people", rating="Outstanding", beds=60),
    place("Beck House", near(LEEDS, 1.5), "residential-home", "dementia", beds=8),
    place(
        "Calder Lodge", near(LEEDS, 4), "nursing-home residential-home", "older-people", rating="Inadequate", beds=20
    ),
    place("Dales Home Care", near(LEEDS, 2), "home-care", run_by=4, registered=date(2026, 5, 1)),
    place("Elm Court Extra Care", near(LEEDS, 8), "extra-care", rating=None, run_by=4),
    place("Far Farm", near(LEEDS, 13), "nursing-home", "dementia", rating="Requires improvement", council="York"),
    place(
        "Guy Street Surgery",
        near(LEEDS, 0.2),
        "doctors-consultation doctors-treatment",
        "everyone",
        run_by=5,
        phone="0113 496 0123",
    ),
    place("Leeds Road Care Home", near(SPOFFORTH, 0.1), "residential-home", council="York", run_by=2),
    place("Leeds Nursing Home", near(LEEDS, 6), "nursing-home", "older-people"),
    place("York House", near(NEWPORT, 1), "residential-home", council="Shropshire"),
    place("Minster View", near(YORK, 0.4), "nursing-home", "dementia", council="York", run_by=2),
    place("Oakwood House", near(NEWPORT_ISLE, 2), "residential-home", "mental-health", council="Isle of Wight"),
    place("Oakwood Lodge", near(YORK, 3), "residential-home", "dementia", council="York"),
    place("City of York Council", near(YORK, 0.1), "shared-lives", "learning-disabilities", council="York", run_by=3),
    place("Nowhere Nursing", None, "nursing-home", "dementia", council=None),
    place(
        "Gone Grange", near(LEEDS, 0.1), "nursing-home", "dementia", withdrawn_on=date(2026, 9, 1), phone="01904 960123"
    ),
    place("Tooth & Claw", near(LEEDS, 0.3), "dentist", "everyone", rating="Insufficient evidence to rate", run_by=5),
)


def settle(session: Session) -> None:
    """Everything into an empty database."""
    _councils_and_settlements(session)
    _postcodes(session)
    session.add(Brand(id=1, regulator_id="BD1", name="Bright"))
    session.flush()
    for number, (name, ownership, brand) in enumerate(ORGANISATIONS, start=1):
        session.add(
            Organisation(
                id=number,
                regulator_id=f"1-70000{number}",
                name=name,
                ownership=ownership,
                brand_id=1 if brand else None,
            )
        )
    session.flush()
    for number, values in enumerate(PLACES, start=1):
        session.add(Place(id=number, ref=f"place{number:03d}", town="Sometown", postcode="LS1 4DY", **values))
        session.flush()
        run_by = {"organisation_id": values["organisation_id"]}
        session.add(Registration(id=number, place_id=number, regulator_id=f"1-{800_000 + number}", **run_by))
    session.commit()


def _councils_and_settlements(session: Session) -> None:
    for number, name in enumerate(COUNCILS, start=1):
        full = f"{name} City Council" if name in {"Leeds", "York"} else f"{name} Council"
        code = f"E{number:08d}"
        values = {"code": code, "name": full, "short_name": name, "slug": slug(name), "nation": "E"}
        session.add(Council(id=number, kind="unitary authority", **values))
        session.add(District(id=number, code=code, name=name, nation="E", council_id=number))
    session.add(District(id=9, code="W06000015", name="Cardiff", nation="W"))
    session.flush()
    for number, (name, (latitude, longitude), people, nation, council) in enumerate(SETTLEMENTS, start=1):
        district = COUNCILS.index(council) + 1 if council else None
        session.add(
            Settlement(
                id=number,
                source_ref=f"geonames:{number}",
                name=name,
                name_key=key(name),
                latitude=latitude,
                longitude=longitude,
                population=people,
                nation=nation,
                district_id=district,
            )
        )
    source = Source(id=1, slug="test", kind="places", title="T", publisher="P", licence="L", homepage="H")
    session.add(source)
    session.flush()
    session.add(ImportRun(id=1, source_id=1, status="succeeded", started_at=LOADED_AT, finished_at=LOADED_AT))


def _postcodes(session: Session) -> None:
    codes = (("LS14DY", LEEDS, 1, None), ("LS11ZZ", LEEDS, 1, date(2010, 1, 1)), ("CF101AA", CARDIFF, 9, None))
    for code, (latitude, longitude), district, ended in codes:
        values = {"latitude": latitude, "longitude": longitude, "district_id": district}
        session.add(Postcode(code=code, terminated_on=ended, **values))
    session.add(Postcode(code="LS14XX", latitude=None, longitude=None, district_id=None))
    parts = (("LS1", LEEDS, 1), ("LS1 4", near(LEEDS, 0.2), 1), ("LS11", near(LEEDS, -2), 1), ("CF10", CARDIFF, 9))
    parts = (*parts, ("EC1A", (51.52, -0.10), 1), ("EC1M", (51.54, -0.12), 1))
    for code, (latitude, longitude), district in parts:
        values = {"latitude": latitude, "longitude": longitude, "district_id": district}
        session.add(PostcodePart(code=code, postcodes=100, **values))
