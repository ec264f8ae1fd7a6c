"""What stops a file before anything is written. Each guard looks at one thing and says what to do.

From one month to the next about 0.25 % of places go and as many come. The limits below leave room for a year
between two loads and still catch a file that is cut in half, an old layout misread, or the wrong file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.loading import Comparison
from app.domain.runs import RunCounts

#: a whole edition is at least this share of what is held: ten months of departures without one newcomer
SMALLEST_SHARE = 0.95
#: of what is held, at most this share may go missing: a year's worth
MOST_MISSING = 0.03
#: may be new: a year's worth, and the odd extension of what must register
MOST_NEW = 0.05
#: may say something else than before: a new rating, a new phone; more is a column misread
MOST_CHANGED = 0.30
#: of what was read may be rejected: files by the publisher have a handful
MOST_REJECTED = 0.02
#: so few rows are never "too many": in a list of sixty homes one is 1.7 %
A_FEW = 20
#: a monthly file may come out some days before the month that it names
A_MONTH = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the guards know: the edition, how it compares, and what is held already."""

    counts: RunCounts
    comparison: Comparison
    is_whole: bool
    is_sample: bool
    as_of: date | None
    #: the day on which this is judged
    today: date
    held_as_of: date | None
    #: places, or anything of this source, that is not made up
    holds_real: bool
    #: what is held came from an edition as whole as this one
    holds_whole: bool
    #: of the rejected rows, those that belong in such a file
    expected_rejections: int = 0
    #: a list of what happened has more in it each time; a register of what there is hardly changes
    grows: bool = False
    #: each file is about a month of its own, so that none is older than another
    by_month: bool = False

    @property
    def stored(self) -> int:
        return self.counts.read - self.counts.rejected

    @property
    def can_compare(self) -> bool:
        """One area's list says nothing of the size of another's, nor of the whole country's."""
        return self.is_whole and self.holds_whole


@dataclass(frozen=True, slots=True)
class Refusal:
    """`can_accept`: the operator may say that all is well and why."""

    code: str
    message: str
    can_accept: bool = True


def nothing_in_it(facts: Facts) -> Refusal | None:
    if facts.stored:
        return None
    return Refusal(
        "nothing_in_it", "No row of the file can be used. Check that it is the right file.", can_accept=False
    )


def sample_into_real(facts: Facts) -> Refusal | None:
    if not (facts.is_sample and facts.holds_real):
        return None
    message = "The file is a sample, made up, and real data are held. Use another database for it."
    return Refusal("sample_into_real", message, can_accept=False)


def no_date(facts: Facts) -> Refusal | None:
    if facts.as_of is not None or facts.held_as_of is None:
        return None
    message = (
        f"The file does not say which day it is from; what is held is from {_day(facts.held_as_of)}. Give --as-of."
    )
    return Refusal("no_date", message, can_accept=False)


def older_than_held(facts: Facts) -> Refusal | None:
    if facts.by_month or facts.as_of is None or facts.held_as_of is None or facts.as_of >= facts.held_as_of:
        return None
    message = f"The file is from {_day(facts.as_of)}, older than what is held, {_day(facts.held_as_of)}."
    return Refusal("older_than_held", message)


def from_the_future(facts: Facts) -> Refusal | None:
    if facts.as_of is None or facts.as_of <= facts.today + A_MONTH:
        return None
    message = f"The file is from {_day(facts.as_of)}, a day to come: every edition until then would look older than it."
    return Refusal("from_the_future", message)


def too_many_rejected(facts: Facts) -> Refusal | None:
    rejected = facts.counts.rejected - facts.expected_rejections
    return _too_many("rejected", rejected, facts.counts.read, MOST_REJECTED, "rows read")


def too_small(facts: Facts) -> Refusal | None:
    held = facts.comparison.held
    if not facts.can_compare or held - facts.stored <= A_FEW or facts.stored >= held * SMALLEST_SHARE:
        return None
    message = f"The file has {facts.stored:,} rows to store and {held:,} are held: less than {SMALLEST_SHARE:.0%}."
    return Refusal("too_small", message)


def too_many_missing(facts: Facts) -> Refusal | None:
    return _too_many_of_held(facts, "missing", facts.comparison.missing, MOST_MISSING)


def too_many_new(facts: Facts) -> Refusal | None:
    if facts.grows:
        return None
    return _too_many_of_held(facts, "new", facts.comparison.new, MOST_NEW)


def too_many_changed(facts: Facts) -> Refusal | None:
    return _too_many_of_held(facts, "changed", facts.comparison.changed - facts.comparison.learned, MOST_CHANGED)


def too_many_gone(facts: Facts) -> Refusal | None:
    """A workbook has all sites of its month: a second one with far fewer is cut short."""
    if not facts.by_month:
        return None
    gone, stayed = facts.comparison.withdrawn, facts.comparison.changed + facts.comparison.unchanged
    return _too_many("gone", gone, gone + stayed, MOST_MISSING, "held of the same month")


GUARDS: tuple[Callable[[Facts], Refusal | None], ...] = (
    nothing_in_it,
    sample_into_real,
    no_date,
    older_than_held,
    from_the_future,
    too_many_rejected,
    too_small,
    too_many_missing,
    too_many_new,
    too_many_changed,
    too_many_gone,
)


def refusals(facts: Facts) -> list[Refusal]:
    return [refusal for guard in GUARDS if (refusal := guard(facts))]


def _too_many_of_held(facts: Facts, what: str, number: int, most: float) -> Refusal | None:
    return _too_many(what, number, facts.comparison.held, most, "held") if facts.can_compare else None


def _too_many(what: str, number: int, of: int, most: float, whole: str) -> Refusal | None:
    if number <= A_FEW or number <= of * most:
        return None
    share = f"{number / of:.1%}" if of else "all"
    return Refusal(
        f"too_many_{what}", f"{number:,} are {what}, {share} of {of:,} {whole}; at most {most:.0%} is usual."
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
