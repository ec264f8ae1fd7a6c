"""Makes a new film of one that somebody sent, and a picture to stand for it. Of the file that came only what can be
seen and heard is left. Called by `drawing` as a program of its own, for it reads what anybody may have made:

    python -m app.entries.redraw_film FILM FOLDER
"""

import errno
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

import av
import av.error
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.stream import VideoStream

from app.domain.entries.films import ALLOWANCE, FILM, FULL, HEAD, MOST_SECONDS, POSTER, Fault, FilmError, reader_of
from app.entries.film_frames import Drawing, check_size

#: at most this much: of memory in bytes, of processor in seconds, of one file in bytes, of open files
MEMORY, PROCESSOR, FILE, FILES = 3 * 1024**3, 900, 100 * 1024**2, 64
LAST_SECONDS = 5

MOST_STREAMS = 8
MOST_RATE = 61
PICTURES = ("h264", "hevc", "mpeg4", "vp8", "vp9", "av1", "libdav1d")
SOUNDS = ("aac", "mp3", "mp3float", "opus", "vorbis", "pcm_s16le", "pcm_s16be")
OPTIONS = {
    "format_whitelist": "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm",
    "codec_whitelist": ",".join((*PICTURES, *SOUNDS)),
    "protocol_whitelist": "none",
}
#: what is played first stands first; nothing is said of the program that wrote it
WRITING = {"movflags": "+faststart", "fflags": "+bitexact"}
#: of what the film made go wrong
ERRORS = (
    *(av.error.FFmpegError, OSError, ValueError, LookupError),
    *(TypeError, AttributeError, RuntimeError, ArithmeticError),
)


@dataclass(frozen=True, slots=True)
class Size:
    width: int
    height: int
    seconds: int


def redraw_film(source: Path, folder: Path) -> Size:
    with source.open("rb") as file, _opened(file) as film:
        picture, sound = _streams(film)
        with av.open(str(folder / FILM), "w", format="mp4", options=dict(WRITING)) as out:
            drawing = Drawing(film, picture, sound, out)
            drawing.run()
    drawing.save_poster(folder / POSTER)
    return Size(drawing.width, drawing.height, max(1, round(drawing.end)))


def _opened(file: BinaryIO) -> InputContainer:
    name = reader_of(file.read(HEAD))
    file.seek(0)
    if name is None:
        raise FilmError(Fault.NO_FILM)
    return av.open(file, "r", format=name, options=dict(OPTIONS), io_open=_open_nothing)


def _open_nothing(*_asked: object) -> None:
    """A film may name other files: none of them is opened."""
    raise PermissionError


def _streams(film: InputContainer) -> tuple[VideoStream, AudioStream | None]:
    if len(film.streams) > MOST_STREAMS:
        raise FilmError(Fault.TOO_MANY_PARTS)
    if not film.streams.video:
        raise FilmError(Fault.NO_FILM)
    picture = film.streams.video[0]
    _check(film, picture)
    picture.thread_count = 1
    sound = next(iter(film.streams.audio), None)
    if sound and not _is_read(sound, SOUNDS):
        raise FilmError(Fault.NO_FILM)
    return picture, sound


def _is_read(stream: VideoStream | AudioStream, codecs: tuple[str, ...]) -> bool:
    """A stream has no context where nothing of ours reads it."""
    return getattr(stream.codec_context, "name", "") in codecs


def _check(film: InputContainer, picture: VideoStream) -> None:
    if film.duration and film.duration / av.time_base > MOST_SECONDS + ALLOWANCE:
        raise FilmError(Fault.TOO_LONG)
    if not _is_read(picture, PICTURES):
        raise FilmError(Fault.NO_FILM)
    if picture.average_rate and picture.average_rate > MOST_RATE:
        raise FilmError(Fault.TOO_FAST)
    check_size(picture.width, picture.height)


def confine() -> None:
    """What this program may use up from now on, whatever the film makes it do."""
    import resource

    limits = {resource.RLIMIT_AS: MEMORY, resource.RLIMIT_FSIZE: FILE, resource.RLIMIT_NOFILE: FILES}
    for kind, most in (limits | {resource.RLIMIT_CORE: 0}).items():
        resource.setrlimit(kind, (most, most))
    # at the first one Linux says why it ends the program, at the second one it does not
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR, PROCESSOR + LAST_SECONDS))
    os.nice(15)


def answer(source: Path, folder: Path) -> Iterator[str]:
    try:
        yield json.dumps(asdict(redraw_film(source, folder)))
    except FilmError as error:
        yield json.dumps({"fault": error.fault})
    except MemoryError:
        yield json.dumps({"fault": Fault.TOO_HARD})
    except ERRORS as error:
        number = getattr(error, "errno", None)
        if number in (errno.ENOSPC, errno.EDQUOT):
            sys.exit(FULL)
        yield json.dumps({"fault": Fault.TOO_HARD if number in (errno.EFBIG, errno.ENOMEM) else Fault.DAMAGED})


if __name__ == "__main__":
    confine()
    sys.stdout.writelines(answer(Path(sys.argv[1]), Path(sys.argv[2])))
