"""Writes and reads of pictures. Files are written before the row that names them, and deleted after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from app.adapters.storage import FolderStorage
from app.domain.entries.states import EntryStatus
from app.domain.entries.verdicts import Verdict
from app.entries.claiming import NotNowError
from app.entries.judging import judge
from app.entries.models import Media
from app.entries.redraw import Drawn
from app.providers.models import Place

MOST_OF_A_PLACE = 12
LONGEST_ALT = 250


class Size(StrEnum):
    LARGE = "large"
    SMALL = "small"


class TooManyPicturesError(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Removed:
    hash: str
    #: another place shows the same picture
    is_still_used: bool


def file_name(hash_: str, size: str) -> str:
    return f"{hash_}-{size}.webp"


def store(storage: FolderStorage, drawn: Drawn) -> None:
    storage.write(file_name(drawn.hash, Size.LARGE), drawn.large)
    storage.write(file_name(drawn.hash, Size.SMALL), drawn.small)


def discard(storage: FolderStorage, hash_: str) -> None:
    for size in Size:
        storage.delete(file_name(hash_, size))


def add_picture(session: Session, *, place_id: int, drawn: Drawn, alt: str, by: int, at: datetime) -> Media:
    """The same picture again waits with its new text; a person looks at both."""
    place = session.get_one(Place, place_id, with_for_update=True)
    same = select(Media).where(Media.place_id == place_id, Media.hash == drawn.hash)
    held = session.scalar(same)
    if held is None:
        if count_pictures(session, place) >= MOST_OF_A_PLACE:
            raise TooManyPicturesError
        held = Media(place_id=place_id, hash=drawn.hash, width=drawn.width, height=drawn.height)
        session.add(held)
    held.organisation_id, held.alt, held.status = place.organisation_id, alt, EntryStatus.WAITING
    held.added_by, held.added_at = by, at
    held.decided_by = held.decided_at = held.refused_for = held.note = None
    session.flush()
    return held


def decide_picture(session: Session, *, media_id: int, verdict: Verdict, by: int, at: datetime) -> Media:
    media = session.get(Media, media_id, with_for_update=True)
    if media is None or media.status != EntryStatus.WAITING or media.added_by == by:
        raise NotNowError
    judge(media, verdict, by=by, at=at)
    return media


def remove_picture(session: Session, *, place_id: int, media_id: int) -> Removed:
    media = session.get(Media, media_id, with_for_update=True)
    if media is None or media.place_id != place_id or media.organisation_id != media.place.organisation_id:
        raise NotNowError
    session.delete(media)
    session.flush()
    others = session.scalar(select(func.count()).select_from(Media).where(Media.hash == media.hash))
    return Removed(media.hash, bool(others))


def count_pictures(session: Session, place: Place) -> int:
    return session.scalar(select(func.count()).select_from(Media).where(*_of(place))) or 0


def find_pictures(session: Session, place: Place) -> Sequence[Media]:
    return session.scalars(select(Media).where(*_of(place)).order_by(Media.id)).all()


def find_waiting_pictures(session: Session) -> Sequence[Media]:
    runs = Media.organisation_id == Place.organisation_id
    statement = select(Media).join(Media.place).where(Media.status == EntryStatus.WAITING, runs)
    return session.scalars(statement.options(joinedload(Media.place)).order_by(Media.added_at)).all()


def find_picture(session: Session, media_id: int) -> Media | None:
    return session.get(Media, media_id, options=[joinedload(Media.place)])


def is_public(session: Session, hash_: str) -> bool:
    """Somebody looked at it, and who added it still runs the place."""
    shown = (Media.hash == hash_, Media.status == EntryStatus.APPROVED, Media.organisation_id == Place.organisation_id)
    return session.scalar(select(Media.id).join(Media.place).where(*shown).limit(1)) is not None


def _of(place: Place) -> tuple[ColumnElement[bool], ...]:
    return (Media.place_id == place.id, Media.organisation_id == place.organisation_id)


def is_known(session: Session, hash_: str) -> bool:
    return session.scalar(select(Media.id).where(Media.hash == hash_).limit(1)) is not None
