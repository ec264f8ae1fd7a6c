"""Reads of what providers say: what readers see, what its provider works on, and what waits for one of us."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from app.areas.queries import areas_of_parts, council_ids_by_key, get_council
from app.domain.entries.content import Content, Served, opened
from app.domain.entries.films import FilmStatus
from app.domain.entries.reading import Areas
from app.domain.entries.states import EntryStatus
from app.domain.geography import council_key
from app.domain.uk_time import uk_day
from app.entries.models import Entry, EntryVersion, Film, Media
from app.providers.models import Place

UNFINISHED = (EntryStatus.DRAFT, EntryStatus.WAITING, EntryStatus.REFUSED)


@dataclass(frozen=True, slots=True)
class Picture:
    hash: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A film. What is said and seen in it stands in `transcript`, in the language `written_in`."""

    hash: str
    width: int
    height: int
    seconds: int
    transcript: str
    written_in: str


@dataclass(frozen=True, slots=True)
class Said:
    """What readers see of a provider's own words."""

    content: Content
    confirmed_on: date
    #: when it last said whether it has room
    vacancies_on: date | None
    pictures: tuple[Picture, ...]
    film: Shown | None = None


def find_said(session: Session, place_id: int) -> Said | None:
    """One statement where nothing was said, which is most places; three otherwise."""
    runs = (Entry.place_id == place_id, Entry.organisation_id == Place.organisation_id)
    statement = select(Entry).join(Entry.place).where(*runs).options(joinedload(Entry.version))
    entry = session.scalar(statement)
    if entry is None:
        return None
    content = opened(entry.version.content)
    room_on, pictures = _vacancies_on(entry, content), _pictures(session, entry)
    return Said(content, entry.confirmed_on, room_on, pictures, _film(session, entry))


def _vacancies_on(entry: Entry, content: Content) -> date | None:
    """Who confirms all of it says this again. Until then it was confirmed on the day on which it was written."""
    is_said_again = entry.confirmed_on > uk_day(entry.version.written_at)
    return entry.confirmed_on if content.vacancies_on and is_said_again else content.vacancies_on


def _pictures(session: Session, entry: Entry) -> tuple[Picture, ...]:
    shown = (Media.place_id == entry.place_id, Media.organisation_id == entry.organisation_id)
    statement = select(Media).where(*shown, Media.status == EntryStatus.APPROVED).order_by(Media.id)
    return tuple(Picture(each.hash, each.width, each.height, each.alt) for each in session.scalars(statement))


def _film(session: Session, entry: Entry) -> Shown | None:
    shown = (Film.place_id == entry.place_id, Film.organisation_id == entry.organisation_id)
    film = session.scalar(select(Film).where(*shown, Film.status == FilmStatus.APPROVED))
    if film is None or film.hash is None:
        return None
    size = (film.width or 0, film.height or 0, film.seconds or 0)
    return Shown(film.hash, *size, film.transcript, film.written_in)


def find_entry(session: Session, place: Place) -> Entry | None:
    """What the public sees, for its provider."""
    entry = session.get(Entry, place.id, options=[joinedload(Entry.version)])
    return entry if entry and entry.organisation_id == place.organisation_id else None


def find_unfinished(session: Session, place: Place) -> EntryVersion | None:
    """What the provider works on, what waits to be read, or what we sent back and they may mend."""
    newest = session.scalar(_of(place).limit(1))
    return newest if newest and newest.status in UNFINISHED else None


def find_versions(session: Session, place: Place) -> Sequence[EntryVersion]:
    return session.scalars(_of(place).limit(20)).all()


def _of(place: Place) -> Select[EntryVersion]:
    mine = (EntryVersion.place_id == place.id, EntryVersion.organisation_id == place.organisation_id)
    return select(EntryVersion).where(*mine).order_by(EntryVersion.id.desc())


def find_waiting_versions(session: Session) -> Sequence[EntryVersion]:
    """The oldest first; none of an organisation that no longer runs the place."""
    runs = EntryVersion.organisation_id == Place.organisation_id
    waiting = select(EntryVersion).join(EntryVersion.place).where(EntryVersion.status == EntryStatus.WAITING, runs)
    return session.scalars(waiting.options(joinedload(EntryVersion.place)).order_by(EntryVersion.written_at)).all()


def find_version(session: Session, version_id: int) -> EntryVersion | None:
    return session.get(EntryVersion, version_id, options=[joinedload(EntryVersion.place)])


def areas(session: Session) -> Areas:
    """What a form of areas is checked against."""

    def known(codes: Collection[str]) -> Collection[str]:
        return areas_of_parts(session, codes).keys()

    @cache
    def ids() -> dict[str, int]:
        return council_ids_by_key(session)

    def council(name: str) -> Served | None:
        found = ids().get(council_key(name))
        return Served(found, get_council(session, found).name) if found else None

    return Areas(known, council)


def entries_state(session: Session) -> str:
    """Another text whenever the public may see something else: part of the edition of pages that show it."""
    version = select(func.max(EntryVersion.decided_at))
    entry = select(func.count(), func.max(Entry.confirmed_on), func.count(Entry.demoted_on)).select_from(Entry)
    # one that is confirmed joins those of today
    last = select(func.count()).where(Entry.confirmed_on == select(func.max(Entry.confirmed_on)).scalar_subquery())
    media = select(func.count(Media.decided_at), func.max(Media.decided_at))
    film = select(func.count(Film.decided_at), func.max(Film.decided_at))
    return " ".join(str(tuple(session.execute(each).one())) for each in (version, entry, last, media, film))
