"""The days of a page: looked at, and to be looked at again."""

from collections.abc import Iterator

from app.guidance.checks.finding import Finding, Weight
from app.guidance.checks.shelf import Page, Shelf

NAME = "dates"


def check(page: Page, shelf: Shelf) -> Iterator[Finding]:
    if page.guide is None:
        return
    if page.guide.meta.reviewed_on > shelf.day:
        line = page.text.line_saying("reviewed_on")
        yield Finding(page.path, line, NAME, "it was reviewed on a day to come.", "Give the day of the last review.")
    if page.guide.is_past_review(shelf.day):
        line = page.text.line_saying("review_by")
        mend = "Compare the page with the law again, then move both days. Until then the page says that it is late."
        yield Finding(page.path, line, NAME, "the day of its review is over.", mend, Weight.NOTE)
