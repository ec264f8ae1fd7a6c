"""The review checker's result: what may be asked for now and why, what should have been done, what may not be."""

from app.asking.laws import law_name
from app.domain.rules.plans import Judged, State
from app.guidance.presenters.links import guide_links
from app.planning.presenters.notes import Section, Told, filled
from app.planning.presenters.view import View, rests_of
from app.web.i18n import gettext as _

GUIDES = ("reviews", "complaints", "advocates")
#: holds for everybody, and so is no reason by itself
ALWAYS = "any_time"


def review_view(judged: Judged, told: Told, cut: str) -> View:
    urgent = told.notes(judged.of("urgent", State.HOLDS))
    sections = filled((*_grounds(judged, told), *_duties(judged, told), *_limits(judged, told)))
    return View(
        title=_title(judged, cut),
        lead=_("This is about what the law asks for. Only the council can decide on the care."),
        law=law_name(told.nation),
        urgent=urgent,
        steps=_steps(cut),
        sections=sections,
        guides=guide_links(GUIDES, told.nation),
        rests=rests_of(judged, urgent, sections),
    )


def _title(judged: Judged, cut: str) -> str:
    if cut in ("less", "stopped", "planned"):
        return _("You can question the cut and ask for a review")
    if set(judged.ids("grounds", State.HOLDS)) - {ALWAYS}:
        return _("You have a reason to ask for a review now")
    return _("You can ask for a review when you need one")


def _steps(cut: str) -> tuple[str, ...]:
    ask = _("Send the letter that asks for a review, or phone the council and read it out.")
    diary = _("Write down for some days what works and what does not.")
    if cut not in ("less", "stopped", "planned"):
        return (diary, ask, _("Ask to have somebody with you at the review."))
    return (
        _("Do not sign anything that you do not agree with. You can ask for time."),
        _("Ask for the reasons in writing: what has changed in the needs, and who decided?"),
        _("Ask for the care to stay as it was until this is settled."),
        ask,
        _("If that does not help, complain. A court must be asked very soon, so get advice now if you think of that."),
    )


def _grounds(judged: Judged, told: Told) -> tuple[Section, ...]:
    return (
        told.section("grounds", _("Why you can ask for a review"), "", judged.of("grounds", State.HOLDS)),
        told.section(
            "unsure",
            _("This may be a reason too"),
            _("We do not know enough to say."),
            judged.of("grounds", State.DEPENDS),
        ),
    )


def _duties(judged: Judged, told: Told) -> tuple[Section, ...]:
    return (
        told.section(
            "missing",
            _("What the law asks for, and was not done"),
            _("You can ask the council to do this now."),
            judged.of("duties", State.MISSING),
        ),
        told.section(
            "advised",
            _("What guidance asks for"),
            _("The law does not list this. Still, ask for it."),
            judged.of("duties", State.ADVISED),
        ),
        told.section(
            "not-found",
            _("What the law asks for, and you are not sure of"),
            _("Ask the council if it was done, and how."),
            judged.of("duties", State.NOT_FOUND, State.DEPENDS),
        ),
        told.section("present", _("What was done"), "", judged.of("duties", State.PRESENT), is_folded=True),
    )


def _limits(judged: Judged, told: Told) -> tuple[Section, ...]:
    return (
        told.section(
            "limits",
            _("What a review may not change or do"),
            "",
            judged.of("limits", State.HOLDS),
            is_folded=True,
        ),
    )
