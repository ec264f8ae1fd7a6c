"""Whether praise and blame get the same scrutiny, in words and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.feedback.counting import FEWEST
from app.domain.feedback.statistics import Interval, cannot_be_told_apart, wilson
from app.feedback.fairness import FEWEST_DECIDED, Kind, Scrutiny
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext, once_a_language
from app.web.told_numbers import bounds


@dataclass(frozen=True, slots=True)
class KindLine:
    kind: str
    published: str
    refused: str
    share: str
    delay: str


@dataclass(frozen=True, slots=True)
class FairnessPage:
    lines: tuple[KindLine, ...]
    in_words: str
    fewest: str
    #: before it is said how long it took
    fewest_decided: str

    @classmethod
    def of(cls, found: Mapping[Kind, Scrutiny]) -> "FairnessPage":
        return cls(
            lines=tuple(_line(kind, each) for kind, each in found.items()),
            in_words=_in_words(found[Kind.POSITIVE], found[Kind.NEGATIVE]),
            fewest=words.number(FEWEST),
            fewest_decided=words.number(FEWEST_DECIDED),
        )


def _line(kind: Kind, found: Scrutiny) -> KindLine:
    return KindLine(
        kind=_kinds()[kind],
        published=words.number(found.published),
        refused=_("too few to show") if found.refused is None else words.number(found.refused),
        share=_share(found),
        delay=_delay(found.within),
    )


def _share(found: Scrutiny) -> str:
    interval = _interval(found)
    if interval is None:
        return _("too few to say")
    low, high = bounds(interval)
    return _("likely between %(low)s and %(high)s in 100", low=low, high=high)


def _interval(found: Scrutiny) -> Interval | None:
    return None if found.refused is None else wilson(found.refused, found.published + found.refused)


def _delay(within: int | None) -> str:
    if within is None:
        return _("too few to say")
    if within == 0:
        return _("more than about four weeks")
    return ngettext("about %(num)s week or less", "about %(num)s weeks or less", within)


def _in_words(positive: Scrutiny, negative: Scrutiny) -> str:
    one, other = _interval(positive), _interval(negative)
    if one is None or other is None:
        return _("Too little has been counted yet to say whether we refuse one more often than the other.")
    if cannot_be_told_apart(one, other):
        return _("The numbers show no clear difference in how often we refuse good and bad feedback.")
    if one.low > other.high:
        return _("We refused good feedback more often than bad. We have to look into why.")
    return _("We refused bad feedback more often than good. We have to look into why.")


@once_a_language
def _kinds() -> dict[Kind, str]:
    return {
        Kind.POSITIVE: _("“Very good” or “Good”"),
        Kind.NEITHER: _("“Neither good nor poor”"),
        Kind.NEGATIVE: _("“Poor” or “Very poor”"),
        Kind.DONT_KNOW: _("“Don’t know”"),
    }
