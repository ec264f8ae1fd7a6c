"""One fact as a page shows it: its name, its value, and small beside it where it is from, or why it is missing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.domain.profile import Fact, Missing
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language


@dataclass(frozen=True, slots=True)
class FactLine:
    """`values` is empty where the fact is missing; `note` then says why, else where it comes from. `is_theirs`: the
    values are the publisher's own words, which are English in every language of ours."""

    label: str
    values: tuple[str, ...]
    note: str
    url: str = ""
    is_theirs: bool = False


def fact_line(label: str, fact: Fact[Any], *values: str, url: str = "", missing: str = "") -> FactLine:
    if not fact:
        return FactLine(label, (), missing or why_missing(fact.missing))
    return FactLine(label, values or (str(fact.value),), source_note(fact), url)


def source_note(fact: Fact[Any]) -> str:
    return source_words(fact.source, fact.as_of)


def source_words(source: str | None, as_of: date | None) -> str:
    if not source:
        return ""
    if not as_of:
        return _("Source: %(source)s", source=_(source))
    return _("Source: %(source)s, %(day)s", source=_(source), day=words.in_words(as_of))


def usual_note(notes: Iterable[str]) -> str:
    """The source that most lines of a list have: said once for all of them, it stays out of the way of the facts."""
    counted = Counter(note for note in notes if note)
    note, lines = counted.most_common(1)[0] if counted else ("", 0)
    return note if lines > 1 else ""


def why_missing(reason: Missing | None) -> str:
    return _reasons()[reason or Missing.NOT_PUBLISHED]


@once_a_language
def _reasons() -> dict[Missing, str]:
    return {
        Missing.NOT_PUBLISHED: _("The regulator does not say."),
        Missing.NOT_IN_SOURCE: _("The lists we have do not cover this."),
        Missing.NOT_YET_INSPECTED: _("The regulator has not inspected it yet."),
        Missing.NOT_APPLICABLE: _("This does not apply here."),
        Missing.NOT_KNOWN: _("We could not work this out from the address."),
        Missing.NOT_FROM_PROVIDER: _("Not published by those who run it."),
        Missing.NONE_LISTED: _("The list we have names none for this place."),
        Missing.NOT_COLLECTED: _("Not collected: we have no list of this yet."),
        Missing.NOT_MATCHED: _("Not matched: no entry in the list is surely this place."),
        Missing.TOO_FEW: _("Too few to show. A small number can mislead, or tell of one person."),
    }


def web_address(url: str | None) -> str:
    """Only addresses of the web become links: a file may hold anything."""
    return url if url and url.startswith(("https://", "http://")) else ""
