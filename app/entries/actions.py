"""Writes of what providers say. Nothing here touches a column that a regulator fills."""

from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.entries.content import Content, kept, opened
from app.domain.entries.states import EntryStatus
from app.domain.entries.verdicts import Verdict
from app.domain.uk_time import uk_day
from app.entries.claiming import NotNowError
from app.entries.judging import judge
from app.entries.models import Coverage, CoverageCouncil, Entry, EntryVersion
from app.providers.models import Place

OPEN = (EntryStatus.DRAFT, EntryStatus.WAITING)


def save(session: Session, *, place_id: int, content: Content, send: bool, by: int, at: datetime) -> EntryVersion:
    """A draft is written over; what waits to be read is replaced, so that nobody approves what they did not read."""
    place = session.get_one(Place, place_id, with_for_update=True)
    mine = (EntryVersion.place_id == place_id, EntryVersion.organisation_id == place.organisation_id)
    for earlier in session.scalars(select(EntryVersion).where(*mine, EntryVersion.status.in_(OPEN))):
        if earlier.status == EntryStatus.DRAFT:
            session.delete(earlier)
        else:
            earlier.status = EntryStatus.REPLACED
    version = EntryVersion(
        place_id=place_id,
        organisation_id=place.organisation_id,
        status=EntryStatus.WAITING if send else EntryStatus.DRAFT,
        content=kept(content),
        written_by=by,
        written_at=at,
    )
    session.add(version)
    session.flush()
    return version


def decide_version(session: Session, *, version_id: int, verdict: Verdict, by: int, at: datetime) -> EntryVersion:
    """Nobody approves what they wrote."""
    version = session.get(EntryVersion, version_id, with_for_update=True)
    if version is None or version.status != EntryStatus.WAITING or version.written_by == by:
        raise NotNowError
    if version.place.organisation_id != version.organisation_id:
        raise NotNowError
    judge(version, verdict, by=by, at=at)
    if verdict.why is None:
        _publish(session, version)
    return version


def confirm(session: Session, *, place_id: int, on: date) -> None:
    """The provider says that what the page shows still holds."""
    entry = session.get(Entry, place_id)
    if entry is None or entry.organisation_id != entry.place.organisation_id:
        raise NotNowError
    entry.confirmed_on, entry.reminded_on, entry.demoted_on = on, None, None


def _publish(session: Session, version: EntryVersion) -> None:
    """Confirmed on the day on which they wrote it, however long it waited for us."""
    entry = session.get(Entry, version.place_id) or Entry(place_id=version.place_id)
    entry.organisation_id, entry.version_id = version.organisation_id, version.id
    entry.confirmed_on, entry.reminded_on, entry.demoted_on = uk_day(version.written_at), None, None
    session.add(entry)
    _cover(session, version.place_id, opened(version.content))


def _cover(session: Session, place_id: int, content: Content) -> None:
    session.execute(delete(Coverage).where(Coverage.place_id == place_id))
    session.execute(delete(CoverageCouncil).where(CoverageCouncil.place_id == place_id))
    session.add_all(Coverage(place_id=place_id, outcode=code) for code in content.outcodes)
    session.add_all(CoverageCouncil(place_id=place_id, council_id=each.id) for each in content.councils)
