"""From answers to what a result shows: the one call of a view. Nothing of it is kept."""

from dataclasses import dataclass
from datetime import datetime

from app.asking import Finished, Flow, ResultPage, result_page
from app.asking.others import OtherCheck
from app.asking.papers import Paper, papers_of
from app.benefits.facts import amounts_of, facts_of, nation_of
from app.benefits.presenters.others import others_of
from app.benefits.presenters.told import Told
from app.benefits.presenters.view import View, view_of
from app.domain.rules.benefits import point
from app.domain.uk_time import LONDON
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Shown:
    around: ResultPage
    view: View
    papers: tuple[Paper, ...]
    others: tuple[OtherCheck, ...]


def found(flow: Flow, finished: Finished, at: datetime) -> Shown:
    """The law and the amounts are those of the day in London. Raises NotInForceError."""
    answers = finished.stand.facts(finished.progress.answers)
    day, household = at.astimezone(LONDON).date(), str(answers.get("household", ""))
    told = Told(finished.progress.voice, day, nation_of(answers), household)
    facts = facts_of(answers)
    return Shown(
        around=result_page(flow, finished),
        view=view_of(point(facts, told.nation, told.day, amounts=amounts_of(answers)), told),
        papers=papers_of(flow, finished.progress, {"summary": _("This result")}),
        others=others_of(finished.progress, cares="cares" in answers.get("caring", ())),
    )
