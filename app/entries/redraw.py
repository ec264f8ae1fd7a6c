"""Makes two new pictures of one that somebody sent. What is shown was written by us: of the file that came only what
can be seen is left, so that neither the place where it was taken nor anything hidden behind the picture goes on."""

import struct
import warnings
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from zlib import error as ZlibError

from PIL import Image, ImageFile, ImageOps

from app.domain.text import to_translate

MOST_BYTES = 8 * 1024**2
#: of a JPEG, which is made smaller while it is unpacked; of others, which are not
MOST_PIXELS, MOST_PIXELS_UNPACKED = 60_000_000, 24_000_000
LEAST_SIDE = 200
#: the longer side of what is kept, in pixels
LARGE, SMALL = 1_600, 480
QUALITY = 80
#: by their first bytes, whatever the file is called
FORMATS = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"RIFF": "WEBP"}
#: no camera writes these: the file wants to be something else as well
NOT_IN_A_PICTURE = (b"<script", b"<html", b"<!doctype", b"<svg", b"<?php", b"%pdf-", b"javascript:")

NO_PICTURE = to_translate("This file is no picture that we can show. Send a JPEG, PNG or WebP picture.")
BROKEN = to_translate("This picture is damaged. Save it again, or take another one.")
TOO_MUCH = to_translate("This picture is too big. Send one of at most 8 MB.")
TOO_MANY_PIXELS = to_translate("This picture has too many pixels. Make it smaller, then send it again.")
TOO_SMALL = to_translate("This picture is too small. Send one of at least 200 by 200 pixels.")
HIDES_SOMETHING = to_translate("This file is a picture and something else as well. Save it again as a picture.")
ERRORS = (OSError, ValueError, SyntaxError, EOFError, IndexError, KeyError, TypeError, struct.error, ZlibError)


class PictureError(ValueError):
    """Bears a text for who sent it, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Drawn:
    large: bytes
    small: bytes
    width: int
    height: int

    @property
    def hash(self) -> str:
        return sha256(self.large).hexdigest()


def redraw(body: bytes) -> Drawn:
    kind = kind_of(body)
    # WeasyPrint, which makes our PDFs, has Pillow take half a picture for a whole one, in all of the process.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _draw(body, kind)
    except PictureError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise PictureError(TOO_MANY_PIXELS) from error
    except ERRORS as error:
        raise PictureError(BROKEN) from error


def kind_of(body: bytes) -> str:
    if len(body) > MOST_BYTES:
        raise PictureError(TOO_MUCH)
    kind = next((name for start, name in FORMATS.items() if body.startswith(start)), None)
    if kind is None or (kind == "WEBP" and body[8:12] != b"WEBP"):
        raise PictureError(NO_PICTURE)
    lower = body.lower()
    if any(mark in lower for mark in NOT_IN_A_PICTURE):
        raise PictureError(HIDES_SOMETHING)
    return kind


def _draw(body: bytes, kind: str) -> Drawn:
    with Image.open(BytesIO(body), formats=(kind,)) as opened:
        _check_size(opened.size, kind)
        opened.draft("RGB", (LARGE, LARGE))
        upright = ImageOps.exif_transpose(opened)
        large = _plain(upright)
    large.thumbnail((LARGE, LARGE), Image.Resampling.LANCZOS)
    small = large.copy()
    small.thumbnail((SMALL, SMALL), Image.Resampling.LANCZOS)
    return Drawn(_written(large), _written(small), *large.size)


def _check_size(size: tuple[int, int], kind: str) -> None:
    most = MOST_PIXELS if kind == "JPEG" else MOST_PIXELS_UNPACKED
    if size[0] * size[1] > most:
        raise PictureError(TOO_MANY_PIXELS)
    if min(size) < LEAST_SIDE:
        raise PictureError(TOO_SMALL)


def _plain(picture: Image.Image) -> Image.Image:
    """Pixels alone, on white where one could look through."""
    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    seen = picture.convert("RGBA")
    ground = Image.new("RGB", seen.size, "white")
    ground.paste(seen, mask=seen.getchannel("A"))
    return ground


def _written(picture: Image.Image) -> bytes:
    picture.info.clear()
    out = BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=4, exif=b"", icc_profile=b"", xmp=b"")
    return out.getvalue()
