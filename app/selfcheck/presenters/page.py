"""A result as the page shows it: what is urgent, how likely, whom to phone, why, what would change it, what holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.figures import figure_on
from app.domain.law import law
from app.domain.rules.eligibility import machine_of
from app.domain.rules.eligibility.result import Result
from app.guidance.presenters.links import GuideLink
from app.selfcheck.presenters.changes import Turn, turns_of
from app.selfcheck.presenters.conditions import ConditionView, conditions_of
from app.selfcheck.presenters.contact import Contact, contact_of
from app.selfcheck.presenters.headline import CARER_CHECKS, Headline
from app.selfcheck.presenters.holding import Note, fluctuating_of, guide_link, left_out_of, nation_of, rights_of
from app.selfcheck.presenters.outcomes import OutcomesView, outcomes_of
from app.selfcheck.presenters.told import Told
from app.selfcheck.presenters.urgent import UrgentPart, urgent_of
from app.signposting.finding import Found
from app.signposting.local import Local
from app.web.cited import CitationLine, FigureLine


@dataclass(frozen=True, slots=True)
class Rests:
    """The numbers and provisions that a result rests on, as the guides show theirs."""

    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]

    @property
    def has_unsure_figures(self) -> bool:
        return any(line.number and not line.is_confirmed for line in self.figures)


@dataclass(frozen=True, slots=True)
class ResultView:
    """`is_number_above`: what cannot wait has named already whom to phone."""

    urgent: tuple[UrgentPart, ...]
    headline: Headline
    contact: Contact
    conditions: tuple[ConditionView, ...]
    outcomes: OutcomesView
    turns: tuple[Turn, ...]
    left_out: tuple[Note, ...]
    fluctuating: Note | None
    rights: tuple[Note, ...]
    guides: tuple[GuideLink, ...]
    rests: Rests
    is_number_above: bool


def result_view(result: Result, told: Told, found: Found, local: Local | None) -> ResultView:
    return ResultView(
        urgent=urgent_of(result, local, told),
        headline=Headline.of(result.level, told),
        contact=contact_of(found, local, result, told),
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
    about = "carers-assessment" if told.check in CARER_CHECKS else "how-eligibility-is-decided"
    named = (about, "prepare-for-an-assessment", "ask-for-an-assessment")
    return tuple(link for slug in named if (link := guide_link(slug, nation_of(told.check))))


def rests_of(result: Result) -> Rests:
    return Rests(
        figures=tuple(FigureLine.of(figure_on(name, result.day)) for name in dict.fromkeys(_figures(result))),
        citations=tuple(CitationLine.of(law()[slug]) for slug in dict.fromkeys(_cited(result))),
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
