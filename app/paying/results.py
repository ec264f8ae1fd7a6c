"""From answers to the page of a result: the one call of a view. Nothing of it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.asking import Finished, Flow, ResultPage, UnreadableError, result_page
from app.asking.contact import Contact, contact_of, need_of
from app.asking.others import OtherCheck, other_checks
from app.asking.papers import Paper, papers_of
from app.asking.showing import money_in_words
from app.domain.asking import Stand, Value
from app.domain.geography import Nation
from app.domain.rules.charging import Charge
from app.domain.uk_time import LONDON
from app.paying.facts import nation_of
from app.paying.presenters.firmer import NOTHING_TO_FIND, Firmer, firmer_of
from app.paying.presenters.next_steps import NextSteps, next_steps
from app.paying.presenters.papers import paper_titles
from app.paying.presenters.result import PayView, charge_of, pay_view
from app.paying.presenters.told import Told
from app.paying.reminder import day_to_remind
from app.signposting.local import find_local
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class PayPage:
    page: ResultPage
    view: PayView
    firmer: Firmer
    contact: Contact
    next: NextSteps
    others: tuple[OtherCheck, ...]
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Worked:
    """What the page and its papers are made of. `facts` are the answers on the way that was walked; `postcode` may have
    come along from another check."""

    charge: Charge
    told: Told
    facts: Mapping[str, Value]
    view: PayView
    page: ResultPage
    postcode: object

    @property
    def reaches_limit_on(self) -> date | None:
        return self.view.savings.reaches_limit_on if self.view.savings else None


def work(flow: Flow, finished: Finished, at: datetime) -> Worked:
    """Who sends less than that to a document's address begins again."""
    progress = finished.progress
    if not flow.may_stop(finished.stand):
        raise UnreadableError
    facts = finished.stand.facts(progress.answers)
    told = Told(progress.voice, at.astimezone(LONDON).date(), nation_of(facts).value, _typed(facts))
    charge = charge_of(facts, told)
    page = result_page(flow, finished)
    return Worked(charge, told, facts, pay_view(charge, facts, told), page, progress.answers.get("postcode"))


def _typed(facts: Mapping[str, Value]) -> dict[str, str]:
    """The sum is of a week: an amount of a month stands in it as a person knows it too."""
    given = {question: answer for question, answer in facts.items() if isinstance(answer, dict)}
    return {id_: money_in_words(each) for id_, each in given.items() if each.get("period", "week") != "week"}


def pay_page(session: Session, flow: Flow, finished: Finished, at: datetime) -> PayPage:
    worked, stand = work(flow, finished, at), finished.stand
    charge, told = worked.charge, worked.told
    looked_up = find_local(session, worked.postcode, at)
    return PayPage(
        page=worked.page,
        view=worked.view,
        firmer=_firmer(worked, stand),
        contact=contact_of(looked_up, need_of(is_carer=False), told.nation),
        next=next_steps(charge, told),
        others=other_checks(finished.progress, {"benefits": _("Check which benefits to ask for")}),
        papers=papers_of(flow, finished.progress, paper_titles(charge, told.voice)),
    )


def _firmer(worked: Worked, stand: Stand) -> Firmer:
    """What is free for good needs no better answer."""
    if worked.view.is_free_for_good:
        return NOTHING_TO_FIND
    lines, went_on = worked.page.answers, stand.current is None
    return firmer_of(worked.charge, stand.answered, worked.facts, lines, worked.told, went_on=went_on)


def remind_on(flow: Flow, finished: Finished, at: datetime) -> date | None:
    worked = work(flow, finished, at)
    on = worked.view.savings.call_on if worked.view.savings else None
    return on and day_to_remind(on, worked.told.day, Nation[worked.told.nation.upper()])
