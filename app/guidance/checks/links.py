"""Links lead somewhere: to a guide, a page of the site or a word of the glossary; phones to a helpline."""

import re
from collections.abc import Iterator

from app.guidance.checks.finding import Finding
from app.guidance.checks.manuscript import Piece
from app.guidance.checks.marks import DIRECTIVE, Link, directives_in, links_in
from app.guidance.checks.shelf import Page, Shelf

NAME = "links"
PAGES = ("council", "desk", "find-care", "compare", "home", "glossary", "search")
DIRECTIVES = ("figure", "cite", "phone")
SAY_NOTHING = {"here", "click here", "this", "this page", "link", "more", "read more", "yma", "cliciwch yma", "mwy"}
BRACES = re.compile(r"[{}]")


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    for piece in page.text.pieces:
        for link in links_in(piece.text):
            fault = fault_of(link, page, shelf)
            if fault:
                yield Finding(page.path, piece.line_of(link.at), NAME, *fault)
        yield from _of_directives(page, piece, shelf)
    yield from _of_head(page, shelf)


def fault_of(link: Link, page: Page, shelf: Shelf) -> tuple[str, str] | None:
    if link.text.strip().casefold() in SAY_NOTHING or not link.text.strip():
        return f"the link “{link.text}” does not say where it leads.", "Name what the reader finds there."
    if link.scheme == "guide":
        return _of_guide(link.name, page, shelf)
    if link.scheme == "page":
        return None if link.name in PAGES else (f"there is no page “{link.name}”.", f"Use one of {', '.join(PAGES)}.")
    if link.scheme == "term":
        known = link.name in shelf.terms[page.language]
        return None if known else (f"the glossary has no “{link.name}”.", "Add it to content/glossary, or unlink it.")
    return (
        f"“{link.target}” is no link of this site.",
        "Use guide:, page: or term:. Addresses elsewhere belong to content/law and content/helplines.yaml.",
    )


def _of_guide(slug: str, page: Page, shelf: Shelf) -> tuple[str, str] | None:
    if slug == page.slug:
        return "the page links to itself.", "Take the link out."
    if shelf.page(slug) is None:
        return f"there is no guide “{slug}” yet.", "Look at the file names in content/guidance/en."
    return None


def _of_directives(page: Page, piece: Piece, shelf: Shelf) -> Iterator[Finding]:
    for directive in directives_in(piece.text):
        line = piece.line_of(directive.at)
        if directive.kind not in DIRECTIVES:
            yield Finding(page.path, line, NAME, f"there is no “{{{directive.kind} …}}”.", "Use figure, cite or phone.")
        if directive.kind == "phone" and directive.name not in shelf.helplines:
            mend = "Look at the slugs in content/helplines.yaml, or add it there."
            yield Finding(page.path, line, NAME, f"there is no helpline “{directive.name}”.", mend)
    for brace in BRACES.finditer(DIRECTIVE.sub(lambda m: " " * len(m[0]), piece.text)):
        yield Finding(
            page.path,
            piece.line_of(brace.start()),
            NAME,
            "a curly bracket stands alone.",
            "Write {figure NAME}, {cite SLUG} or {phone SLUG}.",
        )


def _of_head(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.guide is None:
        return
    meta = page.guide.meta
    for slug in meta.related:
        fault = _of_guide(slug, page, shelf)
        if fault:
            yield Finding(page.path, page.text.line_saying("related"), NAME, *fault)
    for slug in meta.explains:
        if slug not in shelf.terms[page.language]:
            line = page.text.line_saying("explains")
            yield Finding(page.path, line, NAME, f"the glossary has no “{slug}”.", "Take it out of “explains”.")
    if meta.topic not in shelf.topics:
        line = page.text.line_saying("topic")
        yield Finding(page.path, line, NAME, f"there is no topic “{meta.topic}”.", "Look at content/topics.yaml.")
