from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from app.db import Base
from app.provenance.models import Published


def _bytewise(length: int) -> String:
    """Text that sorts by its bytes, as SQLite's does, so that "begins with" is a range on PostgreSQL too."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


class Council(Base):
    """A council responsible for adult social care: in England by s.1(4) of the Care Act 2014, in Wales and
    Scotland every council. Districts in two-tier areas are in `District`, not here; nor are Northern Ireland's
    councils, where five Health and Social Care trusts are responsible and not the councils."""

    __tablename__ = "council"

    id: Mapped[int] = mapped_column(primary_key=True)
    #: ONS code in force, such as E10000016 (Kent)
    code: Mapped[str] = mapped_column(String(9), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    #: the name without "Council" and its like, as people say it: "Kent", "Bristol"
    short_name: Mapped[str] = mapped_column(String(120), index=True)
    slug: Mapped[str] = mapped_column(String(120), unique=True)
    #: see `app.domain.geography.CouncilKind`
    kind: Mapped[str] = mapped_column(String(40))
    nation: Mapped[str] = mapped_column(String(2))
    region: Mapped[str | None] = mapped_column(String(60))
    website: Mapped[str | None] = mapped_column(String(500))
    #: a council that was replaced keeps its row
    abolished_on: Mapped[date | None]


class District(Base):
    """Any local-authority code that a postcode can carry: districts, unitaries, former codes, and the
    pseudo codes of the Channel Islands and the Isle of Man."""

    __tablename__ = "district"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(9), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    nation: Mapped[str] = mapped_column(String(2))
    #: the council responsible for adult social care there; none in Northern Ireland and the Crown dependencies
    council_id: Mapped[int | None] = mapped_column(ForeignKey("council.id"), index=True)

    council: Mapped[Council | None] = relationship(lazy="joined")


class Postcode(Base):
    """A UK postcode, live or terminated. 2.7 million rows: keep it narrow."""

    __tablename__ = "postcode"
    __table_args__ = ({"sqlite_with_rowid": False},)

    #: without its space, upper case: "LS14DY"
    code: Mapped[str] = mapped_column(_bytewise(7), primary_key=True)
    #: WGS84; none where the directory gives no grid reference
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    #: none where the directory puts it nowhere (some 11,000, mostly post boxes of big users): ask its sector
    district_id: Mapped[int | None] = mapped_column(ForeignKey("district.id"))
    #: none while it is in use, as far as the source says
    terminated_on: Mapped[date | None]

    district: Mapped[District | None] = relationship(lazy="joined")


class PostcodePart(Base):
    """An outcode ("LS1") or a sector ("LS1 4"), at the middle of its postcodes."""

    __tablename__ = "postcode_part"

    #: an outcode as it is, a sector with its space
    code: Mapped[str] = mapped_column(_bytewise(6), primary_key=True)
    latitude: Mapped[float]
    longitude: Mapped[float]
    #: the district that most of its postcodes are in
    district_id: Mapped[int] = mapped_column(ForeignKey("district.id"))
    postcodes: Mapped[int]

    district: Mapped[District] = relationship(lazy="joined")


class PostcodePartCouncil(Base):
    """How many postcodes in use of an outcode or a sector a council is responsible for: made anew from `Postcode`."""

    __tablename__ = "postcode_part_council"

    code: Mapped[str] = mapped_column(_bytewise(6), primary_key=True)
    council_id: Mapped[int] = mapped_column(ForeignKey("council.id"), primary_key=True)
    postcodes: Mapped[int]


class Settlement(Base):
    """A city, town or village, for searching near. One that goes by two names has a row for each."""

    __tablename__ = "settlement"
    #: what stands around a place: asked for each page of one
    __table_args__ = (Index("ix_settlement_latitude_longitude", "latitude", "longitude"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    #: "geonames:2644688", or "outcode:LS1:leeds" where the name came from a postcode district; with "/1" behind it
    #: for another name of the same place
    source_ref: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    #: `app.domain.text.key` of the name, or of the other name: what a search compares
    name_key: Mapped[str] = mapped_column(_bytewise(120), index=True)
    latitude: Mapped[float]
    longitude: Mapped[float]
    #: people; 0 where not known
    population: Mapped[int] = mapped_column(default=0)
    nation: Mapped[str] = mapped_column(String(2))
    #: the district it stands in: tells one Newport from another
    district_id: Mapped[int | None] = mapped_column(ForeignKey("district.id"))

    district: Mapped[District | None] = relationship(lazy="joined")


class OfCouncil(Published):
    @declared_attr
    @classmethod
    def council_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("council.id"), index=True)


class CouncilContact(OfCouncil, Base):
    """One line of a council for one purpose. See `app.domain.contacts`."""

    __tablename__ = "council_contact"
    #: named by hand: made of its columns the name would be too long for PostgreSQL
    __table_args__ = (
        UniqueConstraint("source_id", "council_id", "purpose", "channel", "value", name="uq_council_contact_line"),
    )

    purpose: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(10))
    audience: Mapped[str] = mapped_column(String(15))
    #: a telephone number as people write it, an e-mail address, or an https address
    value: Mapped[str] = mapped_column(String(500))
    #: for `app.domain.opening.OpeningTimes`
    hours: Mapped[str | None] = mapped_column(String(300))
    note: Mapped[str | None] = mapped_column(String(300))
    #: the day somebody confirmed it with the council
    verified_on: Mapped[date | None]


class CouncilLink(OfCouncil, Base):
    """A page of the council's own website."""

    __tablename__ = "council_link"
    __table_args__ = (UniqueConstraint("source_id", "council_id", "purpose", "url"),)

    purpose: Mapped[str] = mapped_column(String(20))
    url: Mapped[str] = mapped_column(String(500))
    #: the day of the list that named it: the older, the likelier dead
    listed_on: Mapped[date | None]


class CouncilAssessment(OfCouncil, Base):
    """What CQC found of how the council does its duties under Part 1 of the Care Act 2014; England only."""

    __tablename__ = "council_assessment"
    __table_args__ = (UniqueConstraint("source_id", "council_id", "published_on"),)

    #: as published
    rating: Mapped[str] = mapped_column(String(60))
    published_on: Mapped[date]
    #: per cent
    score: Mapped[int | None]
    url: Mapped[str | None] = mapped_column(String(500))
