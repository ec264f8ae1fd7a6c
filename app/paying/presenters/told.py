"""How a result is told: to whom, and on which day's figures."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from app.domain.asking import Voice
from app.domain.figures import figure_on
from app.domain.law import law
from app.domain.rules.charging.ledger import UsedFigure
from app.guidance.presenters.links import GuideLink
from app.guidance.reading import find_guide
from app.paying.terms import TermWords, terms
from app.web.amounts import beside
from app.web.cited import CitationLine, FigureLine
from app.web.i18n import current_language
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class FigureSaid:
    """A figure beside the line that uses it. `mark` is empty where it is confirmed."""

    line: FigureLine
    mark: str


@dataclass(frozen=True, slots=True)
class Told:
    voice: Voice
    day: date
    nation: str

    def name(self, slug: str) -> str:
        return _(self._term(slug).name.to(self.voice))

    def says(self, slug: str) -> str:
        text = self._term(slug).says
        return _(text.to(self.voice)) if text else ""

    def guide(self, slug: str) -> GuideLink | None:
        return self.guide_called(self._term(slug).guide)

    def guide_called(self, slug: str) -> GuideLink | None:
        language = current_language()
        guide = find_guide(slug, language) if slug else None
        return GuideLink.of(guide, self.nation, language) if guide else None

    def either(self, you: str, they: str) -> str:
        return you if self.voice is Voice.YOU else they

    def figures(self, used: Iterable[UsedFigure]) -> tuple[FigureSaid, ...]:
        return tuple(self.figure(each) for each in used)

    def figure(self, used: UsedFigure) -> FigureSaid:
        """A number that nobody vouches for was not reckoned with, and is not shown."""
        figure = replace(figure_on(used.name, self.day), value=used.value, certainty=used.certainty)
        return FigureSaid(FigureLine.of(figure), beside(figure))

    def _term(self, slug: str) -> TermWords:
        return terms()[slug]


def citations(slugs: Iterable[str]) -> tuple[CitationLine, ...]:
    return tuple(CitationLine.of(law()[slug]) for slug in dict.fromkeys(slugs))
