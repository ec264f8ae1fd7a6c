"""Numbers of feedback: how many answered comes first, then the share in words with what chance may have done to it.
Never a score, and no order of places."""

from dataclasses import dataclass
from math import ceil, floor

from app.domain.feedback.counting import FEWEST
from app.domain.feedback.numbers import Numbers
from app.domain.feedback.question import ANSWERS, ASPECTS
from app.domain.feedback.statistics import Counts, Interval, cannot_be_told_apart, in_ten, wilson
from app.web import words
from app.web.i18n import gettext as _
from app.web.i18n import ngettext

#: of the picture, in its own units
WIDTH, LEFT, RIGHT = 360, 12, 348
#: as few figures as people read them at a glance
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Bar:
    """The interval as a band on a line from none to all, with the share as a dot on it."""

    low: int
    width: int
    dot: int
    title: str


@dataclass(frozen=True, slots=True)
class NumbersCard:
    """`why_none` says why there is no number, and nothing else is filled then."""

    why_none: str
    count: str = ""
    share: str = ""
    chance: str = ""
    bar: Bar | None = None
    #: answer, how many
    rows: tuple[tuple[str, str], ...] = ()
    #: month, how many answered, how many of them were positive, how many in 100 that makes likely
    months: tuple[tuple[str, str, str, str], ...] = ()
    #: aspect, in words, how many in 100 that makes likely
    aspects: tuple[tuple[str, str, str], ...] = ()
    waiting: str = ""

    @classmethod
    def of(cls, numbers: Numbers) -> "NumbersCard":
        counts, interval = numbers.counts, numbers.interval
        if interval is None:
            return cls(why_none(numbers))
        return cls(
            why_none="",
            count=_count(numbers),
            share=share_in_words(counts),
            chance=chance_in_words(interval),
            bar=_bar(counts, interval),
            rows=tuple((_(said), words.number(counts[answer])) for answer, said in ANSWERS.items()),
            months=tuple(
                (words.month_of_year(month), words.number(each.total), words.number(each.positive), likely(each))
                for month, each in numbers.months.items()
            ),
            aspects=tuple(
                (_(ASPECTS[each]), share_in_words(found), likely(found)) for each, found in numbers.aspects.items()
            ),
            waiting=_waiting(numbers.waiting),
        )


def why_none(numbers: Numbers) -> str:
    if numbers.waiting == 0:
        return _("Nobody has answered our question yet.")
    if numbers.waiting is None or numbers.waiting >= FEWEST:
        return _("There are no numbers yet. We count once a month, after its end.")
    return _(
        "Fewer than %(fewest)s people have answered so far. "
        "We count once there are %(fewest)s, so that nobody can be picked out.",
        fewest=words.number(FEWEST),
    )


def share_in_words(counts: Counts) -> str:
    """ "31 of 37 said “very good” or “good”: about 8 in 10." """
    said = {"part": words.number(counts.positive), "whole": words.number(counts.total)}
    text, tenths = in_ten(counts.positive, counts.total)
    return _("%(part)s of %(whole)s said “Very good” or “Good”: %(share)s.", **said, share=_(text) % {"tenths": tenths})


def chance_in_words(interval: Interval) -> str:
    """The interval that holds the true share in 95 of 100 such counts, rounded outwards."""
    low, high = bounds(interval)
    return _(
        "Only some people answer, so chance plays a part. If everybody had answered, "
        "it is likely that between %(low)s and %(high)s in 100 would have said so.",
        low=low,
        high=high,
    )


def likely(counts: Counts) -> str:
    """The same, for a line of a table."""
    interval = wilson(counts.positive, counts.total)
    if interval is None:
        return ""
    low, high = bounds(interval)
    return _("%(low)s to %(high)s in 100", low=low, high=high)


def bounds(interval: Interval) -> tuple[int, int]:
    return floor(interval.low * HUNDRED), ceil(interval.high * HUNDRED)


def sentence(numbers: Numbers) -> str:
    """For where there is room for two short sentences."""
    if not numbers.count:
        return why_none(numbers)
    people = ngettext("%(num)s person answered.", "%(num)s people answered.", numbers.count)
    return f"{people} {share_in_words(numbers.counts)}"


def compared(one: Numbers, other: Numbers) -> str:
    """Of two, and never in an order."""
    first, second = one.interval, other.interval
    if first is None or second is None:
        return _("There are too few answers to compare them.")
    if cannot_be_told_apart(first, second):
        return _("They cannot be told apart: chance alone could make this difference.")
    return _("They differ by more than chance is likely to make.")


def _count(numbers: Numbers) -> str:
    first, last = min(numbers.months), max(numbers.months)
    people = ngettext("%(num)s person answered.", "%(num)s people answered.", numbers.count)
    if first == last:
        return people + " " + _("We counted them in %(month)s.", month=words.month_of_year(last))
    said = {"first": words.month_of_year(first), "last": words.month_of_year(last)}
    return people + " " + _("We counted them from %(first)s to %(last)s.", **said)


def _bar(counts: Counts, interval: Interval) -> Bar:
    low, high = bounds(interval)
    title = _(
        "On a line from none to all: the share is %(share)s in 100, and the band goes from %(low)s to %(high)s.",
        share=round(HUNDRED * counts.positive / counts.total),
        low=low,
        high=high,
    )
    left, right = _x(interval.low), _x(interval.high)
    return Bar(left, max(2, right - left), _x(counts.positive / counts.total), title)


def _x(share: float) -> int:
    return round(LEFT + share * (RIGHT - LEFT))


def _waiting(waiting: int | None) -> str:
    if not waiting:
        return ""
    return ngettext("%(num)s more answer waits to be counted.", "%(num)s more answers wait to be counted.", waiting)
