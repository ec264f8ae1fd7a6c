"""Loads made-up facts for two homes in Leeds, one in York and a home-care office: what a test is about is named."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.loading import CannotStoreError, Comparison
from app.domain.quality import FeeRecord, FoodHygieneRecord, MeasureRecord
from app.domain.vocabularies import SERVICE_BITS
from app.provenance.actions import FileFacts, describe_run, ensure_source, start_run
from importers.loaders import make_loader
from tests.integration.providers.loading import ACME, full, load

SPRING, SUMMER, AUTUMN = date(2026, 4, 15), date(2026, 7, 15), date(2026, 10, 15)
OAKFIELD, BEECHES, ELMS, HOMECARE = "1-500000001", "1-500000002", "1-500000003", "1-500000004"
LEEDS, YORK = "LS6 1AA", "YO1 7HH"


def add_places(session: Session, *, is_sample: bool = False, slug: str = "cqc_locations") -> None:
    home = {"organisation": ACME, "services": SERVICE_BITS["residential-home"], "is_care_home": True, "ratings": ()}
    load(
        session,
        full(OAKFIELD, name="Oakfield House", address="12 Mill Lane", postcode=LEEDS, **home),
        full(BEECHES, name="The Beeches", address="40 Chapel Walk", postcode="LS6 1AB", **home),
        full(ELMS, name="The Elms", address="3 Station Road", postcode=YORK, local_authority="York", **home),
        full(
            HOMECARE,
            name="Oakfield Carers",
            address="12 Mill Lane",
            postcode=LEEDS,
            services=SERVICE_BITS["home-care"],
            is_care_home=False,
            beds=0,
        ),
        noise=False,
        is_sample=is_sample,
        slug=slug,
    )


def load_facts(
    session: Session,
    kind: str,
    *records: Any,
    as_of: date | None = SPRING,
    is_whole: bool = False,
    is_sample: bool = False,
) -> tuple[Comparison, list[str]]:
    """One edition as the engine takes it; answers with the comparison and the codes of what was rejected."""
    source = ensure_source(
        session, slug=kind, title=kind, publisher="P", licence="L", homepage="https://f.example", kind=kind
    )
    run = start_run(session, source_id=source.id, reader_version=1)
    describe_run(session, run_id=run.id, file=FileFacts(as_of=as_of, is_sample=is_sample, is_whole=is_whole))
    loader = make_loader(kind, session, source_id=source.id, as_of=as_of, is_whole=is_whole, is_sample=is_sample)
    rejected = []
    for record in records:
        try:
            loader.take(record)
        except CannotStoreError as error:
            rejected.append(error.code)
    comparison = loader.compare()
    loader.write(run_id=run.id)
    session.commit()
    session.expire_all()
    return comparison, rejected


def facts(session: Session, table: Any) -> list[Any]:
    return list(session.scalars(select(table).order_by(table.id)))


def measure(id_: str = OAKFIELD, **says: Any) -> MeasureRecord:
    given: dict[str, Any] = {
        "measure": "falls",
        "period_from": date(2026, 1, 1),
        "period_to": date(2026, 3, 31),
        "numerator": 4.0,
        "denominator": 2000.0,
    } | says
    return MeasureRecord(id_, **given)


def fee(id_: str = OAKFIELD, **says: Any) -> FeeRecord:
    given: dict[str, Any] = {
        "kind": "residential",
        "lowest": 90_000,
        "highest": 120_000,
        "valid_from": date(2026, 4, 1),
    } | says
    return FeeRecord(id_, **given)


def kitchen(fhrs_id: str = "100", name: str = "Oakfield House", **says: Any) -> FoodHygieneRecord:
    given: dict[str, Any] = {
        "business_type": "Hospitals/Childcare/Caring Premises",
        "rating": "5",
        "authority": "Leeds",
        "address": "12 Mill Lane, Leeds",
        "postcode": LEEDS,
        "rated_on": date(2025, 3, 1),
    } | says
    return FoodHygieneRecord(fhrs_id, name, **given)
