"""Figures and helplines: they count where they are read, and we have them."""

from collections.abc import Iterator

from app.domain.figures import Certainty, figure_on
from app.guidance.checks.finding import Finding, Weight
from app.guidance.checks.manuscript import Piece
from app.guidance.checks.marks import Directive, directives_in
from app.guidance.checks.shelf import Page, Shelf
from app.guidance.rendering.parsing import NATIONS

NAME = "figures"
DOUBTFUL = {
    Certainty.UNKNOWN: "we do not have this figure",
    Certainty.OUT_OF_DATE: "this figure is out of date",
}
NAMED = {"england": ("England", "Lloegr", "Loegr"), "wales": ("Wales", "Cymru", "Nghymru", "Gymru")}


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    for piece in page.text.pieces:
        for directive in directives_in(piece.text):
            line = piece.line_of(directive.at)
            if directive.kind == "figure":
                yield from _of_figure(page, piece, directive, line, shelf)
            if directive.kind == "phone" and directive.name in shelf.helplines:
                nations = shelf.helplines[directive.name].nations
                yield from _where(page, piece, line, f"the helpline “{directive.name}”", nations)


def _of_figure(page: Page, piece: Piece, directive: Directive, line: int, shelf: Shelf) -> Iterator[Finding]:
    series = shelf.figures.get(directive.name)
    if series is None:
        return
    certainty = figure_on(directive.name, shelf.day).certainty
    if certainty in DOUBTFUL:
        mend = "The page says so; find the number, or write round it."
        yield Finding(page.path, line, NAME, f"{directive.name}: {DOUBTFUL[certainty]}.", mend, Weight.NOTE)
    nations = (series.jurisdiction,) if series.jurisdiction in NATIONS else NATIONS
    yield from _where(page, piece, line, f"“{directive.name}”", nations)


def _where(page: Page, piece: Piece, line: int, what: str, nations: tuple[str, ...]) -> Iterator[Finding]:
    """What counts in one nation stands in its block, or in a sentence that names the nation."""
    readers = (piece.nation,) if piece.nation else page.nations
    wrong = [nation for nation in readers if nation not in nations]
    if wrong and not any(name in piece.text for nation in nations for name in NAMED[nation]):
        only, here = nations[0].title(), wrong[0].title()
        mend = f"Put it into a block “{nations[0]}”, or name {only} in the sentence."
        yield Finding(page.path, line, NAME, f"{what} is for {only} only; this is read in {here} too.", mend)
