from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from app.domain.entries.films import FAULTS, MOST_BYTES, OVER, STATUSES, TOO_MUCH, Fault, FilmStatus
from app.domain.entries.problems import Problem
from app.domain.uk_time import uk_day
from app.entries.models import Film
from app.manage.presenters.problems import ProblemLine, at_boxes, told
from app.manage.presenters.verdict import VerdictForm, why
from app.providers.models import Place
from app.web.i18n import gettext as _
from app.web.told import paragraphs
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class Player:
    """A film that was made anew."""

    film: str
    poster: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class FilmLine:
    status: str
    #: why it is not shown
    note: str
    transcript: tuple[str, ...]
    written_in: str
    player: Player | None


@dataclass(frozen=True, slots=True)
class FilmPage:
    ref: str
    name: str
    film: FilmLine | None
    may_send: bool
    transcript: str
    problems: tuple[ProblemLine, ...]
    #: the same at their boxes
    faults: Mapping[str, str]
    most_bytes: int
    too_big: str

    @classmethod
    def of(cls, place: Place, held: Film | None, problem: Problem | None = None, said: str = "") -> "FilmPage":
        problems = [problem] if problem else []
        return cls(
            ref=place.ref,
            name=place.name,
            film=_line(place.ref, held) if held else None,
            may_send=held is None or held.status in OVER,
            transcript=said or (held.transcript if held else ""),
            problems=told(problems),
            faults=at_boxes(problems),
            most_bytes=MOST_BYTES,
            too_big=_(TOO_MUCH),
        )


def _line(ref: str, film: Film) -> FilmLine:
    film_at, poster_at = (url_for("manage.own_film", ref=ref, part=part) for part in ("show", "poster"))
    note = _(FAULTS[Fault(film.fault)]) if film.fault else why(film.refused_for, film.note)
    return FilmLine(
        status=_(STATUSES[FilmStatus(film.status)]),
        note=note,
        transcript=paragraphs(film.transcript),
        written_in=film.written_in,
        player=_player(film, film_at, poster_at),
    )


def _player(film: Film, film_at: str, poster_at: str) -> Player | None:
    return Player(film_at, poster_at, film.width or 0, film.height or 0) if film.hash else None


@dataclass(frozen=True, slots=True)
class FilmApproval:
    id: int
    place: str
    ref: str
    since: str
    transcript: tuple[str, ...]
    written_in: str
    player: Player | None
    verdict: VerdictForm

    @classmethod
    def of(cls, film: Film, verdict: VerdictForm) -> "FilmApproval":
        film_at, poster_at = (
            url_for("manage.waiting_film_file", film_id=film.id, part=part) for part in ("show", "poster")
        )
        return cls(
            id=film.id,
            place=film.place.name,
            ref=film.place.ref,
            since=in_words(uk_day(film.added_at)),
            transcript=paragraphs(film.transcript),
            written_in=film.written_in,
            player=_player(film, film_at, poster_at),
            verdict=verdict,
        )
