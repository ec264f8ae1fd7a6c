from datetime import date
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.areas.models import Council
from app.db import Base


class Brand(Base):
    """A group of organisations that trade under one name, as the regulator lists it."""

    __tablename__ = "brand"

    id: Mapped[int] = mapped_column(primary_key=True)
    regulator_id: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(255))


class Organisation(Base):
    """Who runs places: CQC calls it the provider."""

    __tablename__ = "organisation"

    id: Mapped[int] = mapped_column(primary_key=True)
    regulator_id: Mapped[str] = mapped_column(String(20), unique=True)
    name: Mapped[str] = mapped_column(String(255))
    #: Organisation, Partnership, Individual or NHS Body, as published
    ownership: Mapped[str | None] = mapped_column(String(40))
    companies_house_number: Mapped[str | None] = mapped_column(String(20))
    charity_number: Mapped[str | None] = mapped_column(String(20))
    registered_on: Mapped[date | None]
    brand_id: Mapped[int | None] = mapped_column(ForeignKey("brand.id"), index=True)

    brand: Mapped[Brand | None] = relationship(lazy="joined")


class Place(Base):
    """What a person visits or phones. Its `ref`, and so its page, never changes.

    The columns hold what is shown now; `sources` says where each came from (field -> source slug). The date
    of a fact is that of the newest whole edition which lists the place, see `RegistrationSource`; what came
    from a part of a register bears its own date ("cqc_directory@2025-08-26").
    """

    __tablename__ = "place"

    id: Mapped[int] = mapped_column(primary_key=True)
    ref: Mapped[str] = mapped_column(String(12), unique=True)
    name: Mapped[str] = mapped_column(String(255))
    also_known_as: Mapped[str | None] = mapped_column(String(255))
    address: Mapped[str | None] = mapped_column(String(500))
    town: Mapped[str | None] = mapped_column(String(120))
    county: Mapped[str | None] = mapped_column(String(120))
    #: as people write it: "LS1 4DY"
    postcode: Mapped[str | None] = mapped_column(String(8), index=True)
    region: Mapped[str | None] = mapped_column(String(60))
    #: WGS84
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    #: how the point was found, see `app.domain.geography.PointFrom`
    point_from: Mapped[str | None] = mapped_column(String(20))
    uprn: Mapped[str | None] = mapped_column(String(12))
    #: the council responsible for adult social care at this address
    council_id: Mapped[int | None] = mapped_column(ForeignKey("council.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    phone: Mapped[str | None] = mapped_column(String(30), index=True)
    website: Mapped[str | None] = mapped_column(String(500))
    #: none where the source does not say; 0 is "not a care home"
    beds: Mapped[int | None]
    is_care_home: Mapped[bool | None]
    is_dormant: Mapped[bool] = mapped_column(default=False)
    #: location type, such as "Social Care Org"
    sector: Mapped[str | None] = mapped_column(String(60))
    inspection_category: Mapped[str | None] = mapped_column(String(120))
    #: bit n is `SERVICE_TYPES[n]` of app.domain.vocabularies
    services: Mapped[int] = mapped_column(BigInteger, default=0)
    #: bit n is `USER_BANDS[n]`
    bands: Mapped[int] = mapped_column(default=0)
    #: bit n is `REGULATED_ACTIVITIES[n]`
    activities: Mapped[int] = mapped_column(default=0)
    #: slug of the most telling service: see `primary_kind` in app.domain.vocabularies
    primary_kind: Mapped[str | None] = mapped_column(String(40))
    #: the current overall rating as published, and its date; a copy of the Rating row
    rating: Mapped[str | None] = mapped_column(String(60))
    rating_on: Mapped[date | None]
    #: the first day of the registration in force
    registered_on: Mapped[date | None]
    last_inspected_on: Mapped[date | None]
    #: the day from which none of its registrations was in force; none while one is
    withdrawn_on: Mapped[date | None]
    #: the place that its registrations went to, when two turned out to be one; its page leads there
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), index=True)
    is_sample: Mapped[bool] = mapped_column(default=False)
    sources: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    council: Mapped[Council | None] = relationship()
    organisation: Mapped[Organisation] = relationship()
    registrations: Mapped[list["Registration"]] = relationship(back_populates="place")


class Registration(Base):
    """One regulator's record of a place under one organisation, from and until."""

    __tablename__ = "registration"
    __table_args__ = (UniqueConstraint("regulator", "regulator_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    regulator: Mapped[str] = mapped_column(String(10), default="CQC")
    #: "1-123456789", or an ODS code for NHS sites
    regulator_id: Mapped[str] = mapped_column(String(20))
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    ods_code: Mapped[str | None] = mapped_column(String(12))
    url: Mapped[str | None] = mapped_column(String(500))
    registered_on: Mapped[date | None]
    #: the day the regulator says it ended, where it says so
    deregistered_on: Mapped[date | None]
    #: the day from which it is not in force: the regulator's, else that of the first edition that lacked it
    withdrawn_on: Mapped[date | None]
    #: for the second id of a dual registration: the first one's id
    dual_of: Mapped[str | None] = mapped_column(String(20))

    place: Mapped[Place] = relationship(back_populates="registrations")
    organisation: Mapped[Organisation] = relationship()


class RegistrationLink(Base):
    """One registration followed another. Ids and not keys: either may be unknown to us, for now or for ever."""

    __tablename__ = "registration_link"
    __table_args__ = (UniqueConstraint("predecessor_id", "successor_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    predecessor_id: Mapped[str] = mapped_column(String(20))
    successor_id: Mapped[str] = mapped_column(String(20), index=True)
    #: as published: "New Provider", "Legal Entity Change", "Location Move" …
    reason: Mapped[str] = mapped_column(String(60))
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"))


class RegistrationSource(Base):
    """What one source last said of one registration: tells new from changed from unchanged from missing."""

    __tablename__ = "registration_source"

    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"), primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), primary_key=True, index=True)
    #: of the record's canonical JSON, so that a new reader of old files does not see changes that are none
    record_hash: Mapped[str] = mapped_column(String(32))
    #: the run that last changed it
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"))
    #: the newest edition that had it: the date of the facts that came from it
    last_seen_on: Mapped[date]
    #: the first whole edition that lacked it; none while the source still lists it
    missing_from: Mapped[date | None]


class Rating(Base):
    """One judgement as published. History is kept: the current one is the newest of its question and group."""

    __tablename__ = "rating"
    __table_args__ = (
        UniqueConstraint("registration_id", "question", "service_group", "published_on", "value"),
        Index("ix_rating_registration_id", "registration_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    registration_id: Mapped[int] = mapped_column(ForeignKey("registration.id"))
    #: Overall, Safe, Effective, Caring, Responsive or Well-led
    question: Mapped[str] = mapped_column(String(20))
    service_group: Mapped[str] = mapped_column(String(120), default="Overall")
    #: verbatim, with CQC's capitals; not always a rating: "Insufficient evidence to rate"
    value: Mapped[str] = mapped_column(String(60))
    published_on: Mapped[date | None]
    framework: Mapped[str | None] = mapped_column(String(40))
    #: it was given to an earlier registration
    is_inherited: Mapped[bool | None]
    report_url: Mapped[str | None] = mapped_column(String(500))
    #: false once a newer one of the same question and group is known
    is_current: Mapped[bool] = mapped_column(default=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"))
