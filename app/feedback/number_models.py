"""The tables of the numbers: the groups that answers were counted in, and which answer is in which."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.db import Base


class Cell(Base):
    """A group of five to nine answers to one question, counted together once; see `app.domain.feedback.counting`.
    Never altered, but emptied: when somebody in it takes back what they said, and when it is too old to be shown."""

    __tablename__ = "feedback_cell"
    __table_args__ = (Index("ix_feedback_cell_place_id_month", "place_id", "month"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    #: none for those that were refused, who are counted for all places together
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    #: its first day; see `counting.month_to_count`
    month: Mapped[date]
    #: "overall", or an aspect
    about: Mapped[str] = mapped_column(String(12))
    very_good: Mapped[int]
    good: Mapped[int]
    neither: Mapped[int]
    poor: Mapped[int]
    very_poor: Mapped[int]
    dont_know: Mapped[int]
    #: that lay between their coming in and their being published, of all of its answers together
    weeks: Mapped[int]
    taken_back_at: Mapped[datetime | None]


class Counted(Base):
    """An answer that was counted, and is never counted again: the key sees to that. A new version waits anew."""

    __tablename__ = "feedback_counted"

    feedback_id: Mapped[int] = mapped_column(ForeignKey("feedback.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    about: Mapped[str] = mapped_column(String(12), primary_key=True)
    cell_id: Mapped[int] = mapped_column(ForeignKey("feedback_cell.id"), index=True)
