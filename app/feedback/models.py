"""The door to the tables, and those of what one person said and what became of it."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db import Base
from app.feedback.ledger_models import LedgerHead, LedgerRow, LedgerSeal
from app.feedback.number_models import Cell, Counted
from app.providers.models import Place

__all__ = [
    "Arrival",
    "Cell",
    "Challenge",
    "Counted",
    "DailySalt",
    "Feedback",
    "FeedbackFlag",
    "FeedbackText",
    "LedgerHead",
    "LedgerRow",
    "LedgerSeal",
    "Opinion",
    "Reply",
    "Try",
]


class Feedback(Base):
    """One person's answer. Ids of accounts are no foreign keys: an account may go, what it did stays."""

    __tablename__ = "feedback"
    __table_args__ = (
        Index("ix_feedback_place_id_status", "place_id", "status"),
        Index("ix_feedback_status_waiting_since", "status", "waiting_since"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: what the ledger and pages call it
    ref: Mapped[str] = mapped_column(String(12), unique=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    #: see `app.domain.feedback.states.Status`
    status: Mapped[str] = mapped_column(String(12))
    #: see `app.domain.feedback.question` for these four; none once it is withdrawn or expired
    answer: Mapped[str | None] = mapped_column(String(12))
    relation: Mapped[str | None] = mapped_column(String(12))
    #: {aspect: answer}
    aspects: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    channel: Mapped[str] = mapped_column(String(8))
    #: the first day of the month that it is about
    experienced_in: Mapped[date | None]
    is_under_16: Mapped[bool] = mapped_column(default=False)
    #: who typed a form from paper; they decide nothing about it
    keyed_by: Mapped[int | None]
    #: of the page on which it was written: "en" or "cy"
    language: Mapped[str] = mapped_column(String(8))
    #: of the form that it was sent with: the same form sent again is the same feedback
    form_key: Mapped[str] = mapped_column(String(32), unique=True)
    #: of the receipt code; the code itself is shown once and kept nowhere
    receipt_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    #: counts the person's edits, from 1
    version: Mapped[int] = mapped_column(default=1)
    received_at: Mapped[datetime]
    #: of the version in force: when it came in, which is where its wait begins
    waiting_since: Mapped[datetime]
    decided_at: Mapped[datetime | None]
    published_at: Mapped[datetime | None]
    #: what readers see: the original, or less of it
    published_text: Mapped[str | None] = mapped_column(Text)
    #: see `states.Reason`
    refused_for: Mapped[str | None] = mapped_column(String(24))
    #: the person says so themselves
    put_right_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]
    #: how pressing the checks find it to be read, 0 to 100: orders the queue and decides nothing
    risk: Mapped[int] = mapped_column(default=0)

    place: Mapped[Place] = relationship()
    texts: Mapped[list["FeedbackText"]] = relationship(order_by="FeedbackText.version", cascade="all, delete-orphan")
    flags: Mapped[list["FeedbackFlag"]] = relationship(order_by="FeedbackFlag.id", cascade="all, delete-orphan")
    opinions: Mapped[list["Opinion"]] = relationship(order_by="Opinion.id", cascade="all, delete-orphan")
    reply: Mapped["Reply | None"] = relationship(cascade="all, delete-orphan")
    challenges: Mapped[list["Challenge"]] = relationship(order_by="Challenge.id", cascade="all, delete-orphan")


class FeedbackText(Base):
    """What the person wrote, as they wrote it. Never shown to the public; gone when it is withdrawn or expires."""

    __tablename__ = "feedback_text"
    __table_args__ = (UniqueConstraint("feedback_id", "version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"))
    version: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(index=True)


class FeedbackFlag(Base):
    """What a check noticed. It orders the queue and marks the words; it decides nothing."""

    __tablename__ = "feedback_flag"

    id: Mapped[int] = mapped_column(primary_key=True)
    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), index=True)
    version: Mapped[int]
    check: Mapped[str] = mapped_column(String(24))
    #: of the words that it is about, in the original; both 0 where it is about the whole
    start: Mapped[int] = mapped_column(default=0)
    end: Mapped[int] = mapped_column(default=0)


class Opinion(Base):
    """What one moderator would do with one version."""

    __tablename__ = "feedback_opinion"

    id: Mapped[int] = mapped_column(primary_key=True)
    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), index=True)
    version: Mapped[int]
    verdict: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str | None] = mapped_column(String(24))
    #: for the other moderators
    note: Mapped[str] = mapped_column(Text, default="")
    by: Mapped[int]
    at: Mapped[datetime]


class Reply(Base):
    """A provider's one answer to a feedback, and what it says has changed; both are read by one of us first."""

    __tablename__ = "feedback_reply"

    id: Mapped[int] = mapped_column(primary_key=True)
    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), unique=True)
    #: waiting, published or refused
    status: Mapped[str] = mapped_column(String(12), index=True)
    text: Mapped[str] = mapped_column(Text)
    #: "What changed": a claim, which a person checks before it is shown
    changed: Mapped[str | None] = mapped_column(Text)
    #: how it was checked, in words for readers; none where the claim was not confirmed, and is not shown
    change_checked: Mapped[str | None] = mapped_column(Text)
    by: Mapped[int]
    at: Mapped[datetime]
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    refused_for: Mapped[str | None] = mapped_column(String(24))


class Challenge(Base):
    """A review that a provider asks for, or one of us. The feedback stays as it is until we have decided."""

    __tablename__ = "feedback_challenge"

    id: Mapped[int] = mapped_column(primary_key=True)
    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), index=True)
    #: a `states.Reason`
    ground: Mapped[str] = mapped_column(String(24))
    text: Mapped[str] = mapped_column(Text)
    #: none of the provider's asking
    is_ours: Mapped[bool] = mapped_column(default=False)
    by: Mapped[int]
    opened_at: Mapped[datetime]
    #: see `states.Outcome`
    outcome: Mapped[str | None] = mapped_column(String(12))
    closed_by: Mapped[int | None]
    closed_at: Mapped[datetime | None]


class Arrival(Base):
    """For a day or two: which network sent how much, told by a hash whose salt is gone the day after."""

    __tablename__ = "feedback_arrival"

    id: Mapped[int] = mapped_column(primary_key=True)
    on: Mapped[date] = mapped_column(index=True)
    network: Mapped[str] = mapped_column(String(32), index=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), index=True)
    at: Mapped[datetime]


class Try(Base):
    """For as long as an arrival: that a network typed a wrong code or password, or did something else that one may do
    only so often."""

    __tablename__ = "network_try"
    __table_args__ = (Index("ix_network_try_what_network_at", "what", "network", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    on: Mapped[date] = mapped_column(index=True)
    #: "receipt", "account 7"
    what: Mapped[str] = mapped_column(String(24))
    network: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime]


class DailySalt(Base):
    __tablename__ = "feedback_salt"

    on: Mapped[date] = mapped_column(primary_key=True)
    salt: Mapped[str] = mapped_column(String(64))
