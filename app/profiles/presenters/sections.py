"""Which parts a place's page has, and in which order: its contents list."""

from dataclasses import dataclass

from app.profiles.presenters.facts import FactLine
from app.profiles.presenters.found import Findings
from app.web.i18n import gettext as _
from app.web.i18n import once_a_language


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str


def sections(
    found: Findings,
    *,
    is_care: bool,
    has_measures: bool,
    has_questions: bool,
    looked_for: bool,
    has_said: bool = False,
    has_collected: bool = False,
) -> tuple[Section, ...]:
    """A section that would only say why it is empty is a line of "What else we looked for"."""
    may_lack = {
        "fees": is_care,
        "numbers": has_measures,
        "says": has_said,
        "collected": has_collected,
        "complaints": bool(found.complaints or found.of_organisation),
        "reports": bool(found.reports),
        "food": bool(found.food),
        "marks": bool(found.marks),
        "looked-for": looked_for,
        "questions": has_questions,
    }
    return tuple(Section(id_, title) for id_, title in titles().items() if may_lack.get(id_, True))


@once_a_language
def titles() -> dict[str, str]:
    """In the order of the page: what one decides by before what one reads up."""
    return {
        "ratings": _("What the regulator found"),
        "families": _("What families say"),
        "collected": _("What others collected"),
        "about": _("About this service"),
        "says": _("What the provider says"),
        "where": _("Where it is"),
        "fees": _("What it costs"),
        "questions": _("Questions to ask"),
        "who": _("Who runs it, and who did before"),
        "numbers": _("Numbers that it publishes"),
        "complaints": _("Complaints"),
        "reports": _("Visits by local people"),
        "food": _("Food hygiene"),
        "marks": _("Standards and marks"),
        "looked-for": _("What else we looked for"),
        "council": _("The council responsible"),
        "register": _("On the regulator’s list"),
        "next": _("What to do next"),
    }


def looked_for(found: Findings, measures_missing: str) -> tuple[FactLine, ...]:
    """What adult social care has, and this place has not, each with the reason."""
    lines = (
        (_("Numbers that it publishes about itself"), measures_missing),
        (_("Complaints decided by the Ombudsman"), "" if found.of_organisation else found.complaints.missing),
        (_("Visits by local people (Healthwatch)"), found.reports.missing),
        (_("Food hygiene"), found.food.missing),
        (_("Standards and marks"), found.marks.missing),
    )
    return tuple(FactLine(label, (), missing) for label, missing in lines if missing)
