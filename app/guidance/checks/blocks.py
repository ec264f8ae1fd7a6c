"""Blocks: what can be read, for a nation of the page, with something in them; and steps at the end."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.manuscript import Fence, Piece
from app.guidance.checks.shelf import Page, Shelf
from app.guidance.rendering import faults_of
from app.guidance.rendering.parsing import NATIONS, NEXT, parse

NAME = "blocks"


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    yield from _of_the_renderer(page, shelf)
    for fence in page.text.fences:
        yield from _of_fence(page, fence)
    for piece in page.text.pieces:
        yield from _is_plain_markdown(page, piece)


def _of_the_renderer(page: Page, shelf: Shelf) -> Iterator[Finding]:
    """What the page could not show. A translation names what its English page names, which is looked at there."""
    if page.guide:
        faults = faults_of(page.guide, shelf.day) if page.is_source else parse(page.guide).faults
        for fault in faults:
            yield Finding(page.path, fault.line, NAME, fault.says, "")


def _of_fence(page: Page, fence: Fence) -> Iterator[Finding]:
    def found(what: str, mend: str) -> Finding:
        return Finding(page.path, fence.line, NAME, what, mend)

    inside = [piece for piece in page.text.pieces if fence.holds(piece)]
    if not inside:
        yield found(f"the block “{fence.name}” is empty.", "Write its text, or take it out.")
    elif fence.name == "urgent" and inside[0].level is None:
        yield found("an urgent block begins with “### …”.", "Add its heading.")
    elif fence.name == NEXT and not any(piece.is_item for piece in inside):
        yield found("“next” has no list.", "Write the steps with “- ” before each.")
    if fence.name in NATIONS and page.guide and fence.name not in page.nations:
        yield found(f"the page is not for {fence.name.title()}.", "Take the block out, or add to “jurisdictions”.")


def _is_plain_markdown(page: Page, piece: Piece) -> Iterator[Finding]:
    if "<" in piece.text:
        mend = "Use Markdown, or words for “<”."
        yield Finding(page.path, piece.line, NAME, "HTML cannot be used in a guide.", mend)
    if "![" in piece.text:
        yield Finding(page.path, piece.line, NAME, "guides have no pictures.", "Say it in words.")
