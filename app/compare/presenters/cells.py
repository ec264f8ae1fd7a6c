"""One thing about one place, as small as a column: its value, where it is from and of when, or why it is missing."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.profile import Fact, Missing
from app.web import words
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Cell:
    """`lines` is empty where the value is missing; `note` then says why, else where it comes from. `same_as` is what
    cells that say the same have in common; none where nothing is known. `css` makes the first line a tag; `details`
    is what a printed sheet has no room for."""

    lines: tuple[str, ...]
    note: str
    same_as: Hashable | None
    css: str = ""
    url: str = ""
    details: tuple[str, ...] = ()
    #: what is said of them -> words of whoever runs the place, in English
    quotes: tuple[tuple[str, str], ...] = ()

    @property
    def is_missing(self) -> bool:
        return not self.lines


def cell(
    fact: Fact[Any],
    *lines: str,
    same_as: Hashable | None = None,
    url: str = "",
    details: tuple[str, ...] = (),
) -> Cell:
    if not fact or not lines:
        return gap(why_missing(fact.missing))
    same_as = same_as if same_as is not None else lines
    return Cell(lines, source_note(fact.source, fact.as_of), same_as, url=url, details=details)


def day_cell(fact: Fact[date], today: date) -> Cell:
    """Two places of which one day is known are the same; how long ago it was follows from it."""
    if fact.value is None:
        return cell(fact)
    return cell(fact, words.in_words(fact.value), details=(words.ago(fact.value, today),))


def gap(why: str) -> Cell:
    return Cell((), why, None)


def source_note(source: str | None, as_of: date | None) -> str:
    """The source's name without what stands in brackets; all of it is below the table."""
    if not source:
        return ""
    short = _(source).partition(" (")[0]
    return f"{short}, {words.in_words(as_of)}" if as_of else short


def why_missing(reason: Missing | None) -> str:
    return {
        Missing.NOT_PUBLISHED: _("Not published by CQC"),
        Missing.NOT_IN_SOURCE: _("Our lists do not cover this"),
        Missing.NOT_YET_INSPECTED: _("Not yet inspected"),
        Missing.NOT_KNOWN: _("We could not work it out"),
        Missing.NOT_APPLICABLE: _("Does not apply here"),
        Missing.NOT_FROM_PROVIDER: _("The provider has not published it"),
        Missing.NONE_LISTED: _("None on the lists we have"),
        Missing.NOT_COLLECTED: _("We do not collect this yet"),
        Missing.NOT_MATCHED: _("Not matched to this place"),
        Missing.TOO_FEW: _("Too few to show"),
    }[reason or Missing.NOT_PUBLISHED]
