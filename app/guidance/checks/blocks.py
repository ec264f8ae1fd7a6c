"""Blocks: known, closed, side by side, and what to do next at the very end."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.manuscript import BLOCKS, NATIONS, Fence, Manuscript
from app.guidance.checks.shelf import Page, Shelf

NAME = "blocks"


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    for line in page.text.strays:
        yield Finding(page.path, line, NAME, "this “:::” closes nothing.", "Take it out, or open a block above it.")
    for fence in page.text.fences:
        yield from _of_fence(page, fence)
    yield from _urgent_begins_with_a_heading(page)
    yield from _ends_with_next(page)
    yield from _is_plain_markdown(page)


def _of_fence(page: Page, fence: Fence) -> Iterator[Finding]:
    def found(what: str, mend: str) -> Finding:
        return Finding(page.path, fence.line, NAME, what, mend)

    if fence.name not in BLOCKS:
        yield found(f"there is no block “{fence.name}”.", f"Use one of {', '.join(BLOCKS)}.")
    if fence.closed is None:
        yield found(f"the block “{fence.name}” is never closed.", "Write “:::” on a line of its own after it.")
    if fence.blocks and not _may_stand_inside(fence):
        yield found(f"“{fence.name}” stands inside “{fence.blocks[-1]}”.", "Close that one first.")
    outer = [other for other in page.text.fences if _is_around(other, fence)]
    if any(other.depth <= fence.depth for other in outer):
        yield found(f"the block around “{fence.name}” has too few colons.", "Open and close the outer one with “::::”.")
    if fence.name in NATIONS and page.guide and fence.name not in page.nations:
        yield found(f"the page is not for {fence.name.title()}.", "Take the block out, or add to “jurisdictions”.")
    if not any(fence.line < piece.line < (fence.closed or len(page.text.lines) + 1) for piece in page.text.pieces):
        yield found(f"the block “{fence.name}” is empty.", "Write its text, or take it out.")


def _may_stand_inside(fence: Fence) -> bool:
    return len(fence.blocks) == 1 and fence.blocks[0] in NATIONS and fence.name in ("say", "urgent", "example")


def _is_around(outer: Fence, inner: Fence) -> bool:
    return outer.line < inner.line and inner.line < (outer.closed or 0)


def _urgent_begins_with_a_heading(page: Page) -> Iterator[Finding]:
    for fence in page.text.fences:
        if fence.name == "urgent":
            inside = [piece for piece in page.text.pieces if piece.line > fence.line]
            if not inside or inside[0].level is None:
                yield Finding(page.path, fence.line, NAME, "an urgent block begins with “### …”.", "Add its heading.")


def _ends_with_next(page: Page) -> Iterator[Finding]:
    text = page.text
    found = [fence for fence in text.fences if fence.name == "next"]
    if len(found) != 1:
        said = "there is no block “next”" if not found else f"there are {len(found)} blocks “next”"
        yield Finding(page.path, len(text.lines), NAME, f"{said}.", "End the page with one: what to do next.")
        return
    inside = [piece for piece in text.pieces if "next" in piece.blocks]
    if not any(piece.is_item for piece in inside):
        yield Finding(page.path, found[0].line, NAME, "“next” has no list.", "Write the steps with “- ” before each.")
    after = _first_after(text, found[0])
    if after:
        yield Finding(page.path, after, NAME, "something comes after “next”.", "Put the block at the very end.")


def _first_after(text: Manuscript, fence: Fence) -> int | None:
    lines = [piece.line for piece in text.pieces] + [other.line for other in text.fences]
    return next((line for line in sorted(lines) if fence.closed and line > fence.closed), None)


def _is_plain_markdown(page: Page) -> Iterator[Finding]:
    for piece in page.text.pieces:
        if "<" in piece.text:
            yield Finding(
                page.path, piece.line, NAME, "HTML cannot be used in a guide.", "Use Markdown, or words for “<”."
            )
        if "![" in piece.text:
            yield Finding(page.path, piece.line, NAME, "guides have no pictures.", "Say it in words.")
