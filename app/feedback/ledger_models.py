"""The tables of the ledger. Triggers of both databases refuse to alter or delete their rows."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.db import Base


class LedgerRow(Base):
    """What happened to feedback on one place, in order. Never altered or deleted; holds nothing of the person."""

    __tablename__ = "ledger_row"
    __table_args__ = (UniqueConstraint("place_id", "number"), Index("ix_ledger_row_week", "week"))

    id: Mapped[int] = mapped_column(primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    #: from 1, without a gap, for each place. What is published is numbered anew: see `domain.feedback.ledger.as_told`
    number: Mapped[int]
    #: its Monday; the day is kept nowhere in the ledger
    week: Mapped[date]
    event: Mapped[str] = mapped_column(String(16))
    feedback_ref: Mapped[str] = mapped_column(String(12), index=True)
    #: a reason or an outcome
    detail: Mapped[str | None] = mapped_column(String(24))
    #: SHA-256 in hex: of the row before, and of this one with it
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class LedgerSeal(Base):
    """Where the published chain of a place stood at the end of a week in which something happened there."""

    __tablename__ = "ledger_seal"
    __table_args__ = (Index("ix_ledger_seal_week", "week"),)

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), primary_key=True)
    week: Mapped[date] = mapped_column(primary_key=True)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))


class LedgerHead(Base):
    """Once a day: one hash over the seals of the weeks that ended since the head before, and over that head."""

    __tablename__ = "ledger_head"

    on: Mapped[date] = mapped_column(primary_key=True)
    rows: Mapped[int]
    places: Mapped[int]
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))
