"""Rows for one place's page, made as an import would leave them."""

from datetime import UTC, date, datetime
from typing import Any
from zlib import crc32

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.runs import RunStatus
from app.provenance.models import ImportRun, Source
from app.providers.models import Organisation, Place, Rating, Registration, RegistrationLink
from tests.integration.web.conftest import REF

AS_OF = date(2026, 10, 1)
TITLES = {
    "ratings": "CQC latest ratings",
    "measures": "Numbers of providers",
    "marks": "Marks",
    "decisions": "Decisions of the Ombudsman",
    "local_reports": "Reports of Healthwatch",
    "fees": "Fees of providers",
    "food_hygiene": "Food hygiene",
    "rating_history": "History of ratings",
}


def loaded(session: Session, kind: str) -> ImportRun:
    """A source of this kind and its run that succeeded; the same one each time."""
    source = session.scalar(select(Source).where(Source.slug == f"made-{kind}"))
    if source is None:
        source = Source(
            slug=f"made-{kind}",
            title=TITLES[kind],
            publisher="P",
            licence="L",
            homepage="https://x.example/",
            kind=kind,
        )
        session.add(source)
        session.flush()
    run = session.scalar(select(ImportRun).where(ImportRun.source_id == source.id))
    if run is None:
        now = datetime.now(UTC)
        run = ImportRun(
            source_id=source.id, status=RunStatus.SUCCEEDED, started_at=now, finished_at=now, data_as_of=AS_OF
        )
        session.add(run)
        session.flush()
    return run


def published(session: Session, kind: str) -> dict[str, Any]:
    run = loaded(session, kind)
    return {"source_id": run.source_id, "run_id": run.id, "record_hash": "0" * 32, "as_of": AS_OF}


def place_of(session: Session, ref: str = REF) -> Place:
    return session.scalars(select(Place).where(Place.ref == ref)).one()


def first(session: Session) -> Registration:
    """The registration that the place has from the start: of Oak Care Ltd since 1 April 2015."""
    return place_of(session).registrations[0]


def owner(session: Session, name: str) -> Organisation:
    made = Organisation(regulator_id=f"1-{crc32(name.encode())}", name=name, ownership="Organisation")
    session.add(made)
    session.flush()
    return made


def registration(session: Session, number: str, name: str, **changes: Any) -> Registration:
    """Of the place too. One that the regulator ended is withdrawn on that day."""
    given = {"withdrawn_on": changes.get("deregistered_on"), **changes}
    made = Registration(
        regulator_id=number, place_id=place_of(session).id, organisation_id=owner(session, name).id, **given
    )
    session.add(made)
    session.flush()
    return made


def link(session: Session, before: str, after: str, reason: str) -> None:
    run = loaded(session, "ratings")
    session.add(RegistrationLink(predecessor_id=before, successor_id=after, reason=reason, run_id=run.id))


def rated(session: Session, holder: Registration, value: str, day: date | None, **changes: Any) -> None:
    """One rating; where it is an overall one in force, the place shows it."""
    is_current = changes.setdefault("is_current", True)
    given = {"question": "Overall", "service_group": "Overall", **changes}
    session.add(
        Rating(registration_id=holder.id, value=value, published_on=day, run_id=loaded(session, "ratings").id, **given)
    )
    if is_current and (given["question"], given["service_group"]) == ("Overall", "Overall"):
        shows(session, value, day)


def shows(session: Session, value: str | None, day: date | None) -> None:
    place = place_of(session)
    place.rating, place.rating_on = value, day
    place.sources = {**place.sources, "rating": "made-ratings"} if value else {"name": "cqc_locations"}
