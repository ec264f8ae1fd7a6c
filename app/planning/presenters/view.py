"""What the result of each of the three checks shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.figures import figure_on
from app.domain.law import law
from app.domain.rules.plans import Finding, Judged, State
from app.guidance.presenters.links import GuideLink
from app.planning.presenters.notes import Note, Section, guide_link
from app.web.cited import CitationLine, FigureLine
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Rests:
    """The numbers and provisions that a result rests on, as the guides show theirs."""

    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]

    @property
    def has_unsure_figures(self) -> bool:
        return any(line.number and not line.is_confirmed for line in self.figures)


@dataclass(frozen=True, slots=True)
class View:
    """`steps` are what to do now, in order."""

    title: str
    lead: str
    law: str
    urgent: tuple[Note, ...]
    steps: tuple[str, ...]
    sections: tuple[Section, ...]
    guides: tuple[GuideLink, ...]
    rests: Rests


def law_name(nation: str) -> str:
    return _("This is the law of England.") if nation == "england" else _("This is the law of Wales.")


def guides_of(slugs: Iterable[str], nation: str) -> tuple[GuideLink, ...]:
    return tuple(link for slug in slugs if (link := guide_link(slug, nation)))


def rests_of(judged: Judged, urgent: Iterable[Note], sections: Iterable[Section]) -> Rests:
    """Of what the page shows, and no more."""
    shown = {note.id for note in (*urgent, *(note for section in sections for note in section.notes))}
    findings = [each for each in _all(judged) if each.point.id in shown]
    return Rests(
        figures=tuple(
            FigureLine.of(figure_on(name, judged.day))
            for name in dict.fromkeys(each.point.figure for each in findings)
            if name
        ),
        citations=tuple(
            CitationLine.of(law()[slug]) for slug in dict.fromkeys(each.point.citation for each in findings)
        ),
    )


def _all(judged: Judged) -> Iterator[Finding]:
    for findings in judged.parts.values():
        yield from (each for each in findings if each.state is not State.LEFT_OUT)
