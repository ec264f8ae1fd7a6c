"""A home that is left out for the first weeks: until when, and what there is to pay from then on."""

from dataclasses import dataclass

from app.domain.rules.charging import AfterFirstWeeks
from app.paying.presenters.answer import answer_of
from app.paying.presenters.lines import Sum, week_of
from app.paying.presenters.told import Told
from app.web.i18n import gettext as _
from app.web.words import in_words


@dataclass(frozen=True, slots=True)
class LaterView:
    says: str
    title: str
    week: Sum


def later_of(found: AfterFirstWeeks | None, told: Told) -> LaterView | None:
    if found is None:
        return None
    day = in_words(found.on)
    return LaterView(
        says=_at_latest(day) if found.is_at_latest else _("Before %(day)s the value of the home is left out.", day=day),
        title=answer_of(found.charge, told).title,
        week=week_of(found.charge, told, _("From %(day)s", day=day)),
    )


def _at_latest(day: str) -> str:
    return _("The value of the home is left out until %(day)s at the latest.", day=day)
