"""Loads made-up editions: what a test is about is named, the rest is filled in."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.areas.models import Council, District, Postcode, PostcodePart
from app.domain.loading import CannotStoreError, Comparison
from app.domain.records import LocationRecord, OrganisationRecord, RatingRecord
from app.domain.vocabularies import BAND_BITS, SERVICE_BITS
from app.provenance.actions import ensure_source, start_run
from app.providers.actions import PlaceLoader
from app.providers.models import Place, Registration

AUGUST, SEPTEMBER, MID_SEPTEMBER, OCTOBER = (
    date(2026, 8, 1),
    date(2026, 9, 1),
    date(2026, 9, 16),
    date(2026, 10, 1),
)
LOCATIONS, DIRECTORY, SAMPLE = "cqc_locations", "cqc_directory", "sample"
ACME = OrganisationRecord("1-200000001", "Acme Care Limited", ownership="Organisation")
GOOD = RatingRecord("Overall", "Good", date(2024, 5, 1), is_inherited=False)

#: in every register, so that a test never finds its place because there is no other
NOISE = LocationRecord("1-999999999", "Noise House", ACME, postcode="YO1 7HH", services=SERVICE_BITS["nursing-home"])


def location(id_: str = "1-100000001", **says: Any) -> LocationRecord:
    given: dict[str, Any] = {"name": "Larkmead House", "organisation": ACME, "postcode": "LS6 1AA"} | says
    return LocationRecord(id_, **given)


def full(id_: str = "1-100000001", **says: Any) -> LocationRecord:
    """With a value in most fields."""
    given: dict[str, Any] = {
        "address": "1 Mill Lane",
        "town": "Leeds",
        "county": "West Yorkshire",
        "region": "Yorkshire and The Humber",
        "local_authority": "Leeds",
        "latitude": 53.82,
        "longitude": -1.57,
        "phone": "0113 496 0123",
        "website": "http://www.example.org",
        "beds": 24,
        "is_care_home": True,
        "is_dormant": False,
        "services": SERVICE_BITS["residential-home"],
        "bands": BAND_BITS["dementia"],
        "registered_on": date(2010, 10, 1),
        "url": f"https://www.cqc.org.uk/location/{id_}",
        "ratings": (GOOD,),
    } | says
    return location(id_, **given)


def load(
    session: Session,
    *records: LocationRecord,
    slug: str = LOCATIONS,
    as_of: date | None = SEPTEMBER,
    is_whole: bool = True,
    is_sample: bool = False,
    noise: bool = True,
) -> Comparison:
    """One edition, compared and written; the noise stands in every one."""
    source = ensure_source(
        session,
        slug=slug,
        title=slug.title(),
        publisher="P",
        licence="L",
        homepage=f"https://{slug}.example",
        kind="places",
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    loader = PlaceLoader(session, source_id=source.id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
    for record in (*records, NOISE) if noise else records:
        take(loader, record)
    comparison = loader.compare()
    loader.write(run_id=run.id)
    session.commit()
    session.expire_all()
    return comparison


def take(loader: PlaceLoader, record: LocationRecord) -> None:
    """As the engine does: what is only told is not rejected."""
    try:
        loader.take(record)
    except CannotStoreError as error:
        if error.rejects:
            raise


def registration(session: Session, id_: str = "1-100000001") -> Registration:
    return session.scalars(select(Registration).where(Registration.regulator_id == id_)).one()


def place(session: Session, id_: str = "1-100000001") -> Place:
    return registration(session, id_).place


def places(session: Session) -> list[Place]:
    """All but the noise."""
    return list(session.scalars(select(Place).where(Place.name != NOISE.name).order_by(Place.id)))


def add_areas(session: Session) -> None:
    """Leeds and York, a postcode in Leeds, and its sector."""
    for id_, name in ((1, "Leeds"), (2, "York")):
        session.add(
            Council(
                id=id_, code=f"E0800000{id_}", name=f"{name} City Council", short_name=name, slug=name.lower(),
                kind="metropolitan borough", nation="E",
            )
        )  # fmt: skip
        session.flush()
        session.add(District(id=id_, code=f"E0800000{id_}", name=name, nation="E", council_id=id_))
    session.flush()
    session.add(Postcode(code="LS61AA", latitude=53.8, longitude=-1.5, district_id=1))
    session.add(Postcode(code="YO17HH", latitude=53.96, longitude=-1.08, district_id=2))
    session.add(PostcodePart(code="LS6 1", latitude=53.81, longitude=-1.51, district_id=1, postcodes=10))
    session.commit()


def with_id(record: LocationRecord, id_: str, **says: Any) -> LocationRecord:
    return replace(record, regulator_id=id_, **says)
