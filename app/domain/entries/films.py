"""What a film may be, and what is wrong with one that cannot be shown."""

from enum import StrEnum

from app.domain.text import to_translate

MOST_BYTES = 60 * 1024**2
TOO_MUCH = to_translate("This film is too big. Send one of at most 60 MB.")
#: a little over two minutes, as cameras and clocks differ
MOST_SECONDS, ALLOWANCE = 120, 1
LONGEST_TRANSCRIPT = 4_000
#: how files begin, and what then reads them; nothing else is asked, so no list of other files is followed
FORMATS, HEAD = ((4, b"ftyp", "mov"), (0, b"\x1aE\xdf\xa3", "matroska")), 16
#: names of what the program makes, and its exit status where the disk is full: nothing is wrong with the film
FILM, POSTER, FULL = "film.mp4", "poster.webp", 75
#: what a killed attempt leaves is tried again, so often in all
MOST_TRIES = 3


class FilmStatus(StrEnum):
    #: as it came, for the command that makes it anew
    ARRIVED = "arrived"
    #: it could not be made anew, and what came is deleted
    BROKEN = "broken"
    #: for one of us to look at
    WAITING = "waiting"
    APPROVED = "approved"
    REFUSED = "refused"


STATUSES: dict[FilmStatus, str] = {
    FilmStatus.ARRIVED: to_translate("We are making it ready. Look again in an hour."),
    FilmStatus.BROKEN: to_translate("We could not use it, and kept nothing of it."),
    FilmStatus.WAITING: to_translate("One of us will look at it."),
    FilmStatus.APPROVED: to_translate("On the page"),
    FilmStatus.REFUSED: to_translate("We sent it back."),
}
#: another one may be sent in its place
OVER = (FilmStatus.BROKEN, FilmStatus.REFUSED)


class Fault(StrEnum):
    NO_FILM = "no_film"
    DAMAGED = "damaged"
    TOO_LONG = "too_long"
    TOO_LARGE = "too_large"
    TOO_SMALL = "too_small"
    TOO_FAST = "too_fast"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_HARD = "too_hard"
    INFECTED = "infected"


FAULTS: dict[Fault, str] = {
    Fault.NO_FILM: to_translate("This file is no film that we can show. Send an MP4, MOV or WebM film."),
    Fault.DAMAGED: to_translate("This film is damaged. Save it again, or film it again."),
    Fault.TOO_LONG: to_translate("This film is too long. Make it two minutes at most."),
    Fault.TOO_LARGE: to_translate("This film has too many pixels. Save it as 1080p or 720p."),
    Fault.TOO_SMALL: to_translate("This film is too small. Its sides need at least 160 pixels."),
    Fault.TOO_FAST: to_translate("This film has too many pictures a second. Save it with 30 a second."),
    Fault.TOO_MANY_PARTS: to_translate("This file holds more than a film. Save it with one picture and one sound."),
    Fault.TOO_HARD: to_translate("This film took too long to make ready. Save it as an MP4 of 720p."),
    Fault.INFECTED: to_translate("Our virus scanner refused this file. We kept nothing of it."),
}


class FilmError(ValueError):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def reader_of(head: bytes) -> str | None:
    """By the first `HEAD` bytes, whatever the file is called; none where it is no film that we take."""
    return next((name for at, mark, name in FORMATS if head[at : at + len(mark)] == mark), None)
