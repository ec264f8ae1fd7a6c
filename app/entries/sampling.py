"""Where home care of the sample's places goes: made up, so that the search by area can be tried."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.areas.models import Council
from app.domain.coverage import GOES_MASK
from app.domain.entries.content import Content, Served, kept
from app.domain.entries.states import EntryStatus
from app.entries.models import Coverage, CoverageCouncil, Entry, EntryVersion
from app.providers.models import Place

DESCRIPTION = "Made up for the sample: we come to people at home, by day and by night."
#: nobody decided on what was made up
NOBODY = 0


def make_up(session: Session, *, at: datetime) -> int:
    """How many of the sample's places say where they go: of each three one by district, one by council, one not at all.
    0 where the sample has its entries already."""
    if session.scalar(select(exists().select_from(Entry))):
        return 0
    said = 0
    for number, place in enumerate(_places(session)):
        if number % 3 < 2 and place.postcode and place.council_id:
            _say(session, place, at, by_council=number % 3 == 1)
            said += 1
    return said


def _places(session: Session) -> Iterator[Any]:
    columns = (Place.id, Place.organisation_id, Place.postcode, Place.council_id, Place.services, Council.name)
    live = (Place.is_sample, Place.merged_into_id.is_(None), Place.withdrawn_on.is_(None))
    found = select(*columns).join(Council, Council.id == Place.council_id).where(*live).order_by(Place.ref)
    return (row for row in session.execute(found).all() if row.services & GOES_MASK)


def _say(session: Session, place: Any, at: datetime, *, by_council: bool) -> None:
    council = Served(place.council_id, place.name) if by_council else None
    outcodes = () if by_council else (place.postcode.split()[0],)
    content = Content(description=DESCRIPTION, outcodes=outcodes, councils=(council,) if council else ())
    whose = {"place_id": place.id, "organisation_id": place.organisation_id}
    version = EntryVersion(
        status=EntryStatus.APPROVED,
        content=kept(content),
        written_by=NOBODY,
        written_at=at,
        decided_by=NOBODY,
        decided_at=at,
        **whose,
    )
    session.add(version)
    session.flush()
    session.add(Entry(version_id=version.id, confirmed_on=at.astimezone(UTC).date(), **whose))
    session.add_all(Coverage(place_id=place.id, outcode=outcode) for outcode in outcodes)
    if council:
        session.add(CoverageCouncil(place_id=place.id, council_id=council.id))
    session.flush()
