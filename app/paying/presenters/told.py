"""How a result is told: to whom, and on which day's figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.asking.terms import Term
from app.domain.asking import Voice
from app.domain.figures import figure_on
from app.domain.rules.charging.ledger import UsedFigure
from app.guidance.presenters.links import GuideLink, guide_link
from app.paying.terms import terms
from app.web.cited import FigureLine
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Told:
    voice: Voice
    day: date
    nation: str
    #: by question, an amount that was given for another time than a week, as it was given
    typed: Mapping[str, str] = field(default_factory=dict)

    def name(self, slug: str) -> str:
        return _(self._term(slug).name.to(self.voice))

    def says(self, slug: str) -> str:
        text = self._term(slug).says
        return _(text.to(self.voice)) if text else ""

    def guide(self, slug: str) -> GuideLink | None:
        return guide_link(self._term(slug).guide, self.nation)

    def either(self, you: str, they: str) -> str:
        return you if self.voice is Voice.YOU else they

    def figures(self, used: Iterable[UsedFigure]) -> tuple[FigureLine, ...]:
        return tuple(self.figure(each) for each in used)

    def figure(self, used: UsedFigure) -> FigureLine:
        """A number that nobody vouches for was not reckoned with, and is not shown."""
        figure = replace(figure_on(used.name, self.day), value=used.value, certainty=used.certainty)
        return FigureLine.of(figure)

    def _term(self, slug: str) -> Term:
        return terms()[slug]
