"""Makes films ready: each in a program of its own, which may be killed at any time. What came is deleted once what we
made of it is named in the record, and not before. Nothing here, nor in the site, reads a film itself."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from sqlalchemy.orm import Session

from app.adapters.incoming import IncomingFolder
from app.adapters.scanning import NotScannedError, is_clean
from app.adapters.storage import FolderStorage, StorageError
from app.config import ROOT
from app.domain.entries.films import FILM, FULL, POSTER, Fault, FilmError
from app.entries import films
from app.entries.films import Begun, Made

PROGRAM = (sys.executable, "-m", "app.entries.redraw_film")
#: by the clock; of the processor it gets less, see there
MOST_SECONDS = 1_800


class KilledError(Exception):
    """The program ended before its film did, and nobody knows why: it is tried again."""


@dataclass(frozen=True, slots=True)
class Workshop:
    writing: Callable[[], AbstractContextManager[Session]]
    storage: FolderStorage
    incoming: IncomingFolder
    scanner: str


def draw(workshop: Workshop, film_id: int) -> Fault | None:
    """What is wrong with it, or nothing: then it waits for one of us. Else it is left for another time."""
    with workshop.writing() as session:
        begun = films.begin(session, film_id=film_id)
    if begun is None:
        return None
    try:
        return _try(workshop, film_id, begun)
    except (StorageError, NotScannedError):
        with workshop.writing() as session:
            films.put_back(session, film_id=film_id)
        raise
    finally:
        _tidy(workshop, film_id, begun.incoming)


def _try(workshop: Workshop, film_id: int, begun: Begun) -> Fault | None:
    try:
        if begun.is_spent:
            raise FilmError(Fault.TOO_HARD)
        _scan(workshop, begun.incoming)
        _make(workshop, film_id, begun.incoming)
    except FilmError as error:
        with workshop.writing() as session:
            films.break_off(session, film_id=film_id, incoming=begun.incoming, fault=error.fault)
        return error.fault
    return None


def _scan(workshop: Workshop, name: str) -> None:
    try:
        with workshop.incoming.path(name).open("rb") as file:
            if not is_clean(file, workshop.scanner):
                raise FilmError(Fault.INFECTED)
    except FileNotFoundError as error:
        raise FilmError(Fault.DAMAGED) from error


def _make(workshop: Workshop, film_id: int, name: str) -> None:
    with workshop.incoming.desk() as desk:
        size = run(PROGRAM, workshop.incoming.path(name), desk)
        with (desk / FILM).open("rb") as file:
            made = Made(hash=file_digest(file, "sha256").hexdigest(), **size)
        try:
            # in this order: `clean` looks for films
            workshop.storage.adopt(desk / FILM, films.film_name(made.hash))
            workshop.storage.adopt(desk / POSTER, films.poster_name(made.hash))
        except StorageError:
            _discard(workshop, made.hash)
            raise
    with workshop.writing() as session:
        was_wanted = films.finish(session, film_id=film_id, incoming=name, made=made)
    if not was_wanted:
        _discard(workshop, made.hash)


def _discard(workshop: Workshop, hash_: str) -> None:
    """Unless another place shows the same film."""
    with workshop.writing() as session:
        if not films.is_known(session, hash_):
            films.discard(workshop.storage, hash_)


def _tidy(workshop: Workshop, film_id: int, name: str) -> None:
    with workshop.writing() as session:
        is_wanted = films.is_awaited(session, film_id=film_id, incoming=name)
    if not is_wanted:
        workshop.incoming.delete(name)


def run(program: Sequence[str], source: Path, desk: Path) -> dict[str, int]:
    command = [*program, str(source), str(desk)]
    surroundings = {"PATH": os.environ.get("PATH", "")}  # no settings, and so no passwords
    try:
        done = subprocess.run(  # noqa: S603 – names of ours alone
            command,
            cwd=ROOT,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FilmError(Fault.TOO_HARD) from error
    return told(done.returncode, done.stdout)


def told(status: int, said: bytes) -> dict[str, int]:
    if status == FULL:
        raise StorageError
    if status == -signal.SIGXCPU:
        raise FilmError(Fault.TOO_HARD)
    if status:
        raise KilledError
    try:
        answer = json.loads(said)
        fault = Fault(answer["fault"]) if "fault" in answer else None
        size = {} if fault else {name: int(answer[name]) for name in ("width", "height", "seconds")}
    except (ValueError, LookupError, TypeError) as error:  # whoever made the film may speak for the program
        raise KilledError from error
    if fault:
        raise FilmError(fault)
    return size


def clean(workshop: Workshop) -> int:
    """Removes what killed runs left, and what came from an organisation that runs its place no more. How many files."""
    with workshop.writing() as session:
        wanted = films.names_of_arrived(session)
        made = [name.removesuffix(".mp4") for name in workshop.storage.names_of_old("*.mp4")]
        forgotten = [hash_ for hash_ in made if not films.is_known(session, hash_)]
        for hash_ in forgotten:
            films.discard(workshop.storage, hash_)
    return workshop.incoming.sweep(wanted) + len(forgotten)
