"""The list to take along to an assessment. Each thing says why it counts."""

from app.asking.laws import law_name
from app.domain.rules.plans import Finding, Judged, State
from app.guidance.presenters.links import guide_links
from app.planning.presenters.notes import Note, Section, Told, filled
from app.planning.presenters.view import View, rests_of
from app.web.i18n import gettext as _

GUIDES = ("prepare-for-an-assessment", "how-eligibility-is-decided", "advocates")
#: under which the person's own answers stand
OWN_WORDS = "hard_things"
#: nothing to do there, and so nothing to tick
RIGHTS = "rights"


def prepare_view(judged: Judged, told: Told, hard: tuple[str, ...]) -> View:
    """`hard` is what the person ticked, in words."""
    sections = filled(_sections(judged, told, hard))
    return View(
        title=_("Your list for the assessment"),
        lead=_("Print it, or copy it out. Tick each thing when you have it."),
        law=law_name(told.nation),
        urgent=(),
        steps=(),
        sections=sections,
        guides=guide_links(GUIDES, told.nation),
        rests=rests_of(judged, (), sections),
    )


def _sections(judged: Judged, told: Told, hard: tuple[str, ...]) -> tuple[Section, ...]:
    def section(part: str, title: str, lead: str = "") -> Section:
        notes = tuple(_note(told, each, hard) for each in judged.of(part, State.HOLDS, State.DEPENDS))
        return Section(part, title, lead, notes, is_folded=part == RIGHTS, to_tick=part != RIGHTS)

    return (
        section("write", _("Write down before"), _("Some words for each are enough.")),
        section("take", _("Have to hand")),
        section("people", _("Who should be there, and help to take part"), _("Tell the council before the day.")),
        section("ask", _("Ask before they leave")),
        section(RIGHTS, _("What holds on the day")),
    )


def _note(told: Told, finding: Finding, hard: tuple[str, ...]) -> Note:
    return told.note(finding, hard if finding.point.id == OWN_WORDS else ())
