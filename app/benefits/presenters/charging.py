"""What more benefits do to the charge for care. The two nations' laws differ."""

from dataclasses import dataclass

from app.benefits.presenters.told import Told
from app.domain.asking import Voice
from app.domain.figures import figure_on
from app.guidance.presenters.links import GuideLink
from app.web.amounts import amount, beside
from app.web.cited import CitationLine, FigureLine, citations
from app.web.i18n import gettext as _

#: the most that is asked for care at home in Wales
MOST = "wal.max_weekly_charge"
LAW = {"england": ("csg-annex-c",), "wales": ("wsi-2015-1843", "wsi-2020-131")}


@dataclass(frozen=True, slots=True)
class OnTheCharge:
    says: tuple[str, ...]
    figures: tuple[FigureLine, ...]
    citations: tuple[CitationLine, ...]
    guide: GuideLink | None


def on_the_charge(told: Told) -> OnTheCharge:
    is_wales = told.nation == "wales"
    return OnTheCharge(
        says=(*_says(told.voice), *((_most(told),) if is_wales else ())),
        figures=(FigureLine.of(figure_on(MOST, told.day)),) if is_wales else (),
        citations=citations(LAW[told.nation]),
        guide=told.guide("paying-for-care-at-home"),
    )


def _says(voice: Voice) -> tuple[str, ...]:
    if voice is Voice.YOU:
        return (
            _("Most benefits count when the council works out what you pay for care. So you may have to pay more."),
            _("But the council must leave you money for what your illness or disability costs."),
            _("Tell the council about those costs."),
        )
    return (
        _("Most benefits count when the council works out what they pay for care. So they may have to pay more."),
        _("But the council must leave them money for what their illness or disability costs."),
        _("Tell the council about those costs."),
    )


def _most(told: Told) -> str:
    figure = figure_on(MOST, told.day)
    if not (said := amount(figure)):
        return _("In Wales there is a most that a council may ask for care at home.")
    mark = beside(figure)
    return _("For care at home it may not ask for more than %(amount)s.", amount=f"{said} {mark}".strip())
