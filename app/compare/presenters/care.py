"""Can they meet the need: what care, for whom, with how much room."""

from collections.abc import Sequence

from app.compare.gathering import Candidate
from app.compare.presenters.cells import Cell, cell, gap, why_missing
from app.compare.presenters.rows import CompareRow, row
from app.web.content import catalogue
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

MOST_SHOWN = 4


def rows_of(candidates: Sequence[Candidate]) -> tuple[CompareRow, ...]:
    return (
        row("kind", _("Kinds of care"), candidates, _services),
        row("for", _("Who it is for"), candidates, _bands),
        row("beds", _("Beds"), candidates, _beds),
        row("marks", _("Standards and marks"), candidates, _marks),
    )


def _services(candidate: Candidate) -> Cell:
    fact = candidate.profile.services
    labels = [_(term.label) for term in fact.value or ()]
    return cell(fact, *_some(labels), same_as=tuple(labels))


def _bands(candidate: Candidate) -> Cell:
    fact = candidate.profile.bands
    labels = [_short(_(term.label)) for term in fact.value or ()]
    return cell(fact, *_some(labels), same_as=tuple(labels))


def _beds(candidate: Candidate) -> Cell:
    fact = candidate.profile.beds
    if candidate.profile.is_care_home is False and not fact:
        return gap(_("Not a care home"))
    return cell(fact, ngettext("%(num)s bed", "%(num)s beds", fact.value)) if fact.value else cell(fact)


def _marks(candidate: Candidate) -> Cell:
    held = candidate.evidence.marks
    schemes = catalogue().marks
    found = [fact for fact in held.facts if fact.value and fact.value.scheme in schemes]
    names = sorted({schemes[fact.value.scheme].name for fact in found if fact.value})
    return cell(found[0], *_some(names, 1), same_as=tuple(names)) if found else gap(why_missing(held.missing))


def _some(labels: Sequence[str], most: int = MOST_SHOWN) -> tuple[str, ...]:
    """The first few, and how many more."""
    more = len(labels) - most
    return (*labels[:most], _("and %(more)s more", more=more)) if more > 0 else tuple(labels)


def _short(label: str) -> str:
    """As it stands under "who it is for": "People with dementia" -> "Dementia"."""
    short = label.removeprefix("People with a ").removeprefix("People with an ").removeprefix("People with ")
    return short[:1].upper() + short[1:]
