"""Films that people send, and files that only say they are films."""

import json
import subprocess
import sys
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from app.config import ROOT
from app.domain.entries.films import FILM, FULL, POSTER, Fault, FilmError
from app.entries import redraw_film as under_test
from app.entries.drawing import KilledError, told
from app.entries.film_frames import Turn
from app.entries.redraw_film import Size, redraw_film
from tests.fixtures.films import SOUND_RATE, a_film, play


def drawn(body: bytes, folder: Path) -> Size:
    source = folder / "as-it-came"
    source.write_bytes(body)
    return redraw_film(source, folder)


def refusal(body: bytes, folder: Path) -> Fault:
    with pytest.raises(FilmError) as told:
        drawn(body, folder)
    return told.value.fault


def said_of(body: bytes, folder: Path) -> dict[str, Any]:
    """By the program, as the command asks it."""
    source = folder / "as-it-came"
    source.write_bytes(body)
    command = [sys.executable, "-m", "app.entries.redraw_film", str(source), str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=300)
    return dict(json.loads(done.stdout))


@pytest.mark.parametrize("kind", ["mp4", "mov", "webm"])
def test_a_film_becomes_a_new_one_that_every_browser_plays(kind: str, tmp_path: Path) -> None:
    assert drawn(a_film(kind), tmp_path) == Size(320, 240, 1)
    with av.open(str(tmp_path / FILM)) as film:
        names = [(each.type, each.codec_context.name) for each in film.streams]
    assert names == [("video", "h264"), ("audio", "aac")]


def test_it_may_be_played_before_all_of_it_has_come(tmp_path: Path) -> None:
    drawn(a_film(), tmp_path)
    body = (tmp_path / FILM).read_bytes()
    assert 0 < body.index(b"moov") < body.index(b"mdat")


def test_a_film_without_sound_stays_without(tmp_path: Path) -> None:
    drawn(a_film(with_sound=False), tmp_path)
    with av.open(str(tmp_path / FILM)) as film:
        assert [each.type for each in film.streams] == ["video"]


def test_a_large_film_is_made_smaller_and_a_picture_stands_for_it(tmp_path: Path) -> None:
    size = drawn(a_film(size=(1_920, 1_080), seconds=0.5), tmp_path)
    assert (size.width, size.height) == (1_280, 720)
    with Image.open(tmp_path / POSTER) as poster:
        assert (poster.format, poster.size) == ("WEBP", (1_280, 720))


@pytest.mark.parametrize(("degrees", "size"), [(90, (240, 320)), (180, (320, 240)), (270, (240, 320))])
def test_a_film_is_turned_as_the_telephone_was_held(degrees: int, size: tuple[int, int], tmp_path: Path) -> None:
    made = drawn(a_film(turned=degrees), tmp_path)
    assert (made.width, made.height) == size


def test_a_film_that_was_filmed_lying_down_stands_up(tmp_path: Path) -> None:
    """Turned anticlockwise, its right side comes to the top; clockwise, its left side does."""
    frame = av.VideoFrame.from_image(half_and_half()).reformat(format="yuv420p")
    frame.pts, frame.time_base = 0, Fraction(1, 10)
    tops = {}
    for degrees in (90, 180, 270):
        turned = Turn(frame, Fraction(1, 10), degrees).of(frame).to_image()
        tops[degrees] = turned.getpixel((10, 10))[0] > 128
    assert tops == {90: True, 180: True, 270: False}


def half_and_half() -> Image.Image:
    """Black on the left, white on the right."""
    picture = Image.new("RGB", (200, 100), "black")
    picture.paste("white", (100, 0, 200, 100))
    return picture


def test_nothing_else_that_was_in_the_file_is_left(tmp_path: Path) -> None:
    body = a_film("matroska", attached=b"<script>SECRETFILE</script>", subtitle=b"SECRETLINE")
    assert all(secret in body for secret in (b"SECRETTITLE", b"SECRETFILE", b"SECRETLINE"))
    drawn(body, tmp_path)
    made = (tmp_path / FILM).read_bytes()
    assert b"SECRET" not in made and b"+53.8" not in made
    with av.open(str(tmp_path / FILM)) as film:
        assert [each.type for each in film.streams] == ["video", "audio"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><script>alert(1)</script></html>",
        b"ffconcat version 1.0\nfile 'as-it-came'\n",
        b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n/etc/passwd\n#EXT-X-ENDLIST\n",
        b"RIFF\x10\x00\x00\x00AVI LIST",
        b"\x00\x00\x01\xba" + b"\0" * 100,
        b"GIF89a" + b"\0" * 100,
    ],
    ids=["nothing", "html", "list", "playlist", "avi", "mpeg", "gif"],
)
def test_what_is_no_film_is_refused_whatever_it_is_called(body: bytes, tmp_path: Path) -> None:
    assert refusal(body, tmp_path) is Fault.NO_FILM


