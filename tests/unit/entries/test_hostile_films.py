"""Films that want to be something else as well, or that cost more than they seem to; and what a telephone writes into
them that is nobody's business."""

from fractions import Fraction
from io import BytesIO
from pathlib import Path

import av
import pytest

from app.domain.entries.films import FILM, POSTER, Fault
from tests.fixtures.films import SOUND_RATE, a_film, play
from tests.unit.entries.test_redraw_film import drawn, refusal, said_of

SCRIPT = b"<!doctype html><script>alert('SECRET')</script>"
#: where a telephone says where it was, and what it is
IPHONE = {
    "com.apple.quicktime.location.ISO6709": "+53.8008-001.5491+050.000/",
    "com.apple.quicktime.make": "SECRETMAKER",
    "com.apple.quicktime.creationdate": "2026-07-01T09:30:00+0100",
}
WHERE = (b"53.8008", b"001.5491", b"\xa9xyz", b"loci", b"ISO6709", b"SECRET", b"2026-07-01")


def box(name: bytes, body: bytes) -> bytes:
    return (8 + len(body)).to_bytes(4, "big") + name + body


def made_of(body: bytes, folder: Path) -> bytes:
    drawn(body, folder)
    return (folder / FILM).read_bytes() + (folder / POSTER).read_bytes()


@pytest.mark.parametrize("name", [b"free", b"skip", b"uuid", b"meta", b"udta"])
def test_a_page_hidden_in_a_film_is_not_in_the_one_we_make(name: bytes, tmp_path: Path) -> None:
    made = made_of(a_film() + box(name, b"\0" * 16 + SCRIPT) + SCRIPT, tmp_path)
    assert made[4:8] == b"ftyp"
    assert b"<script" not in made and b"SECRET" not in made


@pytest.mark.parametrize("start", [SCRIPT, b"<!--", b"%PDF-1.7\n", b"PK\x03\x04", b"\x7fELF", b"MZ"])
def test_what_begins_as_something_else_is_no_film_though_one_follows(start: bytes, tmp_path: Path) -> None:
    assert refusal(start + a_film(), tmp_path) is Fault.NO_FILM


def test_a_page_whose_first_letters_count_as_the_size_of_a_box_is_no_page_when_it_is_made_anew(tmp_path: Path) -> None:
    """A box may call itself as large as “<!--” is as a number; a browser would take the file for a page."""
    body = a_film(with_sound=False, seconds=0.3)
    said = said_of(b"<!--" + body[4:], tmp_path)
    assert said.get("fault") in ("damaged", "no_film") or b"<!--" not in (tmp_path / FILM).read_bytes()


@pytest.mark.parametrize(("kind", "mark"), [("mov", b"+53.8008"), ("mp4", b"loci")], ids=["words", "numbers"])
def test_where_and_when_it_was_filmed_and_by_what_is_gone(kind: str, mark: bytes, tmp_path: Path) -> None:
    body = BytesIO()
    with av.open(BytesIO(a_film(kind))) as film:
        options = {"movflags": "use_metadata_tags"} if kind == "mov" else {}
        with av.open(body, "w", format=kind, options=options) as out:
            out.metadata.update(IPHONE if kind == "mov" else {"location": IPHONE[next(iter(IPHONE))]})
            copy(film, out)
    assert mark in body.getvalue()
    made = made_of(body.getvalue(), tmp_path)
    assert [each for each in WHERE if each in made] == []


def copy(film: av.container.InputContainer, out: av.container.OutputContainer) -> None:
    streams = {each: out.add_stream_from_template(each) for each in film.streams}
    for packet in film.demux():
        if packet.dts is not None:
            packet.stream = streams[packet.stream]
            out.mux(packet)


def test_a_track_that_is_neither_seen_nor_heard_is_left_behind(tmp_path: Path) -> None:
    """A clock of the camera stands for all of them: they are data, and nothing of ours reads data."""
    body = BytesIO()
    with av.open(BytesIO(a_film("mov"))) as film, av.open(body, "w", format="mov") as out:
        out.metadata["timecode"] = "10:11:12:13"
        copy(film, out)
    with av.open(BytesIO(body.getvalue())) as came:
        assert [each.type for each in came.streams] == ["video", "audio", "data"]
    made = made_of(body.getvalue(), tmp_path)
    assert b"tmcd" not in made
    with av.open(str(tmp_path / FILM)) as film:
        assert [each.type for each in film.streams] == ["video", "audio"]


def test_lines_below_a_film_that_bear_a_script_are_not_taken_along(tmp_path: Path) -> None:
    made = made_of(a_film("matroska", subtitle=SCRIPT), tmp_path)
    assert b"<script" not in made and b"SECRET" not in made


def test_more_tracks_than_a_camera_writes_are_refused(tmp_path: Path) -> None:
    body = BytesIO()
    with av.open(body, "w", format="mp4") as out:
        seen = out.add_stream("libx264", rate=10)
        seen.width, seen.height, seen.pix_fmt = 320, 240, "yuv420p"
        heard = [out.add_stream("aac", rate=SOUND_RATE) for _ in range(8)]
        show(out, seen, [0, 1], Fraction(1, 10))
        for each in heard:
            play(out, each, 0.1)
    assert refusal(body.getvalue(), tmp_path) is Fault.TOO_MANY_PARTS


def of_moments(moments: list[int], base: Fraction) -> bytes:
    """A picture at each of them, however far apart."""
    body = BytesIO()
    with av.open(body, "w", format="mp4") as out:
        seen = out.add_stream("libx264", options={"bf": "0"})
        seen.width, seen.height, seen.pix_fmt, seen.time_base = 176, 176, "yuv420p", base
        seen.codec_context.time_base = base
        show(out, seen, moments, base)
    return body.getvalue()


def show(out: av.container.OutputContainer, seen: av.VideoStream, moments: list[int], base: Fraction) -> None:
    for moment in moments:
        frame = av.VideoFrame(seen.width, seen.height, "yuv420p")
        for plane in frame.planes:
            plane.update(bytes([moment % 200]) * plane.buffer_size)
        frame.pts, frame.time_base = moment, base
        out.mux(seen.encode(frame))
    out.mux(seen.encode(None))


def test_an_hour_in_two_pictures_is_refused_before_it_is_drawn(tmp_path: Path) -> None:
    assert refusal(of_moments([0, 3_600], Fraction(1, 1)), tmp_path) is Fault.TOO_LONG
    assert not (tmp_path / FILM).exists()


def test_thousands_of_pictures_in_a_moment_become_a_few(tmp_path: Path) -> None:
    """So few before and after that it seems slow as a whole."""
    burst = [*range(2_000), 60_000]
    size = drawn(of_moments(burst, Fraction(1, 1_000)), tmp_path)
    assert size.seconds == 60
    with av.open(str(tmp_path / FILM)) as film:
        assert sum(1 for _ in film.decode(video=0)) <= 2 * 31 + 2
