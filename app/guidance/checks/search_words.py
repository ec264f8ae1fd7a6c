"""What people type who do not know the title; a page that nobody finds helps nobody."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.marks import links_in
from app.guidance.checks.shelf import Page, Shelf

NAME = "finding it"
FEWEST_WORDS = 3


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.guide is None:
        return
    if len(page.guide.meta.words) < FEWEST_WORDS:
        line = page.text.line_saying("words")
        mend = f"Give at least {FEWEST_WORDS}: what people type who do not know the title."
        yield Finding(page.path, line, NAME, f"“words” has {len(page.guide.meta.words)} entries.", mend)
    if page.is_source and not any(_leads_to(other, page.slug) for other in shelf.of(page.language)):
        mend = "Link it from a guide that a reader comes from, or name it in that one's “related”."
        yield Finding(page.path, 1, NAME, "no other guide leads here.", mend)


def _leads_to(other: Page, slug: str) -> bool:
    if other.slug == slug:
        return False
    related = other.guide.meta.related if other.guide else ()
    return slug in related or any(
        link.target == f"guide:{slug}" for piece in other.text.pieces for link in links_in(piece.text)
    )
