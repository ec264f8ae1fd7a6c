"""What somebody who speaks for places should know of what they sent: what waits, what came back, what grows old."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.domain.entries.ageing import is_to_remind
from app.domain.entries.films import FilmStatus
from app.domain.entries.states import ClaimStatus, EntryStatus, What
from app.domain.entries.verdicts import WHYS, Why
from app.entries.models import Claim, Entry, EntryVersion, Film, Media
from app.entries.standing import holds
from app.providers.models import Place


class Stand(StrEnum):
    DRAFT = "draft"
    WAITS = "waits"
    SENT_BACK = "sent-back"
    #: the film could not be made ready
    UNUSABLE = "unusable"
    #: nobody confirmed it for months
    OLD = "old"


@dataclass(frozen=True, slots=True)
class Notice:
    place_id: int
    what: What
    stand: Stand
    #: why it was sent back, as a moderator put it; and of a list, for whoever shows it to translate
    note: str = ""
    reason: str = ""


_OF_VERSIONS = {EntryStatus.DRAFT: Stand.DRAFT, EntryStatus.WAITING: Stand.WAITS, EntryStatus.REFUSED: Stand.SENT_BACK}
_OF_FILMS = {
    FilmStatus.ARRIVED: Stand.WAITS,
    FilmStatus.WAITING: Stand.WAITS,
    FilmStatus.REFUSED: Stand.SENT_BACK,
    FilmStatus.BROKEN: Stand.UNUSABLE,
}


def find_own_places(session: Session, account_id: int) -> dict[int, Place]:
    approved = (Claim.account_id == account_id, Claim.status == ClaimStatus.APPROVED, holds())
    found = select(Place).join(Claim, Claim.place_id == Place.id).where(*approved).order_by(Place.name)
    return {place.id: place for place in session.scalars(found)}


def notices(session: Session, places: Mapping[int, Place], today: date) -> Iterator[Notice]:
    """A statement for each kind, however many places there are."""
    newest = select(func.max(EntryVersion.id)).group_by(EntryVersion.place_id, EntryVersion.organisation_id)
    for version in session.scalars(_theirs(EntryVersion, places).where(EntryVersion.id.in_(newest))):
        yield from _of(version, What.TEXT, _OF_VERSIONS)
    for picture in session.scalars(_theirs(Media, places).order_by(Media.id)):
        yield from _of(picture, What.PICTURE, _OF_VERSIONS)
    for film in session.scalars(_theirs(Film, places)):
        yield from _of(film, What.FILM, _OF_FILMS)
    for entry in session.scalars(_theirs(Entry, places)):
        if is_to_remind(entry.confirmed_on, today):
            yield Notice(entry.place_id, What.TEXT, Stand.OLD)


def _theirs(kind: Any, places: Mapping[int, Place]) -> Select[Any]:
    """Of the organisation that runs the place today."""
    runs = (kind.place_id.in_(places), kind.organisation_id == Place.organisation_id)
    found: Select[Any] = select(kind).join(Place, kind.place_id == Place.id).where(*runs)
    return found


def _of(sent: EntryVersion | Media | Film, what: What, stands: Mapping[Any, Stand]) -> Iterator[Notice]:
    if sent.status in stands:
        reason = WHYS[Why(sent.refused_for)] if sent.refused_for else ""
        yield Notice(sent.place_id, what, stands[sent.status], sent.note or "", reason)


def count_sent(session: Session) -> int:
    """Texts, pictures and films that wait for a moderator."""
    waiting = {EntryVersion: EntryStatus.WAITING, Media: EntryStatus.WAITING, Film: FilmStatus.WAITING}
    return sum(_count(session, kind, status) for kind, status in waiting.items())


def count_claims(session: Session) -> tuple[int, int]:
    """Those that want a letter, and those whose code came back."""
    found = select(Claim.status, func.count()).join(Place, Claim.place_id == Place.id).where(holds())
    numbers = {status: number for status, number in session.execute(found.group_by(Claim.status))}
    return numbers.get(ClaimStatus.ASKED, 0), numbers.get(ClaimStatus.CONFIRMED, 0)


def _count(session: Session, kind: Any, status: str) -> int:
    runs = (kind.status == status, kind.organisation_id == Place.organisation_id)
    found = select(func.count()).select_from(kind).join(Place, kind.place_id == Place.id).where(*runs)
    return session.scalar(found) or 0
