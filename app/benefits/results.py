"""From answers to what a result shows: the one call of a view. Nothing of it is kept."""

from dataclasses import dataclass
from datetime import datetime

from app.asking import Finished, Flow, ResultPage, result_page
from app.benefits.facts import amounts_of, facts_of, nation_of
from app.benefits.presenters.others import OtherCheck, others_of
from app.benefits.presenters.papers import Paper, papers_of
from app.benefits.presenters.told import Told
from app.benefits.presenters.view import View, view_of
from app.domain.rules.benefits import point
from app.domain.uk_time import LONDON


@dataclass(frozen=True, slots=True)
class Shown:
    around: ResultPage
    view: View
    papers: tuple[Paper, ...]
    others: tuple[OtherCheck, ...]


def found(flow: Flow, finished: Finished, at: datetime) -> Shown:
    """The law and the amounts are those of the day in London. Raises NotInForceError."""
    answers = finished.stand.facts(finished.progress.answers)
    told = Told(finished.progress.voice, at.astimezone(LONDON).date(), nation_of(answers))
    facts = facts_of(answers)
    return Shown(
        around=result_page(flow, finished),
        view=view_of(point(facts, told.nation, told.day, amounts=amounts_of(answers)), told),
        papers=papers_of(is_shared=finished.progress.is_shared),
        others=others_of(cares="cares" in answers.get("caring", ())),
    )
