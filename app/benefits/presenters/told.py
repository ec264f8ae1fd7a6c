"""How a result is told: to whom, on which day's figures, in which nation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.asking import Voice
from app.domain.asking.wording import Said
from app.domain.figures import Figure, figure_on
from app.domain.helplines import helplines
from app.domain.rules.conditions import Nation
from app.guidance.presenters.links import GuideLink, guide_link
from app.guidance.rendering.collected import HelplineLine
from app.web.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class Told:
    voice: Voice
    day: date
    nation: Nation
    #: "single" or "couple"; anything else where nobody said
    household: str = ""

    def say(self, text: Said | None) -> str:
        return _(text.to(self.voice)) if text else ""

    def figures(self, names: Iterable[str]) -> tuple[Figure, ...]:
        return tuple(figure_on(name, self.day) for name in names)

    def guide(self, slug: str) -> GuideLink | None:
        return guide_link(slug, self.nation)


def phone(slug: str | None) -> HelplineLine | None:
    return HelplineLine.of(helplines()[slug]) if slug else None
