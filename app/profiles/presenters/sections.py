"""Which parts a place's page has, and in which order: its contents list."""

from dataclasses import dataclass

from app.profiles.presenters.found import Findings
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str


def sections(*, is_care: bool, found: Findings, has_questions: bool) -> tuple[Section, ...]:
    """What is about adult social care alone is left out for a doctor or a hospital, unless there is something."""
    parts = (
        (True, "about", _("About this service")),
        (True, "ratings", _("What the regulator found")),
        (True, "who", _("Who runs it, and who did before")),
        (is_care, "fees", _("What it costs")),
        (is_care, "numbers", _("Numbers that it publishes")),
        (is_care or bool(found.complaints or found.of_organisation), "complaints", _("Complaints")),
        (is_care or bool(found.reports), "reports", _("Visits by local people")),
        (is_care or bool(found.food), "food", _("Food hygiene")),
        (is_care or bool(found.marks), "marks", _("Standards and marks")),
        (has_questions, "questions", _("Questions to ask")),
        (True, "where", _("Where it is")),
        (True, "council", _("The council responsible")),
        (True, "register", _("On the regulator’s list")),
        (True, "next", _("What to do next")),
    )
    return tuple(Section(id_, title) for shown, id_, title in parts if shown)
