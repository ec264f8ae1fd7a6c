"""Pictures that people send, and files that only say they are pictures."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageFile

from app.entries import redraw as under_test
from app.entries.redraw import PictureError, redraw

SIDE = 240


@pytest.fixture(autouse=True)
def _as_pdfs_leave_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a PDF was made before, Pillow takes half a picture for a whole one."""
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)


def picture(kind: str = "JPEG", size: tuple[int, int] = (SIDE, SIDE), mode: str = "RGB", **more: Any) -> bytes:
    out = BytesIO()
    Image.new(mode, size, "teal" if mode == "RGB" else (0, 0, 0, 0)).save(out, kind, **more)
    return out.getvalue()


def png_that_says(width: int, height: int) -> bytes:
    """A few hundred bytes that unpack to as many pixels as they like."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 4_000)) + chunk(b"IEND", b"")
    )


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def refusal(body: bytes) -> str:
    with pytest.raises(PictureError) as told:
        redraw(body)
    return str(told.value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_becomes_two_new_ones(kind: str) -> None:
    drawn = redraw(picture(kind, (3_000, 1_500)))
    shown = [Image.open(BytesIO(body)) for body in (drawn.large, drawn.small)]
    assert [(each.format, each.size) for each in shown] == [("WEBP", (1_600, 800)), ("WEBP", (480, 240))]
    assert (drawn.width, drawn.height) == (1_600, 800)


def test_a_small_picture_is_not_blown_up() -> None:
    assert redraw(picture()).width == SIDE


def exif(**tags: Any) -> Image.Exif:
    made = Image.Exif()
    for name, value in tags.items():
        made[ExifTags.Base[name]] = value
    return made


def test_a_picture_is_turned_as_the_camera_says() -> None:
    drawn = redraw(picture(size=(400, 300), exif=exif(Orientation=6)))
    assert (drawn.width, drawn.height) == (300, 400)


def test_nothing_of_the_camera_or_the_place_is_left() -> None:
    told = exif(Make="SECRETCAMERA", ImageDescription="SECRETNAME")
    told.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSDateStamp] = "2026:01:01"
    body = picture(exif=told, comment=b"SECRETCOMMENT")
    assert b"SECRETCAMERA" in body and b"SECRETCOMMENT" in body
    drawn = redraw(body)
    for written in (drawn.large, drawn.small):
        assert b"SECRET" not in written and b"EXIF" not in written
        assert not Image.open(BytesIO(written)).getexif()


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("JPEG", {"icc_profile": b"SECRETPROFILE"}),
        ("PNG", {"icc_profile": b"SECRETPROFILE"}),
        ("WEBP", {"icc_profile": b"SECRETPROFILE", "xmp": b"SECRETXMP"}),
        ("JPEG", {"xmp": b"SECRETXMP"}),
    ],
)
def test_no_profile_of_colours_and_nothing_else_that_came_along_is_left(kind: str, more: dict[str, bytes]) -> None:
    """A profile is a file of its own, in which anything may stand."""
    drawn = redraw(picture(kind, **more))
    for written in (drawn.large, drawn.small):
        assert b"SECRET" not in written
        assert not {"icc_profile", "xmp", "exif"} & Image.open(BytesIO(written)).info.keys()


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "LA"), ("PNG", "1"), ("PNG", "I;16")]
)
def test_colours_for_printers_greys_and_palettes_are_drawn_as_screens_show_them(kind: str, mode: str) -> None:
    out = BytesIO()
    whole = Image.new(mode, (SIDE, SIDE), 2**16 - 1) if mode == "I;16" else Image.new("RGB", (SIDE, SIDE), "white")
    (whole if mode == "I;16" else whole.convert(mode)).save(out, kind)
    shown = Image.open(BytesIO(redraw(out.getvalue()).large))
    assert shown.mode == "RGB"
    assert min(shown.getpixel((9, 9))) > 250  # type: ignore[type-var, arg-type]


def test_what_is_written_behind_a_picture_is_left_behind() -> None:
    """Telephones write a short film there."""
    assert b"PK\x03\x04film" not in redraw(picture() + b"PK\x03\x04film").large


def test_what_one_can_look_through_is_white() -> None:
    drawn = redraw(picture("PNG", mode="RGBA"))
    assert Image.open(BytesIO(drawn.large)).convert("RGB").getpixel((9, 9)) == (255, 255, 255)


def test_the_same_picture_has_the_same_name() -> None:
    assert redraw(picture()).hash == redraw(picture()).hash


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><script>alert(1)</script></html>",
        b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
        b"GIF89a<script>alert(1)</script>",
        b"%PDF-1.7",
        b"MZ\x90\x00",
        b"RIFF\x10\x00\x00\x00AVI LIST",
        b"BM" + b"\0" * 100,
    ],
    ids=["nothing", "html", "svg", "gif", "pdf", "exe", "avi", "bmp"],
)
def test_what_is_no_picture_is_refused_whatever_it_is_called(body: bytes) -> None:
    assert refusal(body) == under_test.NO_PICTURE


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP", "ICO"])
def test_other_kinds_of_picture_are_refused(kind: str) -> None:
    assert refusal(picture(kind)) == under_test.NO_PICTURE


@pytest.mark.parametrize("hidden", [b"<script>alert(1)</script>", b"<HTML>", b"<?php echo 1;", b"%PDF-1.7", b"<svg "])
def test_a_picture_that_is_also_a_page_is_refused(hidden: bytes) -> None:
    assert refusal(picture() + hidden) == under_test.HIDES_SOMETHING
    assert refusal(picture(comment=hidden)) == under_test.HIDES_SOMETHING


@pytest.mark.parametrize(
    ("width", "height"), [(50_000, 50_000), (2**31 - 1, 2**31 - 1), (6_000, 5_000), (1_000_000, 30)]
)
def test_few_bytes_that_claim_many_pixels_are_refused_before_they_are_unpacked(width: int, height: int) -> None:
    assert refusal(png_that_says(width, height)) == under_test.TOO_MANY_PIXELS


def test_a_text_in_a_picture_that_unpacks_without_end_is_refused() -> None:
    start, rest = png_that_says(SIDE, SIDE)[:33], png_that_says(SIDE, SIDE)[33:]
    bomb = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"\0" * 50_000_000))
    assert refusal(start + bomb + rest) == under_test.BROKEN


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.6])
def test_half_a_picture_is_refused(kind: str, part: float) -> None:
    whole = noisy(kind)
    assert refusal(whole[: int(len(whole) * part)]) in (under_test.BROKEN, under_test.NO_PICTURE)


def noisy(kind: str) -> bytes:
    out = BytesIO()
    Image.effect_noise((300, 300), 90).convert("RGB").save(out, kind)
    return out.getvalue()


def test_a_picture_of_a_few_pixels_is_refused() -> None:
    assert refusal(picture(size=(SIDE, 199))) == under_test.TOO_SMALL


def test_more_bytes_than_allowed_are_refused() -> None:
    assert refusal(b"\xff\xd8\xff" + b"\0" * under_test.MOST_BYTES) == under_test.TOO_MUCH


def test_of_a_moving_picture_the_first_one_is_kept() -> None:
    frames = [Image.new("RGB", (SIDE, SIDE), colour) for colour in ("red", "blue")]
    out = BytesIO()
    frames[0].save(out, "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    shown = Image.open(BytesIO(redraw(out.getvalue()).large))
    assert getattr(shown, "n_frames", 1) == 1
    assert shown.convert("RGB").getpixel((9, 9))[0] > 200  # type: ignore[index]
