"""A result as the page shows it: what is urgent, how likely, whom to phone, why, what would change it, what holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.asking.contact import Contact, contact_of, need_of
from app.domain.figures import figure_on
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.result import Result
from app.guidance.presenters.links import GuideLink, guide_links
from app.selfcheck.presenters.changes import Turn, turns_of
from app.selfcheck.presenters.conditions import ConditionView, conditions_of
from app.selfcheck.presenters.headline import Headline
from app.selfcheck.presenters.holding import Note, fluctuating_of, left_out_of, rights_of
from app.selfcheck.presenters.outcomes import OutcomesView, outcomes_of
from app.selfcheck.presenters.saying import say_of
from app.selfcheck.presenters.told import Told
from app.selfcheck.presenters.urgent import UrgentPart, urgent_of
from app.signposting.local import LookedUp
from app.web.cited import FigureLine, Rests, citations


@dataclass(frozen=True, slots=True)
class ResultView:
    """`is_number_above`: what cannot wait has named already whom to phone."""

    urgent: tuple[UrgentPart, ...]
    headline: Headline
    contact: Contact
    say: tuple[str, ...]
    conditions: tuple[ConditionView, ...]
    outcomes: OutcomesView
    turns: tuple[Turn, ...]
    left_out: tuple[Note, ...]
    fluctuating: Note | None
    rights: tuple[Note, ...]
    guides: tuple[GuideLink, ...]
    rests: Rests
    is_number_above: bool


def result_view(result: Result, told: Told, looked_up: LookedUp) -> ResultView:
    _found, local = looked_up
    return ResultView(
        urgent=urgent_of(result, local, told),
        headline=Headline.of(result.level, told),
        contact=contact_of(looked_up, need_of(is_carer=told.is_carer), told.nation, is_urgent=bool(result.urgent)),
        say=say_of(result, told),
        conditions=conditions_of(result, told),
        outcomes=outcomes_of(result, told),
        turns=turns_of(result, told),
        left_out=left_out_of(result, told),
        fluctuating=fluctuating_of(result, told),
        rights=rights_of(result, told),
        guides=guides_for(told),
        rests=rests_of(result),
        is_number_above=local is not None and any(each.rule.route == "urgent_care" for each in result.urgent),
    )


def guides_for(told: Told) -> tuple[GuideLink, ...]:
    about = "carers-assessment" if told.is_carer else "how-eligibility-is-decided"
    named = (about, "prepare-for-an-assessment", "ask-for-an-assessment")
    return guide_links(named, told.nation)


def rests_of(result: Result) -> Rests:
    return Rests(
        figures=tuple(FigureLine.of(figure_on(name, result.day)) for name in dict.fromkeys(_figures(result))),
        citations=citations(_cited(result)),
    )


def _figures(result: Result) -> Iterator[str]:
    for each in machine_of(result.check).conditions:
        yield from (name for name in (each.at_least, each.listed) if name)


def _cited(result: Result) -> Iterator[str]:
    yield from (each.citation for each in result.conditions)
    yield from (each.citation for each in result.outcomes)
    yield from (each.rule.citation for each in result.urgent)
    yield from (each.rule.citation for each in result.left_out)
    yield from (each.citation for each in result.rights)
    if result.fluctuating:
        yield result.fluctuating.citation
