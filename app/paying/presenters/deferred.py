"""England: whether the council must offer to be paid later, out of the home, and how far that would reach."""

from dataclasses import dataclass

from app.domain.rules.charging import Answer, DeferredPayment
from app.paying.presenters.money import span
from app.paying.presenters.told import Told
from app.web.cited import CitationLine, FigureLine, citations
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Condition:
    """`state` is for the eye, `fits` says it."""

    slug: str
    name: str
    state: str
    fits: str
    says: str


@dataclass(frozen=True, slots=True)
class DeferredView:
    """`reaches` and `a_week` are empty where they cannot be said."""

    title: str
    conditions: tuple[Condition, ...]
    reaches: str
    a_week: str
    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]


def deferred_of(found: DeferredPayment | None, told: Told) -> DeferredView | None:
    if found is None:
        return None
    return DeferredView(
        title=_title(found.must_be_offered),
        conditions=tuple(_condition(slug, answer, told) for slug, answer in found.conditions.items()),
        reaches="" if found.reaches is None else span(found.reaches),
        a_week="" if found.a_week is None else span(found.a_week),
        figures=told.figures(found.figures),
        citations=citations(found.citations),
    )


def _title(must: Answer) -> str:
    return {
        Answer.YES: _("It looks as if the council must offer this."),
        Answer.NO: _("From these answers the council need not offer this now. It still may: ask."),
        Answer.UNKNOWN: _("It is not known yet if the council must offer this: ask."),
    }[must]


def _condition(slug: str, answer: Answer, told: Told) -> Condition:
    fits = {Answer.YES: _("Yes"), Answer.NO: _("No"), Answer.UNKNOWN: _("Not known")}[answer]
    return Condition(slug, told.name(slug), answer.value, fits, told.says(slug))
