"""Numbers stand in content/figures and helplines, never in a text: there they would grow old unseen."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.guidance.checks.finding import Finding
from app.guidance.checks.manuscript import ITEM, Piece
from app.guidance.checks.marks import DIRECTIVE, LINK
from app.guidance.checks.shelf import Page, Shelf

NAME = "digits"
#: numbers that are names
NAMES = re.compile(r"\b(?:section|adran) 117\b|\b(?:NHS|GIG) 111\b|\b(?:option|opsiwn) 2\b|\b999\b", re.I)
#: not in the middle of a word: that is a name too, such as Turn2us
DIGITS = re.compile(r"(?<!\w)£?\d(?:[\d,.:]*\d)?")
COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    r"|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"
    r"[ -](?:working |calendar )?(?:days?|weeks?|months?|years?|hours?|pounds?|per ?cent)\b",
    re.I,
)
COUNTED_IN_WELSH = re.compile(
    r"\b(?:dau|ddau|dwy|ddwy|tri|thri|tair|pedwar|pedair|pum|bum|pump|chwe|chwech|saith|wyth|naw|deg|ddeg|deng|ddeng|deuddeg"
    r"|deuddeng|pymtheg|ugain|hanner can|can|cant|mil)"
    r" (?:diwrnod|ddiwrnod|niwrnod|wythnos|mis|fis|blynedd|flynedd|mlynedd|awr|punt|bunt|phunt|y cant)\b",
    re.I,
)


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    return in_pieces(page.path, page.text.pieces, page.language)


def in_pieces(path: Path, pieces: Iterable[Piece], language: str) -> Iterator[Finding]:
    counted = COUNTED if language == "en" else COUNTED_IN_WELSH
    for piece in pieces:
        text = _own_words(piece)
        for found in DIGITS.finditer(NAMES.sub(_blank, text)):
            mend = "Write {figure NAME} or {phone SLUG} in its place."
            yield Finding(path, piece.line_of(found.start()), NAME, f"“{found[0]}” stands in the text.", mend)
        for found in counted.finditer(text):
            what = f"“{found[0]}” is a number in words."
            yield Finding(path, piece.line_of(found.start()), NAME, what, "Write {figure NAME} in its place.")


def _own_words(piece: Piece) -> str:
    """As long as the text itself, so that each line stays its line."""
    text = ITEM.sub(_blank, piece.text)
    return LINK.sub(lambda m: f" {m[1]} " + _blank_of(m[0][len(m[1]) + 2 :]), DIRECTIVE.sub(_blank, text))


def _blank(found: re.Match[str]) -> str:
    return _blank_of(found[0])


def _blank_of(text: str) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in text)
