"""What the law asks, condition by condition, beside what was answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.figures import Certainty
from app.domain.law import law
from app.domain.rules.conditions import State
from app.domain.rules.eligibility.result import ConditionResult, Count, Result, Said
from app.selfcheck.presenters.told import Told
from app.web.cited import CitationLine
from app.web.i18n import gettext as _
from app.web.i18n import ngettext


@dataclass(frozen=True, slots=True)
class AnswerSaid:
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class ConditionView:
    """`state` is for the eye, `fits` says it. `count` is empty where nothing is counted, `doubt` where the number is
    sure."""

    name: str
    state: str
    fits: str
    says: str
    answered: tuple[AnswerSaid, ...]
    count: str
    doubt: str
    law: CitationLine


def conditions_of(result: Result, told: Told) -> tuple[ConditionView, ...]:
    return tuple(_view(each, told) for each in result.conditions)


def _view(each: ConditionResult, told: Told) -> ConditionView:
    return ConditionView(
        name=told.name(each.id),
        state=each.state.value.replace("_", "-"),
        fits=state_name(each.state),
        says=told.says(each.id),
        answered=_answered(each.answered, told),
        count=_counted(each.count) if each.count else "",
        doubt=_doubt(each.count) if each.count else "",
        law=CitationLine.of(law()[each.citation]),
    )


def state_name(state: State) -> str:
    return {
        State.MET: _("Your answers fit"),
        State.NOT_MET: _("Your answers do not fit"),
        State.UNKNOWN: _("Not known yet"),
    }[state]


def _answered(said: Iterable[Said], told: Told) -> tuple[AnswerSaid, ...]:
    """Questions about each need are told with the need, and not here again."""
    alone = (each for each in said if "." not in each.key)
    return tuple(
        AnswerSaid(told.name(each.key), told.answered.get(each.key, "") or _("We did not ask this.")) for each in alone
    )


def _counted(count: Count) -> str:
    """As in "Your answers fit 3 of the 10. 1 more is not known. The law asks for 2." """
    fit = _("Your answers fit %(number)s of the %(listed)s.", number=count.unable, listed=count.listed)
    open_ = ngettext("%(num)s more is not known.", "%(num)s more are not known.", count.unknown)
    return " ".join(each for each in (fit, open_ if count.unknown else "", _needed(count)) if each)


def _needed(count: Count) -> str:
    if count.needed.least != count.needed.most:
        return ""
    return _("The law asks for %(number)s.", number=count.needed.least)


def _doubt(count: Count) -> str:
    """Nothing is worked out from a number that may be wrong."""
    if count.needed.certainty is Certainty.CONFIRMED:
        return ""
    return _("We are not sure how many the law asks for today. So we cannot say if this is enough.")
