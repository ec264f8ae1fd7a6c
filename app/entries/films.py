"""Writes and reads of films. Files are written before the row that names them, and deleted after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from app.adapters.storage import FolderStorage
from app.domain.entries.films import MOST_TRIES, OVER, Fault, FilmStatus
from app.domain.entries.verdicts import Verdict
from app.entries.claiming import NotNowError
from app.entries.judging import judge
from app.entries.models import Film
from app.providers.models import Place


class OneFilmError(Exception):
    """The place has a film: it is removed before another one comes."""


@dataclass(frozen=True, slots=True)
class Made:
    hash: str
    width: int
    height: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Begun:
    incoming: str
    #: it was tried often enough
    is_spent: bool


@dataclass(frozen=True, slots=True)
class Left:
    """Names of files that no row names any more."""

    incoming: str | None = None
    hash: str | None = None


def film_name(hash_: str) -> str:
    return f"{hash_}.mp4"


def poster_name(hash_: str) -> str:
    return f"{hash_}-poster.webp"


def discard(storage: FolderStorage, hash_: str) -> None:
    storage.delete(poster_name(hash_))
    storage.delete(film_name(hash_))


def add_film(
    session: Session, *, place_id: int, incoming: str, transcript: str, written_in: str, by: int, at: datetime
) -> tuple[Film, Left]:
    place = session.get_one(Place, place_id, with_for_update=True)
    held = session.scalar(select(Film).where(*_of(place)))
    left = Left()
    if held is not None:
        if held.status not in OVER:
            raise OneFilmError
        left = _delete(session, held)
    film = Film(place_id=place_id, organisation_id=place.organisation_id, status=FilmStatus.ARRIVED, tries=0)
    film.incoming, film.transcript, film.written_in = incoming, transcript, written_in
    film.added_by, film.added_at = by, at
    session.add(film)
    session.flush()
    return film, left


def remove_film(session: Session, *, place_id: int) -> tuple[int, Left]:
    """Its id, and the files that go with it."""
    place = session.get_one(Place, place_id, with_for_update=True)
    film = session.scalar(select(Film).where(*_of(place)))
    if film is None:
        raise NotNowError
    return film.id, _delete(session, film)


def _delete(session: Session, film: Film) -> Left:
    session.delete(film)
    session.flush()
    is_still_used = film.hash is not None and is_known(session, film.hash)
    return Left(film.incoming, None if is_still_used else film.hash)


def decide_film(session: Session, *, film_id: int, verdict: Verdict, by: int, at: datetime) -> Film:
    film = session.get(Film, film_id, with_for_update=True)
    if film is None or film.status != FilmStatus.WAITING or film.added_by == by:
        raise NotNowError
    judge(film, verdict, by=by, at=at)
    return film


def begin(session: Session, *, film_id: int) -> Begun | None:
    """Counted before it is done: what kills the machine is not tried for ever."""
    film = session.get(Film, film_id, with_for_update=True)
    if film is None or film.incoming is None:
        return None
    film.tries += 1
    return Begun(film.incoming, is_spent=film.tries > MOST_TRIES)


def put_back(session: Session, *, film_id: int) -> None:
    """It was not the film's fault."""
    film = session.get(Film, film_id, with_for_update=True)
    if film is not None and film.tries:
        film.tries -= 1


def finish(session: Session, *, film_id: int, incoming: str, made: Made) -> bool:
    """Not where it was removed meanwhile."""
    film = session.get(Film, film_id, with_for_update=True)
    if film is None or film.incoming != incoming:
        return False
    film.status, film.incoming, film.hash = FilmStatus.WAITING, None, made.hash
    film.width, film.height, film.seconds = made.width, made.height, made.seconds
    return True


def break_off(session: Session, *, film_id: int, incoming: str, fault: Fault) -> None:
    film = session.get(Film, film_id, with_for_update=True)
    if film is not None and film.incoming == incoming:
        film.status, film.incoming, film.fault = FilmStatus.BROKEN, None, fault


def is_awaited(session: Session, *, film_id: int, incoming: str) -> bool:
    film = session.get(Film, film_id)
    return film is not None and film.incoming == incoming


def find_arrived(session: Session) -> Sequence[int]:
    """The oldest first; none of an organisation that no longer runs the place."""
    runs = (Film.status == FilmStatus.ARRIVED, Film.organisation_id == Place.organisation_id)
    return session.scalars(select(Film.id).join(Film.place).where(*runs).order_by(Film.added_at)).all()


def names_of_arrived(session: Session) -> frozenset[str]:
    runs = (Film.status == FilmStatus.ARRIVED, Film.organisation_id == Place.organisation_id)
    return frozenset(name for name in session.scalars(select(Film.incoming).join(Film.place).where(*runs)) if name)


def find_film(session: Session, place: Place) -> Film | None:
    return session.scalar(select(Film).where(*_of(place)))


def find_waiting_films(session: Session) -> Sequence[Film]:
    runs = Film.organisation_id == Place.organisation_id
    statement = select(Film).join(Film.place).where(Film.status == FilmStatus.WAITING, runs)
    return session.scalars(statement.options(joinedload(Film.place)).order_by(Film.added_at)).all()


def find_waiting_film(session: Session, film_id: int) -> Film | None:
    film = session.get(Film, film_id)
    return film if film is not None and film.status == FilmStatus.WAITING else None


def is_public_film(session: Session, hash_: str) -> bool:
    """Somebody looked at it, and who added it still runs the place."""
    shown = (Film.hash == hash_, Film.status == FilmStatus.APPROVED, Film.organisation_id == Place.organisation_id)
    return session.scalar(select(Film.id).join(Film.place).where(*shown).limit(1)) is not None


def is_known(session: Session, hash_: str) -> bool:
    return session.scalar(select(Film.id).where(Film.hash == hash_).limit(1)) is not None


def _of(place: Place) -> tuple[ColumnElement[bool], ...]:
    return (Film.place_id == place.id, Film.organisation_id == place.organisation_id)
