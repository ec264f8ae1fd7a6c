"""From answers to what a result shows: the one call of a view. Nothing of it is kept."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.asking import Finished, Flow
from app.asking import ResultPage as Around
from app.asking import result_page as around
from app.asking.others import OtherCheck, other_checks
from app.asking.papers import Paper, papers_of
from app.domain.asking import Voice
from app.domain.rules.eligibility import evaluate, machine_of, side_by_side
from app.domain.rules.eligibility.result import Result
from app.domain.uk_time import LONDON
from app.selfcheck.facts import facts_of
from app.selfcheck.presenters.both import BothView, both_of
from app.selfcheck.presenters.page import ResultView, result_view
from app.selfcheck.presenters.papers import paper_titles
from app.selfcheck.presenters.told import Told
from app.selfcheck.routing import check_of, is_near_border
from app.signposting.local import find_local
from app.web.i18n import gettext as _

#: the field of the button that shows the other law too
BOTH_LAWS = "both_laws"


@dataclass(frozen=True, slots=True)
class Found:
    """`both` is none where nobody asked for the other law."""

    around: Around
    view: ResultView
    both: BothView | None
    papers: tuple[Paper, ...]
    others: tuple[OtherCheck, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """What the page of a result and its papers are made of."""

    flow: Flow
    finished: Finished
    around: Around
    day: date
    result: Result
    told: Told


def work_out(flow: Flow, finished: Finished, at: datetime) -> Worked:
    progress, stand, day = finished.progress, finished.stand, at.astimezone(LONDON).date()
    check = check_of(flow.name, progress.answers)
    page = around(flow, finished)
    answered = {line.id: line.answer for line in page.answers}
    result = evaluate(check, facts_of(check, stand.facts(progress.answers)), day)
    return Worked(flow, finished, page, day, result, Told(check, progress.voice, answered))


def found(session: Session, flow: Flow, finished: Finished, at: datetime, *, both: bool) -> Found:
    worked, progress = work_out(flow, finished, at), finished.progress
    looked_up = find_local(session, finished.stand.facts(progress.answers).get("postcode"), at)
    return Found(
        around=_keeping_both(worked.around) if both else worked.around,
        view=result_view(worked.result, worked.told, looked_up),
        both=_both(worked) if both or is_near_border(progress.answers) else None,
        papers=papers_of(flow, progress, paper_titles(flow.name, progress.voice)),
        others=other_checks(progress, {"pay": _pay_title(progress.voice)}),
    )


def _pay_title(voice: Voice) -> str:
    return _("See what you would pay") if voice is Voice.YOU else _("See what they would pay")


def _keeping_both(page: Around) -> Around:
    """Who changes the language keeps both laws on the page."""
    return replace(page, resend=(*page.resend, (BOTH_LAWS, "1")))


def _both(worked: Worked) -> BothView:
    progress, stand, asked = worked.finished.progress, worked.finished.stand, worked.told.check
    other = Told(machine_of(asked).adopts.check, progress.voice, {})
    sides = side_by_side(worked.flow.name, {asked: facts_of(asked, stand.facts(progress.answers))}, worked.day)
    return both_of(sides, asked, (worked.told, other))
