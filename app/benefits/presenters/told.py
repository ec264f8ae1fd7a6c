"""How a result is told: to whom, on which day's figures, in which nation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.asking import Voice
from app.domain.asking.wording import Said
from app.domain.figures import Figure, figure_on
from app.domain.helplines import helplines
from app.domain.rules.conditions import Nation
from app.guidance.presenters.links import GuideLink
from app.guidance.reading import find_guide
from app.guidance.rendering.collected import HelplineLine
from app.web.amounts import beside
from app.web.cited import FigureLine
from app.web.i18n import current_language
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class FigureSaid:
    """A figure beside what uses it. `mark` is empty where it is confirmed."""

    line: FigureLine
    mark: str

    @classmethod
    def of(cls, figure: Figure) -> "FigureSaid":
        return cls(FigureLine.of(figure), beside(figure))


@dataclass(frozen=True, slots=True)
class Told:
    voice: Voice
    day: date
    nation: Nation

    def say(self, text: Said | None) -> str:
        return _(text.to(self.voice)) if text else ""

    def figures(self, names: Iterable[str]) -> tuple[Figure, ...]:
        return tuple(figure_on(name, self.day) for name in names)

    def guide(self, slug: str) -> GuideLink | None:
        language = current_language()
        guide = find_guide(slug, language)
        return GuideLink.of(guide, self.nation, language) if guide else None


def phone(slug: str | None) -> HelplineLine | None:
    return HelplineLine.of(helplines()[slug]) if slug else None
