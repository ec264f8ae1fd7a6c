"""What the result of each of the three checks shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.figures import figure_on
from app.domain.rules.plans import Finding, Judged, State
from app.guidance.presenters.links import GuideLink
from app.planning.presenters.notes import Note, Section
from app.web.cited import FigureLine, Rests, citations


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


def rests_of(judged: Judged, urgent: Iterable[Note], sections: Iterable[Section]) -> Rests:
    """Of what the page shows, and no more."""
    shown = {note.id for note in (*urgent, *(note for section in sections for note in section.notes))}
    findings = [each for each in _all(judged) if each.point.id in shown]
    figures = dict.fromkeys(each.point.figure for each in findings if each.point.figure)
    return Rests(
        figures=tuple(FigureLine.of(figure_on(name, judged.day)) for name in figures),
        citations=citations(each.point.citation for each in findings),
    )


def _all(judged: Judged) -> Iterator[Finding]:
    for findings in judged.parts.values():
        yield from (each for each in findings if each.state is not State.LEFT_OUT)
