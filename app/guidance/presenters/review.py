"""The operator's list: what is past its day, the longest ago first."""

from dataclasses import dataclass
from datetime import date

from app.domain.figures import Certainty, Figure, figure_on, figures
from app.domain.guides import Guide
from app.guidance.rendering import guide_address
from app.web.i18n import gettext as _
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class LateGuide:
    title: str
    language: str
    url: str
    due: str


@dataclass(frozen=True, slots=True)
class LateFigure:
    name: str
    label: str
    due: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    guides: tuple[LateGuide, ...]
    figures: tuple[LateFigure, ...]

    @classmethod
    def of(cls, known: list[Guide], day: date) -> "ReviewPage":
        late = sorted((guide for guide in known if guide.is_past_review(day)), key=lambda guide: guide.meta.review_by)
        return cls(guides=tuple(_guide(guide) for guide in late), figures=tuple(_late_figures(day)))


def _guide(guide: Guide) -> LateGuide:
    due = in_words(guide.meta.review_by)
    return LateGuide(guide.meta.title, guide.language, guide_address(guide, None, guide.language), due)


def _late_figures(day: date) -> list[LateFigure]:
    held = [figure_on(name, day) for name in figures()]
    late = sorted((f for f in held if f.certainty is Certainty.OUT_OF_DATE), key=_due)
    return [LateFigure(each.series.name, _(each.series.label), in_words(_due(each))) for each in late]


def _due(figure: Figure) -> date:
    """The day after which nobody should have shown it as it is."""
    return min(figure.until or figure.review_by, figure.review_by)
