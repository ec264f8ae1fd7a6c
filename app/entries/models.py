from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db import Base
from app.providers.models import Organisation, Place


class Claim(Base):
    """An account says that it speaks for a place. It holds for the organisation that ran the place on that day: once
    another one runs it, the claim is worth nothing. Ids of accounts are no foreign keys: what they did stays."""

    __tablename__ = "claim"
    __table_args__ = (UniqueConstraint("place_id", "account_id", "organisation_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), index=True)
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    account_id: Mapped[int] = mapped_column(index=True)
    #: see `app.domain.entries.states.ClaimStatus`
    status: Mapped[str] = mapped_column(String(12), index=True)
    asked_at: Mapped[datetime]
    #: of the code in the letter; the code itself is printed once and kept nowhere
    code_hash: Mapped[str | None] = mapped_column(String(64))
    code_expires_at: Mapped[datetime | None]
    #: wrong codes typed since the letter was printed
    tries: Mapped[int] = mapped_column(default=0)
    confirmed_at: Mapped[datetime | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None]
    #: why it was refused or ended, for the person who claimed
    note: Mapped[str | None] = mapped_column(Text)

    place: Mapped[Place] = relationship()
    organisation: Mapped[Organisation] = relationship()


class Judged:
    """What a provider sent, and what one of us decided about it."""

    #: see `app.domain.entries.states.EntryStatus`; of a film, `films.FilmStatus`
    status: Mapped[str] = mapped_column(String(12), index=True)
    decided_by: Mapped[int | None]
    decided_at: Mapped[datetime | None]
    #: see `app.domain.entries.verdicts.Why`; then what to change, in words
    refused_for: Mapped[str | None] = mapped_column(String(20))
    note: Mapped[str | None] = mapped_column(Text)


class EntryVersion(Judged, Base):
    """What a provider said of a place at one time. Kept for good: what the public saw, and who let it through."""

    __tablename__ = "entry_version"
    __table_args__ = (Index("ix_entry_version_place_id_status", "place_id", "status"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    #: see `app.domain.entries.content.Content`
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    written_by: Mapped[int]
    written_at: Mapped[datetime]

    place: Mapped[Place] = relationship()


class Entry(Base):
    """What the public sees of it: the version that was approved last, and when the provider last said that it holds."""

    __tablename__ = "entry"

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), primary_key=True)
    #: shown only while this one runs the place
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("entry_version.id"))
    confirmed_on: Mapped[date]
    #: when the provider was asked to confirm it; none since the last time they did
    reminded_on: Mapped[date | None]
    #: when the command found it too old. Pages and the search by area fold it by its day, with or without this
    demoted_on: Mapped[date | None]

    version: Mapped[EntryVersion] = relationship()
    place: Mapped[Place] = relationship()


class Coverage(Base):
    """Home care goes to homes in this postcode district ("LS8"), as the approved version says."""

    __tablename__ = "coverage"

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), primary_key=True)
    outcode: Mapped[str] = mapped_column(String(4), primary_key=True, index=True)


class CoverageCouncil(Base):
    """Home care goes to homes in all of this council's area."""

    __tablename__ = "coverage_council"

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"), primary_key=True)
    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"), primary_key=True, index=True)


class Media(Judged, Base):
    """A picture, as we wrote it anew. Each is looked at by a person before anybody else sees it."""

    __tablename__ = "media"
    __table_args__ = (UniqueConstraint("place_id", "hash"), Index("ix_media_hash", "hash"))

    id: Mapped[int] = mapped_column(primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    #: SHA-256 of the larger file; names both files
    hash: Mapped[str] = mapped_column(String(64))
    #: of the larger file, in pixels
    width: Mapped[int]
    height: Mapped[int]
    #: what it shows, for those who cannot see it
    alt: Mapped[str] = mapped_column(String(250))
    added_by: Mapped[int]
    added_at: Mapped[datetime]

    place: Mapped[Place] = relationship()


class Film(Judged, Base):
    """The one film of a place, as it came and then as we made it anew. A person looks at it before readers do."""

    __tablename__ = "film"
    __table_args__ = (UniqueConstraint("place_id", "organisation_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"))
    #: names the file that came, until it was made anew
    incoming: Mapped[str | None] = mapped_column(String(32))
    #: how often making it anew was begun
    tries: Mapped[int] = mapped_column(default=0)
    #: why it could not be made anew: see `app.domain.entries.films.Fault`
    fault: Mapped[str | None] = mapped_column(String(20))
    #: SHA-256 of what we made; names the film and its picture
    hash: Mapped[str | None] = mapped_column(String(64), index=True)
    width: Mapped[int | None]
    height: Mapped[int | None]
    seconds: Mapped[int | None]
    #: what is said and seen, for those who cannot hear or see it, in the language of the page where it was written
    transcript: Mapped[str] = mapped_column(Text)
    written_in: Mapped[str] = mapped_column(String(3))
    added_by: Mapped[int]
    added_at: Mapped[datetime]

    place: Mapped[Place] = relationship()
