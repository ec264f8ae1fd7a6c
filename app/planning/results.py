"""From answers to what a result shows: the one call of a view. Nothing of it is kept."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.asking import Finished, Flow, ResultPage, result_page
from app.asking.contact import Contact, contact_of, need_of
from app.asking.others import OtherCheck
from app.asking.papers import Paper, papers_of
from app.asking.words import Speaker
from app.domain.asking import Answers
from app.domain.rules.plans import Judged, judge
from app.domain.uk_time import LONDON
from app.planning.presenters.notes import Told
from app.planning.presenters.others import others_of
from app.planning.presenters.papers import paper_titles
from app.planning.presenters.plan import plan_view
from app.planning.presenters.prepare import prepare_view
from app.planning.presenters.review import review_view
from app.planning.presenters.view import View
from app.planning.questions import HARD
from app.signposting.local import find_local


@dataclass(frozen=True, slots=True)
class Worked:
    """What the page of a result and its papers are made of."""

    flow: Flow
    finished: Finished
    facts: Answers
    judged: Judged
    told: Told


@dataclass(frozen=True, slots=True)
class Shown:
    around: ResultPage
    view: View
    contact: Contact
    papers: tuple[Paper, ...]
    others: tuple[OtherCheck, ...]


def work_out(flow: Flow, finished: Finished, at: datetime) -> Worked:
    """The law is that of the day in London. Raises NotInForceError."""
    progress = finished.progress
    facts = finished.stand.facts(progress.answers)
    check = f"{flow.name}-{facts['nation']}"
    judged = judge(check, facts, at.astimezone(LONDON).date())
    return Worked(flow, finished, facts, judged, Told(check, progress.voice))


def found(session: Session, flow: Flow, finished: Finished, at: datetime) -> Shown:
    worked = work_out(flow, finished, at)
    return Shown(
        around=result_page(flow, finished),
        view=view_of(worked),
        contact=contact_of(
            find_local(session, worked.facts.get("postcode"), at),
            need_of(is_carer=worked.facts.get("whose") == "carer"),
            worked.told.nation,
        ),
        papers=papers_of(flow, finished.progress, paper_titles(flow.name, worked.told.voice)),
        others=others_of(finished.progress, flow.name),
    )


def view_of(worked: Worked) -> View:
    return _VIEWS[worked.flow.name](worked)


def _plan(worked: Worked) -> View:
    return plan_view(worked.judged, worked.told, str(worked.facts.get("written", "unknown")))


def _review(worked: Worked) -> View:
    return review_view(worked.judged, worked.told, str(worked.facts.get("cut", "unknown")))


def _prepare(worked: Worked) -> View:
    hard = worked.facts.get(HARD.id)
    speaker = Speaker.of(worked.flow, worked.finished.progress)
    words = tuple(speaker.option(HARD, each) for each in hard) if isinstance(hard, list) else ()
    return prepare_view(worked.judged, worked.told, words)


_VIEWS: dict[str, Callable[[Worked], View]] = {"plan": _plan, "review": _review, "prepare": _prepare}
