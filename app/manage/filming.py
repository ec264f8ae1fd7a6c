"""A film on its way in: kept as it came, for the command that makes it anew; and what becomes of it then."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from app.accounts.actions import record
from app.accounts.acts import Act
from app.accounts.moments import utc_now
from app.adapters.incoming import Arriving
from app.adapters.storage import StorageError
from app.domain.entries.films import FAULTS, HEAD, LONGEST_TRANSCRIPT, MOST_BYTES, TOO_MUCH, Fault, reader_of
from app.domain.entries.problems import Problem
from app.domain.entries.reading import fault_of_text, tidy
from app.domain.entries.states import What
from app.domain.entries.verdicts import Verdict
from app.domain.text import to_translate
from app.entries import films
from app.entries.films import Left, OneFilmError
from app.entries.models import Film
from app.manage.room import incoming
from app.manage.telling import tell_of_what_they_sent
from app.manage.uploading import storage
from app.providers.models import Place
from app.web.database import NotSavedError, writing
from app.web.languages import current

NO_FILE = to_translate("Choose a film.")
NO_TRANSCRIPT = to_translate("Write what is said and seen in the film.")
ONE_ALREADY = to_translate("You have a film. Remove it first.")
NOT_STORED = to_translate("We could not save the film. Nothing was kept. Try again later.")


def add(place: Place, file: Any, transcript: str, by: int) -> Problem | None:
    """What is wrong, or nothing: then it waits to be made anew. `file` is a part of the form."""
    said = tidy(transcript)
    fault = fault_of_text("transcript", said, LONGEST_TRANSCRIPT) if said else Problem("transcript", NO_TRANSCRIPT)
    arriving = cast(Arriving, file.stream) if file else None
    if fault or arriving is None:
        return fault or Problem("film", NO_FILE)
    if arriving.is_lost:
        return Problem("film", NOT_STORED)
    if not 0 < arriving.size <= MOST_BYTES:
        return Problem("film", TOO_MUCH if arriving.size else NO_FILE)
    if not _begins_as_a_film(arriving):
        return Problem("film", FAULTS[Fault.NO_FILM])
    return _keep(place, arriving, said, by)


def _begins_as_a_film(arriving: Arriving) -> bool:
    """The rest is for the command; but who chose a wrong file hears it at once."""
    arriving.seek(0)
    return reader_of(arriving.read(HEAD)) is not None


def _keep(place: Place, arriving: Arriving, transcript: str, by: int) -> Problem | None:
    name = ""
    try:
        name = arriving.keep()
        with writing() as session:
            said = {"transcript": transcript, "written_in": current().code}
            made, left = films.add_film(session, place_id=place.id, incoming=name, by=by, at=utc_now(), **said)
            record(session, by=by, act=Act.FILM_SENT, what=f"place {place.ref}", detail=f"film {made.id}")
    except (StorageError, NotSavedError, OneFilmError) as error:
        incoming().delete(name or "nothing")
        return Problem("film", ONE_ALREADY if isinstance(error, OneFilmError) else NOT_STORED)
    _discard(left)
    return None


def remove(place: Place, by: int) -> None:
    with writing() as session:
        film_id, left = films.remove_film(session, place_id=place.id)
        record(session, by=by, act=Act.FILM_REMOVED, what=f"place {place.ref}", detail=f"film {film_id}")
    _discard(left)


def _discard(left: Left) -> None:
    if left.incoming:
        incoming().delete(left.incoming)
    if left.hash:
        films.discard(storage(), left.hash)


def decide(film_id: int, verdict: Verdict, by: int) -> None:
    with writing() as session:
        done = films.decide_film(session, film_id=film_id, verdict=verdict, by=by, at=utc_now())
        tell_of_what_they_sent(session, What.FILM, done)
        act = Act.FILM_REFUSED if verdict.why else Act.FILM_APPROVED
        record(session, by=by, act=act, what=f"place {done.place.ref}", detail=f"film {film_id}")


@dataclass(frozen=True, slots=True)
class Part:
    path: Path
    kind: str


def part_of(film: Film | None, part: str) -> Part | None:
    """What we made of it: the film to show, or its poster. Nothing of what came is ever shown."""
    if film is None or film.hash is None:
        return None
    if part == "poster":
        return Part(storage().path(films.poster_name(film.hash)), "image/webp")
    return Part(storage().path(films.film_name(film.hash)), "video/mp4")
