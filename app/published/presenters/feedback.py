"""What families said of one place: numbers first, then their words, then what was not published and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.feedback.numbers import Numbers
from app.domain.feedback.states import REASONS, Reason
from app.domain.feedback.told import Told
from app.domain.results import Page
from app.published.presenters.place import PlaceLine
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext
from app.web.told import ToldCard
from app.web.told_numbers import NumbersCard


@dataclass(frozen=True, slots=True)
class FeedbackPage:
    place: PlaceLine
    numbers: NumbersCard
    cards: tuple[ToldCard, ...]
    how_many: str
    number: int
    pages: int
    refused: str
    reasons: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, place: PlaceLine, numbers: Numbers, told: Page[Told], refused: Mapping[Reason, int]) -> "FeedbackPage":
        return cls(
            place=place,
            numbers=NumbersCard.of(numbers),
            cards=tuple(ToldCard.of(each) for each in told.items),
            how_many=_how_many(told.total),
            number=told.number,
            pages=told.pages,
            refused=_refused(sum(refused.values())),
            reasons=tuple((_(REASONS[reason]), words.number(count)) for reason, count in refused.items()),
        )


def _how_many(total: int) -> str:
    if not total:
        return _("Nobody’s words are published here now. New words are read by a person first.")
    return ngettext(
        "%(num)s text, as it was written.",
        "%(num)s texts, as they were written. The newest is first.",
        total,
    )


def _refused(total: int) -> str:
    if not total:
        return _("By the end of last week we had refused no feedback about this place.")
    return ngettext(
        "By the end of last week we had refused %(num)s piece of feedback about this place.",
        "By the end of last week we had refused %(num)s pieces of feedback about this place.",
        total,
    )
