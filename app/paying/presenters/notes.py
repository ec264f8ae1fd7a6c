"""What is said beside a sum: rights, and what the sum does not hold."""

from dataclasses import dataclass

from app.domain.rules.charging import Charge
from app.guidance.presenters.links import GuideLink
from app.paying.presenters.told import Told
from app.web.cited import CitationLine, FigureLine, citations


@dataclass(frozen=True, slots=True)
class NoteView:
    slug: str
    name: str
    says: str
    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]
    guide: GuideLink | None


def notes_of(charge: Charge, told: Told) -> tuple[NoteView, ...]:
    return tuple(
        NoteView(
            slug=note.slug,
            name=told.name(note.slug),
            says=told.says(note.slug),
            figures=told.figures(note.figures),
            citations=citations(note.citations),
            guide=told.guide(note.slug),
        )
        for note in charge.notes
    )
