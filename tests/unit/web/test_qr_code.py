import re

import pytest
import segno

from app.web.qr_code import ON_PAPER, ON_SCREEN, QUIET, QrCode

ADDRESS = "https://care.example.org/f/hazel"
RECTANGLE = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def black_squares(path: str) -> set[tuple[int, int]]:
    assert RECTANGLE.sub("", path) == ""
    drawn = [tuple(map(int, found.groups())) for found in RECTANGLE.finditer(path)]
    return {(x, y) for left, y, width, _ in drawn for x in range(left, left + width)}


@pytest.mark.parametrize("correction", [ON_SCREEN, ON_PAPER])
def test_the_path_paints_the_squares_of_the_code_and_leaves_the_white_edge(correction: str) -> None:
    matrix = segno.make(ADDRESS, error=correction, micro=False).matrix
    black = {(x + QUIET, y + QUIET) for y, row in enumerate(matrix) for x, is_black in enumerate(row) if is_black}

    drawn = QrCode.of(ADDRESS, correction)

    assert black_squares(drawn.path) == black
    assert drawn.size == len(matrix) + 8


def test_on_paper_more_of_it_may_be_torn() -> None:
    assert QrCode.of(ADDRESS, ON_PAPER).size > QrCode.of(ADDRESS).size
