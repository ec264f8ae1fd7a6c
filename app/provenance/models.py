from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from app.db import Base


class Source(Base):
    """A dataset that somebody publishes; `slug` is the importer's name."""

    __tablename__ = "source"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(40), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    publisher: Mapped[str] = mapped_column(String(200))
    licence: Mapped[str] = mapped_column(String(200))
    homepage: Mapped[str] = mapped_column(String(500))
    #: what it gives: "places", "postcodes", "councils" or "settlements"
    kind: Mapped[str] = mapped_column(String(20))


class ImportRun(Base):
    """One try at one edition of a source. `status`: see `app.domain.runs.RunStatus`."""

    __tablename__ = "import_run"
    __table_args__ = (Index("ix_import_run_source_id_status", "source_id", "status"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    status: Mapped[str] = mapped_column(String(20))
    dry_run: Mapped[bool] = mapped_column(default=False)
    #: true where what was loaded is made up (the sample): every page then says so
    is_sample: Mapped[bool] = mapped_column(default=False)
    #: the file lists all that its publisher has, so that later ones can be measured against it
    is_whole: Mapped[bool] = mapped_column(default=False)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    file_name: Mapped[str | None] = mapped_column(String(300))
    file_url: Mapped[str | None] = mapped_column(String(1000))
    file_sha256: Mapped[str | None] = mapped_column(String(64))
    file_bytes: Mapped[int | None]
    #: the layout that the reader recognised, such as `hsca_2026`
    layout: Mapped[str | None] = mapped_column(String(40))
    #: version of the source's reader: a corrected reader reads the same file again
    reader_version: Mapped[int] = mapped_column(default=1)
    #: the day the publisher says the data is from; not the day we loaded it
    data_as_of: Mapped[date | None]
    rows_read: Mapped[int] = mapped_column(default=0)
    rows_new: Mapped[int] = mapped_column(default=0)
    rows_changed: Mapped[int] = mapped_column(default=0)
    rows_unchanged: Mapped[int] = mapped_column(default=0)
    #: rows that describe a place which another row already made (a dual registration)
    rows_merged: Mapped[int] = mapped_column(default=0)
    rows_withdrawn: Mapped[int] = mapped_column(default=0)
    rows_rejected: Mapped[int] = mapped_column(default=0)
    #: [code, whether rows were rejected for it, rows] of all of them, where `ImportIssue` keeps only so many
    troubles: Mapped[list[Any] | None] = mapped_column(JSON)
    #: what happened, in words for the operator
    message: Mapped[str] = mapped_column(Text, default="")

    source: Mapped[Source] = relationship(lazy="joined")


class ImportIssue(Base):
    """A row, or a cell of it, that could not be used. Never holds the cell's text: it may name a person."""

    __tablename__ = "import_issue"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("import_run.id"), index=True)
    #: 1 is the file's first line or the sheet's first row, as a spreadsheet shows it
    row: Mapped[int]
    column: Mapped[str] = mapped_column(String(200))
    code: Mapped[str] = mapped_column(String(60))
    message: Mapped[str] = mapped_column(Text)
    #: false where the row was stored without this cell
    rejected: Mapped[bool] = mapped_column(default=True)


class Published:
    """Of every fact that can be taken back: who said it, in which run, and until which edition."""

    id: Mapped[int] = mapped_column(primary_key=True)

    @declared_attr
    @classmethod
    def source_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("source.id"), index=True)

    @declared_attr
    @classmethod
    def run_id(cls) -> Mapped[int]:
        """The run that last changed it."""
        return mapped_column(ForeignKey("import_run.id"))

    #: of the record's canonical JSON: tells changed from unchanged
    record_hash: Mapped[str] = mapped_column(String(32))
    #: the newest edition that had it
    as_of: Mapped[date | None]
    #: the first whole edition that lacked it; it is no longer shown
    withdrawn_on: Mapped[date | None]