@pytest.mark.parametrize("start", [b"\x00\x00\x00\x18ftypisom", b"\x1aE\xdf\xa3\xa3"], ids=["as an mp4", "as a webm"])
@pytest.mark.parametrize("rest", [b"ffconcat version 1.0\nfile '/etc/passwd'\n", b"#EXTM3U\nfile:/etc/passwd\n" * 40])
def test_a_file_that_only_begins_like_a_film_is_damaged(start: bytes, rest: bytes, tmp_path: Path) -> None:
    assert said_of(start + rest, tmp_path) == {"fault": "damaged"}
    assert not (tmp_path / FILM).exists() or not (tmp_path / POSTER).exists()


def test_a_codec_that_we_do_not_read_is_not_opened(tmp_path: Path) -> None:
    assert said_of(a_film("matroska", picture="mpeg1video", rate=25), tmp_path) == {"fault": "no_film"}


def test_a_sound_alone_is_no_film(tmp_path: Path) -> None:
    body = tmp_path / "sound.mp4"
    with av.open(str(body), "w") as out:
        play(out, out.add_stream("aac", rate=SOUND_RATE), 1)
    assert refusal(body.read_bytes(), tmp_path) is Fault.NO_FILM


def test_more_than_two_minutes_are_refused_before_they_are_drawn(tmp_path: Path) -> None:
    assert refusal(a_film(seconds=122, rate=1, with_sound=False), tmp_path) is Fault.TOO_LONG
    assert not (tmp_path / FILM).exists()


def test_a_film_that_says_it_is_short_and_goes_on_is_refused(tmp_path: Path) -> None:
    """Written to a stream, so that nothing in it says how long it is."""
    body = a_film("webm", seconds=130, rate=1, with_sound=False, options={"live": "1"})
    with av.open(BytesIO(body)) as film:
        assert not film.duration
    assert refusal(body, tmp_path) is Fault.TOO_LONG


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"size": (4_400, 200)}, Fault.TOO_LARGE),
        ({"size": (3_840, 2_880)}, Fault.TOO_LARGE),
        ({"size": (320, 120)}, Fault.TOO_SMALL),
        ({"rate": 100}, Fault.TOO_FAST),
    ],
    ids=["wide", "large", "small", "fast"],
)
def test_what_would_cost_too_much_is_refused(more: dict[str, Any], fault: Fault, tmp_path: Path) -> None:
    assert refusal(a_film(seconds=0.2, with_sound=False, **more), tmp_path) is fault


def test_a_file_with_many_streams_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "MOST_STREAMS", 1)
    assert refusal(a_film(), tmp_path) is Fault.TOO_MANY_PARTS


@pytest.mark.parametrize("options", [{}, {"movflags": "+faststart"}], ids=["index last", "index first"])
@pytest.mark.parametrize("part", [0.02, 0.5, 0.8])
def test_half_a_film_is_refused(options: dict[str, str], part: float, tmp_path: Path) -> None:
    source = tmp_path / "whole.mp4"
    source.write_bytes(a_film(seconds=20, rate=5))
    with av.open(str(source)) as film, av.open(str(tmp_path / "again.mp4"), "w", options=options) as out:
        streams = {each: out.add_stream_from_template(each) for each in film.streams}
        for packet in film.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream]
                out.mux(packet)
    whole = (tmp_path / "again.mp4").read_bytes()
    assert said_of(whole[: int(len(whole) * part)], tmp_path)["fault"] in ("damaged", "no_film")


def test_the_program_may_use_up_only_so_much(tmp_path: Path) -> None:
    look = (
        "from app.entries.redraw_film import confine, MEMORY; confine(); import resource, os;"
        "print(resource.getrlimit(resource.RLIMIT_AS) == (MEMORY, MEMORY), os.nice(0) >= 15);"
        "bytearray(MEMORY)"
    )
    done = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.stdout == "True True\n" and "MemoryError" in done.stderr


def test_a_film_that_takes_too_long_to_draw_is_told_from_a_program_that_was_killed() -> None:
    endless = "from app.entries import redraw_film as own; own.PROCESSOR = 1; own.confine()\nwhile True: pass"
    done = subprocess.run([sys.executable, "-c", endless], cwd=ROOT, check=False)
    with pytest.raises(FilmError) as refused:
        told(done.returncode, b"")
    assert refused.value.fault is Fault.TOO_HARD


@pytest.mark.parametrize(
    "said", [b"", b"{", b"[]", b'{"fault": "bored"}', b'{"width": "wide", "height": 1, "seconds": 1}']
)
def test_what_the_program_does_not_say_plainly_is_not_believed(said: bytes) -> None:
    with pytest.raises(KilledError):
        told(0, said)


def test_a_full_disk_is_not_the_films_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_source: Path, _folder: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(under_test, "redraw_film", full)
    with pytest.raises(SystemExit) as told:
        list(under_test.answer(tmp_path, tmp_path))
    assert told.value.code == FULL
