from datetime import date

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from app.db import Base
from app.provenance.models import Published


class OfRegistration(Published):
    @declared_attr
    @classmethod
    def registration_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("registration.id"), index=True)


class Measure(OfRegistration, Base):
    __tablename__ = "measure"
    __table_args__ = (UniqueConstraint("source_id", "registration_id", "measure", "period_to"),)

    #: slug of content/measures.yaml, which has the unit and the meaning of both counts
    measure: Mapped[str] = mapped_column(String(40))
    period_from: Mapped[date]
    period_to: Mapped[date]
    numerator: Mapped[float]
    denominator: Mapped[float]


class MeasureTotal(Base):
    """Sums over the places of a council, or of England where `council_id` is none; made anew with each edition."""

    __tablename__ = "measure_total"
    __table_args__ = (Index("ix_measure_total_measure_period_to", "measure", "period_to"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    measure: Mapped[str] = mapped_column(String(40))
    period_to: Mapped[date]
    council_id: Mapped[int | None] = mapped_column(ForeignKey("council.id"))
    numerator: Mapped[float]
    denominator: Mapped[float]
    places: Mapped[int]
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"))


class Mark(OfRegistration, Base):
    __tablename__ = "mark"
    __table_args__ = (UniqueConstraint("source_id", "registration_id", "scheme", "awarded_on"),)

    #: slug of content/marks.yaml
    scheme: Mapped[str] = mapped_column(String(40))
    level: Mapped[str | None] = mapped_column(String(60))
    awarded_on: Mapped[date]
    expires_on: Mapped[date | None]
    url: Mapped[str | None] = mapped_column(String(500))


class Decision(Published, Base):
    """About a place, or about the organisation where the decision names no place: never both."""

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("source_id", "reference"),)

    registration_id: Mapped[int | None] = mapped_column(ForeignKey("registration.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    reference: Mapped[str] = mapped_column(String(40))
    decided_on: Mapped[date]
    #: see `app.domain.quality.Outcome`
    outcome: Mapped[str] = mapped_column(String(20))
    subject: Mapped[str] = mapped_column(String(300))
    url: Mapped[str] = mapped_column(String(500))


class LocalReport(OfRegistration, Base):
    __tablename__ = "local_report"
    __table_args__ = (UniqueConstraint("source_id", "registration_id", "url"),)

    publisher: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(300))
    visited_on: Mapped[date]
    published_on: Mapped[date | None]
    url: Mapped[str] = mapped_column(String(500))
    summary: Mapped[str | None] = mapped_column(Text)


class Fee(OfRegistration, Base):
    """Pence, from–to."""

    __tablename__ = "fee"
    __table_args__ = (UniqueConstraint("source_id", "registration_id", "kind", "valid_from"),)

    #: slug of content/fees.yaml
    kind: Mapped[str] = mapped_column(String(40))
    lowest: Mapped[int]
    highest: Mapped[int]
    valid_from: Mapped[date]
    includes: Mapped[str | None] = mapped_column(String(500))
    excludes: Mapped[str | None] = mapped_column(String(500))
    url: Mapped[str | None] = mapped_column(String(500))


class FoodHygiene(OfRegistration, Base):
    """A business of the Food Standards Agency's list that is, or may be, this place's kitchen."""

    __tablename__ = "food_hygiene"
    __table_args__ = (UniqueConstraint("source_id", "fhrs_id"),)

    fhrs_id: Mapped[str] = mapped_column(String(20))
    business_name: Mapped[str] = mapped_column(String(255))
    #: "5" … "0", or words: "AwaitingInspection"
    rating: Mapped[str] = mapped_column(String(40))
    rated_on: Mapped[date | None]
    authority: Mapped[str] = mapped_column(String(120))
    #: see `app.domain.quality.Match`
    match: Mapped[str] = mapped_column(String(10))
    #: what agreed, in words, for the page
    matched_by: Mapped[str] = mapped_column(String(200))


class FftMonth(OfRegistration, Base):
    """A month of the NHS Friends and Family Test at a site, as published. Never mixed with what we collect."""

    __tablename__ = "fft_month"
    __table_args__ = (UniqueConstraint("source_id", "registration_id", "trust_code", "setting", "month", "question"),)

    site_code: Mapped[str] = mapped_column(String(20))
    trust_code: Mapped[str] = mapped_column(String(20))
    trust: Mapped[str] = mapped_column(String(200))
    setting: Mapped[str] = mapped_column(String(60))
    month: Mapped[date]
    #: see `app.domain.quality.FftQuestion`
    question: Mapped[str] = mapped_column(String(12))
    responses: Mapped[int | None]
    eligible: Mapped[int | None]
    #: six counts, in the order of the answers; none where hidden or not given
    answers: Mapped[list[int | None]] = mapped_column(JSON)
    positive: Mapped[float | None]
    negative: Mapped[float | None]
    is_suppressed: Mapped[bool]


class PooledFeedback(OfRegistration, Base):
    """Feedback that others collected and publish, kept apart by who publishes it."""

    __tablename__ = "pooled_feedback"
    __table_args__ = (UniqueConstraint("source_id", "publisher", "external_id"),)

    external_id: Mapped[str] = mapped_column(String(80))
    publisher: Mapped[str] = mapped_column(String(120))
    publisher_url: Mapped[str] = mapped_column(String(500))
    #: how they moderate, in their words
    moderation: Mapped[str] = mapped_column(String(500))
    published_on: Mapped[date]
    url: Mapped[str] = mapped_column(String(500))
    text: Mapped[str | None] = mapped_column(Text)
    scale: Mapped[str | None] = mapped_column(String(120))
    value: Mapped[str | None] = mapped_column(String(60))


class PastRating(Base):
    """One overall rating in the regulator's history, of registrations that we hold and of others."""

    __tablename__ = "past_rating"
    __table_args__ = (UniqueConstraint("regulator_id", "published_on", "value"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    regulator_id: Mapped[str] = mapped_column(String(20))
    published_on: Mapped[date]
    value: Mapped[str] = mapped_column(String(60))
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"))


class RatingAgeing(Base):
    """Of ratings of one value whose next one came `years` whole years later: how many went which way. Worked out anew
    with each edition of the history."""

    __tablename__ = "rating_ageing"
    __table_args__ = (UniqueConstraint("value", "years"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(String(60))
    #: whole years until the next rating; 5 stands for 5 and more
    years: Mapped[int]
    lower: Mapped[int]
    same: Mapped[int]
    higher: Mapped[int]
    #: the newest rating that was counted
    as_of: Mapped[date]
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"))
