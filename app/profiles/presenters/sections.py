"""Which parts a place's page has, and in which order: its contents list."""

from dataclasses import dataclass

from app.profiles.presenters.facts import FactLine
from app.profiles.presenters.found import Findings
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str


def sections(
    found: Findings, *, is_care: bool, has_measures: bool, has_questions: bool, looked_for: bool
) -> tuple[Section, ...]:
    """A section that would only say why it is empty is a line of "What else we looked for"."""
    parts = (
        (True, "ratings", _("What the regulator found")),
        (True, "about", _("About this service")),
        (True, "who", _("Who runs it, and who did before")),
        (is_care, "fees", _("What it costs")),
        (has_measures, "numbers", _("Numbers that it publishes")),
        (bool(found.complaints or found.of_organisation), "complaints", _("Complaints")),
        (bool(found.reports), "reports", _("Visits by local people")),
        (bool(found.food), "food", _("Food hygiene")),
        (bool(found.marks), "marks", _("Standards and marks")),
        (looked_for, "looked-for", _("What else we looked for")),
        (has_questions, "questions", _("Questions to ask")),
        (True, "where", _("Where it is")),
        (True, "council", _("The council responsible")),
        (True, "register", _("On the regulator’s list")),
        (True, "next", _("What to do next")),
    )
    return tuple(Section(id_, title) for shown, id_, title in parts if shown)


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
