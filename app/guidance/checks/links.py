"""Links say where they lead and do not go round in a circle; the head names what there is. The renderer tells of links
that lead nowhere (see `blocks`)."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding, Weight
from app.guidance.checks.marks import Link, links_in
from app.guidance.checks.shelf import Page, Shelf

NAME = "links"
SAY_NOTHING = {"here", "click here", "this", "this page", "link", "more", "read more", "yma", "cliciwch yma", "mwy"}


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    for piece in page.text.pieces:
        for link in links_in(piece.text):
            yield from _of_link(page, link, piece.line_of(link.at))
    yield from _of_head(page, shelf)


def _of_link(page: Page, link: Link, line: int) -> Iterator[Finding]:
    if link.text.strip().casefold() in SAY_NOTHING or not link.text.strip():
        what = f"the link “{link.text}” does not say where it leads."
        yield Finding(page.path, line, NAME, what, "Name what the reader finds there.")
    if link.target == f"guide:{page.slug}":
        yield Finding(page.path, line, NAME, "the page links to itself.", "Take the link out.")
    if link.target.startswith("http"):
        mend = "Nobody tests whether it still leads there: look from time to time."
        yield Finding(page.path, line, NAME, f"“{link.target}” is not of this site.", mend, Weight.NOTE)


def _of_head(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.guide is None:
        return
    meta = page.guide.meta
    for slug in meta.related:
        if shelf.page(slug) is None or slug == page.slug:
            line = page.text.line_saying("related")
            yield Finding(page.path, line, NAME, f"“{slug}” is no other guide.", "Take it out of “related”.")
    for slug in meta.explains:
        if slug not in shelf.terms[page.language]:
            line = page.text.line_saying("explains")
            yield Finding(page.path, line, NAME, f"the glossary has no “{slug}”.", "Take it out of “explains”.")
    if meta.topic not in shelf.topics:
        line = page.text.line_saying("topic")
        yield Finding(page.path, line, NAME, f"there is no topic “{meta.topic}”.", "Look at content/topics.yaml.")
