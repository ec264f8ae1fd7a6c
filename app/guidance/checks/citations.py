"""Law: what a page claims it cites, and what it cites exists and counts where it is read."""

import re
from collections.abc import Collection, Iterator

from app.domain.guides import FrontMatter
from app.guidance.checks.finding import Finding
from app.guidance.checks.manuscript import Piece
from app.guidance.checks.marks import directives_in, without_marks
from app.guidance.checks.shelf import Page, Shelf
from app.guidance.rendering.parsing import NATIONS

NAME = "citations"
CLAIM = re.compile(
    r"\b(?:must|have to|has to|rights|rights?(?= (?:to|not))|cannot refuse|allowed|entitled"
    r"|rhaid|hawl|hawliau|ni chaiff|cewch|caniateir)\b",
    re.I,
)


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.guide is None:
        return
    cited: set[str] = set()
    for piece in page.text.pieces:
        for directive in directives_in(piece.text):
            if directive.kind == "cite":
                cited.add(directive.name)
                yield from _fits(page, piece, directive.name, piece.line_of(directive.at), shelf)
    yield from _head_agrees(page, page.guide.meta, cited)
    yield from _claims_are_cited(page)


def _fits(page: Page, piece: Piece, slug: str, line: int, shelf: Shelf) -> Iterator[Finding]:
    source = shelf.law.get(slug)
    if source and piece.nation and source.jurisdiction in NATIONS and source.jurisdiction != piece.nation:
        what = f"“{slug}” is law of {source.jurisdiction.title()}, and this block is for {piece.nation.title()}."
        yield Finding(page.path, line, NAME, what, "Cite the provision that counts there.")


def _head_agrees(page: Page, meta: FrontMatter, cited: Collection[str]) -> Iterator[Finding]:
    line = page.text.line_saying("sources")
    lacking, surplus = sorted(set(cited) - set(meta.sources)), sorted(set(meta.sources) - set(cited))
    if lacking:
        mend = f"Write “sources: [{', '.join(sorted(cited))}]” in the head."
        yield Finding(page.path, line, NAME, f"“sources” lacks {', '.join(lacking)}.", mend)
    if surplus:
        mend = "Cite them where they are needed, or take them out of the head."
        yield Finding(page.path, line, NAME, f"“sources” names what the text never cites: {', '.join(surplus)}.", mend)


def _claims_are_cited(page: Page) -> Iterator[Finding]:
    """By block: the part of a page that only one nation reads, and what all read."""
    for fence in page.text.fences:
        if fence.name not in NATIONS:
            continue
        inside = [piece for piece in page.text.pieces if fence.holds(piece)]
        claim = next((p for p in inside if CLAIM.search(without_marks(p.text))), None)
        if claim and not any(_cites(piece) for piece in inside):
            what = f"the block for {fence.name.title()} says what must be, and cites nothing."
            yield Finding(page.path, claim.line, NAME, what, "Put {cite SLUG} after the claim.")
    everyone = [piece for piece in page.text.pieces if piece.nation is None]
    if any(CLAIM.search(without_marks(p.text)) for p in everyone) and not any(map(_cites, page.text.pieces)):
        yield Finding(page.path, 1, NAME, "the page says what must be, and cites nothing.", "Put {cite SLUG} there.")


def _cites(piece: Piece) -> bool:
    return any(directive.kind == "cite" for directive in directives_in(piece.text))
