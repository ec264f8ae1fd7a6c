"""The plan checker's result: what the plan must hold and does not seem to, what it need not hold, what is owed."""

from app.asking.laws import law_name
from app.domain.rules.plans import Judged, State
from app.guidance.presenters.links import guide_links
from app.planning.presenters.notes import Section, Told, filled
from app.planning.presenters.view import View, rests_of
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

GUIDES = ("care-and-support-plan", "reviews", "complaints")


def plan_view(judged: Judged, told: Told, written: str) -> View:
    sections = filled((*_found(judged, told), *_owed(judged, told), *_beside(judged, told)))
    return View(
        title=_title(judged, written),
        lead=_("This is about what the law asks for. It does not say if the care is good, or enough."),
        law=law_name(told.nation),
        urgent=(),
        steps=_steps(judged, written),
        sections=sections,
        guides=guide_links(GUIDES, told.nation),
        rests=rests_of(judged, (), sections),
    )


def missing(judged: Judged) -> int:
    return len(judged.of("contents", State.MISSING))


def _title(judged: Judged, written: str) -> str:
    if written != "have":
        return {
            "none": _("Ask the council for a plan in writing"),
            "refused": _("Ask the council for its decision in writing"),
        }.get(written, _("Ask the council for a copy of the plan"))
    if number := missing(judged):
        return ngettext(
            "You did not find %(num)s thing that the law says the plan must hold",
            "You did not find %(num)s things that the law says the plan must hold",
            number,
        )
    if judged.of("contents", State.NOT_FOUND, State.DEPENDS):
        return _("There are things to look for in the plan")
    return _("You found all that the law says the plan must hold")


def _steps(judged: Judged, written: str) -> tuple[str, ...]:
    if written != "have":
        return (
            _("Phone or write to the council and ask for the papers below."),
            _("Ask by which day you will have them. Write down who you spoke to."),
        )
    if judged.of("contents", State.MISSING, State.NOT_FOUND):
        return (
            _("Look at the plan once more. The words in it may be different."),
            _("Ask the council, in writing, to put in what is missing. Our letter does that."),
            _("Do not wait with the care. You can start it and still ask."),
        )
    return (
        _("Keep the plan where you and those who help can find it."),
        _("Ask for a review when things change."),
    )


def _found(judged: Judged, told: Told) -> tuple[Section, ...]:
    return (
        told.section(
            "missing",
            _("What the law asks for, and you did not find"),
            _("Ask the council to put this right."),
            judged.of("contents", State.MISSING),
        ),
        told.section(
            "not-found",
            _("What the law asks for, and you are not sure of"),
            _("Look again, or ask the council where it stands."),
            judged.of("contents", State.NOT_FOUND),
        ),
        told.section(
            "depends",
            _("What the law asks for in some cases"),
            _("We do not know if this is so for this plan."),
            judged.of("contents", State.DEPENDS),
        ),
        told.section(
            "advised",
            _("What guidance asks for"),
            _("The law does not list this. Still, ask for it."),
            judged.of("contents", State.ADVISED),
        ),
        told.section("present", _("What you found"), "", judged.of("contents", State.PRESENT), is_folded=True),
    )


def _owed(judged: Judged, told: Told) -> tuple[Section, ...]:
    return (
        told.section(
            "making",
            _("How the plan must be made"),
            _("You can ask the council to do this now."),
            judged.of("making", State.MISSING, State.NOT_FOUND),
        ),
        told.section(
            "owed",
            _("What the council owes you now"),
            "",
            judged.of("without_plan", State.HOLDS),
        ),
        told.section("due", _("Time for a new look"), "", judged.of("grounds", State.HOLDS)),
    )


def _beside(judged: Judged, told: Told) -> tuple[Section, ...]:
    return (
        told.section(
            "rights",
            _("What you have a right to"),
            "",
            judged.of("rights", State.HOLDS),
            is_folded=True,
        ),
        told.section(
            "not-needed",
            _("What need not be in the plan"),
            _("If you do not find this, it is not missing."),
            judged.of("not_required", State.HOLDS),
            is_folded=True,
        ),
    )
