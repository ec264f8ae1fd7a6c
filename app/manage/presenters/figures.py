"""The form for what a place counts about itself: a group of boxes for each kind in content/measures.yaml."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.entries.content import Figure
from app.domain.entries.figures import BOXES, box, boxes
from app.domain.entries.problems import Problem
from app.manage.presenters.problems import ProblemLine, at_boxes, told
from app.manage.presenters.said import plain_number
from app.providers.models import Place
from app.web.content import catalogue
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class CountBox:
    id: str
    label: str
    hint: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class MeasureBoxes:
    slug: str
    label: str
    explanation: str
    boxes: tuple[CountBox, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class FigureForm:
    ref: str
    name: str
    measures: tuple[MeasureBoxes, ...]
    problems: tuple[ProblemLine, ...]
    #: the same at their boxes
    faults: Mapping[str, str]

    @classmethod
    def of(cls, place: Place, figures: Sequence[Figure]) -> "FigureForm":
        return _form(place, _typed(figures), ())

    @classmethod
    def again(
        cls, place: Place, before: Sequence[Figure], problems: Sequence[Problem], typed: Mapping[str, str] | None
    ) -> "FigureForm":
        """Where a file came, and no boxes, these show what was there before."""
        return _form(place, _typed(before) if typed is None else typed, problems)


def _typed(figures: Sequence[Figure]) -> dict[str, str]:
    return {box(each.measure, name): text for each in figures for name, text in _texts(each).items()}


def _texts(figure: Figure) -> dict[str, str]:
    counts = (plain_number(number) for number in (figure.numerator, figure.denominator))
    days = (day.strftime("%d/%m/%Y") for day in (figure.period_from, figure.period_to))
    return dict(zip(BOXES, (*counts, *days), strict=True))


def _form(place: Place, typed: Mapping[str, str], problems: Sequence[Problem]) -> FigureForm:
    faults = at_boxes(problems)
    measures = tuple(_measure(slug, typed, faults) for slug in catalogue().measures)
    names = {each.id: f"{measure.label}, {each.label}" for measure in measures for each in measure.boxes}
    return FigureForm(place.ref, place.name, measures, told(problems, names), faults)


def _measure(slug: str, typed: Mapping[str, str], faults: Mapping[str, str]) -> MeasureBoxes:
    kind, values = catalogue().measures[slug], boxes(typed, slug)
    texts = (
        (_("How many"), kind.numerator),
        (_("Out of how many"), kind.denominator),
        (_("First day"), _("Such as 01/04/2026")),
        (_("Last day"), _("Such as 30/06/2026")),
    )
    made = (
        CountBox(id_, label, hint, values[name], faults.get(id_, ""))
        for name, (label, hint) in zip(BOXES, texts, strict=True)
        for id_ in (box(slug, name),)
    )
    return MeasureBoxes(slug, kind.label, kind.explanation, tuple(made), any(values.values()))
