"""A QR code as one path of a picture made here: nothing is fetched, and no style stands in the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

#: white squares around it, which a camera needs (ISO/IEC 18004)
QUIET = 4
#: so much of it may be dirty or torn: on a screen 7 %, on paper a quarter
ON_SCREEN, ON_PAPER = "l", "q"


@dataclass(frozen=True, slots=True)
class QrCode:
    size: int
    path: str

    @classmethod
    def of(cls, text: str, correction: str = ON_SCREEN) -> "QrCode":
        matrix = segno.make(text, error=correction, micro=False).matrix
        return cls(len(matrix) + 2 * QUIET, "".join(_runs(matrix)))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """Each run of black squares in a row as one rectangle."""
    for y, row in enumerate(matrix, start=QUIET):
        x = QUIET
        for is_black, squares in groupby(row):
            width = len(list(squares))
            if is_black:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
