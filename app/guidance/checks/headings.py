"""Headings: two levels, in order, never empty, each once."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.manuscript import Piece
from app.guidance.checks.marks import without_marks
from app.guidance.checks.shelf import Page, Shelf
from app.guidance.rendering.parsing import NATIONS

NAME = "headings"


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    headings = [piece for piece in page.text.pieces if piece.level is not None]
    if not headings:
        yield Finding(page.path, 1, NAME, "the page has no headings.", "Begin each part with “## …”.")
    for piece in headings:
        yield from _of_one(page, piece)
    yield from _in_order(page, headings)
    yield from _each_once(page)


def _of_one(page: Page, piece: Piece) -> Iterator[Finding]:
    def found(what: str, mend: str) -> Finding:
        return Finding(page.path, piece.line, NAME, what, mend)

    if not piece.text.strip():
        yield found("the heading is empty.", "Write its words, or take it out.")
    if piece.level == 2 and piece.blocks:
        yield found(f"“##” stands inside “{piece.blocks[-1]}”.", "Use “###” there, or put it before the block.")
    if without_marks(piece.text) != piece.text:
        yield found("a heading holds a link, a number or bold text.", "Use plain words, and put those in the text.")
    if piece.text.endswith("."):
        yield found("a heading ends with a full stop.", "Take the full stop out.")


def _in_order(page: Page, headings: list[Piece]) -> Iterator[Finding]:
    first = next((piece for piece in headings if "urgent" not in piece.blocks), None)
    if first and first.level == 3:
        yield Finding(page.path, first.line, NAME, "“###” comes before any “##”.", "Begin with “## …”.")


def _each_once(page: Page) -> Iterator[Finding]:
    """The two nations may use the same words: a reader sees one of them."""
    said: set[int] = set()
    for nation in page.nations or NATIONS:
        seen: dict[str, int] = {}
        for piece in page.text.seen_in(nation):
            if piece.level is None:
                continue
            first = seen.setdefault(piece.text.casefold(), piece.line)
            if first != piece.line and piece.line not in said:
                said.add(piece.line)
                yield Finding(
                    page.path,
                    piece.line,
                    NAME,
                    f"line {first} has the same heading, “{piece.text}”.",
                    "Say what is special here.",
                )
