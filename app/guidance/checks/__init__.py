"""What makes a guide fit to be read. `python -m app.guidance.checks` tells an editor; tests/content asks the same."""

from collections.abc import Callable, Collection, Iterator

from app.guidance.checks import (
    blocks,
    citations,
    dates,
    digits,
    easy_read,
    headings,
    links,
    numbers,
    reading,
    search_words,
    translation,
    variants,
)
from app.guidance.checks.finding import Finding, Weight
from app.guidance.checks.shelf import Page, Shelf, read_shelf

__all__ = ["CHECKS", "Finding", "Shelf", "Weight", "findings", "read_shelf"]

CHECKS: tuple[Callable[[Page, Shelf], Iterator[Finding]], ...] = (
    blocks.check,
    headings.check,
    reading.check,
    digits.check,
    links.check,
    numbers.check,
    citations.check,
    variants.check,
    dates.check,
    search_words.check,
    easy_read.check,
    translation.check,
)


def findings(shelf: Shelf, slugs: Collection[str] = (), language: str | None = None) -> list[Finding]:
    pages = [p for p in shelf.pages.values() if (not slugs or p.slug in slugs) and language in (None, p.language)]
    return sorted(found for page in pages for found in of_page(page, shelf))


def of_page(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.fault:
        yield Finding(page.path, 1, "head", page.fault, "Mend the head of the file first.")
    for check in CHECKS:
        yield from check(page, shelf)
